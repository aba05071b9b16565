"""Rooms of a stay: who has none yet, how to share them out, and what is odd about those that are given."""

from collections.abc import Iterable, Iterator, Sequence

from planner.programme.shape import Person, Programme, Room, Stay
from planner.programme.sharing import Oddity, odd_shares, without_share
from planner.values.vocabulary import RoomKind

BEDS = {RoomKind.SINGLE: 1, RoomKind.DOUBLE: 2, RoomKind.TWIN: 2, RoomKind.TRIPLE: 3, RoomKind.SUITE: 4}
"""How many a room bears; more is odd, and an extra bed may make it right."""


def roomless(programme: Programme, attendees: Iterable[str], rooms: Iterable[Room]) -> tuple[Person, ...]:
    """Return who of those who take part has no room, by rank."""
    return without_share(programme, attendees, rooms)


def singles(people: Iterable[Person]) -> tuple[Room, ...]:
    """Return a single room for each."""
    return tuple(Room(kind=RoomKind.SINGLE, people=(person.key,)) for person in people)


def pairs(people: Sequence[Person]) -> tuple[Room, ...]:
    """Return rooms for two, in the order of those who were named first; who is left over has a single room.

    Companions share a double room with whom they accompany, colleagues who stand next to each other a twin room.
    """
    couples = _couples(people)
    alone = [person.key for person in people if person.key not in {key for couple in couples for key in couple}]
    colleagues = [tuple(alone[nth : nth + 2]) for nth in range(0, len(alone), 2)]
    rooms = [Room(kind=RoomKind.DOUBLE, people=couple) for couple in couples]
    rooms += [Room(kind=RoomKind.TWIN if len(two) == 2 else RoomKind.SINGLE, people=two) for two in colleagues]
    place = {person.key: nth for nth, person in enumerate(people)}
    return tuple(sorted(rooms, key=lambda room: min(place[key] for key in room.people)))


def _couples(people: Sequence[Person]) -> list[tuple[str, str]]:
    free = {person.key for person in people}
    found = []
    for person in people:
        ahead = person.accompanies
        if ahead in free and person.key in free and ahead != person.key:
            found.append((ahead, person.key))
            free -= {ahead, person.key}
    return found


def too_many(room: Room) -> int:
    """Return how many sleep in a room beyond its beds."""
    return max(0, len(room.people) - BEDS[room.kind])


def oddities(stay: Stay) -> Iterator[Oddity]:
    """Return what is odd about the rooms of a stay, room by room."""
    return odd_shares(stay.rooms, stay.attendees, too_many)
