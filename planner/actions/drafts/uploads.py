"""What a draft says of uploads into the row; forms and trip files never do, since they hold words."""

from typing import Any

from sqlalchemy import select

from planner import model
from planner.model import db
from planner.programme import shape


def write_uploads(row: Any, draft: Any) -> None:
    """Let the row name the uploads that the draft names; of those that are forgotten meanwhile it names none."""
    if isinstance(row, model.Person) and row.photo != draft.photo:
        row.photo = draft.photo if _is_kept(row, draft.photo) else ""
    if isinstance(row, model.Agreement):
        document = draft.document or shape.Document(digest="")
        if row.document != document.digest and not _is_kept(row, document.digest):
            document = shape.Document(digest="")
        row.document, row.document_name = document.digest, document.name
        row.document_size = document.size or None


def _is_kept(row: Any, digest: str) -> bool:
    named = select(model.Upload.id).where(model.Upload.trip_id == row.trip.id, model.Upload.digest == digest)
    return bool(digest) and db.session.scalar(named) is not None
