"""Inexact times stand among exact ones as what they are."""

import pytest

from planner.programme.days import days_of
from planner.values.when import Part
from tests.programme.showing import keys, shown
from tests.programmes import (
    a_flight,
    a_meeting,
    an_end,
    exact,
    follows,
    from_,
    part_of,
    programme_with,
    until,
    whole_day,
    with_,
)

DAY = "2026-11-24"
TOKYO = "Asia/Tokyo"


def at(key: str, start: str, end: str | None = None, **fields):
    return a_meeting(exact(DAY, start, end, zone=TOKYO), key=key, **fields)


@pytest.mark.parametrize(
    ("inexact", "order"),
    [
        (from_(DAY, "10:00", zone=TOKYO), ["early", "inexact", "late"]),
        (until(DAY, "12:00", zone=TOKYO), ["early", "inexact", "late"]),
        (part_of(DAY, Part.NOON, zone=TOKYO), ["early", "inexact", "late"]),
        (part_of(DAY, Part.EVENING, zone=TOKYO), ["early", "late", "inexact"]),
        (whole_day(DAY, zone=TOKYO), ["inexact", "early", "late"]),
    ],
)
def test_an_inexact_time_stands_where_it_belongs_among_exact_ones(inexact, order):
    programme = programme_with(at("late", "15:00"), at("early", "09:00"), a_meeting(inexact, key="inexact"))

    assert keys(programme) == order


def test_afterwards_stands_right_after_its_anchor_even_when_something_else_begins_in_between():
    tour = a_meeting(follows(DAY, "call"), key="tour")

    programme = programme_with(tour, at("call", "09:00", "11:00"), at("other", "10:00"))

    assert keys(programme) == ["call", "tour", "other"]


def test_a_chain_of_afterwards_keeps_its_order():
    chain = [a_meeting(follows(DAY, before), key=key) for key, before in (("c", "b"), ("b", "a"), ("d", "c"))]

    programme = programme_with(*chain, at("late", "18:00"), at("a", "09:00"))

    assert keys(programme) == ["a", "b", "c", "d", "late"]


def test_a_long_chain_of_afterwards_is_no_trouble():
    chain = [a_meeting(follows(DAY, f"x{nth}"), key=f"x{nth + 1}") for nth in range(3000)]

    programme = programme_with(*reversed(chain), at("x0", "09:00"))

    assert keys(programme) == [f"x{nth}" for nth in range(3001)]


def test_at_the_same_time_stands_right_after_the_beginning_and_before_what_comes_afterwards():
    programme = programme_with(
        a_meeting(follows(DAY, "call"), key="after"), a_meeting(with_(DAY, "call"), key="beside"), at("call", "09:00")
    )

    assert keys(programme) == ["call", "beside", "after"]


def test_afterwards_of_a_flight_comes_after_its_arrival_in_the_zone_of_arrival():
    flight = a_flight(an_end("Europe/Berlin", "2026-11-23 12:15"), an_end(TOKYO, f"{DAY} 08:40"))

    programme = programme_with(a_meeting(follows(DAY, "flight"), key="transfer"), flight, at("call", "11:00"))

    assert shown(programme) == [
        ("11-23", "Berlin", ["> flight"]),
        ("11-24", "Tokyo", ["< flight", "transfer", "call"]),
    ]


def test_at_the_same_time_as_a_flight_stands_after_its_departure():
    flight = a_flight(an_end(TOKYO, f"{DAY} 09:00"), an_end(TOKYO, f"{DAY} 11:00"))

    programme = programme_with(a_meeting(with_(DAY, "flight"), key="beside"), flight)

    assert shown(programme) == [("11-24", "Tokyo", ["> flight", "beside", "< flight"])]


@pytest.mark.parametrize("anchor", ["nowhere", "yesterday"])
def test_afterwards_of_something_that_is_not_there_still_stands_on_its_day(anchor):
    yesterday = a_meeting(exact("2026-11-23", "09:00", zone=TOKYO), key="yesterday")

    days = shown(
        programme_with(a_meeting(follows(DAY, anchor, zone=TOKYO), key="tour"), yesterday, at("call", "09:00"))
    )

    assert days[-1] == ("11-24", "Tokyo", ["tour", "call"])


def test_items_that_follow_each_other_in_a_circle_are_all_shown():
    circle = [
        a_meeting(follows(DAY, after), key=key) for key, after in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"))
    ]

    assert sorted(keys(programme_with(*circle))) == ["a", "b", "c", "d"]


def test_who_arrives_stands_before_what_begins_and_who_leaves_after_it():
    arriving = a_flight(an_end(TOKYO, f"{DAY} 08:00"), an_end(TOKYO, f"{DAY} 09:00"), key="in")
    leaving = a_flight(an_end(TOKYO, f"{DAY} 09:00"), an_end(TOKYO, f"{DAY} 10:00"), key="out")

    assert keys(programme_with(leaving, at("call", "09:00"), arriving)) == ["in", "in", "call", "out", "out"]


def test_an_arrival_without_a_clock_time_stands_after_its_departure():
    train = a_flight(an_end(TOKYO, f"{DAY} 15:00"), an_end(TOKYO, DAY), key="train")

    assert shown(programme_with(at("call", "09:00"), train)) == [("11-24", "Tokyo", ["call", "> train", "< train"])]


def test_sessions_stand_under_their_conference_in_order_of_time():
    sessions = [at("panel", "13:00", inside="conference"), at("keynote", "10:00", inside="conference")]

    (day,) = days_of(programme_with(*sessions, at("other", "11:00"), at("conference", "09:00", "17:00")))

    assert [(row.item.key, row.inside) for row in day.rows] == [
        ("conference", None),
        ("keynote", "conference"),
        ("panel", "conference"),
        ("other", None),
    ]


def test_sessions_of_the_second_day_stand_under_the_continuing_conference():
    conference = a_meeting(whole_day("2026-11-23", DAY, zone=TOKYO), key="conference")

    days = shown(programme_with(at("other", "08:00"), at("panel", "13:00", inside="conference"), conference))

    assert days[-1] == ("11-24", "Tokyo", ["… conference", "panel", "other"])


def test_a_session_on_a_day_without_its_conference_stands_alone():
    conference = a_meeting(exact("2026-11-25", "09:00", zone=TOKYO), key="conference")

    days = days_of(programme_with(at("workshop", "13:00", inside="conference"), conference))

    assert [[(row.item.key, row.inside) for row in day.rows] for day in days] == [
        [("workshop", None)],
        [("conference", None)],
    ]


def test_the_first_of_two_half_past_twos_of_the_autumn_night_stands_before_three():
    night = [
        a_meeting(exact("2026-10-25", clock, zone="Europe/Berlin"), key=clock) for clock in ("03:00", "02:30", "01:59")
    ]

    assert keys(programme_with(*night)) == ["01:59", "02:30", "03:00"]
