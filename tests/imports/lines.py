"""Lines of quick add, read near a Tuesday in Tsukuba, and what was understood in few words."""

from datetime import date
from functools import cache

from planner.imports.line import Place, Proposal, read_line
from planner.programme.shape import Programme
from planner.values.wall import clock_text
from planner.values.when import When
from tests.programmes import whole_trip

TUESDAY = Place(date(2026, 11, 24), "Asia/Tokyo")


@cache
def trip() -> Programme:
    return whole_trip()


def read(line: str, place: Place = TUESDAY) -> Proposal:
    return read_line(line, trip(), place)


def time_of(when: When) -> str:
    """Return a time in few words: ``exact 24 14:00 15:30``, ``follows 24 call``, ``part 24 evening tbc``."""
    days = [f"{day.day}" if day.month == 11 else f"{day}" for day in (when.day, when.end_day) if day]
    clocks = [clock_text(minute) for minute in (when.start, when.end) if minute is not None]
    said = [when.form, "–".join(days), *clocks, when.anchor, when.part, "tbc" if when.tbc else ""]
    return " ".join(word for word in said if word)


def stops(proposal: Proposal) -> list[str]:
    """Return what stands in the way, each as the words of the line at which it does."""
    return [proposal.line[one.start : one.end] for one in proposal.problems if one.stops]


def notes(proposal: Proposal) -> list[str]:
    """Return what is only worth knowing, as the words of the line."""
    return [proposal.line[one.start : one.end] for one in proposal.problems if not one.stops]
