"""Steps: kept when something has changed, taken back, done again."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from planner import clock
from planner.actions.numbers import numbered
from planner.actions.saving import all_or_nothing
from planner.actions.steps import kept
from planner.actions.steps.rows import Rows
from planner.errors import NotFound, Refused
from planner.model import Organizer, Step, Trip, db
from planner.model.step import REASON_LENGTH
from planner.programme.build import programme_of
from planner.programme.changes import Change, Left, changes_between, replayed
from planner.programme.shape import Programme
from planner.values.text import N_

COUNTED_BY = 1000
"""More than any one step raises the version of a row by: what comes back begins beyond what any open form shows."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What taking back, or doing again, has left alone; whether restricted data stayed as they are."""

    left: tuple[Left, ...]
    kept_restricted: bool = False


def record(
    trip: Trip, before: Programme, by: Organizer | None, *, after: Programme | None = None, reason: str = ""
) -> Step | None:
    """Keep what has changed in a trip since ``before``, a full programme; ``None`` where nothing has.

    ``after`` is the full programme as it is now, where the caller has built it already; ``reason`` is why, where
    somebody has said so.
    """
    changes = changes_between(before, after or programme_of(trip))
    if not changes:
        return None
    step = Step(
        trip_id=trip.id,
        organizer_id=by.id if by else None,
        changes=kept.written(changes),
        restricted=kept.restricted_of(changes),
        reason=reason[:REASON_LENGTH],
    )
    db.session.add(step)
    db.session.flush()
    return step


def step_of(trip: Trip, number: int) -> Step:
    """Return a step of this trip. :raises NotFound: for any other number."""
    found = numbered(Step, number, select(Step).where(Step.trip_id == trip.id))
    if found is None:
        raise NotFound
    return found


def undo(step: Step, *, reads_restricted: bool = False, now: Programme | None = None) -> Outcome:
    """Take a step back, field by field, as far as nobody has changed the same since.

    What was deleted is there again under its key and UID, and what spoke of it does so again; what was made is deleted.
    Restricted data only follow for who ``reads_restricted``. ``now`` is the full programme, where the caller has built
    it already. A step that is taken back already stays so.
    :raises TripClosed: on a closed trip. :raises Refused: when nothing is left to take back.
    """
    step.trip.ensure_open()
    if step.undone_at is not None:
        return Outcome(())
    with all_or_nothing():
        left = _play(step, now or programme_of(step.trip), reads_restricted=reads_restricted)
        if left is None:
            raise Refused(N_("Nothing of this can be taken back: all of it has been changed since."))
        step.undone_at = clock.now()
    return Outcome(left, _keeps_restricted(step, reads_restricted=reads_restricted))


def redo(step: Step, *, reads_restricted: bool = False, now: Programme | None = None) -> Outcome:
    """Do a step again that was taken back; the same rules hold. :raises TripClosed: :raises Refused: as `undo`."""
    step.trip.ensure_open()
    if step.undone_at is None:
        return Outcome(())
    with all_or_nothing():
        left = _play(step, now or programme_of(step.trip), reads_restricted=reads_restricted)
        if left is None:
            raise Refused(N_("Nothing of this can be done again: all of it has been changed since."))
        step.undone_at = None
    return Outcome(left, _keeps_restricted(step, reads_restricted=reads_restricted))


def is_possible(step: Step, now: Programme, *, reads_restricted: bool = False) -> bool:
    """Tell whether anything would come of taking a step back, or of doing it again, on the trip as it is ``now``."""
    now = _as_known(now, reads_restricted=reads_restricted)
    replay = replayed(now, _way(step, reads_restricted=reads_restricted))
    return bool(changes_between(now, replay.programme))


def _way(step: Step, *, reads_restricted: bool) -> list[Change]:
    """Return the changes that lead back, or of a step that is taken back those that lead there again."""
    changes = kept.read(step.changes, step.restricted if reads_restricted else None)
    return [change.turned_round() if step.undone_at is None else change for change in changes]


def _play(step: Step, now: Programme, *, reads_restricted: bool) -> tuple[Left, ...] | None:
    """Go the way of a step on the trip as it is now; ``None`` where nothing comes of it."""
    now = _as_known(now, reads_restricted=reads_restricted)
    replay = replayed(now, _way(step, reads_restricted=reads_restricted))
    rows = Rows(step.trip, now, replay.programme, writes_restricted=reads_restricted)
    if not rows.changes:
        return None
    rows.write(serial=COUNTED_BY * step.id)
    return replay.left


def _as_known(programme: Programme, *, reads_restricted: bool) -> Programme:
    if reads_restricted:
        return programme
    people = {key: replace(one, restricted=None) if one.restricted else one for key, one in programme.people.items()}
    return replace(programme, people=people)


def _keeps_restricted(step: Step, *, reads_restricted: bool) -> bool:
    return step.restricted is not None and not reads_restricted
