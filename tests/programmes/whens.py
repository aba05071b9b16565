"""Times in few words: ``exact("2026-11-24", "09:00", "10:30")``."""

from datetime import date
from typing import Any

from planner.programme.moving import Spot, Whose
from planner.values.wall import clock_minutes
from planner.values.when import Form, Part, When


def exact(day: str, start: str, end: str | None = None, **fields: Any) -> When:
    """Return an exact time: ``exact("2026-11-24", "09:00", "10:30")``."""
    until = clock_minutes(end) if end else None
    return When(form=Form.EXACT, day=date.fromisoformat(day), start=clock_minutes(start), end=until, **fields)


def from_(day: str, start: str, **fields: Any) -> When:
    return When(form=Form.FROM, day=date.fromisoformat(day), start=clock_minutes(start), **fields)


def until(day: str, end: str, **fields: Any) -> When:
    return When(form=Form.UNTIL, day=date.fromisoformat(day), end=clock_minutes(end), **fields)


def follows(day: str, anchor: str, **fields: Any) -> When:
    return When(form=Form.FOLLOWS, day=date.fromisoformat(day), anchor=anchor, **fields)


def with_(day: str, anchor: str, **fields: Any) -> When:
    return When(form=Form.WITH, day=date.fromisoformat(day), anchor=anchor, **fields)


def part_of(day: str, part: Part, **fields: Any) -> When:
    return When(form=Form.PART, day=date.fromisoformat(day), part=part, **fields)


def whole_day(day: str, end_day: str | None = None, **fields: Any) -> When:
    last = date.fromisoformat(end_day) if end_day else None
    return When(form=Form.DAY, day=date.fromisoformat(day), end_day=last, **fields)


def at(day: str, clock: str | None = None, zone: str = "Europe/Berlin", whose: Whose = Whose.START) -> Spot:
    """Return where something is put down: on a day, at a time where there is one."""
    return Spot(date.fromisoformat(day), zone, clock_minutes(clock) if clock else None, whose)
