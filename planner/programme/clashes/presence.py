"""Items outside the trip, and items while a person is not yet there or has left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from planner.programme.clashes.clash import Clash, DayOfYear
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.clashes.spans import with_part
from planner.programme.clashes.who import Roll
from planner.programme.days.entries import last_evening
from planner.programme.shape import Engagement, Leg, Person, Programme, Stay, Trip
from planner.programme.titles import title_of
from planner.values.text import N_
from planner.values.vocabulary import Status
from planner.values.wall import NOON, rough_instant, wall_at

_OUTSIDE = N_("“%(one)s” on %(day)s lies outside the trip, which lasts from %(first)s to %(last)s.")
_WIDEN = N_("Check the date, or make the trip longer.")
_ABSENT = N_("Not with the delegation during “%(one)s” on %(day)s: %(who)s.")
_MANY_ABSENT = N_("%(count)s people are not with the delegation during “%(one)s” on %(day)s.")
_TAKE_OUT = N_("Check the days on which they are present, or take them out of this item.")


@dataclass(frozen=True, slots=True)
class _Dated:
    """An item with its first and last day on the wall of its place."""

    item: Engagement | Leg | Stay
    first: date
    last: date


def outside_of(programme: Programme) -> Iterator[Clash]:
    """Yield the items outside the trip's dates. These are dates of the home zone, but the place's may be meant too."""
    trip = programme.trip
    for one in _dated(programme):
        if not _lies_within(trip, one.first, one.last) and not _lies_within(trip, *_days_at_home(programme, one)):
            yield Clash(
                kind=ClashKind.OUTSIDE_TRIP,
                severity=Severity.LOOKS_WRONG,
                at=_about(programme, one.first),
                items=(one.item.key,),
                about=(one.first.isoformat(), one.last.isoformat()),
                message=_OUTSIDE,
                remedy=_WIDEN,
                values={"one": title_of(one.item, programme), **_days_beside(trip, one.first)},
            )


def absent_of(programme: Programme, roll: Roll) -> Iterator[Clash]:
    """Yield the items in which somebody takes part who has not come yet or has left.

    Who has a part at an engagement is told of one by one, by :func:`not_attending_of`.
    """
    partly = {key: one for key, one in programme.people.items() if one.present_from or one.present_to}
    for one in _dated(programme) if partly else ():
        absent = [key for key in _taking_part(one.item) & partly.keys() if _is_away(partly[key], one)]
        if absent:
            who = roll.name(absent)
            yield Clash(
                kind=ClashKind.NOT_PRESENT,
                severity=Severity.LOOKS_WRONG,
                at=_about(programme, one.first),
                items=(one.item.key,),
                people=who.people,
                groups=who.groups,
                about=(one.first.isoformat(),),
                message=who.message(_ABSENT, _MANY_ABSENT),
                remedy=_TAKE_OUT,
                values={**who.values, "one": title_of(one.item, programme), "day": one.first},
            )


def _dated(programme: Programme) -> Iterator[_Dated]:
    for item in programme.items():
        days = _days(item)
        if days and item.status is not Status.CANCELLED:
            yield _Dated(item, *days)


def _days(item: Engagement | Leg | Stay) -> tuple[date, date] | None:
    first, last = item.first_day, last_evening(item.when) if isinstance(item, Engagement) else item.last_day
    return (first, last) if first and last else None


def _days_beside(trip: Trip, day: date) -> dict[str, date]:
    """Return a day and the trip's first and last, with their years where these are not all the same."""
    named = {"day": day, "first": trip.starts, "last": trip.ends}
    if len({one.year for one in named.values()}) == 1:
        return named
    return {name: DayOfYear.fromordinal(one.toordinal()) for name, one in named.items()}


def _lies_within(trip: Trip, first: date, last: date) -> bool:
    return trip.starts <= first and last <= trip.ends


def _days_at_home(programme: Programme, one: _Dated) -> tuple[date, date]:
    """Return the days on the wall at home, where the clock times are known."""
    item, first, last = one.item, one.first, one.last
    if isinstance(item, Leg):
        ends = (item.departure.wall, item.arrival.wall)
        shown = [rough_instant(wall.day, wall.minute, wall.zone) for wall in ends if wall]
    elif isinstance(item, Engagement) and item.when.is_exact and item.when.start is not None:
        zone = programme.zone_of(item)
        end = item.when.start if item.when.end is None else item.when.end
        shown = [rough_instant(first, item.when.start, zone), rough_instant(last, end, zone)]
    else:
        return first, last
    home = [wall_at(instant, programme.trip.home_zone).day for instant in shown]
    return (min(home), max(home)) if home else (first, last)


def _taking_part(item: Engagement | Leg | Stay) -> frozenset[str]:
    if not isinstance(item, Engagement):
        return item.attendees
    return item.attendees.union(taken.person for taken in item.parts) - with_part(item)


def _is_away(person: Person, one: _Dated) -> bool:
    """Tell whether no day of an item is one on which the person is present."""
    not_yet = person.present_from is not None and one.last < person.present_from
    return not_yet or (person.present_to is not None and one.first > person.present_to)


def _about(programme: Programme, day: date) -> datetime:
    return rough_instant(day, NOON, programme.trip.home_zone)
