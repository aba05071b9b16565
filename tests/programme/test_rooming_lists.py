"""What a hotel and a driver have to know is worked out from stays and legs."""

from dataclasses import replace
from datetime import date

from planner.programme.rides import rides_of
from planner.programme.rooming_lists import Guest, rooming_lists
from planner.programme.shape import Leg, Programme, Room, Vehicle
from planner.values.vocabulary import RoomKind, Status
from tests.programmes import a_flight, a_stay, an_end, programme_with, the_groups, the_people

TOKYO = "Asia/Tokyo"


def a_leg(key: str, leaves: str, lands: str, **fields: object) -> Leg:
    return a_flight(an_end(TOKYO, leaves), an_end(TOKYO, lands), key=key, **fields)


def a_trip(*items: object) -> Programme:
    return programme_with(*the_groups(), *the_people(), *items)


def guests(programme: Programme) -> dict[str, Guest]:
    (one,) = rooming_lists(programme)
    return {guest.person.key: guest for room in one.rooms for guest in room.guests}


def test_who_has_no_room_yet_stands_behind_the_rooms():
    rooms = (Room(kind=RoomKind.TWIN, people=("cleo", "ada")), Room())

    (one,) = rooming_lists(a_trip(a_stay("2026-11-23", "2026-11-25", rooms=rooms)))

    told = [(room.number, [guest.person.key for guest in room.guests]) for room in one.rooms]
    assert told == [(1, ["cleo", "ada"]), (2, []), (0, ["ben"])]


def test_the_last_leg_of_the_first_day_brings_and_the_first_of_the_last_day_takes():
    legs = (
        a_leg("early", "2026-11-23 06:00", "2026-11-23 08:00"),
        a_leg("late", "2026-11-23 09:00", "2026-11-23 11:00"),
        a_leg("home", "2026-11-25 12:00", "2026-11-25 13:00"),
        a_leg("on", "2026-11-25 14:00", "2026-11-25 15:00"),
        a_leg("never", "2026-11-25 07:00", "2026-11-25 08:00", status=Status.CANCELLED),
        a_leg("others", "2026-11-23 12:00", "2026-11-23 13:00", groups=("university",), people_out=("ada",)),
    )

    ada = guests(a_trip(a_stay("2026-11-23", "2026-11-25"), *legs))["ada"]

    assert (ada.arrival.key, ada.departure.key) == ("late", "home")


def test_who_is_present_for_a_part_sleeps_there_for_a_part():
    programme = a_trip(a_stay("2026-11-23", "2026-11-27"), a_leg("out", "2026-11-23 06:00", "2026-11-23 08:00"))
    ada = replace(programme.people["ada"], present_from=date(2026, 11, 24), present_to=date(2026, 11, 26))

    told = guests(replace(programme, people={**programme.people, "ada": ada}))["ada"]

    assert (told.check_in, told.check_out, told.arrival) == (date(2026, 11, 24), date(2026, 11, 26), None)


def test_a_cancelled_stay_has_no_list():
    assert rooming_lists(a_trip(a_stay("2026-11-23", "2026-11-25", status=Status.CANCELLED))) == ()


def test_rides_stand_in_the_order_in_which_they_set_off():
    bus = (Vehicle(people=("ada", "ben")),)
    legs = (
        a_leg("second", "2026-11-24 06:00", "2026-11-24 08:00", vehicles=bus),
        a_leg("first", "2026-11-23 06:00", "2026-11-23 08:00", vehicles=bus),
        a_leg("flight", "2026-11-22 06:00", "2026-11-22 08:00"),
        a_leg("off", "2026-11-22 06:00", "2026-11-22 08:00", vehicles=bus, status=Status.CANCELLED),
    )

    rides = rides_of(a_trip(*legs))

    assert [(ride.leg.key, [one.key for one in ride.seatless]) for ride in rides] == [
        ("first", ["cleo"]),
        ("second", ["cleo"]),
    ]


def test_neither_hotel_nor_driver_waits_for_who_does_not_come_along_any_more():
    room = Room(kind=RoomKind.TWIN, people=("cleo", "ada"))
    bus = a_leg(
        "bus", "2026-11-23 06:00", "2026-11-23 08:00", vehicles=(Vehicle(people=("ada", "ben")),), people_out=("ada",)
    )
    programme = a_trip(a_stay("2026-11-23", "2026-11-25", rooms=(room,), people_out=("ada",)), bus)

    (ride,), (hotel,) = rides_of(programme), rooming_lists(programme)

    assert [one.people for one in ride.leg.vehicles] == [("ben",)]
    assert [guest.person.key for guest in hotel.rooms[0].guests] == ["cleo"]
