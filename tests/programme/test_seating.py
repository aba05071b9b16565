"""Seats are given by rank, those of a group together; who has none and what is too full is a clash."""

from planner.programme.clashes import ClashKind
from planner.programme.seating import seatless, shared_out
from planner.programme.shape import Leg, Person, Room, Vehicle
from planner.values.vocabulary import Mode, RoomKind, Status
from tests.programme.clashing import TOKYO, found, said
from tests.programmes import a_flight, a_stay, an_end, programme_with, the_groups, the_people

TWIN = RoomKind.TWIN


def people(*ranked: str) -> list[Person]:
    """Return people by rank, each written as the letters of their group and a name: "city-ada"."""
    parts = (one.rpartition("-") for one in ranked)
    return [Person(key=name, family=name, groups=(group,) if group else ()) for group, _dash, name in parts]


def seats(*capacities: int | None) -> list[Vehicle]:
    return [Vehicle(capacity=capacity) for capacity in capacities]


def riding(vehicles: tuple[Vehicle, ...]) -> list[str]:
    return ["+".join(one.people) for one in vehicles]


def a_ride(*vehicles: Vehicle, **fields: object) -> Leg:
    ends = (an_end(TOKYO, "2026-11-24 10:00"), an_end(TOKYO, "2026-11-24 13:00"))
    return a_flight(*ends, key="bus", mode=Mode.BUS, vehicles=vehicles, **fields)


def test_a_bus_for_all_seats_them_by_rank():
    assert riding(shared_out(people("city-a", "uni-b", "city-c", "d"), seats(50))) == ["a+b+c+d"]


def test_a_vehicle_of_which_nobody_knows_the_seats_takes_all():
    assert riding(shared_out(people("city-a", "uni-b"), seats(None, 5))) == ["a+b", ""]


def test_those_of_a_group_ride_together_where_a_vehicle_has_room_for_them():
    assert riding(shared_out(people("city-a", "uni-b", "city-c", "uni-d"), seats(3, 3))) == ["a+c", "b+d"]


def test_a_group_that_is_too_large_for_any_vehicle_is_seated_by_rank():
    ranked = people("city-a", "uni-b", "city-c", "city-d", "city-e")

    assert riding(shared_out(ranked, seats(2, 2, 1))) == ["a+b", "c+d", "e"]


def test_who_sits_already_keeps_the_seat_and_the_last_by_rank_get_none():
    first = Vehicle(capacity=2, people=("z",))

    assert riding(shared_out(people("a", "b", "c"), [first, *seats(1)])) == ["z+a", "b"]


def test_who_takes_part_without_a_seat_is_found_by_rank():
    programme = programme_with(*the_groups(), *the_people(), a_ride(Vehicle(people=("ben",))))
    leg = programme.legs["bus"]

    assert [one.key for one in seatless(programme, leg.attendees, leg.vehicles)] == ["ada", "cleo"]


def test_who_has_no_seat_is_a_clash_once_there_are_vehicles():
    (clash,) = found(ClashKind.NO_SEAT, a_ride(Vehicle(people=("ada", "ben"))))

    assert (clash.items, clash.people) == (("bus",), ("cleo",))
    assert said(clash) == "No seat on the way “Tokyo – Tokyo”: Clausen."
    assert found(ClashKind.NO_SEAT, a_ride()) == []


def test_a_cancelled_journey_and_a_cancelled_stay_need_neither_seats_nor_rooms():
    things = (
        a_ride(Vehicle(capacity=1, people=("ada", "ben")), status=Status.CANCELLED),
        a_stay("2026-11-23", "2026-11-25", rooms=(Room(people=("ada", "ben")),), status=Status.CANCELLED),
    )

    kinds = (ClashKind.NO_SEAT, ClashKind.NO_ROOM, ClashKind.OVERFULL)
    assert [found(kind, *things) for kind in kinds] == [[], [], []]


def test_more_people_than_seats_is_a_clash_that_another_capacity_makes_another_one():
    full = Vehicle(name="Wagen 1", capacity=2, people=("ada", "ben", "cleo"))
    (clash,) = found(ClashKind.OVERFULL, a_ride(full))
    (unnamed,) = found(ClashKind.OVERFULL, a_ride(Vehicle(capacity=1, people=full.people)))

    assert said(clash) == "“Wagen 1” on the way “Tokyo – Tokyo” seats 2, but 3 people are to ride in it."
    assert said(unnamed) == "Vehicle 1 on the way “Tokyo – Tokyo” seats 1, but 3 people are to ride in it."
    assert clash.key != unnamed.key


def test_who_has_no_room_is_a_clash_once_rooms_are_given():
    rooms = (Room(kind=TWIN, people=("ada", "ben")),)

    (clash,) = found(ClashKind.NO_ROOM, a_stay("2026-11-23", "2026-11-25", rooms=rooms))

    assert (clash.items, clash.people) == (("stay",), ("cleo",))
    assert found(ClashKind.NO_ROOM, a_stay("2026-11-23", "2026-11-25")) == []


def test_more_people_than_beds_is_a_clash_that_names_the_room():
    rooms = (Room(kind=TWIN, people=("ada", "ben", "cleo"), number="1204"),)

    (clash,) = found(ClashKind.OVERFULL, a_stay("2026-11-23", "2026-11-25", rooms=rooms))

    assert said(clash) == "Twin room 1204 at “Hotel Nikko” has too few beds for 3 people."


def test_titles_change_no_key_of_these_clashes():
    one, other = (
        found(ClashKind.NO_SEAT, a_ride(Vehicle(name=name, people=("ada",)), number=name))[0] for name in ("A", "B")
    )

    assert one.key == other.key
