"""The board as a page: its days, its boxes, who may do what on it."""

from datetime import date

import pytest
from flask import Flask

from planner.model import Trip, db
from planner.values.text import Text
from planner.values.vocabulary import TripState
from planner.values.when import When
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import words_of
from tests.programmes import a_flight, a_meeting, an_end, exact
from tests.web.stored import cast_and_places, store

BOARD = "/trips/tsukuba/board"
SHEETS = ".//main//section[@data-mark]"


def test_a_board_has_a_sheet_for_every_day_with_its_date_and_its_clock(app: Flask, cast: Cast) -> None:
    flight = a_flight(an_end("Europe/Berlin", "2026-11-23 12:15"), an_end("Asia/Tokyo", "2026-11-24 08:40"))
    days = {"starts": date(2026, 11, 23), "ends": date(2026, 11, 25)}

    page = cast.ada.browser.get(f"/trips/{store(app, cast, flight, **days)}/board")

    assert page.said(".//main//h2[@class='day-name']") == [
        "Monday 23 November",
        "Tuesday 24 November",
        "Wednesday 25 November",
    ]
    assert page.said(".//main//header[@class='board-head']/span[@id]") == [
        "Berlin · UTC+1",
        "Tokyo · UTC+9",
        "Tokyo · UTC+9",
    ]
    assert [pill.get("id") for pill in page.all(".//span[@class='pill pill-change']")] == ["day-2026-11-24-clock"]


def test_it_opens_at_the_day_that_matters_or_that_is_asked_for(cast: Cast) -> None:
    pages = [cast.ada.browser.get(f"{BOARD}{asked}") for asked in ("", "?day=2026-11-25", "?day=never")]

    opened = [page.one(".//nav[@aria-label='Days']/a[@aria-current]").get("href") for page in pages]
    assert opened == ["#day-2026-11-22", "#day-2026-11-25", "#day-2026-11-22"]


def test_a_box_tells_when_what_and_where_and_a_joint_one_for_whom(app: Flask, cast: Cast) -> None:
    meetings = {"own": ("city",), "some": ("city", "university"), "all": None}
    met = [a_meeting(exact("2026-11-24", "09:00", "10:00"), key=key, groups=whose) for key, whose in meetings.items()]
    slug = store(app, cast, *cast_and_places(), *met)

    page, joint = cast.cleo.browser.get(BOARD), cast.ada.browser.get(f"/trips/{slug}/board")

    call = page.one(".//li[@id='item-call']")
    assert words_of(call).startswith("09:00–10:30")
    assert ("Courtesy call" in words_of(call), "NIMS Headquarters" in words_of(call)) == (True, True)
    assert (call.get("data-item"), call.get("data-v")) == ("call", "1")
    assert [joint.said(f".//li[@id='item-{key}']/p[@class='box-groups']/span") for key in meetings] == [
        [],
        ["City", "University"],
        ["All groups"],
    ]


def test_what_is_short_says_how_long_it_really_is(app: Flask, cast: Cast) -> None:
    ends = [an_end("Asia/Tokyo", f"2026-11-24 {clock}") for clock in ("09:00", "09:10")]
    late = exact("2026-11-24", "23:50", "00:00", zone="Asia/Tokyo", end_day=date(2026, 11, 25))
    slug = store(app, cast, a_flight(*ends, key="bus"), a_meeting(late, key="toast"))

    page = cast.ada.browser.get(f"/trips/{slug}/board")

    boxes = [page.one(f".//li[@id='item-{key}']") for key in ("bus", "toast")]
    assert [(box.get("data-t"), words_of(box)[:11]) for box in boxes] == [
        ("540-550", "09:00–09:10"),
        ("1430-1440", "23:50–00:00"),
    ]


def test_what_has_no_clock_time_and_what_has_no_day_has_a_place_to_stand(cast: Cast) -> None:
    page = cast.ada.browser.get(BOARD)

    loose = [one.get("id") for one in page.all(".//section[@id='day-2026-11-24']/ul[@data-drop='loose']/li")]
    assert sorted(filter(None, loose)) == ["item-briefing", "item-stroll", "item-tour"]
    assert [one.get("id") for one in page.all(".//ul[@data-drop='undated']/li")] == ["item-some-day"]


def test_a_viewer_looks_and_has_nothing_to_move_things_with(cast: Cast) -> None:
    editor, viewer = cast.ben.browser.get(BOARD), cast.cleo.browser.get(BOARD)

    assert [page.one(".//div[@data-behaviour='board']").get("data-edits") is None for page in (editor, viewer)] == [
        False,
        True,
    ]
    assert viewer.all(".//main//form[@method='post']") == []
    assert [link for link in viewer.links() if link.endswith("/edit") or "/new" in link] == []


def test_the_board_of_a_closed_trip_is_only_looked_at(app: Flask, cast: Cast) -> None:
    with app.app_context():
        db.session.get_one(Trip, 1).state = TripState.CLOSED
        db.session.commit()

    page = cast.ada.browser.get(BOARD)

    assert page.all(".//main//form[@method='post']") == []
    assert "/trips/tsukuba/engagements/call" in page.links()


def test_of_a_long_trip_the_days_around_the_one_that_matters_are_drawn_and_the_others_wait(
    app: Flask, cast: Cast
) -> None:
    slug = store(app, cast, starts=date(2026, 11, 1), ends=date(2026, 12, 30))

    page = cast.ada.browser.get(f"/trips/{slug}/board?day=2026-12-01")

    waiting = page.all(".//main//section[@hx-get]")
    drawn = [str(sheet.get("data-key")) for sheet in page.all(SHEETS)]
    assert (len(drawn) + len(waiting), len(drawn) < 40) == (60, True)
    assert drawn[0] < "2026-12-01" < drawn[-1]
    with cast.ada.browser.client.get(str(waiting[0].get("hx-get"))) as answer:
        assert 'data-key="2026-11-01"' in answer.get_data(as_text=True)


def test_a_day_that_comes_near_is_filtered_as_the_others_are_also_without_scripts(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, starts=date(2026, 11, 1), ends=date(2026, 12, 30))
    asked = "words=tea&hours=all&day=2026-12-01&slug=x&_external=1&have=1"

    page = cast.ada.browser.get(f"/trips/{slug}/board?{asked}")

    waiting = page.all(".//main//section[@hx-get]")
    assert waiting[0].get("hx-get") == f"/trips/{slug}/board/days/2026-11-01?hours=all&words=tea"
    [day] = [link for link in page.links() if "day=2026-11-01&" in link and link.endswith("#day-2026-11-01")]
    assert day == f"/trips/{slug}/board?day=2026-11-01&hours=all&words=tea#day-2026-11-01"


@pytest.mark.parametrize("day", ["2026-12-24", "2026-11-24-2", "2026-02-31", "x"])
def test_a_sheet_of_no_day_is_not_found(cast: Cast, day: str) -> None:
    cast.ada.browser.get(f"{BOARD}/days/{day}", status=404)


@pytest.mark.parametrize("meetings", [1, 3, 30])
def test_a_board_takes_the_same_number_of_queries_however_much_stands_on_it(
    app: Flask, cast: Cast, queries: Queries, meetings: int
) -> None:
    met = [
        a_meeting(exact("2026-11-24", f"{nth % 20:02d}:00", zone="Asia/Tokyo"), key=f"m{nth}", venue="park")
        for nth in range(meetings)
    ]
    slug = store(app, cast, *cast_and_places(), *met)
    cast.ada.browser.get("/trips")

    with queries(11):
        page = cast.ada.browser.get(f"/trips/{slug}/board")

    assert len([box for box in page.all(".//li[@data-t]") if box.get("id")]) == meetings


@pytest.mark.parametrize("overridden", [1, 3])
def test_to_pass_over_steps_that_colleagues_have_changed_takes_no_further_queries(
    cast: Cast, queries: Queries, overridden: int
) -> None:
    edit = "/trips/tsukuba/engagements/call/edit"
    mine = [{"title-en": "Mine"}, *({"lead_minutes": str(20 + nth)} for nth in range(overridden))]
    assert [cast.ben.browser.fill_in(edit, fields) for fields in mine]
    cast.ada.browser.fill_in(edit, {"lead_minutes": "50"})
    cast.ben.browser.get("/trips")

    with queries(11):
        page = cast.ben.browser.get("/trips/tsukuba/board")

    steps = [form.get("action") for form in page.all(".//*[@id='board-side']//form")]
    assert steps == ["/trips/tsukuba/history/1/undo", "/trips/tsukuba/history/0/redo"]


def test_a_script_in_a_title_is_words_on_the_board(app: Flask, cast: Cast) -> None:
    words = '<script>alert(1)</script>"><img src=x onerror=q()>'
    loud = a_meeting(exact("2026-11-24", "09:00", "10:00"), key="loud", title=Text(words))
    later = a_meeting(When(), key="later", title=Text(words))

    page = cast.ada.browser.get(f"/trips/{store(app, cast, loud, later)}/board")

    assert page.said(".//main//li[@data-item='loud']/p[@class='box-title']") == [words]
    assert words_of(page.one(".//main//li[@data-item='later']")).endswith(words)
    assert (page.all(".//img"), page.all(".//main//script")) == ([], [])


def test_the_places_of_boxes_are_a_style_sheet_that_browsers_keep(cast: Cast) -> None:
    page = cast.ada.browser.get(BOARD)
    [address] = [link.get("href") for link in page.all(".//link") if "/board/places-" in str(link.get("href"))]

    answer = cast.nobody.get(str(address))

    assert (answer.headers["Content-Type"], answer.headers["Cache-Control"]) == (
        "text/css; charset=utf-8",
        "public, max-age=31536000, immutable",
    )
