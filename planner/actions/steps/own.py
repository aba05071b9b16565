"""Which step an organizer takes back next: each has a row of their own, whatever the others do meanwhile.

A step of which colleagues have changed everything since is passed over, so that who goes back comes to what can still
be taken back. That is worked out anew each time, from the trip as it is: a mark on the step would have to be taken off
again as soon as the colleague goes back.
"""

from collections.abc import Callable
from contextlib import closing
from functools import partial

from sqlalchemy import Select, func, or_, select

from planner.actions.steps.taking import is_possible
from planner.model import Organizer, Step, Trip, db
from planner.programme.shape import Programme

MOST_TRIED = 20
"""So many steps are looked at; what lies further back is taken back in the history."""


def next_steps(
    trip: Trip, organizer: Organizer | None, *, now: Programme, reads_restricted: bool = False
) -> tuple[int | None, int | None]:
    """Return the numbers of the step that is undone next, and of the one that is done again; ``None`` for none.

    Undone is the newest of their own that holds. Done again is the one after it that was undone last; whoever does
    something new in between gives up what could have been done again, as in every editor. Where nothing would come of
    it for the trip as it is ``now``, which the caller has at hand, the next one takes its place.
    """
    if organizer is None:
        return None, None
    possible = partial(is_possible, now=now, reads_restricted=reads_restricted)
    own = (Step.trip_id == trip.id, Step.organizer_id == organizer.id)
    held = (*own, Step.undone_at.is_(None))
    back = _first(select(Step).where(*held).order_by(Step.id.desc()), possible)
    newest, made_at = (select(func.max(each)).where(*held).scalar_subquery() for each in (Step.id, Step.made_at))
    not_given_up = or_(Step.id > func.coalesce(newest, 0), Step.undone_at > made_at)
    undone = select(Step).where(*own, Step.undone_at.is_not(None), Step.id > (back or 0), not_given_up)
    # The clock knows no parts of a second: of those undone in the same one the oldest was the last.
    return back, _first(undone.order_by(Step.undone_at.desc(), Step.id), possible)


def _first(steps: Select[Step], possible: Callable[[Step], bool]) -> int | None:
    """Return the number of the first of these steps of which something would come.

    They are read one by one out of one question: nearly always the first will do, and a step may be large.
    """
    with closing(db.session.scalars(steps.limit(MOST_TRIED).execution_options(yield_per=1))) as found:
        return next((step.id for step in found if possible(step)), None)
