"""Signed documents: whether a file is a PDF that anybody may open without harm."""

from io import BytesIO
from typing import Any

from planner.errors import Refused
from planner.imports.apart import Killed, apart, limit, tell
from planner.values.text import N_

MEDIA_TYPE = "application/pdf"
MOST_BYTES = 10 * 1024 * 1024
MOST_PAGES = 500

_NO_PDF = N_("This is no PDF that can be opened.")
_REASONS = {
    "locked": N_("This PDF is protected by a password. Hand in one without."),
    "pages": N_("This PDF has more than 500 pages."),
    "active": N_("This PDF runs something when it is opened. Print it into a new PDF and hand in that."),
    "broken": _NO_PDF,
}


def ensure_document(content: bytes) -> None:
    """Let the caller go on with a PDF. :raises Refused: naming ``document``, and saying what is wrong with it."""
    if len(content) > MOST_BYTES:
        raise Refused("The file is larger than %(limit)s MB.", field="document", limit=MOST_BYTES // 2**20)
    if not content.startswith(b"%PDF-"):
        raise Refused(_NO_PDF, field="document")
    try:
        found = apart("documents", content)
    except Killed as died:
        raise Refused(_NO_PDF, field="document") from died
    if found:
        raise Refused(_REASONS.get(str(found), _NO_PDF), field="document")


def main() -> None:
    """Tell, in the child, what is wrong with the PDF that is handed in; "" where nothing is."""
    content = limit()
    import pikepdf  # noqa: PLC0415 -- only once this process is limited

    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            tell(_trouble(pdf))
    except pikepdf.PasswordError:
        tell("locked")
    except pikepdf.PdfError:
        tell("broken")


def _trouble(pdf: Any) -> str:
    if not 0 < len(pdf.pages) <= MOST_PAGES:
        return "pages" if len(pdf.pages) else "broken"
    root = pdf.Root
    names = root.get("/Names", {})
    runs = "/OpenAction" in root and _acts(root.OpenAction)
    return "active" if runs or "/AA" in root or "/JavaScript" in names or "/EmbeddedFiles" in names else ""


def _acts(action: Any) -> bool:
    """Tell whether what happens on opening is more than going to a page."""
    sort = str(action.get("/S", "")) if hasattr(action, "get") else ""
    return sort not in {"", "/GoTo"}
