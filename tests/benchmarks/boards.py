"""Trips as a board shows them: four groups, each with twelve engagements a day, more days the more items there are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, islice, pairwise, product
from math import log2
from typing import TypeVar

from planner.programme.shape import Engagement, Group, Person, Programme, Stay, attending
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.benchmarks.figures import Figure
from tests.benchmarks.trips import FIRST_DAY, GROUPS, HOUSES, a_trip, engagement

T = TypeVar("T", Engagement, Stay)

COLUMNS = GROUPS[:4]
SLOTS = tuple((start, start + 60) for start in range(7 * 60, 21 * 60, 70))
"""Twelve hours a day, ten minutes between them."""

HALLS = HOUSES // len(COLUMNS)

A_DAY = len(COLUMNS) * len(SLOTS)
REFERENCE = 8 * A_DAY
SIZES = (100, REFERENCE, 400, 1600, 5000)
PEOPLE = 60


def a_board(items: int, *, slug: str = "") -> Programme:
    """Return a trip of so many engagements, each for one of four groups; nobody is in two places."""
    trip = a_trip(0, PEOPLE, slug=slug or f"board-{items}")
    ends = day_of(-(-items // A_DAY))
    hotel = Stay(key="hotel", venue="venue-0", check_in=FIRST_DAY, check_out=ends)
    people = {one.key: _in_group(one, nth) for nth, one in enumerate(trip.people.values())}
    return replace(
        trip,
        trip=replace(trip.trip, ends=ends),
        groups={key: Group(key=key, name=Text(key.title()), short=key[:1].upper()) for key in COLUMNS},
        people=people,
        engagements={one.key: _attended(one, people) for one in islice(_engagements(), items)},
        stays={hotel.key: _attended(hotel, people)},
    )


def _in_group(person: Person, nth: int) -> Person:
    return replace(person, groups=(COLUMNS[nth % len(COLUMNS)],)) if person.side is Side.HOME else person


def _engagements() -> Iterator[Engagement]:
    """Yield the engagements of day after day, without end; each group has halls of its own, but two share the last."""
    for nth in count():
        for (row, slot), (column, group) in product(enumerate(SLOTS), enumerate(COLUMNS)):
            one = engagement(nth, day_of(nth), slot, f"{group}-{slot[0]}", groups=(group,))
            yield replace(one, venue=f"venue-{(row + HALLS * max(column, row // 11)) % HOUSES}")


def day_of(nth: int) -> date:
    """Return a day of the trip, counted from 0."""
    return FIRST_DAY + timedelta(days=nth)


def _attended(one: T, people: dict[str, Person]) -> T:
    return replace(one, attendees=attending(people, one.groups, (), ()))


def growths(name: str, times: dict[int, float]) -> Iterator[Figure]:
    """Yield how much longer each number of items takes than the one before it; at most n log n is promised."""
    sizes = [items for items in times if items != REFERENCE]
    for smaller, larger in pairwise(sizes):
        bar = larger * log2(larger) / (smaller * log2(smaller))
        ratio = times[larger] / times[smaller]
        yield Figure(f"{name}, growth", f"{smaller} → {larger} items", round(ratio, 2), "ratio", round(bar, 2))
