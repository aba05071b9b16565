"""Signed documents: whether a file is a PDF that anybody may open without harm."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from planner.errors import Refused
from planner.imports.apart import Killed, apart, ensure_small, limit, tell
from planner.values.text import N_

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 500

_NO_PDF = N_("This is no PDF that can be opened.")
_REASONS = {
    "locked": N_("This PDF is protected by a password. Hand in one without."),
    "pages": N_("This PDF has more than 500 pages."),
    "active": N_("This PDF runs something when it is opened. Print it into a new PDF and hand in that."),
    "attached": N_("This PDF has other files in it. Hand in one without."),
    "broken": _NO_PDF,
}


def ensure_document(content: bytes) -> None:
    """Let the caller go on with a PDF. :raises Refused: naming ``document``, and saying what is wrong with it."""
    ensure_small(content, field="document")
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
    found = {trouble for held in pdf.objects if _is_suspect(held) for trouble in _troubles(held)}
    return min(found, default="")


def _is_suspect(held: Any) -> bool:
    """Tell whether an object has to be looked at closely: a drawing may have a hundred thousand that need not."""
    import pikepdf  # noqa: PLC0415 -- as above

    return isinstance(held, pikepdf.Stream) or bool(_SUSPECT.search(held.unparse(resolved=True)))


def _troubles(held: Any) -> Iterator[str]:
    """Yield what is wrong with an object of a PDF and with what stands in it, but for what is an object of its own."""
    import pikepdf  # noqa: PLC0415 -- as above

    said = dict(held.items()) if isinstance(held, pikepdf.Dictionary | pikepdf.Stream) else {}
    for key, reasons in _REFUSED.items():
        reason = reasons.get(str(said.get(key)), reasons.get("")) if key in said else None
        yield from [reason] if reason else []
    within = held if isinstance(held, pikepdf.Array) else said.values()
    for one in within:
        if not getattr(one, "is_indirect", True):  # a number is plain Python
            yield from _troubles(one)


_REFUSED: Mapping[str, Mapping[str, str]] = {
    # ISO 32000-1: 12.6.4 actions, 12.6.4.16 JavaScript, 12.7.8 forms in XML
    "/S": dict.fromkeys(
        ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/Movie", "/RichMediaExecute"), "active"
    ),
    "/JS": {"": "active"},
    "/XFA": {"": "active"},
    # 12.5.6.15 files as notes, 13 media, 7.11.4 files within the file
    "/Subtype": {**dict.fromkeys(("/RichMedia", "/3D", "/Movie", "/Screen"), "active"), "/FileAttachment": "attached"},
    "/Type": {"/EmbeddedFile": "attached"},
    "/EmbeddedFiles": {"": "attached"},
    "/EF": {"": "attached"},
}
"""What a document may not hold: keys of its objects, what they say ("" is whatever it is), and why not."""

_WORDS = {word for key, reasons in _REFUSED.items() for word in ([key] if "" in reasons else reasons)}
_WORDS |= {rf"{key} \d+ \d+ R" for key, reasons in _REFUSED.items() if "" not in reasons}  # an object of its own
_SUSPECT = re.compile("|".join(f"{word}(?![A-Za-z])" for word in sorted(_WORDS)).encode())
