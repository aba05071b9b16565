"""The venue that a line names behind “at”, “in”, “im” or a comma; its words stay in the title."""

import re

from planner.imports.line import messages
from planner.imports.line.names import Found, Typed, venue_names
from planner.imports.line.proposal import Problem, Sort
from planner.imports.line.scan import Scan
from planner.programme.shape import Programme

_BEGINS = r"(?<![^\W_])"
_AT = re.compile(
    rf"{_BEGINS}(?:at|bei|beim|treffpunkt:?|meeting point:?|venue:?|ort:?|場所:?)\s(?:(?:the|der|dem)\s)?",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"{_BEGINS}(?:im|in the|in der|in dem)\s", re.IGNORECASE)
_IN = re.compile(
    rf"{_BEGINS}(?:in|im|am|auf|an|ab|on|vor)\s(?:(?:the|der|dem|den)\s)?|(?:[,|]|会場:)\s?", re.IGNORECASE
)
_JAPANESE = re.compile(r"(?<![\w])(?=[^\s\0]{2,40}(?:にて|で))")
_WAYS = {_AT: Typed.BEGUN, _INSIDE: Typed.FIRST_WORDS, _IN: Typed.WHOLE, _JAPANESE: Typed.WHOLE}
_UNKNOWN = re.compile(
    rf"{_BEGINS}(?:at|bei|beim)\s(?:(?:the|der|dem)\s)?(?-i:(?P<name>[^\W\d_a-zäöüß][^\s,;#@\0]*(?:\s[^\W\d_a-zäöüß][^\s,;#@\0]*){{0,3}}))",
    re.IGNORECASE,
)


def venue_of(scan: Scan, programme: Programme) -> str | None:
    """Return the key of the venue that is named, nothing where none is, or several may be meant."""
    if not programme.venues:
        return None
    names = venue_names(programme)
    for pattern, typed in _WAYS.items():
        for found in scan.find(pattern):
            text = scan.rest[found.end() :].split("\0", 1)[0]
            named = names.at(text, typed)
            if named and _is_enough(text, named, typed):
                return _taken(scan, found.end(), named)
    return None


def _is_enough(text: str, named: Found, typed: Typed) -> bool:
    """Tell whether enough was typed of a name to be meant: three letters that are no clock time."""
    words = text[: named.length].strip()
    return not words[:1].isdigit() and (len(words) > 2 or typed is Typed.WHOLE or not words.isascii())


def _taken(scan: Scan, start: int, named: Found) -> str | None:
    end = start + named.length
    if len(named.keys) > 1:
        candidates = tuple(("venues", key) for key in named.keys)
        words = {"words": scan.line[start:end]}
        scan.problems.append(Problem(start, end, messages.SEVERAL_VENUES, words, candidates, stops=False))
        scan.take(start, end, keeps=True)
        return None
    scan.take(start, end, Sort.VENUE, keeps=True)
    return named.keys[0]


def unknown_venue(scan: Scan) -> str:
    """Return what stands behind “at” or “bei” like the name of a venue that there is not, and say so."""
    found = scan.first(_UNKNOWN)
    if found is None:
        return ""
    scan.note(*found.span("name"), messages.NO_VENUE, stops=False)
    return scan.line[slice(*found.span("name"))].rstrip(".:")
