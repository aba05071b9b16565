"""When an item stands in a calendar: two moments, or two dates where only days are known.

An inexact time never becomes midnight. A bound that is known ("from 9:00", "until 12:00") is kept as a moment, with
an hour on its open side, its words in the title and the time left free; where only the day is known, the entry is an
all-day one with its words in the title. Undated items have no place in a calendar.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from planner.errors import NoSuchTime, UnknownZone
from planner.exports.ics.zones import written, written_at
from planner.language import Language
from planner.programme.shape import End, Engagement, Leg, Stay
from planner.values.vocabulary import Kind
from planner.values.wall import WallTime
from planner.values.when import Form, When

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
QUARTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Span:
    """What DTSTART and DTEND say: two aware moments, or two dates of which the second is no longer part of it.

    ``words`` mark the title where the time is not exact; ``fills`` tells whether the time is known to be taken, and
    ``on_the_clock`` whether the first moment is one at which something is known to begin.
    """

    starts: date
    ends: date
    words: str = ""
    fills: bool = True
    on_the_clock: bool = False

    @property
    def all_day(self) -> bool:
        """Tell whether only days are known."""
        return not isinstance(self.starts, datetime)

    @property
    def moment(self) -> datetime | None:
        """The instant (UTC) at which it starts; ``None`` where only days are known."""
        return self.starts.astimezone(UTC) if isinstance(self.starts, datetime) else None


def span_of_engagement(engagement: Engagement, when: When, language: Language) -> Span | None:
    """Return when an engagement stands, ``when`` having its zone; ``None`` while it is not dated."""
    if when.day is None or when.form is Form.UNDATED:
        return None
    lasts = QUARTER if engagement.kind is Kind.MEETING_POINT else HOUR
    return _moments(when, language, lasts) or _days(when, language)


def span_of_stay(stay: Stay) -> Span:
    """Return the nights of a stay; on the day of check-out the bed is somebody else's."""
    return Span(stay.check_in, max(stay.check_out, stay.check_in + DAY), fills=False)


def span_of_leg(leg: Leg, language: Language) -> Span | None:
    """Return a leg from its origin's time to its destination's, or what of it is known; ``None`` while nothing is."""
    departs, arrives = moment_of(leg.departure), moment_of(leg.arrival)
    if departs and arrives and arrives.instant > departs.instant:
        return Span(written(departs), written(arrives), on_the_clock=True)
    if departs:
        words = language.say("departs %(time)s", time=departs.clock)
        return Span(written(departs), _later(departs, HOUR), words, on_the_clock=True)
    if arrives:
        words = language.say("arrives %(time)s", time=arrives.clock)
        return Span(_later(arrives, -HOUR), written(arrives), words, fills=False)
    return _travel_days(leg, language)


def moment_of(end: End) -> WallTime | None:
    """Return the wall time of a leg's end, where it is known and exists."""
    wall = end.wall
    return wall if wall and _exists(wall) else None


def _moments(when: When, language: Language, lasts: timedelta) -> Span | None:
    words = "" if when.is_exact else _words(when, language)
    starts = _wall(when.day, when.start, when.zone)
    ends = _wall(when.last_day, when.end, when.zone)
    if starts:
        over = ends is not None and ends.instant > starts.instant
        until = written(ends) if ends and over else _later(starts, lasts)
        return Span(written(starts), until, words, fills=when.is_exact, on_the_clock=True)
    # "Until 0:30" is no entry of the evening before: there only the day is said.
    if ends and when.last_day == when.day and ends.minute > lasts // timedelta(minutes=1):
        return Span(_later(ends, -lasts), written(ends), words, fills=False)
    return None


def _days(when: When, language: Language) -> Span | None:
    if when.day is None:
        return None
    words = "" if when.form is Form.DAY else _words(when, language)
    return Span(when.day, max(when.day, when.last_day or when.day) + DAY, words, fills=False)


def _travel_days(leg: Leg, language: Language) -> Span | None:
    first = leg.first_day
    if first is None:
        return None
    # Over the date line the day of arrival may lie before the day of departure.
    last = max(first, leg.arrival.day or first)
    return Span(first, last + DAY, language.say("time to be confirmed"), fills=False)


def _words(when: When, language: Language) -> str:
    return language.when(replace(when, tbc=False) if when.tbc else when)


def _wall(day: date | None, minute: int | None, zone: str) -> WallTime | None:
    if day is None or minute is None:
        return None
    wall = WallTime(day, minute, zone)
    return wall if _exists(wall) else None


def _exists(wall: WallTime) -> bool:
    # Rules of zones change after a time was entered; one impossible time must not take the whole calendar away.
    try:
        return bool(wall.instant)
    except (NoSuchTime, UnknownZone):
        return False


def _later(wall: WallTime, by: timedelta) -> datetime:
    return written_at(wall.instant + by, wall.zone)
