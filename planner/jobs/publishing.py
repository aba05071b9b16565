"""A release that was planned for a time."""

from planner.actions.members import member_of
from planner.errors import NotFound, Refused
from planner.jobs.hold import Hold
from planner.model import Job
from planner.publishing.releases import publish
from planner.values.text import N_, Text


def publish_planned(job: Job, _hold: Hold) -> None:
    """Publish the draft as it is now, for the groups and with the note that were planned.

    :raises NotFound: when the trip is in the bin. :raises Refused: when who planned it may not change the trip any
    more, and for what :func:`publish` refuses.
    """
    trip, by = job.trip, job.organizer
    if trip is None or trip.deleted_at is not None:
        raise NotFound
    member = member_of(trip, by) if by else None
    if member is None or not member.may_edit:
        raise Refused(N_("Whoever planned this may not change the trip any more."))
    publish(trip, by, note=Text(job.args.get("note")), groups=job.args.get("groups"))
