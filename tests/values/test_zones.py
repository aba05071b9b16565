"""What holds in every zone, at every minute: found by Hypothesis."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.errors import NoSuchTime
from planner.programme.days import days_of
from planner.programme.shape import Leg
from planner.values.vocabulary import Mode
from planner.values.wall import WallTime, instant_of, offset_minutes, rough_instant, wall_at, zone_names
from tests.programmes import an_end, programme_with

ZONES = st.sampled_from(sorted(zone_names()))
DAYS = st.dates(date(1990, 1, 1), date(2037, 12, 31))
MINUTES = st.integers(0, 1439)
INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 -- aware by timezones


def wall_or_skip(day: date, minute: int, zone_name: str) -> WallTime:
    wall = WallTime(day, minute, zone_name)
    try:
        assert wall.instant
    except NoSuchTime:
        assume(False)
    return wall


@given(DAYS, MINUTES, ZONES)
@settings(deadline=None, max_examples=300)
def test_what_the_wall_shows_is_read_back_from_its_instant(day, minute, zone_name):
    wall = wall_or_skip(day, minute, zone_name)

    assert wall_at(wall.instant, zone_name) == wall


@given(INSTANTS, ZONES)
@settings(deadline=None, max_examples=300)
def test_the_wall_at_an_instant_exists_and_means_the_first_time_it_is_shown(instant, zone_name):
    instant = instant.replace(second=0, microsecond=0)

    wall = wall_at(instant, zone_name)

    first = wall.instant
    assert first <= instant
    assert wall_at(first, zone_name) == wall


@given(DAYS, MINUTES, ZONES)
@settings(deadline=None, max_examples=300)
def test_a_rough_instant_is_the_exact_one_wherever_there_is_one(day, minute, zone_name):
    wall = wall_or_skip(day, minute, zone_name)

    assert rough_instant(day, minute, zone_name) == wall.instant


@given(DAYS, ZONES)
@settings(deadline=None, max_examples=300)
def test_a_day_lasts_as_long_as_its_clock_changes_say(day, zone_name):
    start, end = rough_instant(day, 0, zone_name), rough_instant(day, 1440, zone_name)

    change = offset_minutes(start, zone_name) - offset_minutes(end, zone_name)
    assert end - start == timedelta(hours=24, minutes=change)


@given(INSTANTS, st.integers(30, 16 * 60), ZONES, ZONES)
@settings(deadline=None, max_examples=200)
def test_a_leg_shows_one_departure_before_one_arrival_whatever_the_walls_say(instant, minutes, here, there):
    departs, arrives = wall_at(instant, here), wall_at(instant + timedelta(minutes=minutes), there)
    assume(departs.instant < arrives.instant)
    ends = [an_end(wall.zone, f"{wall.day} {wall.clock}") for wall in (departs, arrives)]

    days = days_of(programme_with(Leg(key="leg", mode=Mode.FLIGHT, departure=ends[0], arrival=ends[1])))

    assert [row.role for day in days for row in day.rows] == ["departure", "arrival"]
    assert [row.wall for day in days for row in day.rows] == [departs, arrives]


@given(DAYS, MINUTES, ZONES)
@settings(deadline=None, max_examples=300)
def test_a_time_is_refused_exactly_when_the_wall_never_shows_it(day, minute, zone_name):
    shown = wall_at(rough_instant(day, minute, zone_name), zone_name) == WallTime(day, minute, zone_name)

    try:
        instant_of(day, minute, zone_name)
    except NoSuchTime:
        assert not shown
    else:
        assert shown
