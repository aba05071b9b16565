"""What goes on beside the server as long as it runs: jobs when they are due, and once a day what has to go."""

import logging
import os
from collections.abc import Callable
from datetime import date
from time import sleep

from sqlalchemy.exc import DBAPIError

from planner import clock
from planner.cli.purging import purge
from planner.cli.store import kept_open, opened
from planner.errors import PlannerError
from planner.jobs.work import do_next
from planner.model import db

SECONDS_BETWEEN_LOOKS = 2


def keep_house(server: int, wait: Callable[[float], None] = sleep) -> None:
    """Do jobs that are due and purge once each new day has begun in UTC, as long as this server has begun this.

    What fails, because the database is busy or away, is tried again at the next look.
    """
    purged = clock.now().date()
    with kept_open():
        while os.getppid() == server:
            wait(SECONDS_BETWEEN_LOOKS)
            try:
                do_jobs()
                purged = _purged_on(purged)
            except (PlannerError, OSError, DBAPIError):
                logging.getLogger(__name__).exception("What is due was not done; trying again in a moment")
                db.session.rollback()


def do_jobs() -> None:
    """Do the jobs that are due, one after the other, until there are no more."""
    while do_next():
        db.session.remove()


def _purged_on(day: date) -> date:
    today = clock.now().date()
    if today != day:
        with opened(to_write=True):
            purge()
    return today
