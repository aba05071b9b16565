"""Readers of dates, clock times and zones, and what they must be to each other."""

import re
from datetime import date
from difflib import get_close_matches

from planner.errors import NoSuchTime
from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import MapNode, Node
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import scalar
from planner.values.wall import instant_of, zone_names
from planner.values.when import MOST_DAYS, YEARS

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


def day(node: Node, reading: Reading) -> date | None:
    """Read a date such as ``2026-11-25``, quoted or not."""
    found = scalar(node, reading)
    if found is None:
        return None
    parts = _DATE.fullmatch(found.text)
    if parts is None:
        reading.problems.note(node, messages.BAD_DATE, value=found.text)
        return None
    try:
        read = date(*map(int, parts.groups()))
    except ValueError:
        reading.problems.note(node, messages.NO_SUCH_DATE, value=found.text)
        return None
    if read.year not in YEARS:
        reading.problems.note(node, messages.YEAR_OUT_OF_RANGE, value=found.text)
        return None
    return read


def clock(node: Node, reading: Reading) -> int | None:
    """Read a clock time such as ``"09:30"`` into minutes since midnight, 0 to 1439."""
    found = scalar(node, reading)
    if found is None:
        return None
    parts = _CLOCK.fullmatch(found.text)
    if parts:
        return int(parts[1]) * 60 + int(parts[2])
    if found.text == "24:00":
        reading.problems.note(node, messages.MIDNIGHT)
    else:
        reading.problems.note(node, messages.BAD_CLOCK, value=found.text)
    return None


def zone(node: Node, reading: Reading) -> str | None:
    """Read an IANA name."""
    found = scalar(node, reading)
    if found is None:
        return None
    if found.text in zone_names():
        return found.text
    near = get_close_matches(found.text[:60], zone_names(), n=1, cutoff=0.75)
    if near:
        reading.problems.note(node, messages.BAD_ZONE_NEAR, value=found.text, near=near[0])
    else:
        reading.problems.note(node, messages.BAD_ZONE, value=found.text)
    return None


def is_shown(node: Node, day: date | None, minute: int | None, zone_name: str, reading: Reading) -> bool:
    """Tell whether the wall of this zone ever shows this time; note it where the clocks skip it."""
    if day is None or minute is None or not zone_name:
        return True
    try:
        instant_of(day, minute, zone_name)
    except NoSuchTime as error:
        reading.problems.note(node, error.message, **error.values)
        return False
    return True


def check_order(node: MapNode, first: tuple[str, date | None], last: tuple[str, date | None], reading: Reading) -> None:
    """Note where the last of two dates, each with the key under which it stands, lies before the first."""
    begins, ends = first[1], last[1]
    if begins is None or ends is None:
        return
    if ends < begins:
        reading.problems.note(node.at(last[0]), messages.ENDS_BEFORE, first=begins.isoformat(), last=ends.isoformat())
    elif (ends - begins).days > MOST_DAYS:
        reading.problems.note(node.at(last[0]), messages.TOO_FAR_APART, limit=MOST_DAYS)
