"""The bin: where deleted trips lie for a while.

A deleted trip keeps everything that belongs to it, its slug too. Nobody sees it but its owners, who may bring it back.
After :data:`KEPT_FOR` it is erased by whoever purges next: the start of a server, or a shell.
"""

from datetime import datetime, timedelta

from sqlalchemy import select

from planner import clock
from planner.actions.saving import all_or_nothing, ensure_current
from planner.model import Trip, db

KEPT_FOR = timedelta(days=30)
"""How long a deleted trip lies in the bin."""


def delete_trip(trip: Trip, *, version: int | None) -> None:
    """Put a trip, open or closed, into the bin. :raises Stale: when it was changed since it was shown."""
    ensure_current(trip, version)
    with all_or_nothing():
        trip.deleted_at = clock.now()


def bring_back_trip(trip: Trip) -> Trip:
    """Take a trip out of the bin, as it went in."""
    with all_or_nothing():
        trip.deleted_at = None
    return trip


def erase_trip(trip: Trip) -> None:
    """Delete a trip for ever, with everything that belongs to it."""
    with all_or_nothing():
        db.session.delete(trip)
    db.session.expire_all()


def purge_trips(now: datetime) -> list[str]:
    """Erase what has lain in the bin for long enough at ``now``, and return the slugs."""
    due = db.session.scalars(select(Trip).where(Trip.deleted_at <= now - KEPT_FOR).order_by(Trip.slug)).all()
    slugs = [trip.slug for trip in due]
    for trip in due:
        erase_trip(trip)
    return slugs


def kept_until(trip: Trip) -> datetime:
    """Return the instant at which a deleted trip is due to be erased."""
    return (trip.deleted_at or clock.now()) + KEPT_FOR
