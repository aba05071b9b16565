"""What is deleted because its time has come."""

from planner import clock
from planner.actions.proposals import purge_proposals
from planner.actions.readings import purge_readings
from planner.actions.restricted import purge_restricted
from planner.actions.trip_bin import purge_trips
from planner.actions.uploads import purge_uploads
from planner.config import instance_folder
from planner.jobs.post import purge_letters


def purge() -> None:
    """Erase trips that have lain in the bin for long enough, restricted data that are due, files that nothing names.

    Tables that were handed in go after a day, letters that became files after a month, notes of who read restricted
    data after a year.
    """
    now = clock.now()
    purge_trips(now)
    purge_restricted(now.date())
    purge_uploads(now)
    purge_proposals(now)
    purge_readings(instance_folder(), now)
    purge_letters(instance_folder(), now)
