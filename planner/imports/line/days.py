"""The day that a line names, near the day on which one stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from planner.imports.line import messages
from planner.imports.line.proposal import Sort
from planner.imports.line.scan import Scan
from planner.programme.shape import Trip
from planner.values.when import YEARS

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Days:
    """A day, and the last one where there are several."""

    first: date
    last: date | None = None


class Impossible(Exception):
    """There is no such day; the message says why."""

    def __init__(self, message: str, **values: object) -> None:
        """Keep the sentence and what fills its named places."""
        super().__init__(message)
        self.message, self.values = message, values


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan januar jän jänner", "february feb februar", "march mar märz mär maerz mrz"),
            *("april apr", "may mai", "june jun juni", "july jul juli", "august aug", "september sep sept"),
            *("october oct oktober okt", "november nov", "december dec dezember dez"),
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            *("monday mon montag mo 月曜日", "tuesday tue tues dienstag di 火曜日", "wednesday wed mittwoch mi 水曜日"),
            *("thursday thu thur thurs donnerstag do 木曜日", "friday fri freitag fr 金曜日"),
            *("saturday sat samstag sonnabend sa 土曜日", "sunday sun sonntag so 日曜日"),
        )
    )
    for name in names.split()
}
_SHORT = {name for name in _WEEKDAYS if len(name) < 6 and name.isascii()}
_AWAY = {
    **dict.fromkeys(("heute", "today", "tonight", "今日", "本日"), 0),
    **dict.fromkeys(("morgen", "tomorrow", "明日"), 1),
    **dict.fromkeys(("übermorgen", "uebermorgen", "day after tomorrow", "the day after tomorrow", "明後日"), 2),
}


def _any(words: "Iterator[str] | set[str] | dict[str, int]") -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_BEFORE = r"(?:(?<![^\W_])(?:vom|am|den|on|the|from)\s(?:the\s)?)?"
_NAMED = rf"(?P<weekday>{_any(_WEEKDAYS)})(?:[.,]|,?\s(?:den|the))?\s?"
_DATED = rf"(?i:{_BEFORE}(?:(?<![^\W_]){_NAMED})?(?<![\w.:/])"
_TO = r"\s?(?:-|bis(?: zum)?|to|until)\s?"
_MONTH = rf"(?P<month>{_any(_MONTHS)})\b\.?"

_ISO = re.compile(_DATED + r"(?P<year>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d))")
_GERMAN = re.compile(
    _DATED
    + rf"(?:(?P<from>\d{{1,2}})\.(?:\s?(?P<fm>0?[1-9]|1[0-2])\.(?P<fy>\d{{4}})?)?{_TO})?"
    + r"(?P<d>\d{1,2})\.\s?(?P<m>0?[1-9]|1[0-2])(?:\.\s?(?P<year>\d{4}|\d{2}(?![\d.:])(?!\s?Uhr))|\.))"
)
_DOTLESS = re.compile(_DATED + r"(?P<d>2[4-9]|3[01])\.(?P<m>0?[1-9]|1[0-2])(?![\d.:]))")
_DAY_MONTH = re.compile(
    _DATED
    + rf"(?:(?P<from>\d{{1,2}})(?:\.|st|nd|rd|th)?{_TO})?(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th)?\s?(?:of\s)?{_MONTH}"
    + r"(?:,?\s(?P<year>\d{4})(?![\d:]))?)"
)
_MONTH_DAY = re.compile(
    rf"(?i:{_BEFORE}(?:(?<![^\W_]){_NAMED})?(?<![^\W_]){_MONTH}\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.])"
    rf"(?:{_TO}(?P<to>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]))?(?:,?\s(?P<year>\d{{4}})(?![\d:]))?)"
)
_SLASHED = re.compile(_DATED + r"(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?(?![\d/]))")
_JAPANESE = re.compile(
    r"(?:(?P<year>\d{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?:[(（](?P<weekday>[月火水木金土日])[)）])?に?"
)
_NUMBERED = re.compile(
    r"(?i:(?<![^\W_])(?:(?:day|tag)\s(?P<n>\d{1,3})\b|(?:am\s)?(?P<nth>\d{1,3})\.\sTag\b)|第(?P<dai>\d{1,3})日|(?P<me>\d{1,3})日目)"
)
_FULL = re.compile(
    rf"(?i:{_BEFORE}(?<![^\W_])(?P<weekday>{_any(set(_WEEKDAYS) - _SHORT)})s?"
    r"(?=\b|(?:vormittag|nachmittag|mittag|abend|morgen)))"
)
_ABBREVIATED = re.compile(
    rf"(?i:{_BEFORE}(?<![^\W_])(?P<weekday>{_any(_SHORT)})(?:[.,]|(?=\s*(?:$|\0|\d|(?:ab|bis|um|von|from|until|at|in)\s))))"
)
_RELATIVE = re.compile(
    r"(?i:(?<![^\W_])(?<!am )(?<!guten )(?P<away>heute|today|tonight|(?:ü|ue)bermorgen|(?:the )?day after tomorrow"
    r"|morgen|tomorrow)\b"
    r"|(?P<da>今日|本日|明後日|明日))"
)


def day_of(scan: Scan, trip: Trip, today: date | None) -> Days | None:
    """Take the day out of a line; nothing where it names none, or one that there is not, which is then noted."""
    for pattern, read in _READERS:
        for found in scan.find(pattern):
            if pattern is _ABBREVIATED and not scan.begins_at(found.start()):
                continue
            try:
                days = read(found, trip, today)
            except Impossible as impossible:
                scan.note(found.start(), found.end(), impossible.message, values=impossible.values)
                scan.take(found.start(), found.end(), Sort.DAY)
                return None
            if days:
                scan.take(found.start(), found.end(), Sort.DAY)
                return days
    return None


def _dated(found: Match, trip: Trip, _today: date | None) -> Days:
    """Read a day and a month, with a year or in the year of the trip."""
    said = found.groupdict()
    month = int(said["m"]) if said.get("m") else _MONTHS[said["month"].lower()]
    last = _checked(found, _day(said.get("year"), month, int(said["d"]), trip))
    if said.get("to"):
        return _several(last, _day(said.get("year"), month, int(said["to"]), trip))
    if not said.get("from"):
        return Days(last)
    began = int(said["fm"]) if said.get("fm") else month
    return _several(_day(said.get("fy") or said.get("year"), began, int(said["from"]), trip), last)


def _several(first: date, last: date) -> Days:
    if last <= first:
        raise Impossible(messages.ENDS_EARLIER)
    return Days(first, last)


def _day(year: str | None, month: int, day: int, trip: Trip) -> date:
    try:
        if year:
            return _within(date(int(year) + (2000 if len(year) == 2 else 0), month, day))
        near = [date(one, month, day) for one in (trip.starts.year, trip.ends.year)]
    except ValueError as error:
        raise Impossible(messages.NO_DAY) from error
    return next((one for one in near if trip.has_day(one)), near[0])


def _within(day: date) -> date:
    if day.year not in YEARS:
        raise Impossible(messages.NO_DAY)
    return day


def _checked(found: Match, day: date) -> date:
    """Refuse a weekday that is not that of its date."""
    named = found.groupdict().get("weekday")
    if named and _weekday(named) != day.weekday():
        raise Impossible(messages.WRONG_WEEKDAY)
    return day


def _weekday(name: str) -> int:
    return _WEEKDAYS[f"{name}曜日" if len(name) == 1 else name.lower()]


def _slashed(found: Match, trip: Trip, _today: date | None) -> Days | None:
    """Read 24/11 and 11/24: which of both is the month tells the trip, or there being only one such day."""
    one, other, year = int(found["d"]), int(found["m"]), found["year"]
    read = set()
    for day, month in ((one, other), (other, one)):
        if 1 <= month <= 12 and 1 <= day <= 31:
            read.add(_day(year, month, day, trip))
    inside = [day for day in read if trip.has_day(day)]
    if len(inside) == 1 or (year and len(read) == 1):
        return Days(_checked(found, (inside or list(read))[0]))
    if year or inside:
        raise Impossible(messages.SEVERAL_DAYS if read else messages.NO_DAY)
    return None


def _numbered(found: Match, trip: Trip, _today: date | None) -> Days:
    number = int(found["n"] or found["nth"] or found["dai"] or found["me"])
    count = (trip.ends - trip.starts).days + 1
    if not 1 <= number <= count:
        raise Impossible(messages.NO_DAY_OF_TRIP, number=number, count=count)
    return Days(trip.starts + timedelta(days=number - 1))


def _named(found: Match, trip: Trip, today: date | None) -> Days:
    """Return the only such day of the trip, else the next one from where one stands."""
    wanted = _weekday(found["weekday"])
    length = (trip.ends - trip.starts).days
    first = trip.starts + timedelta(days=(wanted - trip.starts.weekday()) % 7)
    if today is None or (first - trip.starts).days + 7 > length >= (first - trip.starts).days:
        return Days(first)
    return Days(today + timedelta(days=(wanted - today.weekday()) % 7))


def _relative(found: Match, _trip: Trip, today: date | None) -> Days:
    if today is None:
        raise Impossible(messages.NO_DAY_YET)
    return Days(today + timedelta(days=_AWAY[(found["away"] or found["da"]).lower()]))


_READERS: tuple[tuple["re.Pattern[str]", Callable[[Match, Trip, date | None], Days | None]], ...] = (
    (_ISO, _dated),
    (_JAPANESE, _dated),
    (_GERMAN, _dated),
    (_DAY_MONTH, _dated),
    (_MONTH_DAY, _dated),
    (_DOTLESS, _dated),
    (_SLASHED, _slashed),
    (_NUMBERED, _numbered),
    (_RELATIVE, _relative),
    (_FULL, _named),
    (_ABBREVIATED, _named),
)
