"""From which minute of a day to which a row takes, where its time is known to the minute."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.programme.days import Day, Row, RowRole
from planner.programme.shape import Engagement, Leg
from planner.values.wall import MINUTES_A_DAY, WallTime, rough_instant
from planner.values.when import Form

MOMENT = 15
"""Minutes that are drawn of what says only when it begins."""


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes on the wall of a day, from ``starts`` to before ``ends``, never none and never beyond midnight.

    ``came_before`` tells that it began on another day or by another clock, ``goes_on`` that it ends there;
    ``is_open`` that nobody said when it ends.
    """

    starts: int
    ends: int
    came_before: bool = False
    goes_on: bool = False
    is_open: bool = False

    def of_at_least(self, minutes: int) -> "Span":
        """Return it as long as it is, or so long that there is room to write in it."""
        if self.ends - self.starts >= minutes:
            return self
        ends = min(self.starts + minutes, MINUTES_A_DAY)
        return replace(self, starts=min(self.starts, ends - minutes), ends=ends)


def spans_of(day: Day) -> Iterator[tuple[Row, Span | None]]:
    """Yield the rows of a day in order, each with its span, or nothing where its time is not exact.

    A leg that departs and arrives on this day is one row from one end to the other.
    """
    landings = {row.item.key: row for row in day.rows if row.role is RowRole.ARRIVAL and row.wall}
    joined: set[str] = set()
    for row in day.rows:
        if row.role is RowRole.ARRIVAL and row.item.key in joined:
            continue
        landing = landings.get(row.item.key) if row.role is RowRole.DEPARTURE else None
        if row.wall and landing and landing.wall and landing.wall.minute > row.wall.minute:
            joined.add(row.item.key)
            yield row, Span(row.wall.minute, landing.wall.minute)
        else:
            yield row, _span(row)


def _span(row: Row) -> Span | None:
    if isinstance(row.item, Leg):
        return _journey(row, row.item) if row.wall else None
    if row.item.when.form is not Form.EXACT:
        return None
    if row.role is RowRole.CONTINUES:
        return _later(row)
    return _engagement(row)


def _engagement(row: Row) -> Span | None:
    if row.wall is None:
        return None
    if row.ends is None:
        return _moment(row.wall.minute)
    days = (row.ends.day - row.wall.day).days
    ends = row.ends.minute + days * MINUTES_A_DAY
    if ends <= row.wall.minute:
        return _moment(row.wall.minute)
    return Span(row.wall.minute, min(ends, MINUTES_A_DAY), goes_on=ends > MINUTES_A_DAY)


def _later(row: Row) -> Span | None:
    """Return what a later day holds of an engagement; one that nobody said the end of takes no known time there."""
    if not isinstance(row.item, Engagement) or row.item.when.end is None:
        return None
    if row.ends is None:
        return Span(0, MINUTES_A_DAY, came_before=True, goes_on=True)
    return Span(0, max(row.ends.minute, 1), came_before=True)


def _journey(row: Row, leg: Leg) -> Span | None:
    """Return one end of a leg, and of the journey what the same wall shows of this day."""
    if row.wall is None:
        return None
    here = row.wall.minute
    lasts = _minutes_between(leg.departure.wall, leg.arrival.wall)
    if lasts <= 0:
        return _moment(here)
    if row.role is RowRole.DEPARTURE:
        return Span(here, min(here + lasts, MINUTES_A_DAY), goes_on=True)
    return Span(max(here - lasts, 0), max(here, 1), came_before=True)


def _minutes_between(leaves: WallTime | None, arrives: WallTime | None) -> int:
    if leaves is None or arrives is None:
        return 0
    first, last = (rough_instant(end.day, end.minute, end.zone) for end in (leaves, arrives))
    return int((last - first).total_seconds()) // 60


def _moment(minute: int) -> Span:
    return Span(minute, min(minute + MOMENT, MINUTES_A_DAY), is_open=True)
