"""Items outside the trip or without the people, signings without signatories, nights without a bed."""

from dataclasses import replace
from datetime import date

import pytest

from planner.language import language
from planner.programme.clashes import ClashKind, Severity, clashes_of
from planner.programme.shape import Agreement, Person, Programme, Signatory, TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, Status, TripKind
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


def nights(programme: Programme) -> list[tuple[str, tuple[str, ...]]]:
    bedless = (clash for clash in clashes_of(programme) if clash.kind is ClashKind.NO_BED)
    return [(str(clash.values["day"]), clash.people) for clash in bedless]


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


def out_and_home():
    return (
        a_flight(an_end(BERLIN, "2026-11-22 12:00"), an_end(TOKYO, "2026-11-23 08:00"), key="out"),
        a_flight(an_end(TOKYO, "2026-11-26 12:00"), an_end(BERLIN, "2026-11-26 18:00"), key="home"),
    )


def test_a_night_between_arrival_and_departure_without_a_stay_lacks_a_bed():
    assert nights(trip_of(*out_and_home(), a_stay("2026-11-23", "2026-11-25"))) == [
        ("2026-11-25", ("ada", "ben", "cleo"))
    ]


def test_a_night_without_a_bed_names_whole_groups():
    (clash,) = clashes_of(trip_of(*out_and_home(), a_stay("2026-11-23", "2026-11-25")))

    assert clash.sentence(language("en")) == (
        "No bed in the night from Wednesday 25 November to Thursday 26 November: City and University."
    )


def test_a_stay_for_some_leaves_the_others_without_a_bed():
    stays = (a_stay("2026-11-23", "2026-11-25"), a_stay("2026-11-25", "2026-11-26", key="late", groups=("city",)))

    assert nights(trip_of(*out_and_home(), *stays)) == [("2026-11-25", ("cleo",))]


def test_a_cancelled_stay_is_no_bed():
    assert len(nights(trip_of(*out_and_home(), a_stay("2026-11-23", "2026-11-26", status=Status.CANCELLED)))) == 3


def test_without_legs_the_whole_trip_needs_beds_and_only_while_somebody_is_present():
    programme = trip_of(a_stay("2026-11-23", "2026-11-29"))

    assert nights(programme) == [("2026-11-22", ("ada", "cleo"))]


@pytest.mark.parametrize(
    "items",
    [
        (*out_and_home(), a_stay("2026-11-23", "2026-11-26")),
        (
            *out_and_home(),
            a_stay("2026-11-23", "2026-11-24"),
            a_flight(an_end(TOKYO, f"{DAY} 22:00"), an_end(TOKYO, "2026-11-25 06:00"), key="night-train"),
            a_stay("2026-11-25", "2026-11-26", key="second"),
        ),
    ],
    ids=["hotel", "night-train"],
)
def test_a_night_in_a_hotel_or_on_a_train_is_right(items):
    assert nights(trip_of(*items)) == []


def test_on_the_way_over_the_date_line_one_bed_is_needed_for_a_date_that_comes_twice():
    flights = (
        a_flight(an_end(BERLIN, "2026-11-22 12:00"), an_end(TOKYO, "2026-11-23 08:00"), key="out"),
        a_flight(an_end(TOKYO, "2026-11-24 20:00"), an_end("Pacific/Honolulu", "2026-11-24 08:00"), key="over"),
        a_flight(an_end("Pacific/Honolulu", "2026-11-25 12:00"), an_end(BERLIN, "2026-11-26 18:00"), key="home"),
    )
    hotels = (a_stay("2026-11-23", "2026-11-24"), a_stay("2026-11-24", "2026-11-25", key="honolulu"))

    assert nights(trip_of(*flights, *hotels)) == []
    assert nights(trip_of(*flights, hotels[0])) == [("2026-11-24", ("ada", "ben", "cleo"))]


def test_at_an_event_of_our_own_everybody_sleeps_at_home():
    programme = trip_of()

    assert nights(replace(programme, trip=replace(programme.trip, kind=TripKind.EVENT))) == []


def test_hosts_need_no_bed():
    assert "ken" not in {person for _, people in nights(trip_of()) for person in people}


def test_a_clash_keeps_its_name_when_other_things_change():
    before = clashes_of(trip_of(*out_and_home(), a_stay("2026-11-23", "2026-11-25")))
    after = clashes_of(trip_of(*out_and_home(), a_stay("2026-11-23", "2026-11-25", groups=("city",))))

    assert [clash.key for clash in before] == ["no_bed:2026-11-25"]
    assert before[0].key in {clash.key for clash in after}
