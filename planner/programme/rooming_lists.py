"""Who sleeps in which room of a stay, from when to when, and how they come and go: what a hotel has to know."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from planner.programme.rooming import roomless
from planner.programme.shape import Leg, Person, Programme, Room, Stay
from planner.values.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody's nights at a hotel, and the legs by which they come and go on these days, where there are any."""

    person: Person
    check_in: date
    check_out: date
    arrival: Leg | None
    departure: Leg | None


@dataclass(frozen=True, slots=True)
class RoomOf:
    """A room, its place on the list from 1, and who stays in it; nothing and 0 are for those who have none yet."""

    number: int
    room: Room | None
    guests: tuple[Guest, ...]


@dataclass(frozen=True, slots=True)
class RoomingList:
    """A stay and its rooms; who has none yet comes last."""

    stay: Stay
    rooms: tuple[RoomOf, ...]


def rooming_lists(programme: Programme) -> tuple[RoomingList, ...]:
    """Return the rooming lists of all stays that take place, in the order of their nights."""
    stays = (stay for stay in programme.stays.values() if stay.status is not Status.CANCELLED)
    return tuple(_list(stay, programme) for stay in sorted(stays, key=lambda stay: (stay.check_in, stay.check_out)))


def _list(stay: Stay, programme: Programme) -> RoomingList:
    legs = [leg for leg in programme.legs.values() if leg.status is not Status.CANCELLED]
    comes = [leg for leg in legs if leg.arrival.day == stay.check_in]
    goes = [leg for leg in legs if leg.departure.day == stay.check_out]

    def guests(people: Iterable[Person]) -> tuple[Guest, ...]:
        return tuple(_guest(person, stay, comes, goes) for person in people)

    known = programme.people
    rooms = [
        RoomOf(number, room, guests(known[key] for key in room.people if key in stay.attendees))
        for number, room in enumerate(stay.rooms, start=1)
    ]
    lacking = roomless(programme, stay.attendees, stay.rooms)
    return RoomingList(stay, (*rooms, *([RoomOf(0, None, guests(lacking))] if lacking else ())))


def _guest(person: Person, stay: Stay, comes: Iterable[Leg], goes: Iterable[Leg]) -> Guest:
    """Return a guest: present later or not to the end, they sleep there less; the last leg brings, the first takes."""
    check_in = min(max(stay.check_in, person.present_from or stay.check_in), stay.check_out)
    check_out = max(min(stay.check_out, person.present_to or stay.check_out), check_in)
    arriving = (leg for leg in comes if person.key in leg.attendees and check_in == stay.check_in)
    leaving = (leg for leg in goes if person.key in leg.attendees and check_out == stay.check_out)
    arrival = max(arriving, key=lambda leg: leg.arrival.minute or 0, default=None)
    departure = min(leaving, key=lambda leg: leg.departure.minute or 0, default=None)
    return Guest(person, check_in, check_out, arrival, departure)
