"""What a trip lets everybody have: a public page of its releases, which other sites may show in theirs.

Nothing of a draft is ever public, and of a release only what :mod:`planner.programme.audience` gives to the public.
"""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import contains_eager, defer

from planner.actions.saving import added, all_or_nothing
from planner.errors import NotFound
from planner.model import Publishing, Release, Trip, db

LIGHT = (defer(Release.programme), defer(Release.restricted))
"""What is not loaded of a release until somebody reads it."""


@dataclass(frozen=True, slots=True)
class Publicity:
    """What everybody may have of a trip."""

    has_public_page: bool = False
    may_be_embedded: bool = False


def publicity_of(trip: Trip) -> Publicity:
    """Return what everybody may have of a trip: nothing, unless somebody has said otherwise."""
    row = db.session.get(Publishing, trip.id)
    return Publicity(row.has_public_page, row.may_be_embedded) if row else Publicity()


def set_publicity(trip: Trip, publicity: Publicity) -> None:
    """Let everybody have this of a trip from now on; a closed trip's page can still be put up and taken down."""
    with all_or_nothing():
        row = db.session.get(Publishing, trip.id) or added(Publishing(trip_id=trip.id))
        row.has_public_page, row.may_be_embedded = publicity.has_public_page, publicity.may_be_embedded


def public_release(slug: str, *, embedded: bool = False) -> Release:
    """Return the newest release of a trip that has a public page, its programme not loaded yet; in one question.

    ``embedded`` is for other sites. :raises NotFound: for any other trip, and before the first release.
    """
    query = select(Release).join(Release.trip).join(Publishing, Publishing.trip_id == Trip.id)
    query = query.where(Trip.slug == slug, Trip.deleted_at.is_(None), Publishing.has_public_page)
    if embedded:
        query = query.where(Publishing.may_be_embedded)
    newest = query.order_by(Release.number.desc()).limit(1)
    found = db.session.scalar(newest.options(contains_eager(Release.trip), *LIGHT))
    if found is None:
        raise NotFound
    return found
