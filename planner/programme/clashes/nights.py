"""Nights without a bed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from operator import itemgetter

from planner.programme.clashes.clash import Clash, ClashKind, Severity
from planner.programme.clashes.who import Roll
from planner.programme.shape import End, Leg, Person, Programme
from planner.values.text import N_
from planner.values.vocabulary import Status, TripKind
from planner.values.wall import offset_minutes, rough_instant

LONGEST = 366
"""Nights over which a person is followed at most."""

_NOON, _EVENING = 12 * 60, 22 * 60
_ONE_NIGHT = timedelta(days=1)

_NAMED = N_("No bed in the night from %(day)s to %(next)s: %(who)s.")
_COUNTED = N_("%(count)s people have no bed in the night from %(day)s to %(next)s.")
_BOOK = N_("Add them to a stay, or a leg that travels through this night.")


@dataclass(slots=True)
class _Journey:
    """One person's journey: the nights spent in a bed or on the way, and the legs and stays that frame them."""

    nights: set[date] = field(default_factory=set)
    legs: list[tuple[datetime, Leg]] = field(default_factory=list)
    check_ins: list[date] = field(default_factory=list)
    check_outs: list[date] = field(default_factory=list)


def bedless_of(programme: Programme, roll: Roll) -> Iterator[Clash]:
    """Yield the nights in which somebody of the delegation is away, not on a journey, and has no stay.

    Counted from the first arrival to the last departure of each person, within the trip and while they are present.
    """
    journeys = _journeys(programme)
    lacking: dict[date, list[str]] = defaultdict(list)
    for person in roll.home:
        for night in _bedless(programme, person, journeys[person.key]):
            lacking[night].append(person.key)
    for night, people in lacking.items():
        who = roll.name(people)
        yield Clash(
            kind=ClashKind.NO_BED,
            severity=Severity.LOOKS_WRONG,
            at=rough_instant(night, _EVENING, programme.trip.home_zone),
            people=who.people,
            groups=who.groups,
            message=who.message(_NAMED, _COUNTED),
            remedy=_BOOK,
            values={**who.values, "day": night, "next": night + _ONE_NIGHT},
        )


def _journeys(programme: Programme) -> dict[str, _Journey]:
    found: dict[str, _Journey] = defaultdict(_Journey)
    for leg in programme.legs.values():
        if leg.status is not Status.CANCELLED and leg.departure.day and leg.arrival.day:
            nights = _nights(leg.departure.day, leg.arrival.day)
            minute = _NOON if leg.departure.minute is None else leg.departure.minute
            departs = rough_instant(leg.departure.day, minute, leg.departure.zone)
            for journey in (found[person] for person in leg.attendees):
                journey.nights |= nights
                journey.legs.append((departs, leg))
    for stay in programme.stays.values():
        if stay.status is not Status.CANCELLED:
            nights = _nights(stay.check_in, stay.check_out)
            for journey in (found[person] for person in stay.attendees):
                journey.nights |= nights
                journey.check_ins.append(stay.check_in)
                journey.check_outs.append(stay.check_out)
    return found


def _bedless(programme: Programme, person: Person, journey: _Journey) -> list[date]:
    away = _away(programme, journey)
    if away is None:
        return []
    first = max(day for day in (away[0], programme.trip.starts, person.present_from) if day)
    last = min(day for day in (away[1], programme.trip.ends, person.present_to) if day)
    return sorted(_nights(first, last) - journey.nights)


def _away(programme: Programme, journey: _Journey) -> tuple[date, date] | None:
    """Return the days between which a person has to sleep somewhere; nothing where nobody says that they travel."""
    trip = programme.trip
    if journey.legs:
        (_, first), (_, last) = min(journey.legs, key=itemgetter(0)), max(journey.legs, key=itemgetter(0))
        return _between(programme, first, last)
    if trip.kind is TripKind.OUTGOING:
        return trip.starts, trip.ends
    if journey.check_ins:
        return min(journey.check_ins), max(journey.check_outs)
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
    then = rough_instant(end.day or programme.trip.starts, _NOON, programme.trip.home_zone)
    return offset_minutes(then, end.zone) == offset_minutes(then, programme.trip.home_zone)


@lru_cache(maxsize=1024)
def _nights(first: date, last: date) -> frozenset[date]:
    """Return the nights between two days, each by the day before it."""
    return frozenset(first + timedelta(days=nth) for nth in range(min((last - first).days, LONGEST)))
