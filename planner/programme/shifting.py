"""The same programme on other days: every date moves by whole days, every clock on the wall shows what it showed.

What moves is what stands on the calendar: the trip's days, engagements, legs, nights, and from when to when somebody is
there. Dates of what was agreed, reached or is to follow are facts of one journey and stay.

Instants do not move alike: between two seasons a clock may have been changed. So a wall time may come to be one that
the clocks skip, or a short leg between two zones may come to arrive before it departs; :func:`hindrances` names these.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain

from planner.errors import PlannerError, Refused
from planner.programme.shape import End, Engagement, Leg, Person, Programme, Stay
from planner.values.when import YEARS, Form, When


@dataclass(frozen=True, slots=True)
class Hindrance:
    """An item, by its key, whose clocks cannot be as the programme says, and why."""

    key: str
    why: PlannerError


def shifted(programme: Programme, days: int) -> Programme:
    """Return the programme so many days later, or earlier where ``days`` is below nought.

    :raises Refused: when a date would leave the years that a date may lie in.
    """
    trip = programme.trip
    return replace(
        programme,
        trip=replace(trip, starts=_moved(trip.starts, days), ends=_moved(trip.ends, days)),
        people={key: _person(person, days) for key, person in programme.people.items()},
        engagements={key: _engagement(one, days) for key, one in programme.engagements.items()},
        legs={key: _leg(leg, days) for key, leg in programme.legs.items()},
        stays={key: _stay(stay, days) for key, stay in programme.stays.items()},
    )


def hindrances(programme: Programme) -> tuple[Hindrance, ...]:
    """Return every item whose times cannot be, engagements first, each in the order of the programme."""
    return tuple(_hindrances(programme))


def eased(programme: Programme) -> Programme:
    """Return the programme with the clock times taken out that hinder it: the day stays, marked to be confirmed."""
    keys = {found.key for found in hindrances(programme)}
    return replace(
        programme,
        engagements={key: _day_only(one) if key in keys else one for key, one in programme.engagements.items()},
        legs={key: _without_clocks(leg) if key in keys else leg for key, leg in programme.legs.items()},
    )


def _moved(day: date, days: int) -> date:
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        raise Refused("There are dates out of reach then.", field="starts") from None
    if moved.year not in YEARS:
        raise Refused("There are dates out of reach then.", field="starts")
    return moved


def _moved_if_known(day: date | None, days: int) -> date | None:
    return None if day is None else _moved(day, days)


def _person(person: Person, days: int) -> Person:
    first, last = _moved_if_known(person.present_from, days), _moved_if_known(person.present_to, days)
    return replace(person, present_from=first, present_to=last)


def _engagement(engagement: Engagement, days: int) -> Engagement:
    when = engagement.when
    first, last = _moved_if_known(when.day, days), _moved_if_known(when.end_day, days)
    return replace(engagement, when=replace(when, day=first, end_day=last))


def _leg(leg: Leg, days: int) -> Leg:
    return replace(leg, departure=_end(leg.departure, days), arrival=_end(leg.arrival, days))


def _end(end: End, days: int) -> End:
    return replace(end, day=_moved_if_known(end.day, days))


def _stay(stay: Stay, days: int) -> Stay:
    return replace(stay, check_in=_moved(stay.check_in, days), check_out=_moved(stay.check_out, days))


def _hindrances(programme: Programme) -> Iterator[Hindrance]:
    items: Iterator[Engagement | Leg] = chain(programme.engagements.values(), programme.legs.values())
    for item in items:
        try:
            _look_at_clocks(item, programme)
        except PlannerError as why:
            yield Hindrance(item.key, why)


def _look_at_clocks(item: Engagement | Leg, programme: Programme) -> None:
    if isinstance(item, Engagement):
        item.when.in_zone(programme.zone_of(item)).checked()
        return
    departs, arrives = (end.wall and end.wall.instant for end in (item.departure, item.arrival))
    if departs and arrives and arrives <= departs:
        raise Refused("It arrives before it departs. Check both dates and both time zones.", field="arrival")


def _day_only(engagement: Engagement) -> Engagement:
    when = engagement.when
    return replace(engagement, when=When(form=Form.DAY, day=when.day, end_day=when.end_day, tbc=True, zone=when.zone))


def _without_clocks(leg: Leg) -> Leg:
    return replace(leg, departure=replace(leg.departure, minute=None), arrival=replace(leg.arrival, minute=None))
