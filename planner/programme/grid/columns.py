"""The columns of a day's grid, and which of them an item takes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from planner.programme.days import Day
from planner.programme.shape import Engagement, Leg

Reach: TypeAlias = tuple[int, ...]
"""The columns of groups that something takes, in order."""

TOGETHER: Reach = (-1,)
ALONE: Reach = (-2,)


class ColumnSort(StrEnum):
    """Whose column it is."""

    TOGETHER = "together"  # several groups, where their box cannot stand across
    GROUP = "group"
    ALONE = "alone"  # single people


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``group`` is a key, "" in the columns of no single group."""

    sort: ColumnSort
    group: str = ""


def groups_in(days: Iterable[Day], ranked: Iterable[str]) -> tuple[str, ...]:
    """Return the groups that have something of their own on any of these days, in the order given."""
    named = {key for day in days for row in day.rows for key in row.item.groups or ()}
    return tuple(key for key in ranked if key in named)


def reach_of(item: Engagement | Leg, places: dict[str, int]) -> Reach:
    """Return the columns that an item takes: those of its groups, ``places`` by their keys."""
    if item.groups is None:
        return tuple(places.values()) or TOGETHER
    return tuple(sorted(places[key] for key in item.groups if key in places)) or (TOGETHER if item.groups else ALONE)


def runs_of(reach: Reach) -> Iterator[tuple[int, int]]:
    """Yield the columns that lie beside each other: the first and how many."""
    first = 0
    for nth in range(1, len(reach) + 1):
        if nth == len(reach) or reach[nth] != reach[nth - 1] + 1:
            yield reach[first], nth - first
            first = nth


def crossing(spans: Sequence[tuple[int, int]], reaches: Sequence[Reach]) -> set[int]:
    """Return which of those across several columns overlap what takes some of these columns and not the same.

    Spans and reaches are of the same things. Takes n log n steps for every column.
    """
    by_column: dict[int, list[int]] = defaultdict(list)
    for nth in sorted(range(len(spans)), key=lambda nth: spans[nth]):
        for column in reaches[nth]:
            by_column[column].append(nth)
    met = {nth for members in by_column.values() for nth in _meeting_others(members, spans, reaches)}
    return {nth for nth in met if len(reaches[nth]) > 1}


def _meeting_others(members: list[int], spans: Sequence[tuple[int, int]], reaches: Sequence[Reach]) -> set[int]:
    """Return which of these, the earliest first, overlap one of another reach: one before them or one after."""
    met: set[int] = set()
    latest: dict[Reach, int] = {}
    longest: list[Reach] = []
    for nth in members:
        others = (reach for reach in longest if reach != reaches[nth])
        if latest.get(next(others, TOGETHER), -1) > spans[nth][0]:
            met.add(nth)
        latest[reaches[nth]] = max(latest.get(reaches[nth], -1), spans[nth][1])
        longest = sorted({*longest, reaches[nth]}, key=lambda reach: -latest[reach])[:2]
    following = members[-1] if members else 0
    for nth, after in zip(reversed(members[:-1]), reversed(members), strict=False):
        following = after if reaches[after] != reaches[nth] else following
        if reaches[following] != reaches[nth] and spans[following][0] < spans[nth][1]:
            met.add(nth)
    return met
