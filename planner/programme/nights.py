"""Who sleeps where, night by night: in a bed, on the way, or nowhere that anybody has said.

A night is named by the day before it. The pages show it person by person, and the clashes tell who lacks a bed; both
ask here, so that they never come to different answers.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from operator import itemgetter

from planner.programme.shape import End, Leg, Person, Programme, Stay, Trip
from planner.values.vocabulary import Side, Status, TripKind
from planner.values.wall import NOON, offset_minutes, rough_instant

LONGEST = 366
"""Nights over which a person is followed at most."""

ONE_NIGHT = timedelta(days=1)


@dataclass(slots=True)
class Journey:
    """One person's journey: the nights spent in a bed or on the way, and the legs and stays that frame them."""

    nights: set[date] = field(default_factory=set)
    legs: list[tuple[datetime, Leg]] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Night:
    """One person's night: the keys of the stays, whether they travel through it, whether they are away without a bed.

    Where it is none of these, they are at home or with nobody knows whom.
    """

    day: date
    stays: tuple[str, ...] = ()
    travels: bool = False
    lacks_bed: bool = False


def nights_between(first: date, last: date) -> tuple[date, ...]:
    """Return the nights from one day to another in their order."""
    return tuple(sorted(_nights(first, last)))


def nights_of(trip: Trip) -> tuple[date, ...]:
    """Return the nights of a trip in their order."""
    return nights_between(trip.starts, trip.ends)


def journeys_of(programme: Programme) -> Mapping[str, Journey]:
    """Return everybody's journey by their key; who has none has an empty one. What is cancelled is no part of it."""
    found: dict[str, Journey] = defaultdict(Journey)
    for leg in programme.legs.values():
        if leg.status is not Status.CANCELLED and leg.departure.day and leg.arrival.day:
            nights = _nights(leg.departure.day, leg.arrival.day)
            minute = NOON if leg.departure.minute is None else leg.departure.minute
            departs = rough_instant(leg.departure.day, minute, leg.departure.zone)
            for journey in (found[person] for person in leg.attendees):
                journey.nights |= nights
                journey.legs.append((departs, leg))
    for stay in programme.stays.values():
        if stay.status is not Status.CANCELLED:
            nights = _nights(stay.check_in, stay.check_out)
            for journey in (found[person] for person in stay.attendees):
                journey.nights |= nights
                journey.stays.append(stay)
    return found


def bedless_by_night(programme: Programme) -> Mapping[date, list[str]]:
    """Return the nights in which somebody of the delegation lacks a bed, each with the keys of all of them by rank."""
    journeys = journeys_of(programme)
    lacking: dict[date, list[str]] = defaultdict(list)
    for person in programme.side(Side.HOME):
        for night in _bedless(programme, person, journeys[person.key]):
            lacking[night].append(person.key)
    return lacking


def night_by_night(programme: Programme, person: Person, journey: Journey, days: Sequence[date]) -> tuple[Night, ...]:
    """Return where a person spends each of these nights, which are in their order."""
    first, end = (days[0], days[-1] + ONE_NIGHT) if days else (date.min, date.min)
    lacking = frozenset(_bedless(programme, person, journey)) if person.side is Side.HOME else frozenset()
    beds: dict[date, list[str]] = defaultdict(list)
    for stay in journey.stays:
        for night in _nights(max(stay.check_in, first), min(stay.check_out, end)):
            beds[night].append(stay.key)
    ends = ((leg.departure.day, leg.arrival.day) for _, leg in journey.legs)
    through = (_nights(max(leaves, first), min(arrives, end)) for leaves, arrives in ends if leaves and arrives)
    on_the_way = frozenset[date]().union(*through)
    return tuple(
        Night(day, stays=tuple(beds.get(day, ())), travels=day in on_the_way, lacks_bed=day in lacking) for day in days
    )


def _bedless(programme: Programme, person: Person, journey: Journey) -> list[date]:
    """Return the nights in which somebody of the delegation is away, not on a journey, and has no stay.

    Counted from their first arrival to their last departure, within the trip and while they are present.
    """
    away = _away(programme, journey)
    if away is None:
        return []
    first = max(day for day in (away[0], programme.trip.starts, person.present_from) if day)
    last = min(day for day in (away[1], programme.trip.ends, person.present_to) if day)
    return sorted(_nights(first, last) - journey.nights)


def _away(programme: Programme, journey: Journey) -> tuple[date, date] | None:
    """Return the days between which a person has to sleep somewhere; nothing where nobody says that they travel."""
    trip = programme.trip
    if journey.legs:
        (_, first), (_, last) = min(journey.legs, key=itemgetter(0)), max(journey.legs, key=itemgetter(0))
        return _between(programme, first, last)
    if trip.kind is TripKind.OUTGOING:
        return trip.starts, trip.ends
    if journey.stays:
        return min(stay.check_in for stay in journey.stays), max(stay.check_out for stay in journey.stays)
    return None


def _between(programme: Programme, first: Leg, last: Leg) -> tuple[date, date]:
    """Return the arrival of the first leg and the departure of the last, where they lead from home and back.

    A bus on the way does neither: who has only that has come and will leave in a way that nobody has entered.
    """
    trip = programme.trip
    comes = first.arrival.day if _is_home(programme, first.departure) else trip.starts
    goes = last.departure.day if _is_home(programme, last.arrival) else trip.ends
    comes, goes = comes or trip.starts, goes or trip.ends
    return (comes, goes) if goes > comes else (comes, trip.ends)


def _is_home(programme: Programme, end: End) -> bool:
    """Tell whether the clock at this end shows the time of those who travel; of guests nobody knows theirs."""
    if programme.trip.kind is not TripKind.OUTGOING:
        return True
    then = rough_instant(end.day or programme.trip.starts, NOON, programme.trip.home_zone)
    return offset_minutes(then, end.zone) == offset_minutes(then, programme.trip.home_zone)


@lru_cache(maxsize=1024)
def _nights(first: date, last: date) -> frozenset[date]:
    """Return the nights between two days, each by the day before it."""
    return frozenset(first + timedelta(days=nth) for nth in range(min((last - first).days, LONGEST)))
