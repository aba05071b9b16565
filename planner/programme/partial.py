"""A release for some groups only: what concerns them as the draft has it, everything else as the last release had it.

An item concerns a group that takes part in it, then or now: by its name, because all groups do, or through somebody of
the group who attends it or has a part in it. An item that is shared with others is taken over for all of them: a dinner
has one time, and who is not told of its move stands before a closed door. People, groups and the head of the trip are
one list for the whole delegation, so they are always the draft's; a place or an agreement is the draft's where an item
that is taken over speaks of it, else it stays as it was released.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from typing import Any

from planner.programme.changes import limited_to, mentions
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Side

Item = Engagement | Leg | Stay
ITEMS = ("engagements", "legs", "stays")
SHARED = ("institutions", "venues", "agreements")
"""What several items speak of."""
TIED = (*ITEMS, "groups", "people", "venues", "agreements", "results", "action_items")
"""What may speak of something that is not there."""


def with_groups_of(released: Programme | None, draft: Programme, groups: frozenset[str]) -> Programme:
    """Return the last release, ``None`` for nothing, with everything that concerns these groups as in the draft."""
    before = released or replace(draft, engagements={}, legs={}, stays={})
    members = frozenset(
        key
        for one in (before, draft)
        for key, person in one.people.items()
        if person.side is Side.HOME and not groups.isdisjoint(person.groups)
    )
    taken = {item.key for one in (before, draft) for item in one.items() if _concerns(item, groups, members)}
    items: dict[str, Any] = {table: _items(table, before, draft, taken) for table in ITEMS}
    picture = replace(draft, **items)
    return _whole(_with_shared(picture, before, draft, taken), before)


def _concerns(item: Item, groups: frozenset[str], members: frozenset[str]) -> bool:
    if item.groups is None or not groups.isdisjoint(item.groups) or not members.isdisjoint(item.attendees):
        return True
    return isinstance(item, Engagement) and any(taken.person in members for taken in item.parts)


def _items(table: str, before: Programme, draft: Programme, taken: Container[str]) -> dict[str, Any]:
    was: Mapping[str, Item] = getattr(before, table)
    is_now: Mapping[str, Item] = getattr(draft, table)
    found = {key: item if key in taken else was[key] for key, item in is_now.items() if key in taken or key in was}
    return found | {key: item for key, item in was.items() if key not in is_now and key not in taken}


def _with_shared(picture: Programme, before: Programme, draft: Programme, taken: Container[str]) -> Programme:
    """Return the picture with the places, institutions and agreements with which its items were released or drafted."""
    spoken_of = set(_mentioned((item for item in draft.items() if item.key in taken), draft))
    tables: dict[str, Any] = {}
    for table in SHARED:
        was, is_now = getattr(before, table), getattr(draft, table)
        tables[table] = {key: one if key in spoken_of else was.get(key, one) for key, one in is_now.items()}
    return replace(picture, **tables)


def _mentioned(items: Iterable[Item], programme: Programme) -> Iterable[str]:
    """Go through the keys of all that items speak of, and what that speaks of in its turn."""
    waiting, seen = [key for item in items for key in mentions(item)], set[str]()
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        for table in (programme.venues, programme.agreements, programme.people):
            waiting.extend(mentions(table[key]) if key in table else ())
    return seen


def _whole(picture: Programme, before: Programme) -> Programme:
    """Return the picture with all that its items still speak of although the draft has it no more.

    What not even the last release had leads nowhere.
    """
    needed = set(_mentioned(picture.items(), before))
    tables: dict[str, Any] = {
        table: {**getattr(picture, table), **_lost(getattr(before, table), getattr(picture, table), needed)}
        for table in ("groups", "people", *SHARED)
    }
    picture = replace(picture, **tables)
    there = {key for table in (*ITEMS, "groups", "people", *SHARED, "aims") for key in getattr(picture, table)}
    loose: dict[str, Any] = {
        table: {key: limited_to(one, there)[0] for key, one in getattr(picture, table).items()} for table in TIED
    }
    return replace(picture, **loose)


def _lost(was: Mapping[str, Any], is_now: Mapping[str, Any], needed: Container[str]) -> dict[str, Any]:
    return {key: one for key, one in was.items() if key in needed and key not in is_now}
