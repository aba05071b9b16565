"""Points on the globe as maps and people write them."""

import re
from typing import TypeAlias

from planner.errors import Refused
from planner.values.text import N_

Point: TypeAlias = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84), north and east positive."""

NO_POINT = N_("“%(point)s” is not a point on the map. Write latitude and longitude, such as 36.07, 140.12.")
LONGEST = 200
"""So many characters may be a point, blanks and signs included: patterns take ever longer over longer ones."""

BEYOND = N_("A latitude lies between -90 and 90, a longitude between -180 and 180.")

_NUMBER = r"[-+]?\d{1,3}(?:[.,]\d+)?"
_DEGREES = rf"""(?P<before>[NSEW])?\s*(?P<degrees>{_NUMBER})\s*[°º]?
    (?:\s*(?P<minutes>\d{{1,2}}(?:[.,]\d+)?)\s*['\N{{PRIME}}\N{{RIGHT SINGLE QUOTATION MARK}}])?
    (?:\s*(?P<seconds>\d{{1,2}}(?:[.,]\d+)?)\s*(?:["\N{{DOUBLE PRIME}}\N{{RIGHT DOUBLE QUOTATION MARK}}]|''))?
    \s*(?P<behind>[NSEW])?"""
_HALF = re.compile(_DEGREES, re.VERBOSE | re.IGNORECASE)
# RFC 5870: geo:36.07,140.12;u=35 — an altitude and parameters may follow and say nothing about the place on the map.
_GEO = re.compile(r"geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)(?:,-?\d+(?:\.\d+)?)?(?:[;?].*)?", re.IGNORECASE)
_BETWEEN = (
    r"\s*;\s*",
    r",\s+",
    r"(?<=[NSEWnsew])\s*,?\s*(?=[-+\d])",
    r"\s+(?=[NSEWnsew]\s*\d)",
    r"\s+(?=[-+\d])",
    r"\s*,\s*",
)


def point_of(words: str) -> Point:
    """Read 36.07, 140.12, 36,07; 140,12, 36°4′12″N 140°7′12″E and geo:36.07,140.12; rounded to a centimetre.

    :raises Refused: for anything else, and for a point beyond the poles or beyond 180 degrees.
    """
    typed = words.strip().translate(_PLAIN)
    found = _read(typed) if len(typed) <= LONGEST else None
    if found is None:
        raise Refused(NO_POINT, point=words.strip()[:60])
    if abs(found[0]) > 90 or abs(found[1]) > 180:
        raise Refused(BEYOND)
    return round(found[0], 7) + 0.0, round(found[1], 7) + 0.0


def _read(typed: str) -> Point | None:
    return _geo(typed) or next(filter(None, (_pair(*re.split(sign, typed)) for sign in _BETWEEN)), None)


def point_text(point: Point) -> str:
    """Write a point as 36.07, 140.12."""
    return ", ".join(f"{degrees:.7f}".rstrip("0").rstrip(".") for degrees in point)


def _geo(typed: str) -> Point | None:
    found = _GEO.fullmatch(typed)
    return (float(found[1]), float(found[2])) if found else None


def _pair(*halves: str) -> Point | None:
    """Return both numbers in their order; letters may turn it round, longitude first."""
    read = [half for half in map(_half, halves) if half]
    if len(halves) != 2 or len(read) != 2:
        return None
    (first, one), (second, other) = read
    axes = (_AXES.get(one, ""), _AXES.get(other, ""))
    if axes in {("", ""), ("latitude", "longitude")}:
        return first, second
    return (second, first) if axes == ("longitude", "latitude") else None


def _half(typed: str) -> tuple[float, str] | None:
    """Return degrees and the letter that stands with them."""
    found = _HALF.fullmatch(typed.strip())
    if not found or (found["before"] and found["behind"]):
        return None
    parts = [_float(found[name] or "0") for name in ("degrees", "minutes", "seconds")]
    if parts[1] >= 60 or parts[2] >= 60:
        return None
    letter = (found["before"] or found["behind"] or "").upper()
    size = abs(parts[0]) + parts[1] / 60 + parts[2] / 3600
    is_negative = found["degrees"].startswith("-") or letter in {"S", "W"}
    return (-size if is_negative else size), letter


def _float(digits: str) -> float:
    return float(digits.replace(",", "."))


_AXES = {"N": "latitude", "S": "latitude", "E": "longitude", "W": "longitude"}
_PLAIN = str.maketrans("０１２３４５６７８９．，、\N{MINUS SIGN}", "0123456789.,,-", "\u200e\u200f()[]")
