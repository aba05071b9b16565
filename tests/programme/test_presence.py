"""Items outside the trip or without the people, signings without signatories."""

from dataclasses import replace
from datetime import date

import pytest

from planner.language import language
from planner.programme.clashes import ClashKind, Severity, clashes_of
from planner.programme.shape import Agreement, Person, Programme, Signatory, TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, Status
from planner.values.when import When
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    programme_with,
    the_groups,
    the_institutions,
    the_people,
    the_venues,
    whole_day,
)

DAY, TOKYO, BERLIN = "2026-11-24", "Asia/Tokyo", "Europe/Berlin"


def trip_of(*items) -> Programme:
    return programme_with(*the_groups(), *the_institutions(), *the_people(), *the_venues(), *items)


def found(kind: ClashKind, programme: Programme) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(clash.items, clash.people) for clash in clashes_of(programme) if clash.kind is kind]


@pytest.mark.parametrize(
    "item",
    [
        a_meeting(exact("2026-11-21", "09:00", zone=TOKYO), key="x"),
        a_meeting(whole_day("2026-11-29", "2026-11-30"), key="x"),
        a_stay("2026-11-28", "2026-12-01", key="x"),
        a_flight(an_end(TOKYO, "2026-11-30 09:00"), an_end(TOKYO, "2026-11-30 10:00"), key="x"),
        a_flight(an_end(TOKYO), an_end(TOKYO, "2026-11-30"), key="x"),
    ],
)
def test_an_item_outside_the_dates_of_the_trip_looks_wrong(item):
    assert found(ClashKind.OUTSIDE_TRIP, trip_of(item)) == [(("x",), ())]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-12-24", "on Thursday 24 December lies outside the trip, which lasts from Sunday 22 November to Sun"),
        ("2031-01-01", "on Wednesday 1 January 2031 lies outside the trip, which lasts from Sunday 22 November 2026"),
    ],
)
def test_an_item_outside_the_trip_is_told_with_years_where_they_differ(day: str, said: str):
    clashes = clashes_of(trip_of(a_meeting(exact(day, "09:00", zone=TOKYO), key="x")))

    (clash,) = [one for one in clashes if one.kind is ClashKind.OUTSIDE_TRIP]
    assert said in clash.sentence(language("en"))


def test_an_evening_may_outlast_the_trip_by_some_hours():
    ball = a_meeting(exact("2026-11-29", "20:00", "02:00", end_day=date(2026, 11, 30), zone=TOKYO))

    assert found(ClashKind.OUTSIDE_TRIP, trip_of(ball)) == []


@pytest.mark.parametrize(
    "item",
    [
        a_meeting(exact("2026-11-22", "00:00", zone=BERLIN), key="x"),
        a_meeting(exact("2026-11-29", "22:00", "23:30", zone=BERLIN), key="x"),
        a_meeting(exact("2026-11-30", "06:00", "07:00", zone=TOKYO), key="the-29th-at-home"),
        a_meeting(exact("2026-11-29", "20:00", "21:00", zone="Pacific/Honolulu"), key="the-29th-there"),
        a_meeting(exact("2026-12-24", "09:00", zone=TOKYO), key="x", status=Status.CANCELLED),
        a_stay("2026-11-22", "2026-11-29", key="x"),
        a_meeting(When(), key="x"),
    ],
)
def test_an_item_within_the_dates_of_the_trip_is_right(item):
    assert found(ClashKind.OUTSIDE_TRIP, trip_of(item)) == []


def test_an_item_before_somebody_has_come_names_them():
    early = a_meeting(exact("2026-11-22", "19:00", zone=TOKYO), key="dinner")

    assert found(ClashKind.NOT_PRESENT, trip_of(early)) == [(("dinner",), ("ben",))]


def test_an_item_after_somebody_has_left_names_them():
    leaver = Person(key="dov", family="Dov", present_to=date(2026, 11, 25))
    late = a_meeting(exact("2026-11-26", "19:00", zone=TOKYO), key="dinner")

    assert found(ClashKind.NOT_PRESENT, trip_of(leaver, late)) == [(("dinner",), ("dov",))]


@pytest.mark.parametrize(
    "item",
    [
        a_meeting(exact("2026-11-23", "09:00", zone=TOKYO)),
        a_meeting(exact("2026-11-22", "09:00", zone=TOKYO), people_out=("ben",)),
        a_meeting(exact("2026-11-22", "09:00", zone=TOKYO), status=Status.CANCELLED),
        a_flight(an_end(BERLIN, "2026-11-22 12:00"), an_end(TOKYO, "2026-11-23 08:00")),
        a_stay("2026-11-22", "2026-11-24"),
    ],
)
def test_an_item_on_a_day_on_which_they_are_there_is_right(item):
    assert found(ClashKind.NOT_PRESENT, trip_of(item)) == []


PACT = Agreement(
    key="pact",
    title=Text("Pact"),
    parties=("bochum", "nims"),
    signatories=(Signatory(party="bochum", person="ada"), Signatory(party="nims", person="ken")),
)
KEN_SIGNS = (TakesPart(person="ken", part=PartTaken.SIGNATORY),)


def signing(**fields):
    shared = {"kind": Kind.SIGNING, "signs": ("pact",), "parts": KEN_SIGNS}
    return a_meeting(exact(DAY, "14:00", "15:00", zone=TOKYO), key="signing", **{**shared, **fields})


def test_a_party_for_which_nobody_signs_cannot_work():
    lacking = replace(PACT, signatories=PACT.signatories[:1])

    (clash,) = clashes_of(trip_of(signing(), lacking, *beds()))

    assert (clash.kind, clash.items, clash.severity) == (ClashKind.NO_SIGNATORY, ("signing",), Severity.CANNOT_WORK)
    assert clash.sentence(language("en")) == "Nobody signs “Pact” for NIMS at “Meeting”."


@pytest.mark.parametrize(
    ("fields", "absent"),
    [({"parts": ()}, "ken"), ({"people_out": ("ada",)}, "ada"), ({"groups": ("university",)}, "ada")],
)
def test_a_signatory_who_does_not_take_part_cannot_sign(fields, absent):
    assert found(ClashKind.SIGNATORY_ABSENT, trip_of(signing(**fields), PACT)) == [(("signing",), (absent,))]


@pytest.mark.parametrize(
    ("item", "agreement"),
    [
        (signing(), PACT),
        (signing(status=Status.CANCELLED, parts=()), replace(PACT, signatories=())),
        (signing(signs=()), replace(PACT, signatories=())),
        (signing(), replace(PACT, key="another", signatories=())),
    ],
)
def test_a_signing_with_somebody_for_each_party_is_right(item, agreement):
    assert [clash.kind for clash in clashes_of(trip_of(item, agreement, *beds()))] == []


def beds():
    return (a_stay("2026-11-22", "2026-11-29"),)
