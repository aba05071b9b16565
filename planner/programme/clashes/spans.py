"""From when to when those who take part in an item are there: the common ground of all clashes in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.programme.clashes.clash import Value
from planner.programme.clashes.who import Roll
from planner.programme.shape import Engagement, Leg, Programme
from planner.programme.titles import title_of
from planner.values.vocabulary import Kind, PartTaken, Status
from planner.values.wall import WallTime, rough_instant, wall_at
from planner.values.when import When

A_MINUTE = timedelta(minutes=1)

A_MOMENT = A_MINUTE
"""How long something takes of which only the beginning is known: long enough to be somewhere."""

SEVERAL_DAYS = timedelta(days=1)
"""An engagement of more than a day is a frame around others, not a place where people are all the time."""


@dataclass(frozen=True, slots=True)
class Span:
    """An item between two instants, and those who are there; ``zone`` is where it begins.

    ``groups`` are those of which nobody is known yet.
    """

    item: Engagement | Leg
    starts: datetime
    ends: datetime
    zone: str
    people: frozenset[str]
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two spans that overlap, the later one behind, since when and for how long."""

    one: Span
    other: Span
    start: WallTime
    lasts: timedelta

    @classmethod
    def of(cls, one: Span, other: Span) -> "Overlap":
        """Return how two spans overlap."""
        lasts = min(one.ends, other.ends) - other.starts
        return cls(one, other, wall_at(other.starts, other.zone), lasts)

    @property
    def is_moment(self) -> bool:
        """Tell whether it is one minute, as where nobody knows how long something lasts: then only that is said."""
        return self.lasts <= A_MOMENT

    @property
    def about(self) -> tuple[str, str]:
        """What tells it from another overlap of the two: its day and its minutes."""
        return self.start.day.isoformat(), str(self.lasts // A_MINUTE)

    def values(self, programme: Programme) -> dict[str, Value]:
        """Return what fills the places of a message."""
        return {
            "one": title_of(self.one.item, programme),
            "other": title_of(self.other.item, programme),
            "day": self.start.day,
            "start": self.start,
            "end": wall_at(self.other.starts + self.lasts, self.other.zone),
        }


def spans_of(programme: Programme, roll: Roll) -> tuple[Span, ...]:
    """Return when everything takes place whose times are known, in order; free time and what is cancelled are none."""
    return tuple(sorted(_spans(programme, roll), key=lambda one: (one.starts, one.ends)))


def with_part(engagement: Engagement) -> frozenset[str]:
    """Return who has a part at an engagement; who is responsible for it need not be there."""
    return frozenset(taken.person for taken in engagement.parts if taken.part is not PartTaken.RESPONSIBLE)


def instant_at(wall: WallTime | None) -> datetime | None:
    """Return about when a wall shows this, where anybody knows it."""
    return rough_instant(wall.day, wall.minute, wall.zone) if wall else None


def _spans(programme: Programme, roll: Roll) -> Iterator[Span]:
    for engagement in programme.engagements.values():
        if engagement.kind is not Kind.FREE and engagement.status is not Status.CANCELLED:
            span = _engagement_span(programme, engagement, roll)
            if span:
                yield span
    for leg in programme.legs.values():
        starts, ends = (instant_at(end.wall) for end in (leg.departure, leg.arrival))
        if starts and ends and ends > starts and leg.status is not Status.CANCELLED:
            yield Span(leg, starts, ends, leg.departure.zone, leg.attendees, roll.without_members(leg.groups))


def instants_of(when: When, zone: str) -> tuple[datetime, datetime] | None:
    """Return between which instants an exact time lies, a moment where its end is open; of any other, nothing.

    Nor are there any of what takes so long that people are not there all the time.
    """
    if not when.is_exact or when.day is None or when.start is None:
        return None
    starts = rough_instant(when.day, when.start, zone)
    ends = rough_instant(when.last_day or when.day, when.end, zone) if when.end is not None else starts + A_MOMENT
    return (starts, ends) if ends - starts <= SEVERAL_DAYS else None


def _engagement_span(programme: Programme, engagement: Engagement, roll: Roll) -> Span | None:
    zone = programme.zone_of(engagement)
    instants = instants_of(engagement.when, zone)
    if instants is None:
        return None
    people = engagement.attendees.union(with_part(engagement)) if engagement.parts else engagement.attendees
    return Span(engagement, *instants, zone, people, roll.without_members(engagement.groups))
