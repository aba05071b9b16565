"""The calendar behind a link, as a program asks for it: its digest at once, its bytes only when they are news."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import and_, select

from planner.actions.releases import latest_release
from planner.exports.ics.editions import nothing_published
from planner.language import language
from planner.model import Edition, Feed, Release, Trip, db
from planner.publishing.editions import body_of, edition_of


@dataclass(frozen=True, slots=True)
class Kept:
    """A calendar with its marks (see :func:`planner.exports.ics.addressed`): a digest, since when (UTC), the bytes."""

    digest: str
    since: datetime
    body: Callable[[], bytes]


def calendar_behind(link: Feed, trip: Trip) -> Kept:
    """Return the calendar of a link's audience in the latest release; before the first, one that says that."""
    return _newest(trip, link.audience, link.language) or _waiting(link, trip)


def _newest(trip: Trip, audience: str, code: str) -> Kept | None:
    """Return what the latest release has: one look into the database where it is kept, as behind every link."""
    theirs = and_(Edition.release_id == Release.id, Edition.audience == audience, Edition.language == code)
    query = select(Release.made_at, Edition.id, Edition.digest).outerjoin(Edition, theirs)
    found = db.session.execute(query.where(Release.trip_id == trip.id).order_by(Release.number.desc()).limit(1)).first()
    if found is None:
        return None
    made_at, number, digest = found
    if digest:  # it is kept
        return Kept(digest, made_at, partial(_body, number))
    release = latest_release(trip)
    assert release is not None  # noqa: S101 -- it has just been found
    made = edition_of(release, audience, code)
    return Kept(made.digest, made_at, lambda: made.body)


def _body(number: int) -> bytes:
    return body_of(db.session.execute(select(Edition.body).where(Edition.id == number)).scalar_one())


def _waiting(link: Feed, trip: Trip) -> Kept:
    said = language(link.language)
    title = said.falling_back_to(trip.languages).text(trip.title) or trip.slug
    body = nothing_published(title, trip.uid, said, since=link.made_at)
    return Kept(hashlib.sha256(body).hexdigest(), link.made_at, lambda: body)
