"""What is deleted because its time has come: whenever the server starts, and as long as it runs once every day."""

import logging
import os
from collections.abc import Callable
from time import sleep

from planner import clock
from planner.actions.proposals import purge_proposals
from planner.actions.readings import purge_readings
from planner.actions.restricted import purge_restricted
from planner.actions.trip_bin import purge_trips
from planner.actions.uploads import purge_uploads
from planner.cli.store import opened
from planner.config import instance_folder
from planner.errors import PlannerError

SECONDS_BETWEEN_LOOKS = 60


def purge() -> None:
    """Erase trips that have lain in the bin for long enough, restricted data that are due, files that nothing names.

    Tables that were handed in go after a day, notes of who read restricted data after a year.
    """
    now = clock.now()
    purge_trips(now)
    purge_restricted(now.date())
    purge_uploads(now)
    purge_proposals(now)
    purge_readings(instance_folder(), now)


def purge_daily(server: int, wait: Callable[[float], None] = sleep) -> None:
    """Purge once each new day has begun in UTC, as long as the process of this number is the one that began this.

    What fails, because the database is busy or away, is tried again a minute later.
    """
    done = clock.now().date()
    while os.getppid() == server:
        wait(SECONDS_BETWEEN_LOOKS)
        today = clock.now().date()
        if today == done:
            continue
        try:
            with opened(to_write=True):
                purge()
            done = today
        except (PlannerError, OSError):
            logging.getLogger(__name__).exception("What is due today was not deleted; trying again in a minute")
