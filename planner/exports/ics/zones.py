"""VTIMEZONE texts made from a zone's own POSIX rule, and the choice between local time and UTC.

The rule stands in the last line of the zone's TZif file (RFC 8536 3.3): one offset, or two with the yearly moments at
which the clocks change. It becomes one STANDARD and at most one DAYLIGHT part with an open-ended yearly RRULE, which
is all that Outlook reads. Rejected: the icalendar library's own generator. It lists single dates, begins summer time
an hour late, and its order depends on the hash seed.

A zone whose rule cannot be said so (Cairo, Jerusalem, Santiago), or a year in which the rule did not hold, has its
times written in UTC: right for everyone, only less telling.
"""

import re
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from pathlib import Path

from planner.values.wall import WallTime, instant_of, wall_at, zone

DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1972, 2400
"""The years for which a zone's text may stand: it begins in 1970, and no trip is planned later."""


def written(wall: WallTime) -> datetime:
    """Return the time as a calendar writes it: local with its zone, else the same instant in UTC.

    UTC where no VTIMEZONE is right for that year, and in the autumn hour which the wall shows twice, where calendar
    programs disagree. :raises NoSuchTime: for a time that the clocks skip. :raises UnknownZone: for an unknown zone.
    """
    instant = instant_of(wall.day, wall.minute, wall.zone)
    if not holds(wall.zone, wall.day.year):
        return instant
    hour, minute = divmod(wall.minute, 60)
    local = datetime.combine(wall.day, time(hour, minute), tzinfo=zone(wall.zone))
    return instant if local.utcoffset() != local.replace(fold=1).utcoffset() else local


def written_at(instant: datetime, zone_name: str) -> datetime:
    """Return an instant (aware, UTC, whole minutes) as a calendar writes it in that zone, else in UTC."""
    wall = wall_at(instant, zone_name)
    return written(wall) if wall.instant == instant else instant


@lru_cache(maxsize=1024)
def vtimezone(zone_name: str) -> str:
    """Return the zone's VTIMEZONE with CRLF line ends, "" where its rule cannot be said in one.

    :raises UnknownZone: for a name that is no IANA zone.
    """
    rule = _rule_of(zone_name)
    if rule is None:
        return ""
    parts = [_part(change) for change in sorted(rule.changes, key=lambda change: change.after)] or [_only_part(rule)]
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone_name}", *(line for part in parts for line in part), "END:VTIMEZONE", ""]
    return "\r\n".join(lines)


@lru_cache(maxsize=4096)
def holds(zone_name: str, year: int) -> bool:
    """Tell whether the zone's VTIMEZONE gives the true offset all through ``year`` and the years beside it."""
    rule = _rule_of(zone_name)
    if rule is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return False
    place = zone(zone_name)
    return all(instant.astimezone(place).utcoffset() == offset for instant, offset in _expected(rule, year))


@dataclass(frozen=True, slots=True)
class _Change:
    """A yearly clock change: the ``week``-th ``weekday`` (0 is Sunday, week 5 the last) of ``month``.

    It comes ``wait`` after midnight on the wall that shows the offset ``before``.
    """

    month: int
    week: int
    weekday: int
    wait: timedelta
    before: timedelta
    after: timedelta
    name: str

    def wall(self, year: int) -> datetime:
        """Return what the wall shows when it comes, without a zone, since it stands between two offsets."""
        first = datetime(year, self.month, 1)  # noqa: DTZ001 -- a wall time, made an instant by `instant`
        day = first + DAY * ((self.weekday - first.isoweekday()) % 7 + 7 * (self.week - 1))
        return (day if day.month == self.month else day - 7 * DAY) + self.wait

    def instant(self, year: int) -> datetime:
        """Return when it comes, in UTC."""
        return (self.wall(year) - self.before).replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A zone's rule from now on: an offset with its name, and no or two changes a year."""

    name: str
    offset: timedelta
    changes: tuple[_Change, ...] = ()


@lru_cache(maxsize=1024)
def _rule_of(zone_name: str) -> _Rule | None:
    found = _POSIX.fullmatch(_posix_text(zone(zone_name).key))
    if found is None:
        return None
    name, offset = found["name"].strip("<>"), -_duration(found["offset"])
    if not found["summer"]:
        return None if name == "UTC" else _Rule(name, offset)
    summer = -_duration(found["summer_offset"]) if found["summer_offset"] else offset + timedelta(hours=1)
    begins = _change(found["begins"], offset, summer, found["summer"].strip("<>"))
    ends = _change(found["ends"], summer, offset, name)
    return _Rule(name, offset, (begins, ends)) if begins and ends else None


def _posix_text(zone_name: str) -> str:
    """Read the last line of the file from which zoneinfo, too, takes this zone."""
    path = zone_name.split("/")
    files = (Path(base, *path) for base in zoneinfo.TZPATH)
    found = next((file for file in files if file.is_file()), None)
    content = found.read_bytes() if found else resources.files("tzdata").joinpath("zoneinfo", *path).read_bytes()
    return content.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", "replace")


def _change(text: str, before: timedelta, after: timedelta, name: str) -> _Change | None:
    # Only "Mm.w.d" within the named day is an nth weekday; "M3.4.4/50" or "/-1" fall on another day than they name.
    found = _NTH_WEEKDAY.fullmatch(text)
    if found is None:
        return None
    wait = _duration(found["wait"] or "2")
    if not timedelta(0) <= wait < DAY:
        return None
    return _Change(int(found["month"]), int(found["week"]), int(found["weekday"]), wait, before, after, name)


def _duration(text: str) -> timedelta:
    hours, minutes, seconds = (*map(int, text.lstrip("+-").split(":")), 0, 0)[:3]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if text.startswith("-") else length


def _expected(rule: _Rule, year: int) -> Iterator[tuple[datetime, timedelta]]:
    """Go through three years a day at a time, and through the seconds around each change, with the rule's offsets."""
    starts, ends = datetime(year - 2, 12, 20, tzinfo=UTC), datetime(year + 2, 1, 12, tzinfo=UTC)
    years = range(year - 3, year + 4)
    turns = sorted((change.instant(each), change.after) for change in rule.changes for each in years)
    for (turn, offset), (following, _) in pairwise(turns or [(starts, rule.offset), (ends, rule.offset)]):
        if following < starts or turn > ends:
            continue
        last = following - timedelta(seconds=1)
        yield last, offset
        for days in range((last - turn) // DAY + 1):
            yield turn + DAY * days, offset


def _part(change: _Change) -> list[str]:
    kind = "DAYLIGHT" if change.after > change.before else "STANDARD"
    nth = -1 if change.week == 5 else change.week
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{change.wall(1970):%Y%m%dT%H%M%S}",
        f"RRULE:FREQ=YEARLY;BYMONTH={change.month};BYDAY={nth}{_WEEKDAYS[change.weekday]}",
        f"TZNAME:{change.name}",
        f"TZOFFSETFROM:{_offset(change.before)}",
        f"TZOFFSETTO:{_offset(change.after)}",
        f"END:{kind}",
    ]


def _only_part(rule: _Rule) -> list[str]:
    offset = _offset(rule.offset)
    lines = ["DTSTART:19700101T000000", f"TZNAME:{rule.name}", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}"]
    return ["BEGIN:STANDARD", *lines, "END:STANDARD"]


def _offset(offset: timedelta) -> str:
    # RFC 5545 3.3.14: a sign, hours, minutes, and seconds only where there are some; never -0000.
    minutes, seconds = divmod(abs(int(offset.total_seconds())), 60)
    text = f"{'-' if offset < timedelta(0) else '+'}{minutes // 60:02d}{minutes % 60:02d}"
    return f"{text}{seconds:02d}" if seconds else text


_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_NAME, _SHIFT = r"<[^>]+>|[A-Za-z]{3,}", r"[-+]?\d+(?::\d+){0,2}"
_POSIX = re.compile(
    rf"(?P<name>{_NAME})(?P<offset>{_SHIFT})"
    rf"(?:(?P<summer>{_NAME})(?P<summer_offset>{_SHIFT})?,(?P<begins>[^,]+),(?P<ends>[^,]+))?"
)
_NTH_WEEKDAY = re.compile(rf"M(?P<month>\d+)\.(?P<week>[1-5])\.(?P<weekday>[0-6])(?:/(?P<wait>{_SHIFT}))?")
