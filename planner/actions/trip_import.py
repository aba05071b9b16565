"""A whole trip from a file into rows: a new one, a copy, or in place of the one of the same slug.

Replacing works by key. What the file still has keeps its row, its UID and its version; only what it says otherwise is
written, so that SEQUENCE rises where it should and nowhere else. What it has no more is deleted.

A trip in the bin keeps its slug, so that it can be brought back: whoever imports one of that slug is told so.
"""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace as replaced
from typing import TypeVar

from sqlalchemy import select

from planner.actions.drafts.trip import write_trip
from planner.actions.importing.merge import Merge
from planner.actions.keys import RESERVED, RESERVED_SLUGS, new_slug
from planner.actions.limits import ensure_fits
from planner.actions.members import own
from planner.actions.restricted import follow_the_end
from planner.actions.saving import all_or_nothing, says_the_same
from planner.actions.trip_bin import kept_until
from planner.errors import Refused
from planner.model import Organizer, Trip, db
from planner.programme import shape
from planner.programme.changes import Change, changes_between

T = TypeVar("T", shape.Engagement, shape.Leg, shape.Stay)


def import_trip(
    programme: shape.Programme,
    *,
    owner: Organizer | None = None,
    replace: bool = False,
    as_new: bool = False,
    reads_restricted: bool = True,
) -> Trip:
    """Store a whole programme and return its trip.

    ``replace`` lets it take the place of the trip of its slug, whose members and UIDs stay; ``as_new`` makes a copy
    with a slug and UIDs of its own. ``owner`` comes to own a trip that nobody owns yet. Who replaces a trip and may
    not read its restricted data leaves them as they are, whatever the file says.
    :raises Refused: for a slug that there is already, when neither is said, or that lies in the bin; for a key that
        is there twice.
    :raises TripClosed: when the trip to be replaced is closed.
    """
    _ensure_keys(programme)
    head = programme.trip
    with all_or_nothing():
        found = None if as_new else db.session.scalar(select(Trip).where(Trip.slug == head.slug))
        if found is not None:
            _ensure_replaceable(found, meant=replace)
        trip = _change(found, head) if found else _begin(head, as_new=as_new)
        trusts_uids = not as_new and head.uid in {"", trip.uid}
        Merge(trip, programme, trusts_uids=trusts_uids, writes_restricted=reads_restricted).run()
    db.session.expire_all()
    if owner is not None and not trip.members:
        own(trip, owner)
    return trip


def changes_by(programme: shape.Programme, *, stored: shape.Programme) -> tuple[Change, ...]:
    """Return what replacing the trip of ``stored`` by a file's programme would change; nothing is done.

    A file holds no uploads, so what stays keeps its own. A UID that the file says otherwise counts for nothing, since
    what is there keeps its own.
    """
    head = replaced(programme.trip, slug=stored.trip.slug, uid=stored.trip.uid)
    after = replaced(
        programme,
        trip=head,
        people=_with_photos_of(stored, programme),
        agreements=_with_documents_of(stored, programme),
        engagements=_with_uids_of(stored, programme.engagements),
        legs=_with_uids_of(stored, programme.legs),
        stays=_with_uids_of(stored, programme.stays),
    )
    return changes_between(stored, after)


def _with_uids_of(stored: shape.Programme, items: Mapping[str, T]) -> dict[str, T]:
    there = {key: stored.item(key) for key in items}
    return {key: replaced(item, uid=one.uid) if (one := there[key]) else item for key, item in items.items()}


def _with_photos_of(stored: shape.Programme, file: shape.Programme) -> dict[str, shape.Person]:
    there = stored.people
    return {key: replaced(one, photo=there[key].photo) if key in there else one for key, one in file.people.items()}


def _with_documents_of(stored: shape.Programme, file: shape.Programme) -> dict[str, shape.Agreement]:
    there = stored.agreements
    return {
        key: replaced(one, document=there[key].document) if key in there else one
        for key, one in file.agreements.items()
    }


def _ensure_replaceable(trip: Trip, *, meant: bool) -> None:
    if trip.deleted_at is not None:
        raise Refused(
            "A deleted trip “%(slug)s” lies in the bin until %(day)s. Bring it back, delete it for ever, or import the"
            " file as a new trip.",
            slug=trip.slug,
            day=kept_until(trip).date().isoformat(),
        )
    if not meant:
        raise Refused("There is a trip “%(slug)s” already.", field="slug", slug=trip.slug)


def _ensure_keys(programme: shape.Programme) -> None:
    """Let the caller go on when every key names one thing. :raises Refused: for one that names two, or is reserved."""
    tables = (getattr(programme, name) for name in TABLES)
    used = Counter(key for table in tables for key in table)
    for key, count in used.items():
        if count > 1 or key in RESERVED:
            raise Refused("The id “%(key)s” is taken. Choose another.", field="key", key=key[:80])


TABLES = (
    "groups",
    "people",
    "institutions",
    "venues",
    "engagements",
    "legs",
    "stays",
    "agreements",
    "aims",
    "results",
    "action_items",
    "acknowledgements",
)


def _begin(head: shape.Trip, *, as_new: bool) -> Trip:
    slug = new_slug(head.slug) if as_new else head.slug
    if slug in RESERVED_SLUGS:
        raise Refused("The id “%(key)s” is taken. Choose another.", field="slug", key=slug)
    trip = Trip(slug=slug, uid=_uid("" if as_new else head.uid))
    write_trip(trip, head)
    ensure_fits(trip)
    db.session.add(trip)
    db.session.flush()
    return trip


def _uid(given: str) -> str:
    """Return the given UID where it is a UUID that no other trip has, else a new one."""
    try:
        wanted = str(uuid.UUID(given)) if given else ""
    except ValueError:
        raise Refused("The trip's uid is not a UUID.", field="uid") from None
    taken = wanted and db.session.scalar(select(Trip.id).where(Trip.uid == wanted))
    return str(uuid.uuid4()) if taken or not wanted else wanted


def _change(trip: Trip, head: shape.Trip) -> Trip:
    trip.ensure_open()
    if not says_the_same(trip, head):
        ended = trip.ends
        write_trip(trip, head)
        ensure_fits(trip)
        if trip.ends != ended:
            follow_the_end(trip, ended)
    return trip
