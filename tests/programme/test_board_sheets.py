"""The sheets of a board: a day for every date, a column for every group, room for every box."""

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.programme.board import LEAST, day_that_matters, sheet_days, sheet_of
from planner.programme.days import Day, days_of
from planner.programme.shape import Programme
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    from_,
    programme_with,
    the_groups,
    the_venues,
    whole_day,
    whole_trip,
)

BERLIN, TOKYO, HONOLULU = "Europe/Berlin", "Asia/Tokyo", "Pacific/Honolulu"
NAMES = ("city", "university", "business")
DAY = "2026-11-24"


def trip(*items, first: str = "2026-11-22", last: str = "2026-11-26", **fields) -> Programme:
    return programme_with(*items, starts=date.fromisoformat(first), ends=date.fromisoformat(last), **fields)


def meeting(day: str, start: str, end: str | None = None, zone: str = TOKYO, **fields):
    return a_meeting(exact(day, start, end, zone=zone), **{"key": f"{day}-{start}", **fields})


def told(programme: Programme) -> list[str]:
    """Return the key of each day and the city of its clock."""
    return [f"{key} {day.zone.rpartition('/')[2]}" for key, day in sheet_days(programme).items()]


def only_day(*items) -> Day:
    """Return the day of a trip of a single one."""
    (day,) = sheet_days(trip(*items, first=DAY, last=DAY)).values()
    return day


def boxes(*items, **options) -> list[tuple[int, int, int, int]]:
    """Return of each box from when to when it is drawn, and its lane of how many."""
    sheet = sheet_of(DAY, only_day(*items), NAMES, **options)
    return [(box.starts, box.ends, box.at, box.of) for box in sheet.grid.boxes]


def test_every_date_of_the_trip_has_a_day_and_an_empty_one_the_clock_of_the_day_before():
    flight = a_flight(an_end(BERLIN, "2026-11-23 12:15"), an_end(TOKYO, "2026-11-24 08:40"))

    days = told(trip(flight, meeting("2026-11-26", "09:00")))

    assert days == [
        "2026-11-22 Berlin",
        "2026-11-23 Berlin",
        "2026-11-24 Tokyo",
        "2026-11-25 Tokyo",
        "2026-11-26 Tokyo",
    ]


def test_a_trip_of_which_nothing_is_known_has_all_its_days_at_home():
    days = sheet_days(trip(first="2026-11-24", last="2026-11-25", home_zone="America/New_York"))

    assert [(day.place, day.number, day.zone, day.offset, day.rows) for day in days.values()] == [
        (1, 1, "America/New_York", -300, ()),
        (2, 2, "America/New_York", -300, ()),
    ]


def test_days_outside_the_trip_stand_there_too_and_do_not_fill_the_gap_to_it():
    briefing, thanks = meeting("2026-11-10", "09:00"), meeting("2026-12-10", "09:00")

    days = sheet_days(trip(briefing, thanks, first="2026-11-24", last="2026-11-24"))

    assert [(key, day.number) for key, day in days.items()] == [
        ("2026-11-10", None),
        ("2026-11-24", 1),
        ("2026-12-10", None),
    ]


def test_a_date_that_comes_twice_has_two_keys_and_two_places():
    flight = a_flight(an_end(TOKYO, "2026-11-25 21:55"), an_end(HONOLULU, "2026-11-25 09:50"))

    days = sheet_days(trip(flight, meeting("2026-11-24", "09:00"), first="2026-11-24"))

    assert told(trip(flight, meeting("2026-11-24", "09:00"), first="2026-11-24")) == [
        "2026-11-24 Tokyo",
        "2026-11-25 Tokyo",
        "2026-11-25-2 Honolulu",
        "2026-11-26 Honolulu",
    ]
    assert [day.place for day in days.values()] == [1, 2, 3, 4]


def test_a_date_that_the_date_line_skips_can_be_filled_too():
    flight = a_flight(an_end(HONOLULU, "2026-11-23 22:00"), an_end(TOKYO, "2026-11-25 05:00"))

    days = told(trip(flight, first="2026-11-23", last="2026-11-25"))

    assert days == ["2026-11-23 Honolulu", "2026-11-24 Honolulu", "2026-11-25 Tokyo"]


def test_the_clock_changes_on_the_day_that_has_another_than_the_day_before_also_where_that_is_empty():
    days = sheet_days(trip(meeting("2026-11-24", "09:00")))

    assert [(day.zone, day.zone_changes) for day in days.values()] == [
        (BERLIN, False),
        (BERLIN, False),
        (TOKYO, True),
        (TOKYO, False),
        (TOKYO, False),
    ]


def test_an_empty_day_after_the_night_in_which_the_clocks_change_knows_its_offset():
    days = sheet_days(trip(first="2026-10-24", last="2026-10-26"))

    assert [(day.offset, day.zone_changes) for day in days.values()] == [(120, False), (60, False), (60, False)]


def test_what_stands_on_the_days_is_what_stands_on_those_of_every_other_page():
    programme = whole_trip()

    found = [
        (day.day, day.zone, day.rows, day.nights) for day in sheet_days(programme).values() if day.rows or day.nights
    ]

    assert found == [(day.day, day.zone, day.rows, day.nights) for day in days_of(programme)]


@pytest.mark.parametrize(
    "items",
    [(), (meeting(DAY, "09:00", groups=("university",)),), (meeting(DAY, "09:00"),), (a_meeting(whole_day(DAY)),)],
    ids=["nothing", "one group's", "everybody's", "without a clock"],
)
def test_there_is_always_a_column_for_every_group(items):
    sheet = sheet_of(DAY, only_day(*the_groups(), *items), NAMES)

    assert [column.group for column in sheet.columns] == list(NAMES)


def test_without_groups_there_is_one_column():
    assert [column.sort for column in sheet_of(DAY, only_day(), ()).columns] == ["together"]


@pytest.mark.parametrize(
    ("items", "hours"),
    [
        ((), (7, 21)),
        ((a_meeting(from_(DAY, "05:00")),), (7, 21)),
        ((meeting(DAY, "12:00", "13:00"),), (7, 21)),
        ((meeting(DAY, "06:50", "07:30"),), (6, 21)),
        ((meeting(DAY, "20:00", "21:05"),), (7, 22)),
        ((meeting(DAY, "00:10", "23:50"),), (0, 24)),
        ((a_meeting(exact(DAY, "22:00", "02:00", end_day=date(2026, 11, 25), zone=TOKYO)),), (7, 23)),
        ((meeting(DAY, "20:55"),), (7, 22)),
    ],
)
def test_the_hours_are_the_usual_ones_and_as_many_more_as_are_needed(items, hours):
    sheet = sheet_of(DAY, only_day(*items), NAMES)

    assert sheet.hours == (hours[0] * 60, hours[1] * 60)


@pytest.mark.parametrize("items", [(), (meeting(DAY, "09:00", "10:00"),)])
def test_all_hours_are_shown_where_they_are_asked_for(items):
    assert sheet_of(DAY, only_day(*items), NAMES, all_hours=True).hours == (0, 24 * 60)


def test_short_items_one_after_another_do_not_lie_on_each_other():
    chain = [meeting(DAY, f"09:{minute}", f"09:{minute + 10}") for minute in (10, 20, 30)]

    found = boxes(*chain)

    assert found == [(550, 570, 0, 2), (560, 580, 1, 2), (570, 590, 0, 2)]
    assert {ends - starts for starts, ends, *_ in found} == {LEAST}


def test_what_is_short_before_midnight_is_drawn_before_it():
    assert boxes(meeting(DAY, "23:50", "23:55")) == [(1420, 1440, 0, 1)]


def test_a_long_item_is_drawn_as_long_as_it_is():
    assert boxes(meeting(DAY, "09:05", "11:35")) == [(545, 695, 0, 1)]


def test_a_night_alone_makes_no_gap():
    days = sheet_days(trip(*the_venues(), a_stay("2026-11-23", "2026-11-25")))

    assert [(key[-2:], [stay.key for stay in day.nights]) for key, day in days.items()] == [
        ("22", []),
        ("23", ["stay"]),
        ("24", ["stay"]),
        ("25", []),
        ("26", []),
    ]


@pytest.mark.parametrize(
    ("now", "key"),
    [
        ("2026-11-01 12:00", "2026-11-24"),
        ("2026-11-23 14:59", "2026-11-24"),
        ("2026-11-24 15:30", "2026-11-25"),  # half past midnight of the 25th in Tokyo
        ("2026-11-25 16:00", "2026-11-25-2"),  # the 26th in Tokyo, the 25th in Honolulu
        ("2026-11-26 09:59", "2026-11-25-2"),
        ("2026-11-26 10:01", "2026-11-26"),
        ("2027-01-01 12:00", "2026-11-24"),
    ],
)
def test_the_day_that_matters_is_that_which_it_is_there_else_the_next_else_the_first(now, key):
    flight = a_flight(an_end(TOKYO, "2026-11-25 21:55"), an_end(HONOLULU, "2026-11-25 09:50"))
    days = sheet_days(trip(flight, meeting(DAY, "09:00"), first=DAY))

    assert day_that_matters(days, datetime.fromisoformat(now).replace(tzinfo=UTC)) == key


def test_without_days_none_matters():
    assert day_that_matters({}, datetime(2026, 11, 24, tzinfo=UTC)) == ""


def test_a_trip_of_four_hundred_days_has_them_all():
    days = sheet_days(trip(first="2026-01-01", last=str(date(2026, 1, 1) + timedelta(days=399))))

    assert (len(days), [day.place for day in days.values()][-1]) == (400, 400)
