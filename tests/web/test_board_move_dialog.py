"""The dialog in which one item is moved: it changes what is changed in it, and says what makes no sense."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from planner.values.when import When
from tests.cast import Cast
from tests.pages import fields_of
from tests.programmes import exact, whole_day
from tests.web.dropping import BOARD, TOKYO, half_known, shown, steps, told, when
from tests.web.stored import store


@pytest.mark.parametrize(
    "ends", [("2026-11-22", "2026-11-23 08:40"), ("", "2026-11-23 08:40"), ("2026-11-22 12:15", "")]
)
def test_the_dialog_of_a_leg_of_which_not_all_is_known_changes_nothing_by_itself(
    app: Flask, cast: Cast, ends: tuple[str, str]
) -> None:
    slug = store(app, cast, half_known(leaves=ends[0], lands=ends[1]))
    before = shown(app, "half", slug)

    cast.ada.browser.fill_in(f"/trips/{slug}/board/items/half/move")

    assert (shown(app, "half", slug).departure, shown(app, "half", slug).arrival) == (before.departure, before.arrival)


@pytest.mark.parametrize(
    "key", ["call", "tour", "stroll", "rest", "some-day", "luggage", "out", "train", "home", "lobby"]
)
def test_the_dialog_changes_nothing_by_itself(app: Flask, cast: Cast, key: str) -> None:
    cast.ben.browser.fill_in(f"{BOARD}/items/{key}/move")

    assert steps(app) == []


def test_the_dialog_moves_it_and_says_for_whom(app: Flask, cast: Cast) -> None:
    fields = {"day": "2026-11-26", "start": "22", "end": "1:30", "end_day": "2026-11-27", "groups-who": "some"}

    answer = cast.ben.browser.fill_in(f"{BOARD}/items/call/move", {**fields, "groups": ["city"]})

    assert answer.headers["Location"] == f"{BOARD}?day=2026-11-26"
    assert when(app, "call") == exact("2026-11-26", "22:00", "01:30", zone=TOKYO, end_day=date(2026, 11, 27))
    assert shown(app, "call").groups == ("city",)


@pytest.mark.parametrize(
    ("fields", "now"),
    [
        ({"start": "", "end": ""}, whole_day("2026-11-24", zone=TOKYO)),
        ({"day": "", "start": "", "end": ""}, When(zone=TOKYO)),
        ({"end": ""}, exact("2026-11-24", "09:00", zone=TOKYO)),
    ],
)
def test_what_is_left_empty_in_the_dialog_is_not_known(
    app: Flask, cast: Cast, fields: dict[str, str], now: When
) -> None:
    cast.ben.browser.fill_in(f"{BOARD}/items/call/move", fields)

    assert when(app, "call") == now


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"end": "8:00"}, "It ends before it begins."),
        ({"end_day": "2026-11-23"}, "The last day lies before the first."),
        ({"day": "2026-02-31"}, "There is no such day as 2026-02-31."),
        ({"day": "9999-12-31"}, "The year 9999 is out of reach."),
        ({"day": "2028-11-24", "end_day": "2026-11-24"}, "The last day lies before the first."),
        ({"end_day": "2028-11-24"}, "More than 400 days lie between the two dates."),
        ({"start": "25:00"}, "“25:00” is not a clock time."),
        ({"day": ""}, "Say on which day."),
        ({"start": ""}, "Say when it begins."),
        ({"groups-who": "some", "groups": ["dovs-group"]}, ""),
        ({"groups-who": "some", "groups": ["city", "<script>"]}, ""),
    ],
)
def test_what_makes_no_sense_in_the_dialog_is_said_and_the_words_are_kept(
    app: Flask, cast: Cast, fields: dict[str, Any], said: str
) -> None:
    before = when(app, "call")
    form = fields_of(cast.ben.browser.get(f"{BOARD}/items/call/move").one(".//main//form[@method='post']"))

    page = cast.ben.browser.post(f"{BOARD}/items/call/move", {**form, **fields}, status=422)

    kept = fields_of(page.one(".//main//form[@method='post']"))
    typed = {name: value for name, value in fields.items() if not name.startswith("groups")}
    assert {name: kept[name][0] for name in typed} == typed
    assert (said in told(page), told(page) != "") == (True, True)
    assert (when(app, "call"), steps(app)) == (before, [])


def test_a_leg_that_would_arrive_before_it_departs_is_told_at_its_end(cast: Cast) -> None:
    fields = {"day": "2026-11-24", "start": "12:00", "end": "9:00", "end_day": "2026-11-24"}

    page = cast.ben.browser.fill_in(f"{BOARD}/items/train/move", fields, status=422)

    assert page.one(".//main//div[@role='alert']//a").get("href") == "#end"
    assert "It arrives before it departs." in told(page)
