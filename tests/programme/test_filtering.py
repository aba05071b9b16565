"""A filter lets through the items of a group, a kind, a person, a state, and those with certain words."""

from dataclasses import replace

import pytest

from planner.programme.days import days_of
from planner.programme.filtering import Filter, days_with, filtered
from planner.programme.shape import Programme, TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode, PartTaken, Status
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    follows,
    programme_with,
    the_groups,
    the_institutions,
    the_people,
    the_venues,
)

DAY, TOKYO, BERLIN = "2026-11-24", "Asia/Tokyo", "Europe/Berlin"


def trip() -> Programme:
    """Return a call of the City, a tour of the University after it, a dinner for all, a train, a flight, two hotels."""
    train = a_flight(an_end(TOKYO, f"{DAY} 14:00"), an_end(TOKYO, f"{DAY} 15:00"), key="train", mode=Mode.TRAIN)
    unknown = a_flight(an_end(TOKYO, "2026-11-26"), an_end(BERLIN), key="home", mode=Mode.FLIGHT, groups=("city",))
    received = (TakesPart(person="ken", part=PartTaken.RECEIVED_BY),)
    call = a_meeting(
        exact(DAY, "09:00", "10:00"), key="call", groups=("city",), kind=Kind.COURTESY_CALL, parts=received
    )
    tour = a_meeting(follows(DAY, "call"), key="tour", groups=("university",), venue="nims-hq")
    dinner = a_meeting(
        replace(exact("2026-11-25", "18:00", zone=TOKYO), tbc=True),
        key="dinner",
        title=Text("Dinner"),
        status=Status.TENTATIVE,
    )
    hotels = (a_stay(DAY, "2026-11-25", venue=None, key="open"), a_stay("2026-11-25", "2026-11-26", venue="hotel"))
    around = (*the_groups(), *the_institutions(), *the_people(), *the_venues())
    return programme_with(*around, call, tour, dinner, train, unknown, *hotels)


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        (Filter(group="university"), {"tour", "dinner", "train", "open", "stay"}),
        (Filter(kind=Kind.COURTESY_CALL), {"call"}),
        (Filter(kind="engagements"), {"call", "tour", "dinner"}),
        (Filter(kind=Mode.TRAIN), {"train"}),
        (Filter(kind="legs"), {"train", "home"}),
        (Filter(kind="stays"), {"open", "stay"}),
        (Filter(person="cleo"), {"tour", "dinner", "train", "open", "stay"}),
        (Filter(person="ken"), {"call"}),
        (Filter(state="tentative"), {"dinner"}),
        (Filter(state="tbc"), {"dinner", "open"}),
        (Filter(state="inexact"), {"tour", "home"}),
        (Filter(words="dinn"), {"dinner"}),
        (Filter(words="nims"), {"tour"}),
        (Filter(words="honda"), {"call"}),
        (Filter(group="university", kind="engagements", state="confirmed"), {"tour"}),
        (Filter(group="city", words="nims head"), set()),
    ],
)
def test_only_what_fits_all_that_is_asked_for_is_let_through(asked: Filter, keys: set[str]) -> None:
    assert filtered(trip(), asked) == keys


@pytest.mark.parametrize("asked", [Filter(), Filter(words=" – ")])
def test_a_filter_that_says_nothing_lets_everything_through(asked: Filter) -> None:
    programme = trip()

    assert asked.is_empty
    assert filtered(programme, asked) == {item.key for item in programme.items()}


def test_days_of_which_nothing_is_left_fall_away_and_the_others_keep_their_numbers() -> None:
    days = days_with(days_of(trip()), {"dinner", "stay"})

    assert [(day.number, [row.item.key for row in day.rows], [stay.key for stay in day.nights]) for day in days] == [
        (4, ["dinner"], ["stay"])
    ]


def test_a_change_of_clocks_on_a_day_that_falls_away_is_told_on_the_next() -> None:
    meetings = (
        a_meeting(exact("2026-11-22", "09:00", zone=BERLIN), key="a"),
        a_meeting(exact("2026-11-23", "09:00", zone=TOKYO), key="b"),
        a_meeting(exact("2026-11-24", "09:00", zone=TOKYO), key="c"),
    )
    days = days_of(programme_with(*meetings))

    assert [day.zone_changes for day in days_with(days, {"a", "c"})] == [False, True]
    assert [day.zone_changes for day in days_with(days, {"b", "c"})] == [False, False]
