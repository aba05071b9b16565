"""A programme is moved by whole days: the walls keep their times, and what the clocks then hinder is named."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import NoSuchTime, Refused
from planner.programme.shape import Programme
from planner.programme.shifting import eased, hindrances, shifted
from planner.values.when import Form
from tests.exports.any_programme import programmes
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    follows,
    part_of,
    programme_with,
    until,
    whole_day,
    whole_trip,
)

BERLIN = "Europe/Berlin"


@settings(max_examples=25)  # a whole programme takes long to make up
@given(programme=programmes(), days=st.integers(-18_000, 18_000))  # 49 years: all days stay within reach
def test_there_and_back_again_is_where_it_was(programme: Programme, days: int) -> None:
    assert shifted(shifted(programme, days), -days) == programme


@settings(max_examples=25)  # a whole programme takes long to make up
@given(programme=programmes(), days=st.integers(-400, 400))
def test_order_and_wall_times_are_those_of_before(programme: Programme, days: int) -> None:
    moved = shifted(programme, days)

    assert [(one.key, one.when.start, one.when.end) for one in moved.engagements.values()] == [
        (one.key, one.when.start, one.when.end) for one in programme.engagements.values()
    ]
    assert [(leg.departure.minute, leg.arrival.minute) for leg in moved.legs.values()] == [
        (leg.departure.minute, leg.arrival.minute) for leg in programme.legs.values()
    ]
    assert (moved.trip.starts - programme.trip.starts).days == days


def test_every_date_of_the_calendar_moves_and_nothing_else() -> None:
    before = whole_trip()

    moved = shifted(before, 364)

    assert (moved.trip.starts, moved.trip.ends) == (date(2027, 11, 21), date(2027, 11, 28))
    assert moved.engagements["conference"].when == replace(
        before.engagements["conference"].when, day=date(2027, 11, 24), end_day=date(2027, 11, 25)
    )
    assert moved.engagements["some-day"] == before.engagements["some-day"]
    assert moved.people["ben"].present_from == date(2027, 11, 22)
    assert (moved.agreements, moved.venues, moved.groups) == (before.agreements, before.venues, before.groups)


@pytest.mark.parametrize("days", [100_000, -100_000, 10_000_000, -10_000_000])
def test_what_leaves_the_calendar_is_refused(days: int) -> None:
    with pytest.raises(Refused) as refusal:
        shifted(programme_with(), days)

    assert refusal.value.field == "starts"


def test_nothing_hinders_the_trip_as_it_stands() -> None:
    assert hindrances(whole_trip()) == ()


@pytest.mark.parametrize(
    "when",
    [exact("2026-03-28", "02:30", zone=BERLIN), exact("2026-03-28", "01:00", "02:30"), until("2026-03-28", "02:59")],
    ids=["begins", "ends", "at the latest"],
)
def test_a_time_that_the_clocks_skip_hinders_its_engagement(when: object) -> None:
    moved = shifted(programme_with(a_meeting(when, key="night")), 1)

    [found] = hindrances(moved)

    assert (found.key, type(found.why), found.why.values["day"]) == ("night", NoSuchTime, "2026-03-29")


def test_a_leg_that_lands_in_a_skipped_hour_is_named() -> None:
    train = a_flight(an_end(BERLIN, "2026-03-28 01:00"), an_end(BERLIN, "2026-03-28 02:30"), key="train")

    assert [found.key for found in hindrances(shifted(programme_with(train), 1))] == ["train"]


def test_a_leg_that_would_arrive_before_it_departs_is_named_by_the_instants() -> None:
    """Between the two changes of their clocks Los Angeles is an hour ahead of Hermosillo in summer, not in winter."""
    winter = a_flight(
        an_end("America/Hermosillo", "2026-01-10 10:00"), an_end("America/Los_Angeles", "2026-01-10 09:30"), key="hop"
    )

    found = hindrances(shifted(programme_with(winter), 180))

    assert hindrances(programme_with(winter)) == ()
    assert [(one.key, str(one.why)[:30]) for one in found] == [("hop", "It arrives before it departs. ")]


def test_inexact_times_hinder_nothing() -> None:
    inexact = [whole_day("2026-03-28"), part_of("2026-03-28", "night"), follows("2026-03-28", "m0")]
    things = [a_meeting(when, key=f"m{nth}") for nth, when in enumerate(inexact)]

    assert hindrances(shifted(programme_with(*things, a_stay("2026-03-28", "2026-03-29", venue=None)), 1)) == ()


def test_what_is_eased_keeps_its_day_and_loses_the_clock_that_hinders() -> None:
    night, noon = exact("2026-03-28", "02:30", "03:30"), exact("2026-03-28", "12:00")
    train = a_flight(an_end(BERLIN, "2026-03-28 01:00"), an_end(BERLIN, "2026-03-28 02:30"), key="train")
    moved = shifted(programme_with(a_meeting(night, key="night"), a_meeting(noon, key="noon"), train), 1)

    easy = eased(moved)

    kept = easy.engagements["night"].when
    assert hindrances(easy) == ()
    assert (kept.form, kept.day, kept.start, kept.tbc) == (Form.DAY, date(2026, 3, 29), None, True)
    assert easy.engagements["noon"] == moved.engagements["noon"]
    assert (easy.legs["train"].departure.minute, easy.legs["train"].arrival.day) == (None, date(2026, 3, 29))
