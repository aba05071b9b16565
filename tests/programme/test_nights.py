"""Nights without a bed: counted from each person's arrival to their departure."""

from dataclasses import replace

import pytest

from planner.language import language
from planner.programme.clashes import ClashKind, clashes_of
from planner.programme.shape import Programme
from planner.values.vocabulary import Status, TripKind
from tests.programme.test_presence import BERLIN, DAY, TOKYO, trip_of
from tests.programmes import a_flight, a_stay, an_end


def nights(programme: Programme) -> list[tuple[str, tuple[str, ...]]]:
    bedless = (clash for clash in clashes_of(programme) if clash.kind is ClashKind.NO_BED)
    return [(str(clash.values["day"]), clash.people) for clash in bedless]


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


def test_who_takes_a_bus_on_the_way_has_not_come_home_with_it():
    bus = a_flight(an_end(TOKYO, "2026-11-24 10:00"), an_end(TOKYO, "2026-11-24 13:00"), key="bus")
    out, _home = out_and_home()

    assert [night for night, _ in nights(trip_of(out, bus, a_stay("2026-11-23", "2026-11-27")))] == [
        "2026-11-27",
        "2026-11-28",
    ]


def test_who_takes_a_bus_on_the_way_has_not_come_with_it():
    bus = a_flight(an_end(TOKYO, "2026-11-24 10:00"), an_end(TOKYO, "2026-11-24 13:00"), key="bus")

    assert [night for night, _ in nights(trip_of(bus, a_stay("2026-11-23", "2026-11-29")))] == ["2026-11-22"]


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
