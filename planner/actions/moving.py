"""Moving engagements and legs: what was worked out in :mod:`planner.programme.moving`, kept.

A move changes when something is and for which groups, and nothing else of it; so it reads and writes little, and a
board can answer at once.
"""

from planner.actions.saving import all_or_nothing, ensure_current
from planner.actions.within import Within
from planner.model import Engagement, Group, Item, Leg
from planner.model.leg import End
from planner.programme import shape
from planner.programme.moving import Movable


def move(row: Item, moved: Movable, *, version: int | None) -> None:
    """Let an engagement or a leg be when and for whom ``moved`` is; ``version`` is the one that was on the board.

    :raises Stale: when it was changed since. :raises TripClosed: on a closed trip. :raises Refused: for a time that
    makes no sense. :raises NoSuchTime: for one that the clocks skip.
    """
    row.trip.ensure_open()
    ensure_current(row, version)
    with all_or_nothing():
        if isinstance(row, Engagement) and isinstance(moved, shape.Engagement):
            row.schedule(moved.when, anchor=row.anchor if moved.when.anchor else None)
        elif isinstance(row, Leg) and isinstance(moved, shape.Leg):
            row.travel(_end(moved.departure), _end(moved.arrival))
        _regroup(row, moved)


def _end(end: shape.End) -> End:
    return End(end.place, end.zone, end.code, end.day, end.minute)


def _regroup(row: Item, moved: Movable) -> None:
    kept = None if row.all_groups else {group.key for group in row.groups}
    wanted = None if moved.groups is None else set(moved.groups)
    if kept == wanted:
        return
    groups = None if moved.groups is None else Within(row.trip).many(Group, moved.groups, "groups")
    row.attend(groups, people_in=row.people_in, people_out=row.people_out)
