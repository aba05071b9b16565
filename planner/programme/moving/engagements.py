"""Moving engagements."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from planner.programme.moving.spot import Spot
from planner.programme.shape import Engagement
from planner.values.text import NOTHING
from planner.values.wall import rough_instant, wall_at
from planner.values.when import Form, When

USUAL_LENGTH = timedelta(hours=1)
"""How long something is that is put on the clock for the first time."""

_WITHOUT_CLOCK = frozenset({Form.EXACT, Form.UNDATED})


def moved_to(engagement: Engagement, spot: Spot) -> Engagement:
    """Return it at this spot."""
    when = engagement.when
    if spot.minute is None:
        return replace(engagement, when=_loose(when, spot))
    starts = rough_instant(spot.day, spot.minute, spot.zone)
    ends = starts + length_of(when) if _has_length(when) else None
    return replace(engagement, when=_exact(when, starts, ends, spot.zone))


def length_of(when: When) -> timedelta:
    """Return how long a time lasts, between instants; the usual length where nothing says."""
    first, last = _ends(when)
    return last - first if first and last else USUAL_LENGTH


def _has_length(when: When) -> bool:
    """Tell whether an end should be known: only what begins on the minute and is open stays open."""
    return when.form is not Form.EXACT or when.end is not None


def _ends(when: When) -> tuple[datetime | None, datetime | None]:
    if when.form is not Form.EXACT or when.day is None or when.start is None:
        return None, None
    first = rough_instant(when.day, when.start, when.zone)
    return first, None if when.end is None else rough_instant(when.last_day or when.day, when.end, when.zone)


def _exact(when: When, starts: datetime, ends: datetime | None, zone: str) -> When:
    first = wall_at(starts, zone)
    last = wall_at(ends, zone) if ends else None
    return When(
        form=Form.EXACT,
        day=first.day,
        end_day=last.day if last and last.day != first.day else None,
        start=first.minute,
        end=last.minute if last else None,
        tbc=when.tbc,
        zone=zone,
    )


def _loose(when: When, spot: Spot) -> When:
    """Return a time of that day which is not exact: what was not keeps its words, for the rest the day is enough."""
    if when.form in _WITHOUT_CLOCK or when.day is None:
        return When(form=Form.DAY, day=spot.day, tbc=when.tbc, zone=spot.zone)
    return _on_day(when, spot.day).in_zone(spot.zone)


def alone(when: When) -> When:
    """Return a time that hangs on nothing: of what followed an item or went with it the day is left."""
    return When(form=Form.DAY, day=when.day, tbc=when.tbc, zone=when.zone) if when.anchor else when


def _on_day(when: When, day: date) -> When:
    days = day - when.day if when.day else timedelta()
    return replace(when, day=day, end_day=when.end_day + days if when.end_day else None)


def stretched(engagement: Engagement, spot: Spot, *, end: bool) -> Engagement:
    """Return it with another beginning or end; what was open is closed by an end."""
    if spot.minute is None:
        return engagement
    there = rough_instant(spot.day, spot.minute, spot.zone)
    first, last = _ends(engagement.when)
    starts, ends = (first or there, there) if end else (there, last)
    return replace(engagement, when=_exact(engagement.when, starts, ends, engagement.when.zone or spot.zone))


def delayed(engagement: Engagement, minutes: int) -> Engagement:
    """Return it so many minutes later."""
    when, by = engagement.when, timedelta(minutes=minutes)
    first, last = _ends(when)
    if first:
        moved = _exact(when, first + by, last + by if last else None, when.zone)
        return replace(engagement, when=moved)
    clock = when.start if when.form is Form.FROM else when.end if when.form is Form.UNTIL else None
    if when.day is None or clock is None:
        return engagement
    wall = wall_at(rough_instant(when.day, clock, when.zone) + by, when.zone)
    there = replace(when, day=wall.day)
    moved = replace(there, start=wall.minute) if when.form is Form.FROM else replace(there, end=wall.minute)
    return replace(engagement, when=moved)


def shifted(engagement: Engagement, days: int) -> Engagement:
    """Return it so many days later."""
    when = engagement.when
    return replace(engagement, when=_on_day(when, when.day + timedelta(days=days))) if when.day else engagement


def undated(engagement: Engagement) -> Engagement:
    """Return it without a day."""
    return replace(engagement, when=When(tbc=engagement.when.tbc, zone=engagement.when.zone))


def parted(engagement: Engagement, spot: Spot) -> tuple[Engagement, Engagement] | None:
    """Return the two that it becomes at this spot, one after the other; nothing where it does not lie inside.

    What is signed is signed in the first; there the posters hang, and there stands how it went.
    """
    first, last = _ends(engagement.when)
    if first is None or last is None or spot.minute is None:
        return None
    at = rough_instant(spot.day, spot.minute, spot.zone)
    if not first < at < last:
        return None
    zone = engagement.when.zone
    before, after = _exact(engagement.when, first, at, zone), _exact(engagement.when, at, last, zone)
    rest = replace(engagement, key="", uid="", when=after, signs=(), posters=(), account=NOTHING)
    return replace(engagement, when=before), rest
