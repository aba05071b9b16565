"""Rooms are shared out by rank, companions together; what is odd about them is told."""

from planner.programme.rooming import oddities, pairs, roomless, singles
from planner.programme.shape import Person, Programme, Room
from planner.programme.sharing import Oddity
from planner.values.vocabulary import RoomKind
from tests.programmes import a_stay, programme_with, the_groups, the_people

TWIN, SINGLE, DOUBLE = RoomKind.TWIN, RoomKind.SINGLE, RoomKind.DOUBLE


def a_trip(*rooms: Room, **fields: object) -> Programme:
    return programme_with(*the_groups(), *the_people(), a_stay("2026-11-23", "2026-11-25", rooms=rooms, **fields))


def people(*keys: str, **accompanies: str) -> list[Person]:
    return [Person(key=key, family=key, accompanies=accompanies.get(key)) for key in keys]


def shared(rooms: tuple[Room, ...]) -> list[tuple[RoomKind, str]]:
    return [(room.kind, "+".join(room.people)) for room in rooms]


def test_who_takes_part_without_a_room_is_found_by_rank():
    programme = a_trip(Room(kind=TWIN, people=("cleo",)))
    stay = programme.stays["stay"]

    assert [person.key for person in roomless(programme, stay.attendees, stay.rooms)] == ["ada", "ben"]


def test_everybody_gets_a_single_room():
    assert shared(singles(people("ada", "ben"))) == [(SINGLE, "ada"), (SINGLE, "ben")]


def test_colleagues_next_to_each_other_share_a_twin_room_and_the_last_sleeps_alone():
    assert shared(pairs(people("ada", "ben", "cleo"))) == [(TWIN, "ada+ben"), (SINGLE, "cleo")]


def test_companions_share_a_double_room_whoever_stands_between_them():
    rooms = pairs(people("ada", "ben", "cleo", "dora", cleo="ada"))

    assert shared(rooms) == [(DOUBLE, "ada+cleo"), (TWIN, "ben+dora")]


def test_of_two_companions_of_one_person_the_first_shares_the_room():
    rooms = pairs(people("ada", "ben", "cleo", ben="ada", cleo="ada"))

    assert shared(rooms) == [(DOUBLE, "ada+ben"), (SINGLE, "cleo")]


def test_nobody_shares_a_room_with_a_person_who_has_one_already_or_with_themselves():
    rooms = pairs(people("ben", "cleo", ben="ada", cleo="cleo"))

    assert shared(rooms) == [(TWIN, "ben+cleo")]


def test_rooms_as_they_should_be_are_not_odd():
    programme = a_trip(Room(kind=TWIN, people=("ada", "ben")), Room(people=("cleo",)), Room(kind=RoomKind.SUITE))

    assert list(oddities(programme.stays["stay"])) == []


def test_too_many_in_a_room_strangers_to_the_stay_and_whoever_is_in_two_rooms_are_odd():
    rooms = (Room(people=("ada", "ben")), Room(kind=TWIN, people=("cleo", "ben")))
    programme = a_trip(*rooms, groups=("city",))

    assert list(oddities(programme.stays["stay"])) == [
        Oddity(number=1, beyond=1, twice=("ben",)),
        Oddity(number=2, strangers=("cleo",), twice=("ben",)),
    ]
