"""Holding a job: taken by one worker at a time, for as long as that one says that it is alive."""

import json
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import and_, or_, select, update

from planner import clock
from planner.errors import PlannerError
from planner.model import Job, db
from planner.model.job import REASON_LENGTH
from planner.values.text import N_
from planner.values.vocabulary import JobState

LEASE = timedelta(seconds=60)
"""How long a holder may be silent before another worker takes the job."""
MOST_TRIES = 5
PAUSE = timedelta(seconds=20)
"""How long after a failure that nobody foresaw it is tried again; each time three times as long."""


class Lost(Exception):
    """The job is somebody else's by now, or was stopped: whoever worked on it has to let it be."""


class NotYet(Exception):
    """Work of which a part is left that may be done later; what was done of it is committed."""


class GivenUp(PlannerError):
    """Work that failed again and again for no reason of ours."""

    message = N_("This failed %(tries)s times. What the server's log says tells why.")


@dataclass(frozen=True, slots=True)
class Hold:
    """One try at one job."""

    number: int
    holder: str

    def commit(self, **said: int) -> None:
        """Commit a part of the work, and with it how far it is: ``done`` and ``total``.

        :raises Lost: when the job is not this holder's any more; nothing of the part is kept then.
        """
        self._write(lease_until=clock.now() + LEASE, **said)

    def end(self, state: JobState, *, reason: PlannerError | None = None) -> None:
        """Commit what is left, and that the job is done or failed, and why. :raises Lost: as :meth:`commit`."""
        self._write(state=state, ended_at=clock.now(), holder="", lease_until=None, reason=_written(reason))

    def retry(self, tries: int) -> None:
        """Let go of a job whose work of this try was rolled back, to be tried again after a pause."""
        if tries >= MOST_TRIES:
            self.end(JobState.FAILED, reason=GivenUp(tries=tries))
            return
        due_at = clock.now() + PAUSE * 3 ** (tries - 1)
        self._write(state=JobState.WAITING, due_at=due_at, holder="", lease_until=None)

    def _write(self, **values: Any) -> None:
        mine = (Job.id == self.number, Job.holder == self.holder, Job.state == JobState.RUNNING)
        ours = update(Job).where(*mine).values(**values).returning(Job.id)
        if db.session.scalar(ours.execution_options(synchronize_session=False)) is None:
            db.session.rollback()
            raise Lost
        db.session.commit()


def take() -> Hold | None:
    """Take the job that has been due the longest, and commit that; ``None`` where there is nothing to do."""
    now = clock.now()
    waits = and_(Job.state == JobState.WAITING, Job.due_at <= now)
    abandoned = and_(Job.state == JobState.RUNNING, Job.lease_until < now)
    query = select(Job).where(or_(waits, abandoned)).order_by(Job.due_at, Job.id).limit(1)
    job = db.session.scalar(query.with_for_update(skip_locked=True))
    if job is None:
        db.session.rollback()
        return None
    hold = Hold(job.id, secrets.token_hex(16))
    job.state, job.holder, job.lease_until = JobState.RUNNING, hold.holder, now + LEASE
    job.tries += 1
    db.session.commit()
    return hold


def reason_of(job: Job) -> tuple[str, dict[str, str]]:
    """Return why a job failed: an English message that is the key of its translation, and what fills its places."""
    message, values = json.loads(job.reason) if job.reason else ("", {})
    return message, values


def _written(reason: PlannerError | None) -> str:
    if reason is None:
        return ""
    values = {name: str(value) for name, value in reason.values.items()}
    said = json.dumps([reason.message, values], ensure_ascii=False)
    return said if len(said) <= REASON_LENGTH else json.dumps([reason.message[:200], {}], ensure_ascii=False)
