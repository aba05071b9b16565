"""Times that hang on something unseen: they say what can be said without it."""

from collections.abc import Container
from dataclasses import replace

from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.when import Form, Part, When

_ENDS = (
    (11 * 60 + 30, Part.MORNING),
    (13 * 60 + 30, Part.NOON),
    (17 * 60 + 30, Part.AFTERNOON),
    (21 * 60, Part.EVENING),
)
"""Minutes since midnight at which each part of the day ends, as a programme's readers understand them."""


def loosened(when: When, programme: Programme, seen: Container[str]) -> When:
    """Return a time whose anchor is not among the ``seen`` keys without it.

    "Afterwards" goes on to hang on what the unseen item itself follows, where that is seen and on the same day;
    otherwise it becomes the part of the day in which the unseen item ends, or the day alone.
    """
    passed: set[str] = set()
    anchor = programme.item(when.anchor or "")
    while isinstance(anchor, Engagement) and anchor.key not in passed:
        passed.add(anchor.key)
        further = anchor.when.anchor
        if further is None or anchor.when.day != when.day or anchor.when.form is not when.form:
            break
        if further in seen:
            return replace(when, anchor=further)
        anchor = programme.item(further)
    part = _part_of_day(_minute(anchor, when))
    return replace(when, form=Form.PART if part else Form.DAY, part=part, anchor=None)


def _minute(anchor: Engagement | Leg | Stay | None, when: When) -> int | None:
    """Return about at which minute of the day of ``when`` the anchor ends, or begins where it goes beside it."""
    if isinstance(anchor, Leg):
        end = anchor.arrival if when.form is Form.FOLLOWS else anchor.departure
        return end.minute if end.day == when.day else None
    if not isinstance(anchor, Engagement):
        return None
    hour = anchor.when
    if when.form is Form.FOLLOWS and hour.end is not None and hour.last_day == when.day:
        return hour.end
    return hour.sorts_at if hour.day == when.day and hour.sorts_at >= 0 else None


def _part_of_day(minute: int | None) -> Part | None:
    if minute is None:
        return None
    return next((part for end, part in _ENDS if minute < end), Part.NIGHT)
