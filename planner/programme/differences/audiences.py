"""How many differences there are for each audience of a trip.

Two hundred personal programmes are made of the same few items. What was found of an item once holds for everybody who
sees it through the same lens, but for those who are named in it, whose own record is whole.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from planner.errors import NotFound
from planner.programme.audience import Audience, Circle, Views, audiences_of
from planner.programme.differences.comparing import sorts_of
from planner.programme.differences.shown import Shown
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Status

Item = Engagement | Leg | Stay
TABLES = ("engagements", "legs", "stays")
_LENSES = {Circle.GROUP: Circle.EVERYONE}
"""A group looks through the lens of everyone."""


class Counting:
    """Counts the items that are otherwise in the later of two pictures of a trip, one audience after the other."""

    def __init__(self, before: Views | None, after: Views) -> None:
        """Take both pictures, ``None`` where nothing was there before."""
        self.before, self.after = before, after
        self._known: dict[tuple[Circle, int, int], tuple[Item, Item, bool]] = {}

    def audiences(self) -> Iterator[Audience]:
        """Yield every audience of the later picture, then those who are no part of it any more."""
        seen = audiences_of(self.after.programme)
        yield from seen
        if self.before is not None:
            yield from (one for one in audiences_of(self.before.programme) if one not in set(seen))

    def both(self, audience: Audience) -> tuple[Programme | None, Programme | None]:
        """Return what an audience saw and what it sees; ``None`` where it did not know the trip, or does no more."""
        return _of(self.before, audience), _of(self.after, audience)

    def count(self, audience: Audience) -> int:
        """Return how many items are otherwise for an audience: what was added or withdrawn for it counts."""
        was, is_now = self.both(audience)
        return sum(self._count(audience, table, was, is_now) for table in TABLES)

    def _count(self, audience: Audience, table: str, was: Programme | None, is_now: Programme | None) -> int:
        old: dict[str, Any] = getattr(was, table, {})
        new: dict[str, Any] = getattr(is_now, table, {})
        found = sum(_takes_place(item) for key, item in new.items() if key not in old)
        found += sum(_takes_place(item) for key, item in old.items() if key not in new)
        if was is None or is_now is None:
            return found
        return found + sum(self._differs(audience, old[key], new[key], was, is_now) for key in old.keys() & new.keys())

    def _differs(self, audience: Audience, was: Item, item: Item, before: Programme, after: Programme) -> bool:
        if item.key in self._naming[audience.key]:
            return bool(sorts_of(was, item, Shown(before), Shown(after)))
        place = (_LENSES.get(audience.circle, audience.circle), id(was), id(item))
        found = self._known.get(place)
        if found is None:
            # The items are kept with it, for the number of one that is gone may come again.
            found = self._known[place] = (was, item, bool(sorts_of(was, item, Shown(before), Shown(after))))
        return found[2]

    @cached_property
    def _naming(self) -> Mapping[str, set[str]]:
        """By the key of a person the keys of the items that name them."""
        found: dict[str, set[str]] = defaultdict(set)
        for views in filter(None, (self.before, self.after)):
            for item in views.programme.items():
                for key in _named(item):
                    found[key].add(item.key)
        return found


def _of(views: Views | None, audience: Audience) -> Programme | None:
    try:
        return views.of(audience) if views else None
    except NotFound:
        return None


def _takes_place(item: Item) -> bool:
    return item.status is not Status.CANCELLED


def _named(item: Item) -> Iterator[str]:
    yield from item.people_in
    yield from item.people_out
    if isinstance(item, Stay):
        yield from (key for room in item.rooms for key in room.people)
    elif isinstance(item, Leg):
        yield from (key for vehicle in item.vehicles for key in vehicle.people)
    else:
        yield from (taken.person for taken in item.parts)
