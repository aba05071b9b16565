"""A day of the programme and the rows that stand on it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from planner.programme.shape import End, Engagement, Leg, Stay
from planner.values.wall import WallTime


class RowRole(StrEnum):
    """What a row shows of its item."""

    ENGAGEMENT = "engagement"
    CONTINUES = "continues"  # a later day of an engagement that lasts several days
    DEPARTURE = "departure"
    ARRIVAL = "arrival"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a day.

    ``wall`` is the clock at which it begins, where one is known (for an engagement "until", nothing), ``ends`` the
    clock at which it ends. ``inside`` is the key of the conference under which a session stands on this day.
    """

    item: Engagement | Leg
    role: RowRole
    wall: WallTime | None = None
    ends: WallTime | None = None
    inside: str | None = None

    @property
    def place(self) -> End | None:
        """The end of the leg that this row shows; nothing for an engagement."""
        if not isinstance(self.item, Leg):
            return None
        return self.item.departure if self.role is RowRole.DEPARTURE else self.item.arrival

    @property
    def is_leg(self) -> bool:
        """Tell whether it shows an end of a leg."""
        return isinstance(self.item, Leg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A run of one date in one zone.

    ``place`` counts the runs from 1. ``number`` counts the dates from the trip's first, so that every audience calls a
    date by the same number and a date that comes twice has one; outside the trip there is none. ``offset`` is how many
    minutes its clock is ahead of UTC as the day begins, and ``zone_changes`` tells that its clock is not that of the
    day before. ``nights`` are the stays, cancelled ones too, of the night after it.
    """

    place: int
    number: int | None
    day: date
    zone: str
    offset: int
    rows: tuple[Row, ...] = ()
    nights: tuple[Stay, ...] = ()
    zone_changes: bool = False
    begins_at: datetime

    @property
    def is_outside(self) -> bool:
        """Tell whether its date is none of the trip's, so that nobody can guess its year."""
        return self.number is None
