"""Moving items from group to group."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.programme.shape import Engagement, Leg


def regrouped(item: Engagement | Leg, source: str, target: str, ranked: Sequence[str]) -> Engagement | Leg:
    """Return an item for the group ``target`` instead of ``source``, in the order of ``ranked``.

    What is for all groups stays so; what is for single people is for the group and for them.
    """
    if item.groups is None or not target or source == target:
        return item
    wanted = {*item.groups, target} - {source}
    return replace(item, groups=tuple(key for key in ranked if key in wanted))


def swapped(one: Engagement | Leg, other: Engagement | Leg) -> tuple[Engagement | Leg, Engagement | Leg]:
    """Return two items with each other's groups."""
    return replace(one, groups=other.groups), replace(other, groups=one.groups)


def one_for_each(engagement: Engagement, ranked: Sequence[str]) -> Iterator[Engagement]:
    """Yield an engagement for each of its groups; the first is the one that was there, the others are new.

    Whoever has a part and single people stay with the first, for nobody is in several places; so does what is signed.
    """
    groups = ranked if engagement.groups is None else engagement.groups
    for nth, group in enumerate(groups):
        single = replace(engagement, groups=(group,))
        yield replace(single, key="", uid="", people_in=(), parts=(), signs=()) if nth else single
