"""What was made of a trip's items the last time, so that what says the same is not made again.

A trip is built before and after each of its changes and for every page, and nearly all of its items say what they said
before. Everything is compared that a value is made of: its row, what is linked to it, what the numbers in both lead
to. Rejected: to trust versions or the time of the last change, which know nothing of a person who joins a group.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from planner.programme.build.links import Links
from planner.programme.shape import Item

Row: TypeAlias = Any
Keys: TypeAlias = Mapping[int | None, str]

TRIPS = 8
"""So many trips are kept by each process, those that were built last; of restricted data nothing is kept."""


@dataclass(frozen=True, slots=True)
class Made:
    """Items by their numbers, each with its row; ``names`` is what the other numbers lead to."""

    names: tuple[object, ...]
    keys: Keys
    links: Links
    items: Mapping[int, tuple[Row, Item]]

    def holds_for(self, names: tuple[object, ...], keys: Keys) -> bool:
        """Tell whether numbers lead where they led then; of items more may have come."""
        return self.names == names and self.keys.items() <= keys.items()

    def item(self, row: Row, links: Links) -> Item | None:
        """Return the item that was made of this very row, if it has the same links; else nothing."""
        known = self.items.get(row[0])
        return known[1] if known and known[0] == row and links.say_the_same(self.links, row[0]) else None


class Last:
    """What was made of one trip the last time; nothing at first."""

    made: Made | None = None


@lru_cache(maxsize=TRIPS)
def last_of(number: int) -> Last:  # noqa: ARG001 -- the cache is by it
    """Return where it is kept what was made of the trip of this number."""
    return Last()
