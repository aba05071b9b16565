"""Asking for work, and stopping it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from planner import clock
from planner.actions.numbers import numbered
from planner.errors import NotFound
from planner.model import Job, Organizer, Trip, db
from planner.values.vocabulary import JobState

OPEN = (JobState.WAITING, JobState.RUNNING)


def enqueue(
    sort: str,
    *,
    trip: Trip,
    by: Organizer | None,
    args: Mapping[str, Any] | None = None,
    due_at: datetime | None = None,
    title: str = "",
) -> Job:
    """Ask for work of a sort (see :mod:`.work`), now or at an instant; it begins once this is committed."""
    job = Job(
        sort=sort,
        trip_id=trip.id,
        organizer_id=by.id if by else None,
        args=dict(args or {}),
        due_at=due_at or clock.now(),
        title=title,
    )
    db.session.add(job)
    db.session.flush()
    return job


def jobs_of(trip: Trip, sort: str, *, only_open: bool = False) -> Sequence[Job]:
    """Return the jobs of a trip of one sort, the newest first."""
    query = select(Job).where(Job.trip_id == trip.id, Job.sort == sort).order_by(Job.id.desc())
    return db.session.scalars(query.where(Job.state.in_(OPEN)) if only_open else query).all()


def job_of(trip: Trip, number: int) -> Job:
    """Return a job of this trip. :raises NotFound: where there is none of that number."""
    found = numbered(Job, number, select(Job).where(Job.trip_id == trip.id))
    if found is None:
        raise NotFound
    return found


def stop(job: Job) -> bool:
    """Let a job not be begun, or not go on after the part it is at, or forget one that failed; one done stays so.

    Tell whether it was stopped: a worker may end it between our look and this.
    """
    stoppable = (Job.id == job.id, Job.state.in_((*OPEN, JobState.FAILED)))
    said = {"state": JobState.STOPPED, "ended_at": clock.now(), "holder": ""}
    stopped = update(Job).where(*stoppable).values(**said).returning(Job.id)
    found = db.session.scalar(stopped.execution_options(synchronize_session=False))
    db.session.expire(job)
    return found is not None
