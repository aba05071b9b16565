"""Every row on its own, before it is known on which day it stands: where the clock puts it and on what it hangs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from planner.programme.days.rows import Row, RowRole
from planner.programme.shape import Engagement, Leg, Programme
from planner.values.wall import WallTime, rough_instant
from planner.values.when import Form, When

LONGEST_BAND = 92
"""Days over which an engagement or a stay is followed at most: a slip in the year must not print a century."""

SMALL_HOURS = 6 * 60
"""An evening that ends before this minute of the next day still belongs to the day on which it began."""

_BEFORE_ALL = -2
_NO_CLOCK = -1
_ORDER = {RowRole.CONTINUES: 0, RowRole.ARRIVAL: 1, RowRole.ENGAGEMENT: 2, RowRole.DEPARTURE: 3}


@dataclass(slots=True, eq=False)
class Entry:
    """A row with what places it.

    ``minute`` is for order only. A ``floats`` entry says no clock time, so its zone decides only where ``claims`` says
    that it was meant. ``who`` are those who take part, to see where they have been.
    """

    row: Row
    day: date
    zone: str
    minute: int
    who: frozenset[str]
    floats: bool = False
    claims: bool = True
    beside: list["Entry"] = field(default_factory=list)
    inside: list["Entry"] = field(default_factory=list)
    after: list["Entry"] = field(default_factory=list)

    @property
    def at(self) -> datetime:
        """The instant at which it stands among others, for order only."""
        return rough_instant(self.day, self.minute, self.zone)

    @property
    def order(self) -> int:
        """Who comes first at the same instant: those who arrive, then what takes place, then those who leave."""
        return _ORDER[self.row.role]

    @property
    def children(self) -> tuple["Entry", ...]:
        """What hangs on it, in the order in which it stands: at the same time, inside, afterwards."""
        inside = sorted(self.inside, key=lambda entry: (entry.at, entry.order))
        return (*self.beside, *inside, *self.after)


def entries_of(programme: Programme) -> Iterator[Entry]:
    """Yield the rows of all dated engagements and legs."""
    everybody = frozenset(programme.groups) or frozenset({""})
    for engagement in programme.engagements.values():
        if engagement.when.day is not None:
            yield _first(programme, engagement, everybody)
            yield from _later(programme, engagement, everybody)
    for leg in programme.legs.values():
        yield from _ends(leg, everybody)


def last_evening(when: When) -> date | None:
    """Return the day on which a time ends; an evening that ends in the small hours belongs to the day before."""
    if when.day and when.end_day and when.day < when.end_day and when.end is not None and when.end <= SMALL_HOURS:
        return when.end_day - timedelta(days=1)
    return when.last_day


def _who(item: Engagement | Leg, everybody: frozenset[str]) -> frozenset[str]:
    """Who takes part; where an audience may not know the people, the groups stand for them."""
    return item.attendees or (everybody if item.groups is None else frozenset(item.groups))


def _zone_of(programme: Programme, engagement: Engagement) -> tuple[str, bool]:
    """Return the zone of an engagement and whether it was meant."""
    return programme.zone_of(engagement), not programme.names_no_clock(engagement)


def _first(programme: Programme, engagement: Engagement, everybody: frozenset[str]) -> Entry:
    when = engagement.when
    zone_name, claims = _zone_of(programme, engagement)
    day = when.day or programme.trip.starts
    has_start = when.form in {Form.EXACT, Form.FROM} and when.start is not None
    wall = WallTime(day, when.start, zone_name) if has_start and when.start is not None else None
    ends = WallTime(when.end_day or day, when.end, zone_name) if when.end is not None else None
    return Entry(
        row=Row(item=engagement, role=RowRole.ENGAGEMENT, wall=wall, ends=ends),
        day=day,
        zone=zone_name,
        minute=when.sorts_at,
        who=_who(engagement, everybody),
        floats=wall is None and when.form is not Form.UNTIL,
        claims=claims,
    )


def _later(programme: Programme, engagement: Engagement, everybody: frozenset[str]) -> Iterator[Entry]:
    when = engagement.when
    if when.day is None or when.end_day is None or when.end_day <= when.day:
        return
    zone_name, claims = _zone_of(programme, engagement)
    last = last_evening(when) or when.day
    for nth in range(1, min((last - when.day).days, LONGEST_BAND) + 1):
        day = when.day + timedelta(days=nth)
        ends = WallTime(day, when.end, zone_name) if when.end is not None and day == when.end_day else None
        yield Entry(
            row=Row(item=engagement, role=RowRole.CONTINUES, ends=ends),
            day=day,
            zone=zone_name,
            minute=_BEFORE_ALL,
            who=_who(engagement, everybody),
            floats=True,
            claims=claims,
        )


def _ends(leg: Leg, everybody: frozenset[str]) -> Iterator[Entry]:
    for role, end in ((RowRole.DEPARTURE, leg.departure), (RowRole.ARRIVAL, leg.arrival)):
        if end.day is None:
            continue
        yield Entry(
            row=Row(item=leg, role=role, wall=end.wall),
            day=end.day,
            zone=end.zone,
            minute=_NO_CLOCK if end.minute is None else end.minute,
            who=_who(leg, everybody),
            floats=end.minute is None,
        )
