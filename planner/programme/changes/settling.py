"""A draft as it is compared and kept: without what is worked out from other things."""

from dataclasses import replace
from typing import Any

from planner.programme.shape import LONG_AGO, Engagement, Item, Person, Programme

DERIVED = frozenset({"attendees", "changed_at", "sequence"})
"""Fields that say nothing of their own; the sequence is kept, so that a thing that comes back can go on from it."""


def settled(draft: Any, programme: Programme) -> Any:
    """Return a draft of this programme with its own time zone only, and in order what has none of its own.

    A time in the zone of its place says no zone (``""``), so that it moves with the place.
    """
    if isinstance(draft, Engagement):
        when = draft.when.in_zone("") if draft.when.zone == _zone_there(draft, programme) else draft.when
        draft = replace(draft, when=when, signs=tuple(sorted(draft.signs)))
    if isinstance(draft, Item):
        groups = None if draft.groups is None else tuple(sorted(draft.groups))
        return replace(draft, groups=groups, attendees=frozenset(), changed_at=LONG_AGO)
    if isinstance(draft, Person):
        return replace(draft, groups=tuple(sorted(draft.groups)))
    return draft


def _zone_there(engagement: Engagement, programme: Programme) -> str:
    venue = programme.venue_of(engagement)
    return (venue.zone if venue else "") or programme.trip.home_zone
