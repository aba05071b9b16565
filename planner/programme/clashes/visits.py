"""Where the programme takes people, in order: what they come to, where it begins and where it leaves them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from planner.programme.clashes.places import Place, Places
from planner.programme.clashes.spans import Span
from planner.programme.clashes.who import Roll
from planner.programme.nights import ONE_NIGHT, nights_between
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Kind, Status
from planner.values.wall import MINUTES_A_DAY, rough_instant

_WAKING = 5 * 60
"""A night has been slept where its bed is; who travels earlier has left it."""


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """Something that people come to: when, where it begins and where it leaves them; nothing where nobody knows.

    ``crowd`` are people, and groups of which nobody is known. Only where ``is_timed`` both instants are sure.
    """

    item: Engagement | Leg | Stay
    starts: datetime
    ends: datetime
    begins_in: Place | None
    ends_in: Place | None
    crowd: frozenset[str]
    is_timed: bool = False

    @property
    def says_where(self) -> bool:
        """Tell whether one knows where people are after this, or that nobody knows any more."""
        is_transfer = isinstance(self.item, Engagement) and self.item.kind is Kind.TRANSFER
        return self.ends_in is not None or not self.is_timed or is_transfer


def visits_of(programme: Programme, roll: Roll, spans: Sequence[Span], places: Places) -> tuple[Visit, ...]:
    """Return everything that says where people are, in order; cancelled items say nothing."""
    found = (
        *(_timed(span, places) for span in spans),
        *_vague_engagements(programme, roll, places),
        *_vague_legs(programme, roll, places),
        *_nights(programme, roll, places),
    )
    return tuple(sorted(found, key=lambda one: (one.starts, one.ends)))


def _timed(span: Span, places: Places) -> Visit:
    crowd = span.people | span.groups if span.groups else span.people
    if isinstance(span.item, Leg):
        ends = (places.of_end(span.item.departure), places.of_end(span.item.arrival))
        return Visit(span.item, span.starts, span.ends, *ends, crowd, is_timed=True)
    # A transfer takes people elsewhere, and does not say where it leaves them.
    place = None if span.item.kind is Kind.TRANSFER else places.of_venue(span.item.venue)
    return Visit(span.item, span.starts, span.ends, place, place, crowd, is_timed=True)


def _vague_engagements(programme: Programme, roll: Roll, places: Places) -> Iterator[Visit]:
    """Yield the engagements whose times nobody knows exactly but which take place somewhere.

    After one of which only the day is known, nobody knows where people are.
    """
    for one in programme.engagements.values():
        when, place = one.when, places.of_venue(one.venue)
        if when.is_exact or when.day is None or place is None or one.status is Status.CANCELLED:
            continue
        known = place if when.sorts_at >= 0 else None
        minute = when.sorts_at if known else MINUTES_A_DAY - 1
        at = rough_instant(when.day, minute, programme.zone_of(one))
        yield Visit(one, at, at, known, known, _crowd(one, roll))


def _vague_legs(programme: Programme, roll: Roll, places: Places) -> Iterator[Visit]:
    """Yield for each leg without its times the day on which people leave, and that on which they have arrived."""
    for leg in programme.legs.values():
        first, last = leg.first_day, leg.last_day
        if (leg.departure.wall and leg.arrival.wall) or not first or not last or leg.status is Status.CANCELLED:
            continue
        crowd = _crowd(leg, roll)
        leaves = rough_instant(first, 0, leg.departure.zone)
        arrived = rough_instant(last, MINUTES_A_DAY, leg.arrival.zone)
        yield Visit(leg, leaves, leaves, None, None, crowd)
        yield Visit(leg, arrived, arrived, None, places.of_end(leg.arrival), crowd)


def _nights(programme: Programme, roll: Roll, places: Places) -> Iterator[Visit]:
    for stay in programme.stays.values():
        place = places.of_venue(stay.venue)
        if place is None or stay.status is Status.CANCELLED:
            continue
        crowd = _crowd(stay, roll)
        for night in nights_between(stay.check_in, stay.check_out):
            at = _morning_after(night, place.zone or programme.trip.home_zone)
            yield Visit(stay, at, at, place, place, crowd)


def _crowd(item: Engagement | Leg | Stay, roll: Roll) -> frozenset[str]:
    groups = roll.without_members(item.groups)
    return item.attendees | groups if groups else item.attendees


def _morning_after(night: date, zone: str) -> datetime:
    return rough_instant(night + ONE_NIGHT, _WAKING, zone)
