"""Times that a line gives by the clock: from when to when, not before, at the latest, how long."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from planner.errors import Refused
from planner.imports.line import messages
from planner.imports.line.clocks import (
    BARE,
    BEGINS,
    CLOCK,
    JOINED,
    MIDNIGHT,
    NOON,
    is_clock,
    is_halved,
    is_number_with_point,
    is_sure,
    minutes,
)
from planner.imports.line.proposal import Sort
from planner.imports.line.scan import Scan
from planner.values.wall import MINUTES_A_DAY
from planner.values.when import Form

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Clocked:
    """A time by the clock: minutes since midnight, ``end`` of the next day where that is said; letters of the line."""

    form: Form
    start: int | None = None
    end: int | None = None
    ends_next_day: bool = False
    is_about: bool = False
    at: tuple[int, int] = (0, 0)


_NOON = MINUTES_A_DAY // 2
_ANY = rf"(?:{CLOCK}|{JOINED}|{BARE})"
_ABOUT = r"(?:gegen|ca\.|circa|etwa|around|about|approx\.?)"
_SAID = r"(?:von|from|between|zwischen|um|at|ab|gegen)"
_RANGE = re.compile(
    rf"{BEGINS}(?:(?P<by>{_SAID})\s)?(?:{_ABOUT}\s)?(?P<start>{_ANY}|{NOON})"
    rf"(?P<to>\s?[-~]\s?|\s(?:bis|to|till|until|and|und)(?:\s{_ABOUT})?\s|から)"
    rf"(?P<end>{_ANY}|{NOON}|{MIDNIGHT})(?:まで)?(?:の間)?",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"{BEGINS}(?:ab|from|not before|nicht vor|(?:frühestens|fruehestens)(?:\sum)?|earliest|starting(?:\sat)?)\s"
    rf"(?:{_ABOUT}\s)?(?P<start>{_ANY}|{NOON})|{BEGINS}(?P<since>{CLOCK}|{NOON})以降",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"{BEGINS}(?:bis(?:\sspätestens)?|until|till|by|(?:no|not)\slater\sthan|spätestens(?:\sum)?|spaetestens)\s(?:um\s)?"
    rf"(?:{_ABOUT}\s)?(?P<end>{_ANY}|{NOON})|{BEGINS}(?P<before>{CLOCK}|{NOON})まで(?:に)?",
    re.IGNORECASE,
)
_EXACT = re.compile(
    rf"{BEGINS}(?:(?P<by>um|at|{_ABOUT})\s)?(?:{_ABOUT}\s)?(?P<start>{CLOCK})(?:に|から)?|{BEGINS}(?:um|at)\s(?P<noon>{NOON})",
    re.IGNORECASE,
)
_EXACT_BARE = re.compile(rf"{BEGINS}(?:um|{_ABOUT}|at)\s(?P<start>{BARE})(?-i:(?!\s+[A-ZÄÖÜ]))", re.IGNORECASE)
_EXACT_JOINED = re.compile(rf"{BEGINS}(?P<start>{JOINED})")
_ABOUT_WORD = re.compile(rf"{BEGINS}{_ABOUT}\s", re.IGNORECASE)
_HALF_AFTER = re.compile(
    r"\s?(?:(?P<late>(?:am\s)?(?:abends?|nachmittags?)\b|in the (?:afternoon|evening)\b|at night\b)"
    r"|(?:morgens|vormittags|früh)\b|in the morning\b)",
    re.IGNORECASE,
)


def clocked(scan: Scan) -> Clocked | None:
    """Take a time by the clock out of a line; one that cannot be is noted and taken too."""
    found = next(filter(None, (_range(scan, one) for one in scan.find(_RANGE))), None)
    if found is None:
        found = _single(scan)
    if found is None:
        return None
    found = _in_its_half(scan, found)
    scan.take(*found.at, Sort.TIME)
    return found


def _range(scan: Scan, found: Match) -> Clocked | None:
    start, end = found["start"], found["end"]
    if not _is_range(scan, found):
        return None
    if is_halved(end) and not is_halved(start):
        start = _halved_like(start, end)
    return _read(scan, found, lambda: _spanned(scan, found, minutes(start), minutes(end, ends=True)))


def _is_range(scan: Scan, found: Match) -> bool:
    start, end, by = found["start"], found["end"], (found["by"] or "").lower()
    if found["to"].strip().lower() in {"and", "und"} and by not in {"between", "zwischen"}:
        return False
    if any(map(_is_other_number, (start, end))):
        return False
    begins = scan.begins_at(found.start())
    if not is_sure(start) and not by and not begins and found["to"].startswith(" "):
        return False  # Panel 2 - 14:00
    if is_sure(start) or is_sure(end) or by:
        return True
    return begins and is_clock(start) and is_clock(end) and 360 <= minutes(start) < minutes(end)


def _halved_like(start: str, end: str) -> str:
    """Return 2 of 2-3:30pm as 2 pm, and 11 of 11-1pm as it is."""
    half = end[-2:] if "." not in end[-3:] else "pm" if "p" in end[-5:].lower() else "am"
    alike = f"{start} {half}"
    return alike if is_clock(alike) and is_clock(end) and minutes(alike) < minutes(end) else start


def _spanned(scan: Scan, found: Match, start: int, end: int) -> Clocked:
    at = found.span()
    about = bool(_ABOUT_WORD.search(found[0]))
    if is_halved(found["start"]) and not is_halved(found["end"]) and end <= start and end < _NOON:
        end += _NOON
    if end == MINUTES_A_DAY or (end <= start and start >= 17 * 60 and end <= 6 * 60):
        return Clocked(Form.EXACT, start, end % MINUTES_A_DAY, ends_next_day=True, is_about=about, at=at)
    if end <= start:
        scan.note(*at, messages.ENDS_EARLIER)
        return Clocked(Form.EXACT, start, at=at)
    return Clocked(Form.EXACT, start, end, is_about=about, at=at)


def _single(scan: Scan) -> Clocked | None:
    """Read the first time that stands alone."""
    found = [(words, form) for form, words in _singles(scan)]
    if not found:
        return None
    words, form = min(found, key=lambda one: one[0].start())

    def made() -> Clocked:
        minute = minutes(_said_in(words))
        starts, ends = (None, minute) if form is Form.UNTIL else (minute, None)
        return Clocked(form, starts, ends, is_about=bool(_ABOUT_WORD.search(words[0])), at=words.span())

    return _read(scan, words, made)


def _singles(scan: Scan) -> Iterator[tuple[Form, Match]]:
    """Yield times that stand alone; a number alone is one only where the words of the line begin or end."""
    for form, pattern in ((Form.FROM, _FROM), (Form.UNTIL, _UNTIL), (Form.EXACT, _EXACT)):
        for found in scan.find(pattern):
            words = _said_in(found)
            is_alone = scan.begins_at(found.start()) or scan.ends_at(found.end())
            if (is_sure(words) or is_alone) and not _is_other_number(words):
                yield form, found
    yield from ((Form.EXACT, found) for found in scan.find(_EXACT_BARE))
    yield from ((Form.EXACT, found) for found in scan.find(_EXACT_JOINED) if scan.begins_at(found.start()))


def _said_in(found: Match) -> str:
    """Return the words of the clock time alone."""
    return next(words for name, words in found.groupdict().items() if words and name != "by")


def _is_other_number(words: str) -> bool:
    return is_number_with_point(words) and not is_clock(words)


def _read(scan: Scan, found: Match, made: Callable[[], Clocked]) -> Clocked:
    try:
        return made()
    except Refused:
        scan.note(*found.span(), messages.NO_CLOCK)
        return Clocked(Form.UNDATED, at=found.span())


def _in_its_half(scan: Scan, found: Clocked) -> Clocked:
    """Read 8 Uhr abends as 20:00; the words for it go with the time."""
    half = _HALF_AFTER.match(scan.rest, found.at[1])
    if half is None:
        return found
    found = replace(found, at=(found.at[0], half.end()))
    if not half["late"]:
        return found
    return replace(found, start=_later(found.start), end=_later(found.end))


def _later(minute: int | None) -> int | None:
    return minute + _NOON if minute is not None and minute < _NOON else minute
