"""Uploads: kept, given to whom they belong, forgotten once nothing and nobody can bring them back."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, select

from planner.actions.agreements import signed_at
from planner.actions.saving import added, all_or_nothing, ensure_current, touch
from planner.errors import Refused
from planner.model import Agreement, Person, Step, Trip, Upload, db
from planner.model.types import SHORT_LENGTH

MOST_OF_A_TRIP = 200 * 1024 * 1024
"""So many bytes the uploads of one trip may have."""

KEPT_FOR = timedelta(days=30)
"""How long one that nothing names any more stays, because the history may bring back what named it."""


def keep_upload(trip: Trip, content: bytes, *, media_type: str, name: str = "") -> Upload:
    """Keep a file, which has been looked at already, and return it; the same bytes are kept once.

    :raises TripClosed: for a trip that may not be changed. :raises Refused: when the trip's files are too many.
    """
    trip.ensure_open()
    digest = hashlib.sha256(content).hexdigest()
    known = db.session.scalar(select(Upload).where(Upload.trip_id == trip.id, Upload.digest == digest))
    if known is not None:
        return known
    held = db.session.scalar(select(func.sum(Upload.size)).where(Upload.trip_id == trip.id)) or 0
    if held + len(content) > MOST_OF_A_TRIP:
        raise Refused("The files of this trip are too large together. Take some away first.", field="file")
    said = {"digest": digest, "media_type": media_type, "name": name[:SHORT_LENGTH]}
    with all_or_nothing():
        return added(Upload(trip_id=trip.id, size=len(content), content=content, **said))


def set_photo(person: Person, upload: Upload | None, *, version: int | None) -> None:
    """Let this be somebody's photograph; nothing takes it away.

    :raises Stale: when they were changed since. :raises TripClosed: for a trip that may not be changed.
    """
    person.trip.ensure_open()
    ensure_current(person, version)
    digest = upload.digest if upload else ""
    if person.photo != digest:
        with all_or_nothing():
            person.photo = digest


def set_document(agreement: Agreement, upload: Upload | None, *, version: int | None, name: str = "") -> None:
    """Let this be the signed document of an agreement, called ``name``; nothing takes it away.

    :raises Stale: when it was changed since. :raises TripClosed: for a trip that may not be changed.
    """
    agreement.trip.ensure_open()
    ensure_current(agreement, version)
    said = (upload.digest, (name or upload.name)[:SHORT_LENGTH], upload.size) if upload else ("", "", None)
    if (agreement.document, agreement.document_name, agreement.document_size) != said:
        with all_or_nothing():
            agreement.document, agreement.document_name, agreement.document_size = said
            touch(signed_at(agreement))


def purge_uploads(now: datetime) -> int:
    """Forget the files that no person and no agreement names, nor any step of the last thirty days; return how many."""
    named = {*db.session.scalars(select(Person.photo)), *db.session.scalars(select(Agreement.document))}
    spoken_of = "\n".join(str(changes) for changes in db.session.scalars(_recent(now)))
    rows = db.session.scalars(select(Upload).where(Upload.digest.not_in(named), Upload.made_at <= now - KEPT_FOR)).all()
    gone = [row for row in rows if row.digest not in spoken_of]
    for row in gone:
        db.session.delete(row)
    db.session.flush()
    return len(gone)


def _recent(now: datetime) -> Select[Any]:
    return select(Step.changes).where(Step.made_at > now - KEPT_FOR)
