"""Which step an organizer takes back next: each has a row of their own, whatever the others do meanwhile."""

from sqlalchemy import func, select

from planner.model import Organizer, Step, Trip, db


def next_steps(trip: Trip, organizer: Organizer | None) -> tuple[int | None, int | None]:
    """Return the numbers of the step that is undone next, and of the one that is done again; ``None`` for none.

    Undone is the newest of their own that holds. Done again is the one after it that was undone last; whoever does
    something new in between gives up what could have been done again, as in every editor.
    """
    if organizer is None:
        return None, None
    own = (Step.trip_id == trip.id, Step.organizer_id == organizer.id)
    back = db.session.scalar(select(func.max(Step.id)).where(*own, Step.undone_at.is_(None)))
    undone = select(Step.id).where(*own, Step.undone_at.is_not(None), Step.id > (back or 0))
    # The clock knows no parts of a second: of those undone in the same one the oldest was the last.
    return back, db.session.scalar(undone.order_by(Step.undone_at.desc(), Step.id).limit(1))
