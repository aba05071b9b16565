"""Vehicles of a leg: who has no seat yet, how to seat people by rank, and what is odd about those who sit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.programme.shape import Leg, Person, Programme, Vehicle
from planner.programme.sharing import Oddity, odd_shares, without_share


def seatless(programme: Programme, attendees: Iterable[str], vehicles: Iterable[Vehicle]) -> tuple[Person, ...]:
    """Return who of those who take part has no seat, by rank."""
    return without_share(programme, attendees, vehicles)


def overfull(vehicle: Vehicle) -> int:
    """Return how many ride in a vehicle beyond its seats; 0 while nobody knows how many it has."""
    return 0 if vehicle.capacity is None else max(0, len(vehicle.people) - vehicle.capacity)


def oddities(leg: Leg) -> Iterator[Oddity]:
    """Return what is odd about the vehicles of a leg, one by one."""
    return odd_shares(leg.vehicles, leg.attendees, overfull)


def shared_out(people: Sequence[Person], vehicles: Sequence[Vehicle]) -> tuple[Vehicle, ...]:
    """Return the vehicles with these people, who are in the order of rank, behind those who sit there already.

    Those of a group ride together where a vehicle has room for all of them, everybody else by rank in the first that
    has a seat. Within a vehicle rank decides. Where there are too few seats, the last by rank get none.
    """
    left = [len(people) if one.capacity is None else one.capacity - len(one.people) for one in vehicles]
    companies: dict[str, list[str]] = defaultdict(list)
    for person in people:
        companies[_company(person)].append(person.key)
    seats: dict[str, int] = {}
    for person in people:
        together = [key for key in companies[_company(person)] if key not in seats]
        for company in (together, [person.key]):
            place = next((nth for nth, free in enumerate(left) if free >= len(company)), None)
            if person.key not in seats and place is not None:
                seats.update(dict.fromkeys(company, place))
                left[place] -= len(company)
    new = [tuple(one.key for one in people if seats.get(one.key) == nth) for nth in range(len(vehicles))]
    return tuple(replace(one, people=(*one.people, *keys)) for one, keys in zip(vehicles, new, strict=True))


def _company(person: Person) -> str:
    """Return the group with which somebody rides; who is in none rides alone."""
    return person.groups[0] if person.groups else f" {person.key}"
