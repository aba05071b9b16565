"""Where the towns of a programme are, and how one gets from one to the next; nothing is guessed."""

from dataclasses import replace

import pytest

from planner.exports.route import route_of
from planner.exports.route.words import distance_in_words
from planner.programme.shape import Programme, Venue
from planner.values.text import Text
from planner.values.vocabulary import Mode, Status, TripKind
from tests.exports.routes import (
    ENGLISH,
    HAMBURG,
    NAGOYA,
    OSAKA,
    TOKYO,
    a_ride,
    town,
    visits,
    ways,
)
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, programme_with, whole_trip


def missing(programme: Programme) -> list[str]:
    return [str(text) for text in route_of(programme).missing]


@pytest.mark.parametrize(
    ("name", "venue"),
    [
        ("Osaka", OSAKA),
        ("Osaka, Hotel", OSAKA),
        ("Shin-Osaka", OSAKA),
        ("Osaka Station", OSAKA),
        ("OSAKA (Hall)", OSAKA),
        ("新大阪・大阪駅", town("Osaka", 34.7, 135.5, name=Text("新大阪 大阪駅"))),
        ("大阪駅", town("大阪市", 34.7, 135.5)),
    ],
)
def test_a_place_is_in_the_town_that_its_own_words_name(name: str, venue: Venue) -> None:
    programme = visits(TOKYO, venue, legs=[a_ride("Tokyo", name, "2026-11-24")])

    assert [(end, by) for _, end, by in ways(programme)] == [(str(venue.place), "train")]


@pytest.mark.parametrize("name", ["Akihabara", "Osaka (Ohio)", "Hall", "東京都"])
def test_a_place_of_which_nobody_knows_where_it_is_is_named_below(name: str) -> None:
    kyoto = town("京都", 35.0, 135.8)
    programme = visits(TOKYO, OSAKA, kyoto, legs=[a_ride("Tokyo", name, "2026-11-23")])

    assert missing(programme) == [name]


def test_of_two_towns_of_one_name_neither_is_guessed() -> None:
    twins = town("Neustadt", 49.4, 8.1), town("Neustadt", 54.1, 10.8, name=Text("Other hall"))
    apart = [replace(twin, key=f"neustadt-{nth}") for nth, twin in enumerate(twins)]

    assert missing(visits(TOKYO, *apart, legs=[a_ride("Tokyo", "Neustadt", "2026-11-24")])) == ["Neustadt"]


def test_a_town_by_another_clock_is_another_town() -> None:
    programme = visits(TOKYO, HAMBURG, legs=[a_ride("Tokyo", "Hamburg", "2026-11-24", zone="America/New_York")])

    assert missing(programme) == ["Tokyo", "Hamburg"]


def test_an_airport_belongs_to_its_town_where_the_trip_knows_it() -> None:
    out = a_flight(
        an_end("Europe/Berlin", "2026-11-23 10:00", code="FRA", place=Text("Frankfurt Airport")),
        an_end("Asia/Tokyo", "2026-11-24 08:00", code="KIX", place=Text("Kansai")),
    )

    assert ("Frankfurt Airport", "Osaka", "flight") in ways(visits(HAMBURG, OSAKA, legs=[out]))


def test_a_stations_code_is_not_taken_for_an_airport_far_away() -> None:
    ride = a_flight(
        an_end("Europe/Berlin", "2026-11-23 10:00", code="EBO", place=Text("Bochum Hbf")),
        an_end("Europe/Berlin", "2026-11-23 12:00", place=Text("Hamburg")),
        mode=Mode.TRAIN,
    )

    assert missing(visits(HAMBURG, legs=[ride])) == ["Bochum Hbf"]


def test_a_venue_without_a_point_stands_where_its_town_does() -> None:
    hall = Venue(key="hall", name=Text("City hall"), place=Text("Osaka"), zone="Asia/Tokyo")
    programme = visits(OSAKA, TOKYO, hall)

    assert [(str(stop.town.name), stop.days) for stop in route_of(programme).stops] == [
        ("Osaka", (1, 3)),
        ("Tokyo", (2,)),
    ]
    assert missing(programme) == []


def test_a_town_without_any_point_is_named_below() -> None:
    assert missing(visits(TOKYO, town("Nikko", 0, 0, point=None))) == ["Nikko"]


def test_venues_that_name_no_town_and_stand_together_are_one_place() -> None:
    halls = [
        Venue(key=f"h{nth}", name=Text(f"Hall {nth}"), zone="Asia/Tokyo", point=(36, 140 + nth / 50)) for nth in (1, 2)
    ]

    assert [str(stop.town.name) for stop in route_of(visits(*halls)).stops] == ["Hall 1"]


def test_who_is_in_another_town_without_a_leg_has_come_there_in_a_way_that_is_not_told() -> None:
    assert ways(visits(TOKYO, OSAKA, NAGOYA)) == [("Tokyo", "Osaka", ""), ("Osaka", "Nagoya", "")]


def test_a_leg_tells_how_and_is_not_told_twice() -> None:
    legs = [a_ride("Tokyo", "Osaka", "2026-11-24"), a_ride("Osaka", "Nagoya", "2026-11-25", Mode.BUS)]

    assert ways(visits(TOKYO, OSAKA, NAGOYA, legs=legs)) == [("Tokyo", "Osaka", "train"), ("Osaka", "Nagoya", "bus")]


def test_a_leg_to_a_place_that_nobody_knows_leads_to_where_they_are_next() -> None:
    programme = visits(TOKYO, OSAKA, legs=[a_ride("Tokyo", "Umeda", "2026-11-24")])

    assert ways(programme) == [("Tokyo", "Osaka", "train")]
    assert missing(programme) == ["Umeda"]
    assert [distance_in_words(stage, ENGLISH) for stage in route_of(programme).stages] == [""]


def test_what_is_cancelled_is_not_gone_to() -> None:
    off = a_meeting(exact("2026-11-25", "09:00", "10:00"), key="off", venue="nagoya", status=Status.CANCELLED)
    programme = visits(TOKYO, OSAKA)

    programme = programme_with(NAGOYA, off, *programme.venues.values(), *programme.engagements.values())

    assert [str(stop.town.name) for stop in route_of(programme).stops] == ["Tokyo", "Osaka"]


def test_a_night_elsewhere_is_a_way_there() -> None:
    bed = a_stay("2026-11-23", "2026-11-24", venue="osaka")
    call = a_meeting(exact("2026-11-23", "09:00", "10:00", zone="Asia/Tokyo"), venue="tokyo")

    assert ways(programme_with(TOKYO, OSAKA, call, bed)) == [("Tokyo", "Osaka", "")]


@pytest.mark.parametrize(
    ("kind", "venues", "home"),
    [
        (TripKind.OUTGOING, (HAMBURG, TOKYO), ["Hamburg"]),
        (TripKind.INCOMING, (TOKYO, HAMBURG), ["Tokyo"]),
        (TripKind.OUTGOING, (TOKYO, HAMBURG), []),
        (TripKind.EVENT, (HAMBURG, TOKYO), []),
    ],
)
def test_home_is_where_they_set_out_from(kind: TripKind, venues: tuple[Venue, ...], home: list[str]) -> None:
    programme = visits(*venues)

    route = route_of(replace(programme, trip=replace(programme.trip, kind=kind)))

    assert [str(stop.town.name) for stop in route.stops if stop.is_home] == home


def test_a_distance_is_the_shortest_way_and_only_about_right() -> None:
    flight = a_flight(
        an_end("Europe/Berlin", "2026-11-23 10:00", code="FRA"), an_end("Asia/Tokyo", "2026-11-24 08:00", code="HND")
    )

    (stage,) = route_of(programme_with(flight)).stages

    assert distance_in_words(stage, ENGLISH) == "about 9,360 km"


def test_a_flight_over_the_date_line_is_a_stage_like_any_other() -> None:
    drawn = ways(whole_trip())

    assert ("Tokyo Haneda", "Honolulu", "flight") in drawn
