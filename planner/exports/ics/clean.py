r"""Texts, addresses and names that every calendar program takes.

The icalendar library lets control characters, addresses with spaces and broken lengths through, and reads a literal
``\N`` in a text as a line break. So a value is cleaned and escaped here, and the library gets it ready-made.
"""

import hashlib
import re

from planner.values.text import shortened

MOST_IN_LINE, MOST_IN_TEXT = 255, 8192
"""Characters that Outlook keeps of a SUMMARY or LOCATION, and Google of a DESCRIPTION."""


def line(text: str, most: int = MOST_IN_LINE) -> str:
    """Return the text on one line, without what breaks calendar programs, cut to ``most`` characters."""
    return shortened(_BLANKS.sub(" ", _without_harm(text)).strip(), most)


def paragraphs(text: str, most: int = MOST_IN_TEXT) -> str:
    """Return the text with plain line feeds, at most one empty line in a row, cut to ``most`` characters."""
    lines = _BREAKS.sub("\n", _without_harm(text)).replace("\t", " ")
    return shortened(_GAPS.sub("\n\n", lines).strip(), most)


def escaped(text: str) -> str:
    """Return the text as a TEXT value. RFC 5545 3.3.11: backslash, semicolon, comma and line feed are escaped."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def web_address(text: str) -> str:
    """Return an absolute http or https address of plain ASCII, "" for anything else."""
    return text if len(text) < MOST_IN_LINE and _ADDRESS.fullmatch(text) else ""


def geo(point: tuple[float, float] | None) -> str:
    """Return latitude and longitude as GEO's value, "" for a point that is not on the globe."""
    if point is None or not (abs(point[0]) <= 90 and abs(point[1]) <= 180):
        return ""
    # RFC 5545 3.8.1.6: six decimal places, latitude first; Python would write small numbers with an exponent.
    return ";".join(f"{round(degrees, 6) + 0.0:.6f}".rstrip("0").rstrip(".") for degrees in point)


def uid(words: str, host: str) -> str:
    """Return a globally unique name of at most 255 octets (RFC 7986 5.3) that is the same for ever.

    ``host`` is put behind it unless the words, taken over from another calendar, name their own.
    """
    name = "".join(_without_harm(words).split())
    name = name if _WITH_HOST.fullmatch(name) else f"{name.replace('@', '.')}@{host}"
    if len(name.encode()) <= MOST_IN_LINE:
        return name
    return f"{hashlib.sha256(name.encode()).hexdigest()}@{host}"


def _without_harm(text: str) -> str:
    text = _HARM.sub("", text)
    # Google shows descriptions as HTML, so nothing in a text may look like a tag.
    return _OPENING.sub("‹", _TAG.sub(r"‹\1›", text)) if "<" in text else text


_HARM = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that break no line
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff"  # surrogates, noncharacters, marks of wrong decoding
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_BREAK = "\r\n|[\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]"
_BREAKS = re.compile(f" *(?:{_BREAK})")
_BLANKS = re.compile(f"(?:{_BREAK}|[ \t])+")
_GAPS = re.compile("\n{3,}")
_TAG = re.compile(r"<(?=[A-Za-z/!?])([^<>]*)>")
_OPENING = re.compile(r"<(?=[A-Za-z/!?])")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:@\[\]-]+(?:[/?#][!#-;=?-\[\]_a-z~]*)?")
_WITH_HOST = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
