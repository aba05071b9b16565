"""One change: a thing of a programme as it was and as it is."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from planner.programme.changes.settling import DERIVED

HEAD = "trip"
"""The sort of the trip's head."""

RANKS = "ranks"
"""The sort of an order of rank; its keys are ``groups``, ``home`` and ``host``."""

TABLES = (
    "groups",
    "institutions",
    "venues",
    "people",
    "aims",
    "agreements",
    "engagements",
    "legs",
    "stays",
    "results",
    "action_items",
    "acknowledgements",
)
"""The tables of a programme, what is referred to before what refers to it."""

Draft = Any  # any value of the shape that stands in a table, the trip's head, a ranking; or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The keys of the groups, or of the people of one side, in their order of rank."""

    keys: tuple[str, ...]

    def moved(self, after: "Ranking") -> tuple[str, ...]:
        """Return those who stand otherwise than before among those who are in both orders."""
        before, later = frozenset(self.keys), frozenset(after.keys)
        stayed = [key for key in self.keys if key in later]
        now = [key for key in after.keys if key in before]
        return tuple(key for was, key in zip(stayed, now, strict=True) if was != key)

    def carried(self, after: "Ranking") -> tuple[str, ...]:
        """Return the fewest who have to be moved to make the one order of the other; of two who swapped, both."""
        moved = self.moved(after)
        if len(moved) < 3:
            return moved
        places = {key: place for place, key in enumerate(self.keys)}
        now = [key for key in after.keys if key in places]
        stayed = _longest_rise([places[key] for key in now])
        return tuple(key for key in now if places[key] not in stayed)


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one thing: no ``before`` where it was made, no ``after`` where it was deleted.

    ``sort`` is the name of the programme's table, or one of :data:`HEAD` and :data:`RANKS`. Drafts are settled.
    """

    sort: str
    key: str
    before: Draft
    after: Draft

    @property
    def is_made(self) -> bool:
        """Tell whether the thing was not there before."""
        return self.before is None

    @property
    def is_deleted(self) -> bool:
        """Tell whether the thing is there no more."""
        return self.after is None

    def turned_round(self) -> "Change":
        """Return the change that leads back."""
        return Change(self.sort, self.key, self.after, self.before)

    def fields(self) -> tuple[str, ...]:
        """Return the names of the fields in which before and after differ; none where either is missing."""
        if self.before is None or self.after is None:
            return ()
        names = (each.name for each in fields(self.before) if each.name not in DERIVED)
        return tuple(name for name in names if getattr(self.before, name) != getattr(self.after, name))


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Return the most of different numbers that stand in rising order, whatever stands between them."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    found = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before[last]
    return frozenset(found)
