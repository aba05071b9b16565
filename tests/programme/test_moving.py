"""Engagements that are moved: by instants and not by what the wall shows, as exact as they were."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.programme.moving import delayed, moved_to, shifted, stretched, undated
from planner.programme.shape import Engagement
from planner.values.when import Form, Part, When
from tests.programmes import a_meeting, at, exact, follows, from_, part_of, until, whole_day, with_

BERLIN, TOKYO = "Europe/Berlin", "Asia/Tokyo"
AUTUMN, SPRING = "2026-10-25", "2026-03-29"
DAY = "2026-11-24"


def meeting(day: str, start: str, end: str | None = None, zone: str = BERLIN, **fields) -> Engagement:
    return a_meeting(exact(day, start, end, zone=zone, **fields))


def lasts(moved: Engagement) -> timedelta:
    return moved.when.ends_at - moved.when.starts_at


INEXACT = [
    from_(DAY, "09:00", zone=TOKYO, tbc=True),
    until(DAY, "12:00", zone=TOKYO),
    follows(DAY, "call", zone=TOKYO),
    with_(DAY, "call", zone=TOKYO),
    part_of(DAY, Part.MORNING, zone=TOKYO),
    whole_day(DAY, zone=TOKYO),
]


@pytest.mark.parametrize(
    ("spot", "when"),
    [
        (at(AUTUMN, "02:30"), exact(AUTUMN, "02:30", "03:30", zone=BERLIN)),
        (at(SPRING, "01:30"), exact(SPRING, "01:30", "04:30", zone=BERLIN)),
        (at("2026-11-24", "23:00"), exact("2026-11-24", "23:00", "01:00", end_day=date(2026, 11, 25), zone=BERLIN)),
        (at("2026-11-24", "22:00"), exact("2026-11-24", "22:00", "00:00", end_day=date(2026, 11, 25), zone=BERLIN)),
    ],
    ids=["the night of 25 hours", "the night of 23 hours", "over midnight", "up to midnight"],
)
def test_what_lasts_two_hours_lasts_two_hours_wherever_it_is_put(spot, when):
    moved = moved_to(meeting(DAY, "10:00", "12:00"), spot)

    assert (moved.when, lasts(moved)) == (when, timedelta(hours=2))


def test_what_lay_over_a_change_of_the_clocks_keeps_its_true_length():
    night = meeting(AUTUMN, "01:00", "04:00")

    moved = moved_to(night, at(DAY, "10:00"))

    assert (moved.when.start, moved.when.end) == (600, 840)


def test_a_length_of_several_days_is_kept_over_the_night_in_which_the_clocks_change():
    conference = a_meeting(exact("2026-11-24", "09:00", "17:00", end_day=date(2026, 11, 25), zone=BERLIN))

    moved = moved_to(conference, at("2026-10-24", "09:00"))

    assert (moved.when.end_day, moved.when.end) == (date(2026, 10, 25), 16 * 60)


def test_it_is_put_by_the_clock_of_the_spot():
    moved = moved_to(meeting(DAY, "10:00", "11:30"), at(DAY, "10:00", TOKYO))

    assert moved.when == exact(DAY, "10:00", "11:30", zone=TOKYO)


@pytest.mark.parametrize(
    ("when", "end"), [(exact(DAY, "10:00", zone=BERLIN), None), *((one, 9 * 60) for one in (When(), *INEXACT))]
)
def test_what_had_no_clock_time_lasts_an_hour_and_what_was_open_stays_open(when, end):
    moved = moved_to(a_meeting(when), at("2026-11-26", "08:00"))

    assert moved.when == When(Form.EXACT, date(2026, 11, 26), start=480, end=end, tbc=when.tbc, zone=BERLIN)


def test_dropped_where_there_is_no_clock_only_the_day_is_left():
    moved = moved_to(meeting(DAY, "22:00", "01:00", end_day=date(2026, 11, 25), tbc=True), at("2026-11-26"))

    assert moved.when == When(Form.DAY, date(2026, 11, 26), tbc=True, zone=BERLIN)


@pytest.mark.parametrize("when", INEXACT, ids=lambda when: when.form)
def test_what_is_inexact_keeps_its_words_on_another_day(when):
    moved = moved_to(a_meeting(when), at("2026-11-26", zone=TOKYO))

    assert moved.when == replace(when, day=date(2026, 11, 26))


def test_several_whole_days_stay_as_many():
    moved = moved_to(a_meeting(part_of(DAY, Part.NOON, end_day=date(2026, 11, 26))), at("2026-11-23"))

    assert (moved.when.day, moved.when.end_day) == (date(2026, 11, 23), date(2026, 11, 25))


def test_what_had_no_day_is_put_on_one():
    moved = moved_to(a_meeting(When(tbc=True)), at(DAY))

    assert moved.when == When(Form.DAY, date.fromisoformat(DAY), tbc=True, zone=BERLIN)


@pytest.mark.parametrize(
    ("end", "clock", "when"),
    [
        (False, "09:15", exact(DAY, "09:15", "11:00", zone=BERLIN)),
        (True, "12:30", exact(DAY, "10:00", "12:30", zone=BERLIN)),
    ],
)
def test_one_end_is_put_elsewhere_and_the_other_stays(end, clock, when):
    moved = stretched(meeting(DAY, "10:00", "11:00"), at(DAY, clock), end=end)

    assert moved.when == when


def test_an_end_may_be_put_on_the_next_day_and_back():
    later = stretched(meeting(DAY, "10:00", "11:00"), at("2026-11-25", "01:00"), end=True)
    back = stretched(later, at(DAY, "12:00"), end=True)

    assert (later.when.end_day, later.when.end) == (date(2026, 11, 25), 60)
    assert back.when == exact(DAY, "10:00", "12:00", zone=BERLIN)


def test_an_end_closes_what_was_open_and_a_beginning_leaves_it_open():
    tea = meeting(DAY, "10:00")

    closed, opened = (stretched(tea, at(DAY, "10:30"), end=end) for end in (True, False))

    assert closed.when == exact(DAY, "10:00", "10:30", zone=BERLIN)
    assert opened.when == exact(DAY, "10:30", zone=BERLIN)


def test_nothing_is_stretched_to_where_there_is_no_clock():
    call = meeting(DAY, "10:00", "11:00")

    assert stretched(call, at("2026-11-25"), end=True) == call


@pytest.mark.parametrize(
    ("when", "later"),
    [
        (exact(DAY, "10:00", "11:00"), exact(DAY, "10:20", "11:20")),
        (exact(DAY, "10:00"), exact(DAY, "10:20")),
        (exact(DAY, "23:50"), exact("2026-11-25", "00:10")),
        (from_(DAY, "09:00"), from_(DAY, "09:20")),
        (from_(DAY, "23:45"), from_("2026-11-25", "00:05")),
        (until(DAY, "12:00"), until(DAY, "12:20")),
        (follows(DAY, "call"), follows(DAY, "call")),
        (with_(DAY, "call"), with_(DAY, "call")),
        (part_of(DAY, Part.NIGHT), part_of(DAY, Part.NIGHT)),
        (whole_day(DAY), whole_day(DAY)),
        (When(), When()),
    ],
)
def test_a_delay_moves_every_clock_time_and_nothing_else(when, later):
    moved = delayed(a_meeting(when.in_zone(TOKYO)), 20)

    assert moved.when == later.in_zone(TOKYO)


def test_a_delay_is_taken_back_by_the_same_haste():
    night = meeting(AUTUMN, "00:30", "01:45")

    assert delayed(delayed(night, 300), -300) == night


def test_a_delay_over_a_change_of_the_clocks_is_told_by_instants():
    moved = delayed(meeting(SPRING, "01:30", "01:50"), 60)

    assert (moved.when.start, moved.when.end) == (3 * 60 + 30, 3 * 60 + 50)


@pytest.mark.parametrize("when", [exact(DAY, "10:00", "11:00"), *INEXACT])
def test_days_later_it_is_at_the_same_time_by_the_same_clock(when):
    assert shifted(a_meeting(when), -2).when == replace(when, day=date(2026, 11, 22))


def test_days_later_both_days_are_later_and_what_has_none_has_none():
    party = meeting(DAY, "21:00", "03:30", end_day=date(2026, 11, 25))

    moved, none = shifted(party, 30), shifted(a_meeting(When()), 30)

    assert (moved.when.day, moved.when.end_day) == (date(2026, 12, 24), date(2026, 12, 25))
    assert none.when == When()


def test_without_a_day_nothing_is_left_but_that_it_is_to_be_confirmed_and_whose_clock():
    assert undated(meeting(DAY, "10:00", "11:00", tbc=True)).when == When(tbc=True, zone=BERLIN)


@pytest.mark.parametrize("moving", [lambda one: delayed(one, 5), lambda one: moved_to(one, at(DAY, "08:00")), undated])
def test_nothing_but_the_time_changes(moving):
    call = replace(meeting(DAY, "10:00"), venue="park", groups=("city",), people_in=("ada",), signs=("treaty",))

    assert replace(moving(call), when=call.when) == call
