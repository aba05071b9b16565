"""Releases that there are, and what their audiences see of them."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import defer

from planner.actions.releases.frozen import unpacked, views_of_packed, with_restricted
from planner.errors import NotFound
from planner.model import Release, Trip, db
from planner.programme.audience import Audience, Circle, Views
from planner.programme.shape import Programme


def releases_of(trip: Trip) -> Sequence[Release]:
    """Return the releases of a trip, the newest first, without loading their programmes."""
    query = select(Release).where(Release.trip_id == trip.id).order_by(Release.number.desc())
    return db.session.scalars(query.options(defer(Release.programme), defer(Release.restricted))).all()


def latest_release(trip: Trip) -> Release | None:
    """Return the newest release of a trip; ``None`` while nothing has been published."""
    return db.session.scalar(select(Release).where(Release.trip_id == trip.id).order_by(Release.number.desc()).limit(1))


def release_of(trip: Trip, number: int) -> Release:
    """Return the release of this number. :raises NotFound: where the trip has none."""
    # A number beyond what the database knows is no release, and no reason to fail.
    found = None
    if 0 < number < 2**31:
        found = db.session.scalar(select(Release).where(Release.trip_id == trip.id, Release.number == number))
    if found is None:
        raise NotFound
    return found


def views_of(release: Release, *, counting_diets: bool = False) -> Views:
    """Return a release, ready to be cut down to its audiences; unpacked once for each process.

    ``counting_diets`` is for hosts and staff, whose programmes say how many eat what; no audience of these views has
    anybody's restricted data unless it asks for them by name.
    """
    if not counting_diets or release.restricted is None:
        return views_of_packed(release.programme)
    return Views(with_restricted(unpacked(release.programme), release.restricted))


def programme_of_release(release: Release, audience: Audience | str) -> Programme:
    """Return what an audience sees of a release. :raises NotFound: for an audience that it does not know.

    Restricted data are no part of it, but the counts of diets are, where the audience may know them.
    """
    if isinstance(audience, str):
        audience = Audience.parse(audience)
    if audience.restricted:
        audience = Audience(Circle.STAFF)
    counts = audience.circle in {Circle.STAFF, Circle.HOST}
    return views_of(release, counting_diets=counts).of(audience)
