"""Moving what stands in a programme: to another minute, day or group, longer or shorter, later, in two.

Every function takes an engagement or a leg as it is and returns it as it should be; nothing is stored or refused here.
What lasts an hour lasts an hour wherever it is put: lengths are added to instants, not to what the wall shows, so a
night of twenty-five hours and a flight to another clock come out right. Rejected: to move by the difference of two
clock times, which makes a journey over a change of clocks an hour longer.
"""

from typing import TypeAlias

from planner.programme.moving import engagements, legs
from planner.programme.moving.attendance import one_for_each, regrouped, swapped
from planner.programme.moving.engagements import alone, parted
from planner.programme.moving.spot import Spot, Whose
from planner.programme.shape import Engagement, Leg

__all__ = [
    "Movable",
    "Spot",
    "Whose",
    "alone",
    "delayed",
    "moved_to",
    "one_for_each",
    "parted",
    "regrouped",
    "shifted",
    "stretched",
    "swapped",
    "undated",
]

Movable: TypeAlias = Engagement | Leg


def moved_to(item: Movable, spot: Spot) -> Movable:
    """Return an item that begins at this spot and lasts as long as before.

    At a spot without a minute it has no exact time any more; what never had one keeps its words. Of a leg the end that
    the spot names is put there, and the other one keeps its distance.
    """
    return engagements.moved_to(item, spot) if isinstance(item, Engagement) else legs.moved_to(item, spot)


def stretched(item: Movable, spot: Spot, *, end: bool) -> Movable:
    """Return an item of which only the beginning, or with ``end`` only the end, is put at this spot."""
    if isinstance(item, Engagement):
        return engagements.stretched(item, spot, end=end)
    return legs.stretched(item, spot, end=end)


def delayed(item: Movable, minutes: int) -> Movable:
    """Return an item that is so many minutes later, or earlier; what says no clock time stays as it is."""
    return engagements.delayed(item, minutes) if isinstance(item, Engagement) else legs.delayed(item, minutes)


def shifted(item: Movable, days: int) -> Movable:
    """Return an item so many days later by the same clock; what stands on no day stays as it is."""
    return engagements.shifted(item, days) if isinstance(item, Engagement) else legs.shifted(item, days)


def undated(item: Movable) -> Movable:
    """Return an item that stands on no day any more."""
    return engagements.undated(item) if isinstance(item, Engagement) else legs.undated(item)
