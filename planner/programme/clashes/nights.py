"""Nights without a bed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.programme.clashes.clash import Clash, ClashKind, Severity
from planner.programme.clashes.who import Roll
from planner.programme.shape import Person, Programme
from planner.values.text import N_
from planner.values.vocabulary import Status, TripKind
from planner.values.wall import rough_instant

LONGEST = 366
"""Nights over which a person is followed at most."""

_EVENING = 22 * 60
_ONE_NIGHT = timedelta(days=1)

_NAMED = N_("No bed in the night from %(day)s to %(next)s: %(who)s.")
_COUNTED = N_("%(count)s people have no bed in the night from %(day)s to %(next)s.")
_BOOK = N_("Add them to a stay, or a leg that travels through this night.")


@dataclass(slots=True)
class _Journey:
    """The legs and stays of those who share all of them, on the walls of their places."""

    legs: list[tuple[date, date]] = field(default_factory=list)
    stays: list[tuple[date, date]] = field(default_factory=list)


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
            for person in leg.attendees:
                found[person].legs.append((leg.departure.day, leg.arrival.day))
    for stay in programme.stays.values():
        if stay.status is not Status.CANCELLED:
            for person in stay.attendees:
                found[person].stays.append((stay.check_in, stay.check_out))
    return found


def _bedless(programme: Programme, person: Person, journey: _Journey) -> Iterator[date]:
    away = _away(programme, journey)
    if away is None:
        return
    first = max(day for day in (away[0], programme.trip.starts, person.present_from) if day)
    last = min(day for day in (away[1], programme.trip.ends, person.present_to) if day)
    for nth in range(min((last - first).days, LONGEST)):
        night = first + timedelta(days=nth)
        if not _within(night, journey.stays) and not _within(night, journey.legs):
            yield night


def _away(programme: Programme, journey: _Journey) -> tuple[date, date] | None:
    """Return the days between which a person has to sleep somewhere; nothing where nobody says that they travel."""
    trip = programme.trip
    if journey.legs:
        arrives = min(arrival for _, arrival in journey.legs)
        leaves = max(departure for departure, _ in journey.legs)
        return (arrives, leaves) if leaves > arrives else (arrives, trip.ends)
    if trip.kind is TripKind.OUTGOING:
        return trip.starts, trip.ends
    if journey.stays:
        return min(start for start, _ in journey.stays), max(end for _, end in journey.stays)
    return None


def _within(night: date, stretches: Iterable[tuple[date, date]]) -> bool:
    return any(start <= night < end for start, end in stretches)
