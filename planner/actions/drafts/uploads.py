"""What a draft says of uploads into the row; forms and trip files never do, since they hold words."""

from typing import Any

from planner import model
from planner.programme import shape


def write_uploads(row: Any, draft: Any) -> None:
    """Let the row name the uploads that the draft names; they are there as long as the history may speak of them."""
    if isinstance(row, model.Person):
        row.photo = draft.photo
    if isinstance(row, model.Agreement):
        document = draft.document or shape.Document(digest="")
        row.document, row.document_name = document.digest, document.name
        row.document_size = document.size or None
