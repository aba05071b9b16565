"""How exactly a time is known: the nine forms of a programme's times.

Official programmes say "ab 9.00", "bis 12.00", "anschließend", "zeitgleich" or "vormittags" on purpose. Such a time is
kept, sorted, printed and exported as what it is; it never becomes midnight.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from planner.errors import Refused
from planner.values.text import N_
from planner.values.wall import instant_of


class Form(StrEnum):
    """How exact a time is."""

    EXACT = "exact"  # from start to end on the wall; end may be open
    FROM = "from"  # not before (ab 9.00)
    UNTIL = "until"  # at the latest (bis 12.00)
    FOLLOWS = "follows"  # directly after another item (anschließend)
    WITH = "with"  # at the same time as another item (zeitgleich)
    PART = "part"  # a part of the day (vormittags)
    DAY = "day"  # that day, or several whole days
    UNDATED = "undated"  # not dated yet


class Part(StrEnum):
    """A part of the day."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


PLACE_IN_DAY = {
    Part.MORNING: 510,
    Part.NOON: 720,
    Part.AFTERNOON: 810,
    Part.EVENING: 1080,
    Part.NIGHT: 1320,
}
"""Where a part of the day sorts among exact times, in minutes since midnight; for order only, never shown."""


@dataclass(frozen=True, slots=True)
class When:
    """A time as exact as it is known, on the wall of ``zone`` (IANA name; "" until it is known).

    ``start`` and ``end`` are minutes since midnight, of ``day`` and of ``end_day`` (which is ``day`` unless said);
    ``anchor`` is the key of the item it follows or goes with.
    """

    form: Form = Form.UNDATED
    day: date | None = None
    end_day: date | None = None
    start: int | None = None
    end: int | None = None
    anchor: str | None = None
    part: Part | None = None
    tbc: bool = False
    zone: str = ""

    @property
    def last_day(self) -> date | None:
        """The day on which it ends; ``None`` when it is not dated."""
        return self.end_day or self.day

    @property
    def is_exact(self) -> bool:
        """Tell whether it begins at a known minute."""
        return self.form is Form.EXACT

    @property
    def starts_at(self) -> datetime | None:
        """The instant before which it cannot begin, where one is known: exact and "from" times have one."""
        if self.day is None or self.start is None:
            return None
        return instant_of(self.day, self.start, self.zone)

    @property
    def ends_at(self) -> datetime | None:
        """The instant at which it ends at the latest, where one is known: exact times with an end and "until"."""
        if self.last_day is None or self.end is None:
            return None
        return instant_of(self.last_day, self.end, self.zone)

    @property
    def sorts_at(self) -> int:
        """Minutes since midnight at which it stands among the exact times of its day; for order only."""
        if self.form is Form.UNTIL and self.end is not None:
            return self.end
        if self.part is not None:
            return PLACE_IN_DAY[self.part]
        return self.start if self.start is not None else -1

    def in_zone(self, zone: str) -> Self:
        """Return the same wall time in another zone."""
        return self if zone == self.zone else replace(self, zone=zone)

    def checked(self) -> Self:
        """Return itself when it makes sense.

        :raises Refused: when it ends before it begins, or lacks what its form needs. :raises NoSuchTime: for a time
            that the clocks skip.
        """
        self._check_needs()
        if self.day and self.end_day and self.end_day < self.day:
            raise Refused("The last day lies before the first.", field="end_day")
        ensure_near(self.day, self.end_day, "end_day")
        starts, ends = self.starts_at, self.ends_at
        if starts and ends and ends <= starts:
            raise Refused(
                "It ends before it begins. If it ends on the next day, say so with the end date.",
                field="end",
            )
        return self

    def _check_needs(self) -> None:
        for field in _NEEDS[self.form]:
            if getattr(self, field) is None:
                raise Refused(_MISSING[field], field=field)


MOST_DAYS = 400
"""Longer than any trip, stay or item; beyond it a year is mistyped."""


YEARS = range(1900, 2200)
"""The years that a date may lie in; beyond, an instant in some zone would leave what ``datetime`` can hold."""


def ensure_near(first: date | None, last: date | None, field: str) -> None:
    """Let the caller go on with two days of one thing. :raises Refused: when they lie too far apart."""
    if first and last and (last - first).days > MOST_DAYS:
        raise Refused(
            "More than %(limit)s days lie between the two dates. Is the year right?", field=field, limit=MOST_DAYS
        )


UNDATED = When()
"""Not dated yet."""

_NEEDS: dict[Form, tuple[str, ...]] = {
    Form.EXACT: ("day", "start"),
    Form.FROM: ("day", "start"),
    Form.UNTIL: ("day", "end"),
    Form.FOLLOWS: ("day", "anchor"),
    Form.WITH: ("day", "anchor"),
    Form.PART: ("day", "part"),
    Form.DAY: ("day",),
    Form.UNDATED: (),
}
_MISSING = {
    "day": N_("Say on which day."),
    "start": N_("Say when it begins."),
    "end": N_("Say when it ends."),
    "anchor": N_("Say which item it goes with."),
    "part": N_("Say which part of the day."),
}
