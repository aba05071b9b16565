"""Moving engagements and legs: what was worked out in :mod:`planner.programme.moving`, kept.

A move changes when something is and for which groups, and nothing else of it; so it reads and writes little, and a
board can answer at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.actions.engagements import schedule_engagement
from planner.actions.legs import add_leg
from planner.actions.saving import all_or_nothing, ensure_current
from planner.actions.within import Within
from planner.model import Engagement, Group, Item, Leg, Trip
from planner.model.leg import End
from planner.programme import shape
from planner.programme.moving import Movable, alone, shifted
from planner.values.text import NOTHING


def move(row: Item, moved: Movable, *, version: int | None) -> None:
    """Let an engagement or a leg be when and for whom ``moved`` is; ``version`` is the one that was on the board.

    :raises Stale: when it was changed since. :raises TripClosed: on a closed trip. :raises Refused: for a time that
    makes no sense. :raises NoSuchTime: for one that the clocks skip.
    """
    row.trip.ensure_open()
    ensure_current(row, version)
    with all_or_nothing():
        if isinstance(row, Engagement) and isinstance(moved, shape.Engagement):
            _schedule(row, moved)
        elif isinstance(row, Leg) and isinstance(moved, shape.Leg):
            _travel(row, moved)
        _regroup(row, moved)


def _schedule(row: Engagement, moved: shape.Engagement) -> None:
    if row.when != moved.when:
        row.schedule(moved.when, anchor=row.anchor if moved.when.anchor else None)


def _travel(row: Leg, moved: shape.Leg) -> None:
    departure, arrival = _end(moved.departure), _end(moved.arrival)
    if (row.departure, row.arrival) != (departure, arrival):
        row.travel(departure, arrival)


def _end(end: shape.End) -> End:
    return End(end.place, end.zone, end.code, end.day, end.minute)


def _regroup(row: Item, moved: Movable) -> None:
    kept = None if row.all_groups else {group.key for group in row.groups}
    wanted = None if moved.groups is None else set(moved.groups)
    if kept == wanted:
        return
    groups = None if moved.groups is None else Within(row.trip).many(Group, moved.groups, "groups")
    row.attend(groups, people_in=row.people_in, people_out=row.people_out)


def copy_all(trip: Trip, items: Sequence[Movable], days: int) -> list[Item]:
    """Copy engagements and legs to so many days later.

    What follows another item, goes with it or is inside it does so with the copy where that is copied too; else it
    stands on its day without. What is signed and what is booked stay with the original. :raises Refused: for a time
    that makes no sense there, such as one that the clocks skip.
    """
    trip.ensure_open()
    made: dict[str, Item] = {}
    waiting = list(items)
    with all_or_nothing():
        while waiting:
            left = {item.key for item in waiting}
            ready = [item for item in waiting if left.isdisjoint(_holds(item))] or waiting
            for item in ready:
                made[item.key] = _copied(trip, item, days, made)
            waiting = [item for item in waiting if item.key not in made]
    return list(made.values())


def _holds(item: Movable) -> tuple[str, ...]:
    """Return the keys of what an item hangs on."""
    if not isinstance(item, shape.Engagement):
        return ()
    return tuple(filter(None, (item.when.anchor, item.inside)))


def _copied(trip: Trip, item: Movable, days: int, made: Mapping[str, Item]) -> Item:
    there = replace(shifted(item, days), key="", uid="")
    if isinstance(there, shape.Leg):
        return add_leg(trip, replace(there, booking=""))
    anchor, inside = made.get(there.when.anchor or ""), made.get(there.inside or "")
    when = replace(there.when, anchor=anchor.key) if anchor else alone(there.when)
    bare = replace(there, signs=(), account=NOTHING)
    return schedule_engagement(trip, replace(bare, when=when, inside=inside.key if inside else None))


def divide(row: Item, parts: Sequence[shape.Engagement], *, version: int | None) -> None:
    """Let an engagement be the first of these parts, and put the others beside it. :raises Stale: as :func:`move`."""
    with all_or_nothing():
        move(row, parts[0], version=version)
        for part in parts[1:]:
            schedule_engagement(row.trip, part)
