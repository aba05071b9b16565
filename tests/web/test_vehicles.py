"""Vehicles on a leg: entered, shared out by rank, shown with who has no seat."""

import pytest
from flask import Flask

from planner.model import Leg, Stay
from planner.programme.shape import Room, Vehicle
from planner.values.vocabulary import Mode, RoomKind
from tests.cast import Cast
from tests.programmes import a_flight, an_end
from tests.web.stored import cast_and_places, draft, newest, store

EDIT = "/trips/tsukuba/legs/out/edit"
BUS = {"vehicles-0-name": "Bus 1", "vehicles-0-capacity": "2", "vehicles-0-phone": "+81 3 0000"}


def sitting(app: Flask) -> list[str]:
    return ["+".join(one.people) for one in draft(app, Leg, key="out", trip_id=1).vehicles]


def a_bus_trip(app: Flask, cast: Cast, *vehicles: Vehicle) -> str:
    """Store a trip with a bus on which all of the delegation ride, and return its address."""
    ends = (an_end("Asia/Tokyo", "2026-11-24 10:00"), an_end("Asia/Tokyo", "2026-11-24 13:00"))
    ride = a_flight(*ends, key="bus", mode=Mode.BUS, vehicles=vehicles)
    return f"/trips/{store(app, cast, *cast_and_places(), ride)}/legs/bus"


def test_vehicles_are_what_was_entered_with_the_seats_in_their_order(app: Flask, cast: Cast) -> None:
    who = {"vehicles-0-driver": "Mihon", "vehicles-0-people": "Clausen\n\nBerg Ben\nada"}

    cast.ada.browser.fill_in(EDIT, {**BUS, **who})

    assert draft(app, Leg, key="out", trip_id=1).vehicles == (
        Vehicle(name="Bus 1", capacity=2, driver="Mihon", phone="+81 3 0000", people=("cleo", "ben", "ada")),
    )


def test_the_order_of_seats_is_kept_when_a_form_is_saved_as_it_stands(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(EDIT, {**BUS, "vehicles-0-people": "cleo\nada\nben"})

    cast.ada.browser.fill_in(EDIT)

    assert sitting(app) == ["cleo+ada+ben"]


def test_a_button_seats_by_rank_and_saves_nothing(app: Flask, cast: Cast) -> None:
    more = {"vehicles-0-people": "cleo", "vehicles-1-capacity": "1", "vehicles-share": "rank"}

    page = cast.ada.browser.post(EDIT, {**BUS, **more}, status=200)

    typed = [page.one(f".//textarea[@name='vehicles-{nth}-people']").text.strip() for nth in range(2)]
    assert typed == ["Clausen\nAda Adler", "Prof. Dr. Ben Berg"]
    assert "Everybody who takes part has a seat." in page.words
    assert sitting(app) == []


def test_the_button_asks_for_vehicles_where_there_are_none(cast: Cast) -> None:
    page = cast.ada.browser.post(EDIT, {"vehicles-share": "rank"}, status=200)

    assert "Enter the vehicles first" in page.words


def test_too_few_seats_are_told_on_the_form(cast: Cast) -> None:
    page = cast.ada.browser.post(EDIT, {**BUS, "vehicles-0-capacity": "1", "vehicles-share": "rank"}, status=200)

    assert "2 people have no seat yet:" in page.words


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"vehicles-0-capacity": "0"}, "vehicles-0-capacity", "whole number from 1 to 1,000"),
        ({"vehicles-0-people": "Clausen\nHondo Ken"}, "vehicles-0-people", "Did you mean Honda Ken"),
        ({"vehicles-0-people": "dovs-friend"}, "vehicles-0-people", "is not on this trip"),
        ({"vehicles-0-people": "cleo", "vehicles-1-people": "Clausen"}, "vehicles-1-people", "in vehicle 1 already"),
        ({"vehicles-0-name": "x" * 300}, "vehicles-0-name", "too long"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    sent = {"status": "confirmed", "visibility": "delegation", "departure-code": "DUS", "arrival-code": "HND"}

    page = cast.ada.browser.post(EDIT, {**sent, "mode": "bus", "version": "1", **said}, status=422)

    told = {str(link.get("href")): words for link, words in _problems(page)}
    assert message in told[f"#{place}"]
    assert sitting(app) == []


def _problems(page: object) -> list[tuple[object, str]]:
    links = page.all(".//main//div[@role='alert']//li/a")
    return list(zip(links, page.said(".//main//div[@role='alert']//li"), strict=True))


def test_the_page_of_a_leg_tells_who_sits_where_and_who_has_no_seat(app: Flask, cast: Cast) -> None:
    seated = Vehicle(name="Bus 1", capacity=25, driver="Mihon", phone="+81 3 00", people=("cleo", "ada", "ken"))
    address = a_bus_trip(app, cast, seated, Vehicle(people=("ada",)))

    page = cast.ada.browser.get(address)

    assert page.said(".//main//h3") == ["Bus 1 3 of 25 seats", "Vehicle 2 1 person"]
    assert page.one(".//main//a[@href='tel:+81300']").text == "+81 3 00"
    assert "One person has no seat yet: Prof. Dr. Ben Berg" in page.words
    assert "Vehicle 1: Does not take part in this leg: " in page.words
    assert "Vehicle 1: In another vehicle too: Ada Adler." in page.words


def test_a_room_has_the_number_on_its_door(app: Flask, cast: Cast) -> None:
    nights = {"check_in": "2026-11-27", "check_out": "2026-11-29"}
    room = {"rooms-0-kind": "single", "rooms-0-number": "1204", "rooms-0-people": "Clausen"}

    saved = cast.ada.browser.fill_in("/trips/tsukuba/stays/new", {**nights, **room})

    assert newest(app, Stay).rooms == (Room(kind=RoomKind.SINGLE, people=("cleo",), number="1204"),)
    assert "Single room 1204" in cast.ada.browser.get(str(saved.headers["Location"])).words


def test_a_number_alone_is_asked_for_its_kind_of_room(cast: Cast) -> None:
    nights = {"check_in": "2026-11-27", "check_out": "2026-11-29", "status": "confirmed", "visibility": "delegation"}

    page = cast.ada.browser.post("/trips/tsukuba/stays/new", {**nights, "rooms-0-number": "1204"}, status=422)

    assert "Which kind of room is it?" in page.words
    assert page.one(".//input[@name='rooms-0-number']").get("value") == "1204"


def test_deleting_a_leg_says_how_many_vehicles_go_with_it(app: Flask, cast: Cast) -> None:
    address = a_bus_trip(app, cast, Vehicle(name="Bus 1"), Vehicle(name="Bus 2"))

    assert "2 vehicles go with it." in cast.ada.browser.get(f"{address}/deletion").words


def test_the_page_of_a_person_names_their_vehicle(app: Flask, cast: Cast) -> None:
    address = a_bus_trip(app, cast, Vehicle(name="Bus 1", people=("ada",)), Vehicle(name="Bus 2"))

    words = cast.ada.browser.get(address.replace("/legs/bus", "/people/ada")).words

    assert ("Bus 1" in words, "Bus 2" in words) == (True, False)
