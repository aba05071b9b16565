"""The clock on the wall and the instant it stands for."""

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.errors import NoSuchTime, Refused, UnknownZone
from planner.values.wall import (
    WallTime,
    clock_minutes,
    instant_of,
    offset_minutes,
    rough_instant,
    wall_at,
    zone,
    zone_names,
)

BERLIN, TOKYO, HONOLULU = "Europe/Berlin", "Asia/Tokyo", "Pacific/Honolulu"


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "minute", "zone_name", "instant"),
    [
        (date(2026, 11, 24), 9 * 60, TOKYO, utc(2026, 11, 24, 0, 0)),
        (date(2026, 11, 24), 9 * 60, BERLIN, utc(2026, 11, 24, 8, 0)),
        (date(2026, 7, 24), 9 * 60, BERLIN, utc(2026, 7, 24, 7, 0)),
        (date(2026, 11, 24), 0, "Asia/Kathmandu", utc(2026, 11, 23, 18, 15)),
        (date(2026, 11, 24), 1440, TOKYO, utc(2026, 11, 24, 15, 0)),
        (date(2026, 11, 24), 1440, BERLIN, utc(2026, 11, 24, 23, 0)),
    ],
)
def test_a_wall_time_stands_for_an_instant(day, minute, zone_name, instant):
    assert instant_of(day, minute, zone_name) == instant


@pytest.mark.parametrize(
    ("day", "minute", "zone_name"),
    [
        (date(2026, 3, 29), 2 * 60 + 30, BERLIN),
        (date(2026, 3, 29), 2 * 60, BERLIN),
        (date(2026, 3, 8), 2 * 60 + 59, "America/New_York"),
        (date(2026, 4, 24), 30, "Africa/Cairo"),
        (date(2026, 10, 4), 2 * 60 + 15, "Australia/Lord_Howe"),
        (date(2011, 12, 30), 12 * 60, "Pacific/Apia"),
    ],
)
def test_a_time_that_the_clocks_skip_is_refused(day, minute, zone_name):
    with pytest.raises(NoSuchTime):
        instant_of(day, minute, zone_name)


@pytest.mark.parametrize(("minute", "hour"), [(1 * 60 + 59, (1, 59)), (3 * 60, (3, 0))])
def test_the_minutes_around_a_skipped_hour_exist(minute, hour):
    instant = instant_of(date(2026, 3, 29), minute, BERLIN)

    local = instant.astimezone(zone(BERLIN))
    assert (local.hour, local.minute) == hour


def test_of_a_time_that_is_shown_twice_the_first_is_meant():
    assert instant_of(date(2026, 10, 25), 2 * 60 + 30, BERLIN) == utc(2026, 10, 25, 0, 30)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25), (date(2026, 6, 1), 24)])
def test_a_night_has_as_many_hours_as_its_clock_change_leaves(day, hours):
    noon, noon_after = instant_of(day, 720, BERLIN), instant_of(day + timedelta(days=1), 720, BERLIN)

    assert noon_after - noon == timedelta(hours=hours)


def test_over_the_date_line_an_earlier_clock_may_be_a_later_instant():
    departure, arrival = WallTime(date(2026, 11, 23), 20 * 60, TOKYO), WallTime(date(2026, 11, 23), 8 * 60, HONOLULU)

    assert arrival.instant - departure.instant == timedelta(hours=7)


@pytest.mark.parametrize(
    "name",
    ["", "Tokyo", "europe/berlin", "Mars/Olympus", "../etc/passwd", "localtime", "/etc/localtime", "Asia/Tokyo\0"],
)
def test_a_name_that_is_no_zone_is_refused(name):
    with pytest.raises(UnknownZone):
        zone(name)


def test_the_zone_names_are_those_of_iana():
    assert {"Europe/Berlin", "Asia/Tokyo", "UTC"} <= zone_names()
    assert "localtime" not in zone_names()


def test_a_wall_time_tells_its_clock_and_its_offset():
    wall = WallTime(date(2026, 11, 24), 9 * 60 + 5, "Asia/Kolkata")

    assert (wall.clock, wall.offset) == ("09:05", 330)


def test_the_wall_of_a_zone_is_read_at_an_instant_and_seconds_are_dropped():
    instant = utc(2026, 11, 23, 23, 59, 59)

    assert wall_at(instant, TOKYO) == WallTime(date(2026, 11, 24), 8 * 60 + 59, TOKYO)


def test_an_offset_follows_the_clock_change():
    offsets = [offset_minutes(utc(2026, 10, 25, hour), BERLIN) for hour in (0, 1)]

    assert offsets == [120, 60]


def test_a_rough_instant_refuses_nothing_and_agrees_with_the_exact_one_elsewhere():
    assert rough_instant(date(2026, 3, 29), 2 * 60 + 30, BERLIN) == utc(2026, 3, 29, 1, 30)
    assert rough_instant(date(2026, 11, 24), 540, TOKYO) == instant_of(date(2026, 11, 24), 540, TOKYO)
    assert rough_instant(date(2026, 11, 24), -2, TOKYO) == utc(2026, 11, 23, 14, 58)


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("9", 540),
        ("09", 540),
        ("930", 570),
        ("0930", 570),
        ("9.30", 570),
        ("9:30", 570),
        ("21:15", 1275),
        ("9 Uhr", 540),
        ("9.30 Uhr", 570),
        ("9h30", 570),
        ("9 h 30", 570),
        ("um 9", 540),
        ("9 Uhr 30", 570),
        ("14時", 840),
        ("9時半", 570),
        ("午後３時１５分", 915),
        ("午前9:30", 570),
        ("9:30 p.m.", 1290),
        ("12 am", 0),
        ("12pm", 720),
        ("１４：３０", 870),
        (" 8:05 ", 485),
        ("٩:٣٠", 570),
        ("0:00", 0),
        ("23:59", 1439),
    ],
)
def test_a_clock_time_is_read_as_people_write_it(words, minute):
    assert clock_minutes(words) == minute


@pytest.mark.parametrize("words", ["", "24:00", "25", "9:60", "9:3", "nine", "12:30:15", "-1", "13 pm", "pm", "99999"])
def test_what_is_no_clock_time_is_refused(words):
    with pytest.raises(Refused, match="is not a clock time"):
        clock_minutes(words)
