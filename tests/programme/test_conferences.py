"""A session lies within its conference, in days and in times."""

from datetime import date

import pytest

from planner.programme.clashes import ClashKind, Severity
from planner.values.text import Text
from planner.values.vocabulary import Kind, Status
from planner.values.when import UNDATED
from tests.programme.clashing import BERLIN, DAY, TOKYO, at, found, pairs, said
from tests.programmes import a_meeting, exact, from_, until, whole_day

OUTSIDE = ClashKind.OUTSIDE_CONFERENCE


def session(start: str, end: str, day: str = DAY, **fields):
    when = exact(day, start, end, zone=TOKYO)
    return a_meeting(when, key="talk", title=Text("Talk"), kind=Kind.SESSION, inside="days", **fields)


def conference(when, **fields):
    return a_meeting(when, key="days", title=Text("Days"), kind=Kind.CONFERENCE, **fields)


THREE_DAYS = exact("2026-11-24", "10:00", "16:00", end_day=date(2026, 11, 26), zone=TOKYO)


@pytest.mark.parametrize(
    ("when", "talk"),
    [
        (THREE_DAYS, session("09:30", "10:30")),
        (THREE_DAYS, session("15:30", "16:30", "2026-11-26")),
        (THREE_DAYS, session("12:00", "13:00", "2026-11-27")),
        (whole_day(DAY, zone=TOKYO), session("09:00", "10:00", "2026-11-25")),
        (from_(DAY, "10:00", zone=TOKYO), session("09:00", "10:30")),
        (until(DAY, "12:00", zone=TOKYO), session("11:00", "13:00")),
    ],
)
def test_a_session_before_or_after_its_conference_looks_wrong(when, talk):
    (clash,) = found(OUTSIDE, conference(when), talk)

    assert (clash.items, clash.severity) == (("talk", "days"), Severity.LOOKS_WRONG)


@pytest.mark.parametrize(
    ("when", "talk"),
    [
        (THREE_DAYS, session("10:00", "11:00")),
        (THREE_DAYS, session("08:00", "20:00", "2026-11-25")),
        (whole_day(DAY, zone=TOKYO), session("09:00", "22:00")),
        (UNDATED, session("09:00", "10:00")),
        (THREE_DAYS, session("09:00", "09:30", status=Status.CANCELLED)),
    ],
)
def test_a_session_within_it_is_none_and_what_nobody_knows_is_no_reason(when, talk):
    assert pairs(OUTSIDE, conference(when), talk) == []


def test_a_session_that_names_neither_place_nor_clock_goes_by_that_of_its_conference():
    here = conference(exact(DAY, "10:00", "16:00"), venue="park")
    talks = [
        a_meeting(exact(DAY, start, end, zone=BERLIN), key=key, inside="days")
        for key, start, end in (("inside", "10:00", "11:00"), ("outside", "09:00", "10:00"))
    ]

    assert pairs(OUTSIDE, here, *talks) == [("outside", "days")]


def test_a_session_of_a_cancelled_conference_cannot_work():
    (clash,) = found(OUTSIDE, conference(THREE_DAYS, status=Status.CANCELLED), session("10:00", "11:00"))

    assert clash.severity is Severity.CANNOT_WORK
    assert said(clash) == "“Talk” is to take place on Tuesday 24 November, but its conference “Days” is cancelled."


def test_an_item_that_is_no_session_has_nothing_to_lie_within():
    assert pairs(OUTSIDE, conference(THREE_DAYS), at("talk", "08:00", "09:00")) == []
