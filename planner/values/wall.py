"""The clock on the wall of a place: date, minutes since midnight, zone; and the instant it stands for.

A time is entered and kept as what the clock on the wall shows. The instant is derived. Where the wall shows the same
time twice (the autumn night), the first is meant; a time which the wall never shows (the spring night) is refused.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones, reset_tzpath

from planner.errors import NoSuchTime, Refused, UnknownZone

reset_tzpath(())
"""The zones of the pinned tzdata package, not the machine's: Debian's lag by a year, and the same trip must make the
same calendar everywhere."""

NOON = 12 * 60
"""The middle of a day, in minutes since midnight: where a day without a clock time is placed between instants."""

MINUTES_A_DAY = 24 * 60


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return every IANA name; a machine's own entries such as ``localtime`` name no zone and are left out."""
    return frozenset(available_timezones()) - {"localtime", "posixrules", "Factory"}


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """Return the zone of an IANA name.

    :raises UnknownZone: when there is no such zone.
    """
    if name not in zone_names():
        raise UnknownZone(zone=name)
    return ZoneInfo(name)


@lru_cache(maxsize=65536)
def instant_of(day: date, minute: int, zone_name: str) -> datetime:
    """Return the instant (aware, UTC) at which the wall of ``zone_name`` shows ``minute`` of ``day``.

    ``minute`` may be 1440 for the midnight at which the day ends.

    :raises NoSuchTime: for a time that the clocks skip. :raises UnknownZone: for an unknown name.
    """
    local = datetime.combine(day, time(0), tzinfo=zone(zone_name)) + timedelta(minutes=minute)
    instant = local.astimezone(UTC)
    if instant.astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise NoSuchTime(time=clock_text(minute), day=day.isoformat(), zone=zone_name)
    return instant


@lru_cache(maxsize=65536)
def rough_instant(day: date, minute: int, zone_name: str) -> datetime:
    """Return about when the wall shows this, for order and comparison only: nothing is refused, the clock may skip it.

    ``minute`` may lie outside the day, as long as the calendar goes on there.
    """
    midnight = datetime.combine(day, time(0), tzinfo=zone(zone_name))
    return (midnight + timedelta(minutes=minute)).astimezone(UTC)


@lru_cache(maxsize=65536)
def offset_minutes(instant: datetime, zone_name: str) -> int:
    """Return how many minutes the wall of ``zone_name`` is ahead of UTC at ``instant``."""
    offset = instant.astimezone(zone(zone_name)).utcoffset()
    return int((offset or timedelta()).total_seconds() // 60)


def offset_text(minutes: int) -> str:
    """Return an offset as ``UTC+9``, ``UTC−3:30``; a true minus sign, no leading zero."""
    sign = "−" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}:{rest:02d}" if rest else f"UTC{sign}{hours}"


def show_the_same(day: date, zone_name: str, other: str) -> bool:
    """Tell whether the walls of two zones show the same time on a day, looked at around noon."""
    at = rough_instant(day, NOON, zone_name)
    return offset_minutes(at, zone_name) == offset_minutes(at, other)


@dataclass(frozen=True, slots=True, order=False)
class WallTime:
    """What the wall shows: ``day``, ``minute`` since its midnight (0 to 1439), in the IANA zone ``zone``."""

    day: date
    minute: int
    zone: str

    @property
    def instant(self) -> datetime:
        """The aware UTC instant. :raises NoSuchTime: for a time that the clocks skip."""
        return instant_of(self.day, self.minute, self.zone)

    @property
    def clock(self) -> str:
        """The clock time as ``09:30``."""
        return clock_text(self.minute)

    @property
    def offset(self) -> int:
        """Minutes ahead of UTC at this time."""
        return offset_minutes(self.instant, self.zone)


def wall_at(instant: datetime, zone_name: str) -> WallTime:
    """Return what the wall of ``zone_name`` shows at ``instant`` (seconds are dropped)."""
    local = instant.astimezone(zone(zone_name))
    return WallTime(local.date(), local.hour * 60 + local.minute, zone_name)


def clock_text(minute: int) -> str:
    """Return minutes since midnight as ``09:30``."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


_CLOCK = re.compile(
    r"(?:um )?(?P<half>午前|午後)? ?(?P<hour>\d{1,2})"
    r"(?: ?(?:[:.h時]|Uhr) ?(?P<minute>\d{2}) ?分?|(?P<joined>\d{2})| ?時(?P<thirty>半))?"
    r" ?(?:Uhr|h|hrs|時)? ?(?P<noon>[ap]\.? ?m\.?)?",
    re.IGNORECASE,
)


def clock_minutes(words: str) -> int:
    """Read a clock time as people write it into minutes since midnight, 0 to 1439.

    9, 930, 9.30, 21:15, 9h30, 9 Uhr, 9 Uhr 30, 9:30 p.m., 午後9時半, full-width digits.

    :raises Refused: when it is no clock time of a 24-hour day, or of a half of one that is named.
    """
    found = _CLOCK.fullmatch(" ".join(words.translate(_WIDE).split()))
    if found:
        hour = _hour(int(found["hour"]), found["half"] or (found["noon"] or "")[:1].lower())
        minute = 30 if found["thirty"] else int(found["minute"] or found["joined"] or 0)
        if hour < 24 and minute < 60:
            return hour * 60 + minute
    raise Refused(
        "“%(time)s” is not a clock time. Write it like 9:30 or 21:15.",
        time=words.strip()[:40],
    )


def _hour(hour: int, half: str) -> int:
    """Return the hour of the day for one of a half day; twelve is none of it, thirteen no hour at all."""
    if not half:
        return hour
    return hour % 12 + (12 if half in {"p", "午後"} else 0) if hour <= 12 else MINUTES_A_DAY


_WIDE = str.maketrans("０１２３４５６７８９：．", "0123456789:.")
