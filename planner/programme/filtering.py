"""Filtering a programme: the items of a group, a kind, a person, a state, or with certain words in them."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from planner.programme.days import Day
from planner.programme.search import Sort, search, words_in
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Status
from planner.values.when import Form

AnyItem: TypeAlias = Engagement | Leg | Stay
Holds: TypeAlias = Callable[[AnyItem], bool]


class State(StrEnum):
    """How far an item is settled; one item may be in several states."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    TO_BE_CONFIRMED = "tbc"
    INEXACT = "inexact"


_STATES = {
    Status.TENTATIVE: State.TENTATIVE,
    Status.CONFIRMED: State.CONFIRMED,
    Status.CANCELLED: State.CANCELLED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is asked for, "" where everything is: all that is said must hold.

    ``group`` and ``person`` are keys, ``kind`` is one of :func:`kinds_of`, ``state`` one of :func:`states_of`, and
    ``words`` are as a person types them.
    """

    group: str = ""
    kind: str = ""
    person: str = ""
    state: str = ""
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether it lets everything through."""
        return not (self.group or self.kind or self.person or self.state or words_in(self.words))


EVERYTHING = Filter()


def filtered(programme: Programme, asked: Filter) -> frozenset[str]:
    """Return the keys of the engagements, legs and stays which a filter lets through."""
    conditions = list(_conditions(programme, asked))
    return frozenset(item.key for item in programme.items() if all(holds(item) for holds in conditions))


def kinds_of(item: AnyItem) -> tuple[str, ...]:
    """Return by what an item may be asked for: its table, then an engagement's kind or a leg's mode."""
    if isinstance(item, Engagement):
        return Sort.ENGAGEMENT, item.kind
    return (Sort.LEG, item.mode) if isinstance(item, Leg) else (Sort.STAY,)


def states_of(item: AnyItem) -> frozenset[State]:
    """Return the states of an item; a stay of which the hotel is not known yet is to be confirmed."""
    if isinstance(item, Engagement):
        open_yet, inexact = item.when.tbc, item.when.form is not Form.EXACT
    elif isinstance(item, Leg):
        open_yet, inexact = False, item.departure.wall is None or item.arrival.wall is None
    else:
        open_yet, inexact = item.venue is None, False
    besides = ((State.TO_BE_CONFIRMED, open_yet), (State.INEXACT, inexact))
    return frozenset({_STATES[item.status], *(state for state, holds in besides if holds)})


def days_with(days: tuple[Day, ...], keys: Container[str] | None) -> tuple[Day, ...]:
    """Return days with these items alone, or with all where none are named.

    Days on which nothing is left fall away; the others keep number and place.
    """
    if keys is None:
        return days
    left: list[Day] = []
    changed = False
    for day in days:
        changed = changed or day.zone_changes
        kept = day_with(day, keys)
        if kept.rows or kept.nights:
            left.append(replace(kept, zone_changes=changed and bool(left)))
            changed = False
    return tuple(left)


def day_with(day: Day, keys: Container[str] | None) -> Day:
    """Return a day with these items alone, or with all where none are named."""
    if keys is None:
        return day
    rows = tuple(row for row in day.rows if row.item.key in keys)
    return replace(day, rows=rows, nights=tuple(stay for stay in day.nights if stay.key in keys))


def _conditions(programme: Programme, asked: Filter) -> Iterator[Holds]:
    if asked.group:
        yield lambda item: item.groups is None or asked.group in item.groups
    if asked.kind:
        yield lambda item: asked.kind in kinds_of(item)
    if asked.person:
        yield lambda item: asked.person in item.attendees or asked.person in _with_part(item)
    if asked.state:
        yield lambda item: asked.state in states_of(item)
    if words_in(asked.words):
        yield _saying(programme, asked.words)


def _with_part(item: AnyItem) -> Iterator[str]:
    return (taken.person for taken in item.parts) if isinstance(item, Engagement) else iter(())


def _saying(programme: Programme, words: str) -> Holds:
    """Return what tells items in which all words are found, or in whose venue, house or people with a part they are."""
    found = {(hit.sort, hit.key) for hits in search(programme, words).hits.values() for hit in hits}

    def holds(item: AnyItem) -> bool:
        things = [(Sort(kinds_of(item)[0]), item.key)]
        if not isinstance(item, Leg):
            things.append((Sort.VENUE, item.venue or ""))
        if isinstance(item, Engagement):
            things += [(Sort.INSTITUTION, key) for key in item.organisers]
            things += [(Sort.PERSON, key) for key in _with_part(item)]
        return not found.isdisjoint(things)

    return holds
