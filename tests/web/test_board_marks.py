"""A sheet's mark is another as soon as anything that it shows is, and the same as long as nothing is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.language import language
from planner.programme.shape import Engagement, Group, Leg, Person, Programme, Stay, Venue
from planner.values.text import Text
from planner.web.board.page import Board, Options
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    follows,
    programme_with,
    the_groups,
    the_people,
    the_venues,
)

TOKYO = "Asia/Tokyo"
DAY, OTHER = "2026-11-24", "2026-11-25"
Change = Callable[[Programme], Programme]


def a_trip() -> Programme:
    """Return two days with one thing of each sort on the first and a meeting on the second."""
    return programme_with(
        *the_groups(),
        *the_people(),
        *the_venues(),
        a_meeting(exact(DAY, "09:00", "10:00", zone=TOKYO), key="call", venue="park", groups=("city",)),
        a_meeting(follows(DAY, "call", zone=TOKYO), key="tour", groups=("university",)),
        a_meeting(exact(DAY, "14:00", "15:00", zone=TOKYO), key="dentist", groups=(), people_in=("ben",)),
        a_flight(an_end(TOKYO, f"{DAY} 18:00"), an_end(TOKYO, f"{DAY} 19:00"), key="bus"),
        a_stay(DAY, OTHER, venue="hotel"),
        a_meeting(exact(OTHER, "09:00", "10:00", zone=TOKYO), key="next"),
        starts=date.fromisoformat(DAY),
        ends=date.fromisoformat(OTHER),
    )


def marks(
    programme: Programme, versions: dict[str, int] | None = None, *, code: str = "en", **options: Any
) -> dict[str, str]:
    known = dict.fromkeys((item.key for item in programme.items()), 1) | (versions or {})
    board = Board(programme, language(code), versions=known, address_of=lambda _item: "", **options)
    return {key: board.mark(key) for key in board.days}


def differ(change: Change, versions: dict[str, int] | None = None) -> set[str]:
    """Return the days whose marks are others after a change."""
    before, after = marks(a_trip()), marks(change(a_trip()), versions)
    return {key for key in before if before[key] != after[key]}


def same(programme: Programme) -> Programme:
    return programme


def with_(thing: Engagement | Leg | Stay | Group | Person | Venue, table: str) -> Change:
    return lambda programme: replace(programme, **{table: {**getattr(programme, table), thing.key: thing}})


def changed(table: str, key: str, **fields: Any) -> Change:
    return lambda programme: with_(replace(getattr(programme, table)[key], **fields), table)(programme)


def test_the_same_trip_has_the_same_marks_and_every_day_has_another() -> None:
    assert differ(same) == set()
    assert len(set(marks(a_trip()).values())) == 2


@pytest.mark.parametrize("key", ["call", "tour", "dentist", "bus", "stay"])
def test_whatever_is_saved_of_an_item_changes_the_mark_of_its_day_alone(key: str) -> None:
    assert differ(same, {key: 2}) == {DAY}


def test_what_something_follows_changes_the_mark_of_the_day_on_which_that_stands() -> None:
    elsewhere = changed("engagements", "tour", when=follows(OTHER, "call", zone=TOKYO))
    versions = {"call": 2}

    before, after = marks(elsewhere(a_trip())), marks(elsewhere(a_trip()), versions)

    assert {key for key in before if before[key] != after[key]} == {DAY, OTHER}


@pytest.mark.parametrize(
    ("change", "days"),
    [
        (changed("engagements", "call", sequence=7), {DAY}),
        (changed("venues", "park", name=Text("Garden")), {DAY}),
        (changed("venues", "park", place=Text("Osaka")), {DAY}),
        (changed("venues", "hotel", name=Text("Inn")), {DAY}),
        (changed("venues", "nims-hq", name=Text("Nobody goes there")), set()),
        (changed("groups", "city", name=Text("Town")), {DAY, OTHER}),
        (changed("groups", "city", colour="#123456"), {DAY, OTHER}),
        (with_(Group(key="business", name=Text("Business")), "groups"), {DAY, OTHER}),
        (lambda one: replace(one, groups=dict(reversed(one.groups.items()))), {DAY, OTHER}),
        (changed("people", "ben", family="Bergmann"), {DAY}),
        (changed("people", "ben", given="Benedikt"), {DAY}),
        (changed("people", "ada", given="Adelheid"), set()),
    ],
    ids=[
        "an item, though versions were read before",
        "a venue's name",
        "a venue's town",
        "a hotel's name",
        "a venue where nothing is",
        "a group's name",
        "a group's colour",
        "a new group",
        "the order of groups",
        "a single person's family name",
        "a single person's given name",
        "the name of somebody who is not named",
    ],
)
def test_a_mark_changes_with_what_its_sheet_names(change: Change, days: set[str]) -> None:
    assert differ(change) == days


def test_every_mark_is_another_in_another_language() -> None:
    english, german = marks(a_trip()), marks(a_trip(), code="de")

    assert {key for key in english if english[key] != german[key]} == {DAY, OTHER}


def test_the_order_of_the_trips_languages_changes_every_mark() -> None:
    def first_german(programme: Programme) -> Programme:
        return replace(programme, trip=replace(programme.trip, languages=("de", "en")))

    assert differ(first_german) == {DAY, OTHER}


def test_a_clash_changes_the_marks_of_the_days_on_which_it_is_marked() -> None:
    twice = a_meeting(exact(DAY, "09:00", "10:00", zone=TOKYO), key="twice", venue="park", groups=("city",))

    before = marks(with_(replace(twice, groups=("university",), venue=None), "engagements")(a_trip()))
    after = marks(with_(twice, "engagements")(a_trip()))

    assert (before[DAY] != after[DAY], before[OTHER] == after[OTHER]) == (True, True)


def test_who_takes_part_is_not_shown_and_changes_no_mark() -> None:
    def joined(programme: Programme) -> Programme:
        call = programme.engagements["call"]
        more = replace(call, attendees=call.attendees | {"cleo"})
        return with_(more, "engagements")(programme)

    assert differ(joined) == set()


def test_with_all_hours_every_day_has_another_mark() -> None:
    everything = marks(a_trip(), options=Options(all_hours=True))

    assert set(everything.values()).isdisjoint(marks(a_trip()).values())
