"""What is dropped on the board and cannot be kept: it is said why, and nothing is lost."""

from datetime import date

import pytest
from flask import Flask

from planner.model import Trip, db
from planner.values.vocabulary import TripState
from tests.cast import Cast
from tests.pages import fields_of
from tests.programmes import a_meeting, exact
from tests.web.dropping import BERLIN, BOARD, TOKYO, drop, shown, steps, told, when
from tests.web.stored import store


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"what": "end", "day": "2026-11-24", "clock": "8:00"}, "It ends before it begins."),
        ({"what": "end", "day": "2028-11-24", "clock": "8:00"}, "More than 400 days lie between the two dates."),
        ({"day": "2026-02-31", "clock": "9:00"}, "There is no such day as 2026-02-31."),
        ({"day": "9999-12-31", "clock": "9:00"}, "The year 9999 is out of reach."),
        ({"day": "tomorrow", "clock": "9:00"}, "“tomorrow” is not a date."),
        ({"clock": "-5"}, "“-5” is not a clock time."),
        ({"clock": "9:00", "target": "dovs-group"}, "There is no “dovs-group” in this trip."),
        ({"clock": "9:00", "source": "<script>"}, "There is no “<script>” in this trip."),
        ({"what": "explode", "clock": "9:00"}, "It is not clear what was moved where."),
        ({"what": ""}, "It is not clear what was moved where."),
        ({"day": "", "clock": "9:00"}, "It is not clear what was moved where."),
        ({}, "It is not clear what was moved where."),
    ],
)
def test_what_makes_no_sense_by_hand_is_said_and_nothing_is_moved(
    app: Flask, cast: Cast, fields: dict[str, str], said: str
) -> None:
    before = when(app, "call")

    page = drop(cast.ben.browser, "call", fields, status=422)

    assert said in page.words
    assert f"{BOARD}/items/call/move" in [*page.links(), *(str(form.get("action")) for form in page.all(".//form"))]
    assert (when(app, "call"), steps(app)) == (before, [])


@pytest.mark.parametrize(("path", "fields"), [("drag", {"what": "move", "clock": "2:30"}), ("move", {"start": "2:30"})])
def test_a_time_that_the_clocks_skip_that_night_is_refused_in_words(
    app: Flask, cast: Cast, path: str, fields: dict[str, str]
) -> None:
    slug = store(app, cast, a_meeting(exact("2026-03-28", "10:00", "11:00"), key="spring"))
    sent = {"version": "1", "day": "2026-03-29", "zone": BERLIN, "groups-who": "all", **fields}

    page = cast.ada.browser.post(f"/trips/{slug}/board/items/spring/{path}", sent, status=422)

    assert "02:30" in told(page)
    assert when(app, "spring", slug).day == date(2026, 3, 28)


def test_a_leg_that_would_land_before_it_leaves_is_refused(app: Flask, cast: Cast) -> None:
    before = shown(app, "out")

    page = drop(cast.ben.browser, "out", {"what": "end", "day": "2026-11-22", "clock": "9:00"}, status=422)

    assert "It arrives before it departs." in page.words
    assert shown(app, "out") == before


@pytest.mark.parametrize("path", ["drag", "move"])
@pytest.mark.parametrize(
    ("role", "key", "status"),
    [
        ("editor", "dovs-meeting", 404),
        ("editor", "stay", 404),
        ("editor", "nobody", 404),
        ("viewer", "call", 403),
        ("stranger", "call", 404),
    ],
)
def test_who_may_not_move_it_or_names_what_is_not_there_changes_nothing(
    app: Flask, cast: Cast, path: str, role: str, key: str, status: int
) -> None:
    sent = {"what": "move", "version": "1", "day": "2026-11-25", "clock": "9:00", "start": "9:00", "groups-who": "all"}

    cast.browser_of(role).post(f"{BOARD}/items/{key}/{path}", sent, status=status)

    assert (when(app, "call").day, steps(app)) == (date(2026, 11, 24), [])


def test_nothing_of_a_closed_trip_is_moved(app: Flask, cast: Cast) -> None:
    with app.app_context():
        db.session.get_one(Trip, 1).state = TripState.CLOSED
        db.session.commit()

    page = drop(cast.ada.browser, "call", {"clock": "14:00"}, status=409)

    assert "closed" in page.words
    assert when(app, "call").day == date(2026, 11, 24)


def test_what_somebody_else_has_moved_is_shown_in_both_versions_and_either_can_be_taken(app: Flask, cast: Cast) -> None:
    drop(cast.ben.browser, "call", {"clock": "14:05"})

    page = drop(cast.ada.browser, "call", {"day": "2026-11-26", "clock": "8:00"}, status=409)

    form = page.one(".//main//form[@method='post']")
    assert form.get("action") == f"{BOARD}/items/call/move"
    assert page.said(".//main//fieldset/legend") == ["When"]
    assert page.said(".//main//fieldset/label") == [
        "Keep mineDay: 26 November 2026Begins: 08:00Ends: 09:30",
        "Take theirsDay: 25 November 2026Begins: 14:05Ends: 15:35",
    ]
    cast.ada.browser.post(str(form.get("action")), fields_of(form))
    assert when(app, "call") == exact("2026-11-26", "08:00", "09:30", zone=TOKYO)


def test_what_somebody_else_has_changed_stays_when_mine_is_kept(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in("/trips/tsukuba/engagements/call/edit", {"title-en": "Ben's call"})

    page = drop(cast.ada.browser, "call", {"clock": "8:00"}, status=409)
    form = page.one(".//main//form[@method='post']")
    cast.ada.browser.post(str(form.get("action")), fields_of(form))

    call = shown(app, "call")
    assert (call.title["en"], call.when) == ("Ben's call", exact("2026-11-25", "08:00", "09:30", zone=TOKYO))


@pytest.mark.parametrize("version", ["", "x", "0", "999999999999", "-1", "١"])
def test_a_drop_that_does_not_say_what_it_saw_is_not_kept(app: Flask, cast: Cast, version: str) -> None:
    drop(cast.ben.browser, "call", {"clock": "8:00", "version": version}, status=409)

    assert when(app, "call").day == date(2026, 11, 24)


def test_a_script_in_the_title_of_what_is_moved_is_words(cast: Cast) -> None:
    words = "<script>alert(1)</script>"
    cast.ben.browser.fill_in("/trips/tsukuba/engagements/call/edit", {"title-en": words})

    dialog = cast.ben.browser.get(f"{BOARD}/items/call/move")
    refused = drop(cast.ben.browser, "call", {"what": "explode"}, status=422)

    assert (dialog.heading, refused.heading) == (words, words)
