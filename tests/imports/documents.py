"""PDFs as somebody hands them in."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Pdf

Change = Callable[[Pdf], Any]


def document(change: Change = lambda _pdf: None, *, pages: int = 1, **said: Any) -> bytes:
    """Return a PDF of blank pages, with a change made to it."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    change(pdf)
    kept = BytesIO()
    pdf.save(kept, **said)
    return kept.getvalue()
