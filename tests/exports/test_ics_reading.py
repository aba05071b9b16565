"""What three independent parsers understand of our calendars: the same instants, days and texts as ours."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.programme.audience import audiences_of, seen_by
from planner.values.wall import wall_at, zone_names
from planner.values.when import Form, When
from tests.exports.calendars import READERS, Read, calendar, icalendar_reads, utc
from tests.programmes import a_flight, a_meeting, an_end, exact, programme_with, whole_trip

WHOLE = whole_trip()
ZONES = st.sampled_from(sorted(zone_names()))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=UTC)
)
NIGHTS = st.sampled_from(
    [
        ("Europe/Berlin", utc("2026-03-29 01:00")),
        ("Europe/Berlin", utc("2026-10-25 01:00")),
        ("America/New_York", utc("2026-11-01 06:00")),
        ("Australia/Lord_Howe", utc("2026-04-04 15:00")),
        ("Africa/Cairo", utc("2026-10-29 21:00")),
        ("Asia/Beirut", utc("2026-10-24 21:00")),
    ]
)


@pytest.mark.parametrize("audience", [str(audience) for audience in audiences_of(WHOLE)])
@pytest.mark.parametrize("reads", READERS[1:])
def test_all_parsers_read_the_same_in_every_audiences_calendar(audience, reads):
    data = calendar(seen_by(WHOLE, audience), "ja")

    assert reads(data) == icalendar_reads(data)


@pytest.mark.parametrize("reads", READERS)
def test_a_flight_that_lands_before_it_leaves_on_the_wall_is_read_right(reads):
    over_the_date_line = next(one for one in reads(calendar(WHOLE)) if one.title.startswith("Flight NH 186"))

    assert over_the_date_line.starts == utc("2026-11-27 12:55")
    assert over_the_date_line.ends == utc("2026-11-27 19:50")


@given(zone=ZONES, starts=MOMENTS, minutes=st.integers(1, 2000))
@settings(max_examples=60, deadline=None)
def test_an_engagement_anywhere_is_read_back_as_the_instant_that_was_meant(zone, starts, minutes):
    meeting = meeting_between(zone, starts, starts + timedelta(minutes=minutes))

    assert [span_by(reads, meeting) for reads in READERS] == [spans(meeting)] * 3


@given(night=NIGHTS, before=st.integers(-180, 180), minutes=st.integers(1, 300))
@settings(max_examples=80, deadline=None)
def test_an_engagement_in_a_night_of_23_or_25_hours_is_read_back_right(night, before, minutes):
    zone, change = night
    starts = change + timedelta(minutes=before)
    meeting = meeting_between(zone, starts, starts + timedelta(minutes=minutes))

    assert [span_by(reads, meeting) for reads in READERS] == [spans(meeting)] * 3


@given(origin=ZONES, destination=ZONES, leaves=MOMENTS, minutes=st.integers(61, 20 * 60))
@settings(max_examples=60, deadline=None)
def test_a_leg_between_any_two_zones_is_read_back_right(origin, destination, leaves, minutes):
    departs, arrives = wall_at(leaves, origin), wall_at(leaves + timedelta(minutes=minutes), destination)
    flight = a_flight(
        an_end(origin, f"{departs.day} {departs.clock}"), an_end(destination, f"{arrives.day} {arrives.clock}")
    )
    # The wall may show two instants, of which the first is meant; then the way there may take no time at all.
    over = max(arrives.instant, departs.instant + timedelta(hours=1) * (arrives.instant <= departs.instant))

    assert [span_by(reads, flight) for reads in READERS] == [(departs.instant, over)] * 3


def test_the_library_reads_zones_and_not_only_instants():
    flight = next(one for one in calendar(WHOLE).split(b"BEGIN:VEVENT") if b"LH 716" in one)

    assert b"DTSTART;TZID=Europe/Berlin:20261122T121500\r\n" in flight
    assert b"DTEND;TZID=Asia/Tokyo:20261123T084000\r\n" in flight


def meeting_between(zone: str, starts: datetime, ends: datetime):
    """Return a meeting as the wall shows it at both moments, its end later than its beginning as far as it can be."""
    begins, over = wall_at(starts, zone), wall_at(ends, zone)
    return a_meeting(
        When(form=Form.EXACT, day=begins.day, start=begins.minute, end_day=over.day, end=over.minute, zone=zone)
    )


def spans(meeting) -> tuple[datetime, datetime]:
    """Return the instants that are meant; an end that the wall shows no later is an open one, of an hour."""
    starts, ends = meeting.when.starts_at, meeting.when.ends_at
    return (starts, ends if ends > starts else starts + timedelta(hours=1))


def span_by(reads, item) -> tuple[date, date]:
    read: Read = reads(calendar(programme_with(item)))[0]
    return (read.starts, read.ends)


def test_equal_instants_in_different_zones_are_both_written_in_their_own():
    tokyo = a_meeting(exact("2026-11-24", "09:00", "10:00", zone="Asia/Tokyo"))
    seoul = replace(tokyo, when=exact("2026-11-24", "09:00", "10:00", zone="Asia/Seoul"))

    calendars = [calendar(programme_with(one)) for one in (tokyo, seoul)]

    assert [b"TZID=Asia/Tokyo" in calendars[0], b"TZID=Asia/Seoul" in calendars[1]] == [True, True]
