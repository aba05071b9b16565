"""Days are runs of one date in one zone."""

from datetime import date

import pytest

from planner.programme.days import days_of, undated_of
from planner.values.vocabulary import Status
from planner.values.when import Form, When
from tests.programme.showing import shown
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    programme_with,
    the_groups,
    the_people,
    the_venues,
    whole_day,
    whole_trip,
)

TOKYO, HONOLULU, BERLIN, PARIS = "Asia/Tokyo", "Pacific/Honolulu", "Europe/Berlin", "Europe/Paris"


def meeting(key: str, day: str, start: str, zone: str = TOKYO, **fields):
    return a_meeting(exact(f"2026-11-{day}", start, zone=zone), key=key, **fields)


def test_a_leg_departs_and_arrives_each_on_its_own_day_in_its_own_zone():
    flight = a_flight(an_end(BERLIN, "2026-11-22 12:15"), an_end(TOKYO, "2026-11-23 08:40"))

    days = shown(programme_with(flight))

    assert days == [("11-22", "Berlin", ["> flight"]), ("11-23", "Tokyo", ["< flight"])]


def test_the_date_line_shows_monday_evening_and_then_monday_morning_again():
    flight = a_flight(an_end(TOKYO, "2026-11-23 20:00"), an_end(HONOLULU, "2026-11-23 08:00"))
    before, after = meeting("dinner", "23", "17:00"), meeting("lunch", "23", "12:00", HONOLULU)

    days = shown(programme_with(after, flight, before))

    assert days == [("11-23", "Tokyo", ["dinner", "> flight"]), ("11-23", "Honolulu", ["< flight", "lunch"])]


def test_the_date_line_westwards_skips_a_date():
    flight = a_flight(an_end(HONOLULU, "2026-11-23 22:00"), an_end(TOKYO, "2026-11-25 05:00"))

    days = shown(programme_with(flight))

    assert days == [("11-23", "Honolulu", ["> flight"]), ("11-25", "Tokyo", ["< flight"])]


def test_parallel_groups_in_two_zones_have_one_day_each():
    city = [meeting(f"c{hour}", "24", f"{hour}:00", TOKYO, groups=("city",)) for hour in (9, 12, 18)]
    university = [
        meeting(f"u{hour}", "24", f"{hour}:00", "Asia/Taipei", groups=("university",)) for hour in (9, 12, 18)
    ]
    apart = [*city, *university]

    days = shown(programme_with(*the_groups(), *apart))

    assert days == [("11-24", "Tokyo", ["c9", "c12", "c18"]), ("11-24", "Taipei", ["u9", "u12", "u18"])]


def test_whoever_comes_back_to_a_zone_on_the_same_date_starts_a_new_day_there():
    rows = [meeting("morning", "24", "08:00", BERLIN), meeting("noon", "24", "12:00", "Europe/London")]
    back = meeting("evening", "24", "20:00", BERLIN)

    days = shown(programme_with(*rows, back))

    assert [(city, keys) for _, city, keys in days] == [
        ("Berlin", ["morning"]),
        ("London", ["noon"]),
        ("Berlin", ["evening"]),
    ]


def test_those_who_stayed_keep_one_day_while_others_have_left_it():
    people = (*the_groups(), *the_people())
    together = meeting("morning", "24", "08:00", BERLIN)
    away = meeting("noon", "24", "12:00", "Europe/London", groups=(), people_in=("ada",))
    stayed = meeting("evening", "24", "20:00", BERLIN, groups=("university",))

    days = shown(programme_with(*people, together, away, stayed))

    assert days == [("11-24", "Berlin", ["morning", "evening"]), ("11-24", "London", ["noon"])]


def test_zones_whose_clocks_agree_continue_the_same_day():
    days = days_of(programme_with(meeting("bochum", "24", "09:00", BERLIN), meeting("paris", "24", "15:00", PARIS)))

    assert [(day.zone, len(day.rows), day.zone_changes) for day in days] == [(BERLIN, 2, False)]


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
def test_the_night_in_which_the_clocks_change_does_not_split_a_day(night):
    early = a_meeting(exact(night, "00:30", zone=BERLIN), key="early")
    late = a_meeting(exact(night, "12:00", zone=BERLIN), key="late")

    days = days_of(programme_with(late, early))

    assert [[row.item.key for row in day.rows] for day in days] == [["early", "late"]]


def test_days_are_numbered_by_the_dates_of_the_trip_whatever_an_audience_sees_of_it():
    days = days_of(programme_with(meeting("talk", "25", "09:00"), starts=date(2026, 11, 23)))

    assert [(day.place, day.number) for day in days] == [(1, 3)]


def test_a_date_that_comes_twice_has_one_number_and_two_places():
    flight = a_flight(an_end(TOKYO, "2026-11-27 21:55"), an_end(HONOLULU, "2026-11-27 09:50"))

    days = days_of(programme_with(flight, starts=date(2026, 11, 26)))

    assert [(day.place, day.number, day.zone) for day in days] == [(1, 2, TOKYO), (2, 2, HONOLULU)]


@pytest.mark.parametrize(("day", "number"), [("20", None), ("21", 1), ("24", 4), ("25", None)])
def test_a_day_outside_the_trip_has_no_number(day: str, number: int | None):
    trip = {"starts": date(2026, 11, 21), "ends": date(2026, 11, 24)}

    (found,) = days_of(programme_with(meeting("briefing", day, "09:00"), **trip))

    assert (found.number, found.is_outside) == (number, number is None)


def test_a_day_tells_that_its_clock_is_not_that_of_the_day_before():
    flight = a_flight(an_end(BERLIN, "2026-11-22 12:15"), an_end(TOKYO, "2026-11-23 08:40"))

    days = days_of(programme_with(flight, meeting("call", "24", "09:00")))

    assert [(day.number, day.zone_changes, day.offset) for day in days] == [
        (1, False, 60),
        (2, True, 540),
        (3, False, 540),
    ]


def test_an_item_that_crosses_midnight_stays_on_the_day_of_its_start():
    party = a_meeting(exact("2026-11-24", "21:00", "01:30", end_day=date(2026, 11, 25), zone=TOKYO), key="party")

    assert shown(programme_with(party)) == [("11-24", "Tokyo", ["party"])]


def test_an_engagement_of_several_days_continues_on_the_others():
    conference = a_meeting(
        exact("2026-11-24", "14:00", "12:00", end_day=date(2026, 11, 26), zone=TOKYO), key="conference"
    )

    assert shown(programme_with(conference)) == [
        ("11-24", "Tokyo", ["conference"]),
        ("11-25", "Tokyo", ["… conference"]),
        ("11-26", "Tokyo", ["… conference"]),
    ]


def test_a_slip_in_the_year_does_not_print_a_century():
    slip = a_meeting(whole_day("2026-11-24", "2126-11-26"), key="slip")

    assert len(days_of(programme_with(slip))) == 93


def test_a_day_without_a_place_is_where_the_people_are_and_not_at_home():
    call, rest = meeting("call", "24", "09:00"), a_meeting(whole_day("2026-11-25"), key="rest")

    assert shown(programme_with(rest, call)) == [("11-24", "Tokyo", ["call"]), ("11-25", "Tokyo", ["rest"])]


def test_a_day_with_a_place_keeps_its_own_zone():
    call = meeting("call", "24", "09:00", BERLIN, groups=("city",))
    tour = a_meeting(whole_day("2026-11-24"), key="tour", venue="park", groups=("university",))

    days = shown(programme_with(*the_groups(), *the_venues(), call, tour))

    assert days == [("11-24", "Tokyo", ["tour"]), ("11-24", "Berlin", ["call"])]


def test_a_night_stands_at_the_end_of_its_day_and_makes_a_day_of_its_own_where_nothing_else_is():
    stay = a_stay("2026-11-23", "2026-11-25")

    days = days_of(programme_with(*the_venues(), stay, meeting("call", "23", "09:00")))

    assert [(day.day.day, day.zone, len(day.rows), [night.key for night in day.nights]) for day in days] == [
        (23, TOKYO, 1, ["stay"]),
        (24, TOKYO, 0, ["stay"]),
    ]


def test_a_cancelled_item_keeps_its_place():
    cancelled = meeting("tea", "24", "11:00", status=Status.CANCELLED)

    days = shown(programme_with(meeting("a", "24", "09:00"), cancelled, meeting("b", "24", "13:00")))

    assert days == [("11-24", "Tokyo", ["a", "tea", "b"])]


def test_what_is_not_dated_stands_apart():
    one_end = a_flight(an_end(BERLIN, "2026-11-22 12:15"), an_end(TOKYO), key="half")
    no_end = a_flight(an_end(BERLIN), an_end(TOKYO), key="open")

    programme = programme_with(a_meeting(When(), key="some-day"), one_end, no_end)

    assert [item.key for item in undated_of(programme)] == ["some-day", "open"]
    assert shown(programme) == [("11-22", "Berlin", ["> half"])]


def test_every_dated_item_of_a_whole_trip_has_a_row_and_nothing_has_two_beginnings():
    programme = whole_trip()

    first_rows = [
        row.item.key for day in days_of(programme) for row in day.rows if row.role in {"engagement", "departure"}
    ]

    dated = [key for key, one in programme.engagements.items() if one.when.form is not Form.UNDATED]
    assert sorted(first_rows) == sorted([*dated, *programme.legs])
