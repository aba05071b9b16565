"""Moving items from group to group."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.programme.shape import Engagement, Leg
from planner.values.text import NOTHING


def regrouped(
    item: Engagement | Leg, source: str, target: str, ranked: Sequence[str], *, alone: bool = False
) -> Engagement | Leg:
    """Return an item that was taken from the column of ``source`` and put into that of ``target``.

    What one group has is for the other one then; what is for single people is for the group and for them. What several
    groups share keeps them all, for who moves it to another hour passes over their columns; only a group by whose
    column it was held gives way to one that has no part in it yet. ``alone`` says outright that it is for ``target``
    and for no other group. The groups stand in the order of ``ranked``.
    """
    if not target:
        return item
    if alone or (item.groups is not None and len(item.groups) < 2):
        return replace(item, groups=(target,))
    if item.groups is None or source not in item.groups or target in item.groups:
        return item
    return replace(item, groups=tuple(key for key in ranked if key in {*item.groups, target} - {source}))


def swapped(one: Engagement | Leg, other: Engagement | Leg) -> tuple[Engagement | Leg, Engagement | Leg]:
    """Return two items with each other's groups."""
    return replace(one, groups=other.groups), replace(other, groups=one.groups)


def one_for_each(engagement: Engagement, ranked: Sequence[str]) -> Iterator[Engagement]:
    """Yield an engagement for each of its groups; the first is the one that was there, the others are new.

    Whoever has a part and single people stay with the first, for nobody is in several places; so does what is
    signed, what hangs there and how it went.
    """
    groups = ranked if engagement.groups is None else engagement.groups
    bare = replace(engagement, key="", uid="", people_in=(), parts=(), signs=(), posters=(), account=NOTHING)
    for nth, group in enumerate(groups):
        yield replace(bare if nth else engagement, groups=(group,))
