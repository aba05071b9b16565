"""Days and clock times of a cell, in English, German and Japanese.

The usual forms of days are read at once; the rest, such as "So, 22. Nov." or "第3日", as quick add reads them.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from planner.imports.line import days, times
from planner.imports.line.scan import TAKEN, Scan
from planner.programme.shape import Trip
from planner.values.when import YEARS, Form

_CLOCK = r"(?:[ T]\d{1,2}:\d{2}.*)?"
_DAYS = (
    (re.compile(rf"(\d{{4}})[-/.年] ?(\d{{1,2}})[-/.月] ?(\d{{1,2}})日?{_CLOCK}"), (1, 2, 3)),
    (re.compile(rf"(\d{{1,2}})\. ?(\d{{1,2}})\. ?(\d{{4}}){_CLOCK}"), (3, 2, 1)),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), (1, 2, 3)),
)
_REIWA = re.compile(r"(?:令和|R\.?)\s?(\d{1,2}|元)[年./-]")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_NAMED = re.compile(r"(\d{1,2})-([^\W\d_]{3,}\.?)-(\d{2,4})")
_SECONDS = re.compile(r"(\d{1,2}:\d{2}):\d{2}(?:\.\d+)?")
_PART = re.compile(r"0[.,](?![0-5]0$)\d{1,20}|\d(?:\.\d{1,20})?[eE]-0?\d")
"""A part of a day. No spreadsheet writes 0.30: that is half an hour past midnight, typed with a point."""
_MOST_LETTERS = 80
_LEFT = f"{TAKEN} ,;.()–-"


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time of a cell: the day where it names one, minutes since midnight, as exact as it is said."""

    form: Form
    day: date | None = None
    start: int | None = None
    end: int | None = None
    ends_next_day: bool = False


@lru_cache(maxsize=1024)
def day_of(words: str, trip: Trip) -> date | None:
    """Return the day that a cell means, a time behind it left aside; nothing for none, and for one that may be two."""
    words = _western(words.strip())
    for pattern, (year, month, day) in _DAYS:
        if found := pattern.fullmatch(words):
            return _day(int(found[year]), int(found[month]), int(found[day]))
    scan = Scan(_SECONDS.sub(r"\1", words[:_MOST_LETTERS]))
    read = days.day_of(scan, trip, None)
    times.clocked(scan)
    return None if read is None or read.last or scan.problems or scan.rest.strip(_LEFT) else read.first


def clock_of(words: str, trip: Trip) -> Clock | None:
    """Return the time that a cell means: 14:30, 9–10.30 Uhr, 午後2時, a day with a time; nothing for anything else."""
    bare = _SECONDS.sub(r"\1", _western(_of_a_day(words.strip())))[:_MOST_LETTERS]
    scan = Scan(f"um {bare}" if re.fullmatch(r"\d{1,2}", bare) else bare)
    read = days.day_of(scan, trip, None)
    found = times.clocked(scan)
    if found is None or found.form is Form.UNDATED or scan.problems or scan.rest.strip(_LEFT):
        return None
    return Clock(found.form, read.first if read else None, found.start, found.end, found.ends_next_day)


def _of_a_day(words: str) -> str:
    """Return a part of a day, as a spreadsheet keeps a time in a cell without a format, as the minute on a clock."""
    if not _PART.fullmatch(words):
        return words
    minutes = min(round(float(words.replace(",", ".")) * 24 * 60), 24 * 60 - 1)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _western(words: str) -> str:
    """Return words with a year of Reiwa counted as everywhere else, the first as 2019, and no dashes within a day."""
    words = _NAMED.sub(r"\1 \2 \3", _DASHED.sub(r"\1/\2/\3", words))
    return _REIWA.sub(lambda found: f"{2018 + (1 if found[1] == '元' else int(found[1]))}年", words)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
