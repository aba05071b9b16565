"""What is dropped on the board by hand lies there, and is a step that can be taken back."""

from datetime import date

import pytest
from flask import Flask

from planner.values.when import Form, When
from tests.cast import Cast
from tests.pages import parsed
from tests.programmes import a_meeting, exact, follows, whole_day
from tests.web.dropping import BERLIN, BOARD, TOKYO, drop, half_known, shown, steps, when
from tests.web.stored import groups, store

HX = {"HX-Request": "true"}


def test_what_is_dropped_lies_there_and_lasts_as_long(app: Flask, cast: Cast) -> None:
    answer = drop(cast.ben.browser, "call", {"clock": "14:05"})

    assert answer.headers["Location"] == f"{BOARD}?day=2026-11-25"
    assert when(app, "call") == exact("2026-11-25", "14:05", "15:35", zone=TOKYO)


def test_an_open_page_gets_the_sheets_that_look_different_and_how_to_undo_it(cast: Cast) -> None:
    sheets = cast.ben.browser.get(BOARD).all(".//section[@data-mark]")
    have = " ".join(f"{sheet.get('data-key')}:{sheet.get('data-mark')}" for sheet in sheets)
    sent = {"what": "move", "version": "1", "day": "2026-11-25", "clock": "14:05", "zone": TOKYO, "have": have}

    with cast.ben.browser.client.post(
        f"{BOARD}/items/call/drag", data={**cast.ben.browser.token(), **sent}, headers=HX
    ) as answer:
        root, _errors = parsed(answer.get_data(as_text=True))

    assert answer.status_code == 200
    assert [part.get("hx-target") for part in root.iter("hx-partial")] == [
        "#day-2026-11-24",
        "#day-2026-11-25",
        "#board-side",
        "#notes",
    ]
    assert [box.get("data-t") for box in root.iter("li") if box.get("data-item") == "call"] == ["845-935"]


def test_a_move_is_one_step_that_can_be_taken_back_and_done_again(app: Flask, cast: Cast) -> None:
    before = when(app, "call")
    drop(cast.ben.browser, "call", {"clock": "14:05"})

    cast.ben.browser.post("/trips/tsukuba/history/1/undo")
    back = when(app, "call")
    cast.ben.browser.post("/trips/tsukuba/history/1/redo")

    assert (steps(app), back, when(app, "call").start) == ([1], before, 845)


def test_dropped_where_it_was_it_is_no_step_and_no_new_version(app: Flask, cast: Cast) -> None:
    drop(cast.ben.browser, "call", {"day": "2026-11-24", "clock": "9:00"})
    drop(cast.ben.browser, "call", {"day": "2026-11-24", "clock": "9:05"})

    assert (steps(app), when(app, "call").start) == ([1], 545)


@pytest.mark.parametrize(
    ("fields", "now"),
    [
        ({"what": "start", "day": "2026-11-24", "clock": "8:30"}, exact("2026-11-24", "08:30", "10:30", zone=TOKYO)),
        ({"what": "end", "day": "2026-11-24", "clock": "11:45"}, exact("2026-11-24", "09:00", "11:45", zone=TOKYO)),
        (
            {"what": "end", "day": "2026-11-24", "clock": "24:00"},
            exact("2026-11-24", "09:00", "00:00", zone=TOKYO, end_day=date(2026, 11, 25)),
        ),
        (
            {"what": "end", "day": "2026-11-25", "clock": "0:30"},
            exact("2026-11-24", "09:00", "00:30", zone=TOKYO, end_day=date(2026, 11, 25)),
        ),
        (
            {"clock": "20:00", "until": "24:00"},
            exact("2026-11-25", "20:00", "00:00", zone=TOKYO, end_day=date(2026, 11, 26)),
        ),
        ({"clock": "14:00", "until": "14:20"}, exact("2026-11-25", "14:00", "14:20", zone=TOKYO)),
        ({"clock": "0:00"}, exact("2026-11-25", "00:00", "01:30", zone=TOKYO)),
        (
            {"clock": "23:00"},
            exact("2026-11-25", "23:00", "00:30", zone=TOKYO, end_day=date(2026, 11, 26)),
        ),
        ({"what": "loose"}, whole_day("2026-11-25", zone=TOKYO)),
        ({"what": "undated"}, When(zone=TOKYO)),
        ({"what": "undated", "day": "", "zone": ""}, When(zone=TOKYO)),
    ],
)
def test_whatever_is_done_by_hand_is_kept(app: Flask, cast: Cast, fields: dict[str, str], now: When) -> None:
    drop(cast.ben.browser, "call", fields)

    assert when(app, "call") == now


def test_what_is_to_follow_keeps_its_words_among_what_has_no_clock_and_gets_one_on_the_grid(
    app: Flask, cast: Cast
) -> None:
    drop(cast.ben.browser, "tour", {"what": "loose", "day": "2026-11-24"})
    loose = when(app, "tour")
    drop(cast.ben.browser, "tour", {"clock": "16:00"})

    assert (loose.form, loose.day, loose.anchor) == (Form.FOLLOWS, date(2026, 11, 24), "call")
    assert when(app, "tour") == exact("2026-11-25", "16:00", "17:00", zone=TOKYO)


def test_what_was_not_dated_is_dropped_on_the_grid(app: Flask, cast: Cast) -> None:
    drop(cast.ben.browser, "some-day", {"clock": "16:00"})

    assert when(app, "some-day") == exact("2026-11-25", "16:00", "17:00", zone=TOKYO)


def test_what_has_a_place_stays_by_the_clock_of_its_place_on_a_day_by_another(app: Flask, cast: Cast) -> None:
    drop(cast.ben.browser, "call", {"day": "2026-11-22", "clock": "10:00", "zone": BERLIN})
    drop(cast.ben.browser, "some-day", {"day": "2026-11-22", "clock": "10:00", "zone": BERLIN})

    assert when(app, "call") == exact("2026-11-22", "10:00", "11:30", zone=TOKYO)
    assert when(app, "some-day").zone == BERLIN


@pytest.mark.parametrize(
    ("key", "zone", "told"), [("call", BERLIN, True), ("call", TOKYO, False), ("tour", "?", False)]
)
def test_who_drops_it_on_a_sheet_by_another_clock_is_told_and_led_to_it(
    cast: Cast, key: str, zone: str, told: bool
) -> None:
    sent = {"what": "move", "version": "1", "day": "2026-11-25", "clock": "16:00", "zone": zone}

    with cast.ben.browser.client.post(
        f"{BOARD}/items/{key}/drag", data={**cast.ben.browser.token(), **sent}, headers=HX
    ) as answer:
        words = answer.get_data(as_text=True)

    assert ("It goes by the clock of its place: Tokyo." in words) is told
    assert answer.headers.get("HX-Trigger") == ('{"board:stale": {"at": "item-call"}}' if told else None)


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "Asia/Tokio"])
def test_without_a_clock_that_there_is_it_is_put_by_that_of_home(app: Flask, cast: Cast, zone: str) -> None:
    drop(cast.ben.browser, "some-day", {"clock": "10:00", "zone": zone})

    assert when(app, "some-day") == exact("2026-11-25", "10:00", "11:00", zone=BERLIN)


def test_a_leg_is_moved_by_its_landing_over_the_date_line(app: Flask, cast: Cast) -> None:
    before = shown(app, "over-the-date-line")

    drop(cast.ben.browser, "over-the-date-line", {"whose": "end", "day": "2026-11-27", "clock": "10:50"})

    moved = shown(app, "over-the-date-line")
    assert (moved.departure.minute, moved.arrival.minute) == (before.departure.minute + 60, before.arrival.minute + 60)
    assert (moved.departure.day, moved.arrival.day) == (before.departure.day, before.arrival.day)


@pytest.mark.parametrize(
    ("ends", "moved"),
    [
        (("2026-11-22", "2026-11-23 08:40"), ("11-22 None", "11-23 545")),
        (("", "2026-11-23 08:40"), ("None", "11-23 545")),
        (("2026-11-21 12:00", "2026-11-23 08:40"), ("11-21 745", "11-23 545")),
    ],
    ids=["the departure's day", "nothing of the departure", "everything"],
)
def test_a_landing_is_moved_and_of_the_departure_stays_known_what_was(
    app: Flask, cast: Cast, ends: tuple[str, str], moved: tuple[str, str]
) -> None:
    slug = store(app, cast, half_known(leaves=ends[0], lands=ends[1]))

    drop(cast.ada.browser, "half", {"whose": "end", "day": "2026-11-23", "clock": "9:05"}, trip=slug)

    half = shown(app, "half", slug)
    known = tuple(f"{end.day:%m-%d} {end.minute}" if end.day else "None" for end in (half.departure, half.arrival))
    assert known == moved


@pytest.mark.parametrize(
    ("held", "source", "target", "now"),
    [
        (("city",), "city", "university", ("university",)),
        (("city", "university"), "city", "city", ("city", "university")),
        ((), "", "city", ("city",)),
        (None, "city", "university", None),
    ],
)
def test_dropped_in_another_column_one_groups_is_for_that_group_and_what_they_share_stays_shared(
    app: Flask, cast: Cast, held: tuple[str, ...] | None, source: str, target: str, now: tuple[str, ...] | None
) -> None:
    talk = a_meeting(exact("2026-11-24", "10:00", "11:00", zone=TOKYO), key="talk", groups=held)
    slug = store(app, cast, *groups(), talk)

    drop(cast.ada.browser, "talk", {"clock": "10:00", "source": source, "target": target}, trip=slug)

    assert shown(app, "talk", slug).groups == now


@pytest.mark.parametrize("held", [None, ("city", "university")])
def test_what_groups_share_is_put_down_for_one_of_them_alone(
    app: Flask, cast: Cast, held: tuple[str, ...] | None
) -> None:
    talk = a_meeting(exact("2026-11-24", "10:00", "11:00", zone=TOKYO), key="talk", groups=held)
    slug = store(app, cast, *groups(), talk)

    drop(cast.ada.browser, "talk", {"clock": "10:00", "target": "university", "alone": "y"}, trip=slug)

    assert shown(app, "talk", slug).groups == ("university",)


@pytest.mark.parametrize(("day", "form"), [("2026-11-25", Form.DAY), ("2026-11-24", Form.FOLLOWS)])
def test_on_another_day_than_what_it_follows_it_hangs_on_nothing(app: Flask, cast: Cast, day: str, form: Form) -> None:
    call = a_meeting(exact("2026-11-24", "09:00", "10:00"), key="call")
    slug = store(app, cast, call, a_meeting(follows("2026-11-24", "call"), key="tour"))

    drop(cast.ada.browser, "tour", {"what": "loose", "day": day}, trip=slug)

    assert when(app, "tour", slug).form is form
