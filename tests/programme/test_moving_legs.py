"""Legs that are moved: each end by its own clock, both by the same time."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from planner.programme.moving import Whose, delayed, moved_to, shifted, stretched, undated
from planner.programme.shape import End, Leg
from tests.programmes import a_flight, an_end, at

BERLIN, TOKYO, HONOLULU = "Europe/Berlin", "Asia/Tokyo", "Pacific/Honolulu"
in_lisbon = partial(at, zone="Europe/Lisbon")


def over_the_date_line() -> Leg:
    """Return a flight of seven hours less five minutes that lands twelve hours before it leaves."""
    return a_flight(an_end(TOKYO, "2026-11-27 21:55"), an_end(HONOLULU, "2026-11-27 09:50"))


def night_train(leaves: str, arrives: str) -> Leg:
    return a_flight(an_end(BERLIN, leaves), an_end(BERLIN, arrives))


def lasts(leg: Leg) -> timedelta:
    return leg.arrival.wall.instant - leg.departure.wall.instant


def told(*ends: End) -> list[str]:
    return [f"{end.day:%m-%d} {end.wall.clock if end.wall else '–'}" for end in ends]


@pytest.mark.parametrize(
    ("spot", "ends"),
    [
        (in_lisbon("2026-11-27", "22:00"), ["11-27 22:00", "11-27 09:55"]),
        (in_lisbon("2026-11-28", "10:00"), ["11-28 10:00", "11-27 21:55"]),
        (in_lisbon("2026-11-27", "08:00", whose=Whose.END), ["11-27 20:05", "11-27 08:00"]),
        (in_lisbon("2026-11-26", "20:00", whose=Whose.END), ["11-27 08:05", "11-26 20:00"]),
    ],
)
def test_moved_by_either_end_a_flight_over_the_date_line_keeps_its_length(spot, ends):
    moved = moved_to(over_the_date_line(), spot)

    assert told(moved.departure, moved.arrival) == ends
    assert lasts(moved) == lasts(over_the_date_line())


@pytest.mark.parametrize(("night", "arrives"), [("2026-10-24", "06:00"), ("2026-03-28", "08:00")])
def test_a_night_train_takes_as_long_when_the_clocks_change(night, arrives):
    moved = moved_to(night_train("2026-11-24 22:00", "2026-11-25 07:00"), in_lisbon(night, "22:00"))

    assert (moved.arrival.wall.clock, lasts(moved)) == (arrives, timedelta(hours=9))


@pytest.mark.parametrize(("day", "clock"), [("2026-11-27", "21:00"), ("2026-11-27", "00:00"), ("2026-11-28", "23:00")])
def test_an_arrival_of_which_only_the_day_is_known_stays_as_many_days_off(day, clock):
    train = replace(over_the_date_line(), arrival=an_end(BERLIN, "2026-11-28"))

    moved = moved_to(train, in_lisbon(day, clock))

    assert moved.arrival == replace(train.arrival, day=date.fromisoformat(day) + timedelta(days=1))


def test_a_departure_of_which_only_the_day_is_known_stays_as_many_days_off():
    flight = replace(over_the_date_line(), departure=an_end(TOKYO, "2026-11-26"))

    moved = moved_to(flight, in_lisbon("2026-11-27", "09:00", whose=Whose.END))

    assert (moved.departure, moved.arrival.minute) == (flight.departure, 540)


@pytest.mark.parametrize(("clock", "minute"), [(None, None), ("10:00", 600)])
def test_an_end_without_a_day_gets_none_when_the_other_is_moved(clock, minute):
    flight = replace(over_the_date_line(), departure=an_end(TOKYO))

    moved = moved_to(flight, in_lisbon("2026-11-28", clock, whose=Whose.END))

    assert (moved.departure, moved.arrival.day, moved.arrival.minute) == (an_end(TOKYO), date(2026, 11, 28), minute)


def test_what_was_not_dated_departs_there_and_arrives_on_the_same_day():
    moved = moved_to(a_flight(an_end(TOKYO), an_end(HONOLULU)), in_lisbon("2026-11-28", "10:00"))

    assert told(moved.departure, moved.arrival) == ["11-28 10:00", "11-28 –"]


def test_where_there_is_no_clock_both_ends_keep_only_their_days():
    flight = night_train("2026-11-24 22:00", "2026-11-25 07:00")

    moved, by_its_end = (moved_to(flight, in_lisbon("2026-11-27", whose=whose)) for whose in Whose)

    assert told(moved.departure, moved.arrival) == ["11-27 –", "11-28 –"]
    assert told(by_its_end.departure, by_its_end.arrival) == ["11-26 –", "11-27 –"]


def test_back_on_the_clock_only_the_end_that_was_dropped_has_one():
    loose = moved_to(over_the_date_line(), in_lisbon("2026-11-27"))

    moved = moved_to(loose, in_lisbon("2026-11-27", "10:00"))

    assert told(moved.departure, moved.arrival) == ["11-27 10:00", "11-27 –"]


@pytest.mark.parametrize(
    ("end", "ends"), [(False, ["11-27 20:00", "11-27 09:50"]), (True, ["11-27 21:55", "11-27 20:00"])]
)
def test_one_end_is_put_elsewhere_and_the_other_stays(end, ends):
    moved = stretched(over_the_date_line(), in_lisbon("2026-11-27", "20:00"), end=end)

    assert told(moved.departure, moved.arrival) == ends


def test_nothing_is_stretched_to_where_there_is_no_clock():
    assert stretched(over_the_date_line(), in_lisbon("2026-11-28"), end=True) == over_the_date_line()


def test_a_delay_holds_for_both_ends_that_have_a_clock():
    flight = a_flight(an_end(TOKYO, "2026-11-27 23:50"), an_end(HONOLULU, "2026-11-27 11:45"))
    half = replace(flight, arrival=an_end(HONOLULU, "2026-11-27"))

    late, half_late = delayed(flight, 20), delayed(half, 20)

    assert told(late.departure, late.arrival) == ["11-28 00:10", "11-27 12:05"]
    assert told(half_late.departure, half_late.arrival) == ["11-28 00:10", "11-27 –"]


def test_days_later_both_clocks_show_the_same_and_what_has_no_day_has_none():
    moved = shifted(over_the_date_line(), 7)
    half = shifted(a_flight(an_end(TOKYO), an_end(HONOLULU, "2026-11-27")), 7)

    assert told(moved.departure, moved.arrival) == ["12-04 21:55", "12-04 09:50"]
    assert (half.departure, half.arrival.day) == (an_end(TOKYO), date(2026, 12, 4))


def test_without_days_the_ends_keep_their_places_and_clocks_of_the_place():
    flight = a_flight(an_end(TOKYO, "2026-11-27 21:55", code="HND"), an_end(HONOLULU, "2026-11-27 09:50"))

    assert undated(flight) == a_flight(an_end(TOKYO, code="HND"), an_end(HONOLULU))
