"""Comparing two programmes, thing by thing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from planner.programme.changes.change import HEAD, RANKS, TABLES, Change, Ranking
from planner.programme.changes.settling import DERIVED, settled
from planner.programme.shape import (
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    Engagement,
    Group,
    Institution,
    Leg,
    Person,
    Programme,
    Result,
    Stay,
    Venue,
)
from planner.values.vocabulary import Side


def changes_between(before: Programme, after: Programme) -> tuple[Change, ...]:
    """Return what changed from one programme to the other: the head first, orders of rank last.

    What is derived (attendees, time and number of the last change) is no change. An order of rank counts as changed
    when somebody stands elsewhere than behind all that stood there before; also when somebody left it, so that their
    place is known. The time grows with the number of things.
    """
    return tuple(_changes(before, after))


def _changes(before: Programme, after: Programme) -> Iterator[Change]:
    if before.trip != after.trip:
        yield Change(HEAD, after.trip.slug, before.trip, after.trip)
    for table in TABLES:
        yield from _in_table(table, before, after)
    for key, keys_of in _ORDERS.items():
        was, is_now = tuple(keys_of(before)), tuple(keys_of(after))
        if is_now[: len(was)] != was:
            yield Change(RANKS, key, Ranking(keys=was), Ranking(keys=is_now))


def _in_table(table: str, before: Programme, after: Programme) -> Iterator[Change]:
    was: Mapping[str, Any] = getattr(before, table)
    is_now: Mapping[str, Any] = getattr(after, table)
    for key, draft in was.items():
        if key not in is_now:
            yield Change(table, key, settled(draft, before), None)
        elif not _says_the_same(draft, is_now[key]):
            change = Change(table, key, settled(draft, before), settled(is_now[key], after))
            if change.fields():
                yield change
    yield from (Change(table, key, None, settled(draft, after)) for key, draft in is_now.items() if key not in was)


def _says_the_same(draft: Any, other: Any) -> bool:
    """Tell the many things that nobody touched from the few that have to be looked at closely; costs next to nothing.

    A time that says the same is the same, whether its zone is its own or that of its place.
    """
    if draft is other:
        return True
    said = _SAID[type(draft)]
    return type(draft) is type(other) and bool(said(draft) == said(other))


_SORTS: tuple[type[Any], ...] = (
    *(Group, Institution, Venue, Person, Aim, Agreement),
    *(Engagement, Leg, Stay, Result, ActionItem, Acknowledgement),
)
_SAID: Mapping[type[Any], Callable[[Any], Any]] = {
    sort: attrgetter(*(each.name for each in fields(sort) if each.name not in DERIVED)) for sort in _SORTS
}
"""How everything that a thing says of itself is read at once."""

_ORDERS: Mapping[str, Callable[[Programme], Iterator[str]]] = {
    "groups": lambda programme: iter(programme.groups),
    Side.HOME.value: lambda programme: (person.key for person in programme.side(Side.HOME)),
    Side.HOST.value: lambda programme: (person.key for person in programme.side(Side.HOST)),
}
