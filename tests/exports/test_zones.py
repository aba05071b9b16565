"""VTIMEZONE texts: right in every zone, as independent software evaluates them."""

from datetime import UTC, date, datetime
from functools import lru_cache
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import NoSuchTime, UnknownZone
from planner.exports.ics.zones import holds, vtimezone, written, written_at
from planner.values.wall import WallTime, zone_names

ZONES = sorted(zone_names())
IN_UTC = sorted(name for name in ZONES if not holds(name, 2026))
DISTINCT = {vtimezone(name).replace(f"TZID:{name}", ""): name for name in ZONES if name not in IN_UTC}
"""One zone for each wording of rules; most zones share theirs with others."""


@given(zone=st.sampled_from(ZONES), moment=st.datetimes(datetime(2024, 1, 1), datetime(2034, 12, 31)))  # noqa: DTZ001
def test_a_written_time_is_the_same_instant_for_a_program_that_knows_only_our_zone_text(zone, moment):
    instant = moment.replace(second=0, microsecond=0, tzinfo=UTC)

    assert as_evaluated(written_at(instant, zone)) == instant


@pytest.mark.parametrize("zone", sorted(DISTINCT.values()))
def test_a_zone_text_says_the_true_offset_in_every_month(zone):
    noons = [datetime(2026, month, 15, 12, tzinfo=UTC) for month in range(1, 13)]

    offsets = [noon.astimezone(rules_of(zone)).utcoffset() for noon in noons]

    assert offsets == [noon.astimezone(ZoneInfo(zone)).utcoffset() for noon in noons]


UNFIT = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/Edmonton",
    "America/Godthab",
    "America/Havana",
    "America/Inuvik",
    "America/Nuuk",
    "America/Rainy_River",
    "America/Santiago",
    "America/Scoresbysund",
    "America/Vancouver",
    "America/Winnipeg",
    "America/Yellowknife",
    "Asia/Gaza",
    "Asia/Hebron",
    "Asia/Jerusalem",
    "Asia/Tel_Aviv",
    "Canada/Central",
    "Canada/Mountain",
    "Canada/Pacific",
    "Chile/Continental",
    "Cuba",
    "Egypt",
    "Etc/UCT",
    "Etc/UTC",
    "Etc/Universal",
    "Etc/Zulu",
    "Israel",
    "UCT",
    "UTC",
    "Universal",
    "Zulu",
]
"""Zones whose clocks follow the moon, a government's yearly word or a change during 2026, and UTC by its names."""


def test_zones_whose_rule_does_not_fit_and_utc_itself_are_written_in_utc():
    assert IN_UTC == UNFIT


def test_berlin_has_one_standard_and_one_daylight_part_with_an_open_yearly_rule():
    assert vtimezone("Europe/Berlin").splitlines() == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def test_tokyo_has_no_clock_changes():
    text = vtimezone("Asia/Tokyo")

    assert "TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\n" in text
    assert "RRULE" not in text


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("Europe/Dublin", "TZNAME:IST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT"),
        ("Australia/Lord_Howe", "TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nEND:DAYLIGHT"),
        ("America/New_York", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
        ("America/St_Johns", "TZOFFSETFROM:-0230\r\nTZOFFSETTO:-0330\r\nEND:STANDARD"),
        ("Asia/Kathmandu", "TZNAME:+0545"),
    ],
)
def test_summer_is_daylight_whatever_the_zone_calls_it(zone, line):
    assert line in vtimezone(zone)


def test_a_time_in_the_hour_that_the_wall_shows_twice_is_written_in_utc():
    moment = written(WallTime(date(2026, 10, 25), 150, "Europe/Berlin"))

    assert moment.tzinfo is UTC
    assert moment == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_second_of_two_equal_times_is_written_in_utc():
    moment = written_at(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Europe/Berlin")

    assert moment.tzinfo is UTC
    assert moment == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_time_beside_the_doubled_hour_keeps_its_zone():
    moment = written(WallTime(date(2026, 10, 25), 180, "Europe/Berlin"))

    assert str(moment.tzinfo) == "Europe/Berlin"


def test_a_year_in_which_todays_rule_did_not_hold_is_written_in_utc():
    assert written(WallTime(date(2006, 4, 1), 540, "America/New_York")).tzinfo is UTC


def test_a_time_that_the_clocks_skip_is_refused():
    with pytest.raises(NoSuchTime):
        written(WallTime(date(2026, 3, 29), 150, "Europe/Berlin"))


def test_a_zone_that_is_none_is_refused():
    with pytest.raises(UnknownZone):
        vtimezone("Mars/Olympus_Mons")


def as_evaluated(moment: datetime) -> datetime:
    """Return the instant of a written moment by dateutil's evaluation of our text alone."""
    zone = UTC if moment.tzinfo is UTC else rules_of(str(moment.tzinfo))
    return moment.replace(tzinfo=zone).astimezone(UTC)


@lru_cache(maxsize=1024)
def rules_of(zone: str) -> tz.tzrangebase:
    return tz.tzical(StringIO(vtimezone(zone))).get(zone)
