"""Rows that stay together, who is there, and about from when to when: what columns are made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.programme.days.rows import Day, Row, RowRole
from planner.programme.shape import Engagement, Leg
from planner.values.wall import rough_instant
from planner.values.when import Form, Part

_ABOUT = timedelta(hours=1)
_PARTS = {
    Part.MORNING: timedelta(hours=3),
    Part.NOON: timedelta(hours=1),
    Part.AFTERNOON: timedelta(hours=4),
    Part.EVENING: timedelta(hours=3),
    Part.NIGHT: timedelta(hours=3),
}
"""About how long a part of the day is, from where it sorts."""


@dataclass(slots=True)
class Unit:
    """A row with the rows that stand under it, at its ``place`` in the day.

    ``people`` take part; without ``groups`` they do so as single people.
    """

    rows: list[Row]
    groups: frozenset[str]
    people: frozenset[str]
    starts: datetime
    ends: datetime
    place: int

    @property
    def may_part(self) -> bool:
        """Tell whether it is for some of the delegation, groups or single people, and not for all."""
        return bool(self.groups) or (self.rows[0].item.groups is not None and bool(self.people))

    @property
    def is_alone(self) -> bool:
        """Tell whether it is for single people."""
        return not self.groups

    @property
    def moves(self) -> bool:
        """Tell whether it is an end of a leg, which belongs to what it comes from or goes to."""
        return self.rows[0].is_leg


def units_of(day: Day) -> Iterator[Unit]:
    """Yield the rows of a day in order, each with those that stay with it."""
    unit: Unit | None = None
    for place, row in enumerate(day.rows):
        starts, ends = _span(row, day)
        if unit is not None and _stays_with(row, unit):
            unit.rows.append(row)
            unit.ends = max(unit.ends, ends)
            continue
        if unit is not None:
            yield unit
        unit = Unit([row], frozenset(row.item.groups or ()), row.item.attendees, starts, ends, place)
    if unit is not None:
        yield unit


def _stays_with(row: Row, unit: Unit) -> bool:
    """Tell whether a row goes with the one before it: a session with its conference, "anschließend" with its anchor."""
    if row.inside and row.inside in {unit.rows[0].item.key, unit.rows[0].inside}:
        return True
    if not isinstance(row.item, Engagement) or row.item.when.anchor is None:
        return False
    return _of_the_same(row, unit) and any(row.item.when.anchor == one.item.key for one in unit.rows)


def _of_the_same(row: Row, unit: Unit) -> bool:
    """Tell whether a row is for nobody but those of a unit."""
    if row.item.groups is None:
        return unit.rows[0].item.groups is None
    return frozenset(row.item.groups) <= unit.groups if row.item.groups else row.item.attendees <= unit.people


def _span(row: Row, day: Day) -> tuple[datetime, datetime]:
    """Return about from when to when a row takes; what has only a day takes no time."""
    if isinstance(row.item, Leg):
        return _journey(row, row.item, day)
    when = row.item.when
    starts = rough_instant(day.day, max(when.sorts_at, 0), day.zone)
    if row.role is RowRole.CONTINUES or when.form is Form.DAY:
        return starts, starts
    ends = when.end if when.form is Form.EXACT else None
    if ends is not None and when.day is not None and row.wall is not None:
        return starts, rough_instant(when.end_day or when.day, ends, row.wall.zone)
    if when.form is Form.UNTIL:
        return starts - _ABOUT, starts
    return starts, starts + (_PARTS[when.part] if when.part else _ABOUT)


def _journey(row: Row, leg: Leg, day: Day) -> tuple[datetime, datetime]:
    starts, ends = (
        rough_instant(end.day, end.minute, end.zone) if end.day and end.minute is not None else None
        for end in (leg.departure, leg.arrival)
    )
    if row.role is RowRole.ARRIVAL:
        there = ends or day.begins_at
        return there, there
    here = starts or day.begins_at
    return here, max(ends or here, here)
