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
from planner.programme.differences.shown import Shown, Words, all_wordings
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Status

Item = Engagement | Leg | Stay
TABLES = ("engagements", "legs", "stays")
_LENSES = {Circle.GROUP: Circle.EVERYONE}
"""A group looks through the lens of everyone."""


class Counting:
    """Counts the items that are otherwise in the later of two pictures of a trip, one audience after the other."""

    def __init__(self, before: Views | None, after: Views, words: Words = all_wordings) -> None:
        """Take both pictures, ``None`` where nothing was there before; ``words`` is what is read of a text."""
        self.before, self.after, self.words = before, after, words
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
        return sum(1 for _ in self.between(audience, *self.both(audience)))

    def between(self, audience: Audience, was: Programme | None, is_now: Programme | None) -> Iterator[str]:
        """Yield the keys of the items that are otherwise for an audience, given what it saw and what it sees."""
        shown = (Shown(was, self.words), Shown(is_now, self.words)) if was and is_now else None
        for table in TABLES:
            old: dict[str, Any] = getattr(was, table, {})
            new: dict[str, Any] = getattr(is_now, table, {})
            yield from (key for key, item in new.items() if key not in old and _takes_place(item))
            yield from (key for key, item in old.items() if key not in new and _takes_place(item))
            if shown:
                both = ((old[key], item) for key, item in new.items() if key in old)
                yield from (item.key for one, item in both if self._differs(audience, one, item, shown))

    def _differs(self, audience: Audience, was: Item, item: Item, shown: tuple[Shown, Shown]) -> bool:
        if item.key in self._naming[audience.key]:
            return bool(sorts_of(was, item, *shown))
        place = (_LENSES.get(audience.circle, audience.circle), id(was), id(item))
        found = self._known.get(place)
        if found is None:
            # The items are kept with it, for the number of one that is gone may come again.
            found = self._known[place] = (was, item, bool(sorts_of(was, item, *shown)))
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
