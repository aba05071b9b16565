"""Trips: started, changed, closed, opened again, deleted, brought back.

A deleted trip lies in the bin for a while, with everything that belongs to it; nobody sees it but its owners, who may
bring it back. After :data:`KEPT_FOR` it is erased by whoever purges next: the start of the server, or a shell.
"""

import uuid
from collections.abc import Iterable, Sequence

from sqlalchemy import or_, select

from planner.actions.drafts import GroupDraft, TripDraft, VenueDraft
from planner.actions.drafts.trip import write_trip
from planner.actions.groups import add_group
from planner.actions.keys import new_slug
from planner.actions.limits import ensure_fits
from planner.actions.restricted import follow_the_end
from planner.actions.saving import all_or_nothing, ensure_current, says_the_same
from planner.actions.trip_import import import_trip
from planner.actions.venues import add_venue
from planner.model import Engagement, Member, Organizer, Trip, Venue, db
from planner.values.vocabulary import Role, TripState

__all__ = ["change_trip", "close_trip", "import_trip", "reopen_trip", "start_trip"]


def start_trip(
    owner: Organizer, draft: TripDraft, *, groups: Iterable[GroupDraft] = (), venues: Iterable[VenueDraft] = ()
) -> Trip:
    """Begin a trip that this organizer owns; the slug is made from the title, whatever the draft says.

    ``groups`` are in the order of rank; ``venues`` are places that are known from the start, such as its destinations.
    :raises Refused: for an empty title, no language, an end before the beginning. :raises UnknownZone: for no zone.
    """
    with all_or_nothing():
        trip = Trip(slug=new_slug(draft.title, otherwise=draft.kind), uid=str(uuid.uuid4()))
        write_trip(trip, draft)
        ensure_fits(trip)
        trip.members.append(Member(organizer=owner, role=Role.OWNER, reads_restricted=True))
        db.session.add(trip)
    for group in groups:
        add_group(trip, group)
    for venue in venues:
        add_venue(trip, venue)
    return trip


def change_trip(trip: Trip, draft: TripDraft, *, version: int | None) -> Trip:
    """Let a trip's head be what the draft says; slug and uid stay.

    Another home zone moves no hand of any clock: what is timed by it keeps its wall time and gets a new instant.
    :raises Stale: when it was changed since. :raises Refused: as :func:`start_trip`.
    """
    trip.ensure_open()
    ensure_current(trip, version)
    if says_the_same(trip, draft):
        return trip
    with all_or_nothing():
        moved, ended = draft.home_zone != trip.home_zone, trip.ends
        by_home_clock = _timed_at_home(trip) if moved else ()
        write_trip(trip, draft)
        ensure_fits(trip)
        for engagement in by_home_clock:
            engagement.schedule(engagement.when, anchor=engagement.anchor)
        if trip.ends != ended:
            follow_the_end(trip, ended)
    return trip


def close_trip(trip: Trip, *, version: int | None) -> Trip:
    """Make a trip read only. :raises Stale: when it was changed since it was shown."""
    trip.ensure_open()
    return _set_state(trip, TripState.CLOSED, version)


def reopen_trip(trip: Trip, *, version: int | None) -> Trip:
    """Let a closed trip be changed again. :raises Stale: when it was changed since it was shown."""
    return trip if trip.is_open else _set_state(trip, TripState.CONFIRMED, version)


def _set_state(trip: Trip, state: TripState, version: int | None) -> Trip:
    ensure_current(trip, version)
    with all_or_nothing():
        trip.state = state
    return trip


def _timed_at_home(trip: Trip) -> Sequence[Engagement]:
    """Return the engagements whose clock is the home zone's: they name no zone, nor does their venue."""
    unsaid = or_(Engagement.venue_id.is_(None), Venue.zone == "")
    query = select(Engagement).outerjoin(Venue, Engagement.venue_id == Venue.id)
    return db.session.scalars(query.where(Engagement.trip_id == trip.id, Engagement.zone == "", unsaid)).all()
