"""Releases that are planned for a time: asked for, changed, withdrawn."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import update

from planner import clock
from planner.actions.saving import all_or_nothing
from planner.errors import NotFound, Refused
from planner.jobs.queue import enqueue, job_of, jobs_of, stop
from planner.model import Job, Organizer, Trip, db
from planner.values.text import N_, Text
from planner.values.vocabulary import JobState

SORT = "publish"
TOO_LATE = N_("This is being published, has been by now, or was withdrawn. Look at the releases.")


def plans_of(trip: Trip) -> Sequence[Job]:
    """Return the releases that were planned, the newest first, whatever became of them."""
    return jobs_of(trip, SORT)


def plan_of(trip: Trip, number: int) -> Job:
    """Return a planned release of this trip. :raises NotFound: where there is none of that number."""
    found = job_of(trip, number)
    if found.sort != SORT:
        raise NotFound
    return found


def plan_release(trip: Trip, by: Organizer, *, due_at: datetime, note: Text, groups: Collection[str] | None) -> Job:
    """Let the draft be published as it will be at an instant; asked for twice, it is one.

    :raises Refused: for an instant that has passed. :raises TripClosed: for a closed trip.
    """
    trip.ensure_open()
    _ensure_to_come(due_at)
    args = _args(note, groups)
    alike = (job for job in jobs_of(trip, SORT, only_open=True) if job.due_at == due_at and job.args == args)
    return next(alike, None) or enqueue(SORT, trip=trip, by=by, args=args, due_at=due_at)


def change_plan(job: Job, by: Organizer, *, due_at: datetime, note: Text, groups: Collection[str] | None) -> None:
    """Plan a release otherwise; from now on it is the plan of whoever changed it.

    :raises Refused: for an instant that has passed, and when it is published already or was withdrawn.
    """
    assert job.trip is not None  # noqa: S101 -- no release is planned without a trip
    job.trip.ensure_open()
    _ensure_to_come(due_at)
    values = {"due_at": due_at, "args": _args(note, groups), "organizer_id": by.id}
    # A worker may take it between our look and this: then it is not waiting any more, and stays as it is.
    waiting = update(Job).where(Job.id == job.id, Job.state == JobState.WAITING).values(**values).returning(Job.id)
    if db.session.scalar(waiting.execution_options(synchronize_session=False)) is None:
        raise Refused(TOO_LATE)
    db.session.expire(job)


def withdraw_plan(job: Job) -> None:
    """Let a planned release not be published, or forget one that failed. :raises Refused: else."""
    with all_or_nothing():
        if not stop(job):
            raise Refused(TOO_LATE)


def _ensure_to_come(due_at: datetime) -> None:
    if due_at <= clock.now():
        raise Refused("This time has passed. Choose a later one, or publish now.", field="day")


def _args(note: Text, groups: Collection[str] | None) -> dict[str, object]:
    return {"note": dict(note), "groups": None if groups is None else list(groups)}
