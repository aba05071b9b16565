"""The sorts of work that there are, and doing one."""

import logging
from collections.abc import Callable, Mapping

from planner.errors import PlannerError
from planner.jobs.hold import Hold, Lost, NotYet, take
from planner.jobs.mailing import send_mailing
from planner.jobs.publishing import publish_planned
from planner.model import Job, db
from planner.values.vocabulary import JobState

Work = Callable[[Job, Hold], None]

WORK: Mapping[str, Work] = {"publish": publish_planned, "mail": send_mailing}
"""What is done for each sort of job. Work commits its parts by the hold; what it leaves is committed at its end."""


def do_next() -> bool:
    """Do the job that has been due the longest; say whether there was one.

    To be called where the database is, with every transaction begun for writing.
    """
    hold = take()
    if hold is None:
        return False
    try:
        _do(hold)
    except Lost:
        logging.getLogger(__name__).info("Job %s is not ours any more", hold.number)
    return True


def _do(hold: Hold) -> None:
    job = db.session.get_one(Job, hold.number)
    sort, tries = job.sort, job.tries
    try:
        WORK[sort](job, hold)
        hold.end(JobState.DONE)
    except PlannerError as refused:
        db.session.rollback()
        hold.end(JobState.FAILED, reason=refused)
    except Lost:
        raise
    except NotYet:
        hold.retry(tries)
    except Exception:
        # Whatever else goes wrong may go right the next time; the log says what it was.
        db.session.rollback()
        logging.getLogger(__name__).exception("Job %s (%s) failed at try %s", hold.number, sort, tries)
        hold.retry(tries)
