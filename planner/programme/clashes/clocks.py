"""Nights in which the clocks change where people are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from planner.programme.clashes.clash import City, Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.days.entries import last_evening
from planner.programme.nights import ONE_NIGHT, nights_between
from planner.programme.shape import Engagement, Programme
from planner.values.text import N_
from planner.values.vocabulary import Status
from planner.values.wall import NOON, offset_minutes, rough_instant

_FORWARD = N_("In the night to %(day)s the clocks go forward by %(minutes)s minutes: %(where)s.")
_BACK = N_("In the night to %(day)s the clocks go back by %(minutes)s minutes: %(where)s.")
_SAY_SO = N_("Tell everybody, and check wake-up calls and departures of that morning.")


def clock_changes_of(programme: Programme) -> Iterator[Clash]:
    """Yield the nights in which the clocks change where people sleep, travel or have something on the next day."""
    told: dict[tuple[date, int], dict[str, list[str]]] = defaultdict(dict)
    for (night, zone), keys in _nights(programme).items():
        minutes = _change(night, zone)
        if minutes:
            told[night, minutes][zone] = keys
    for (night, minutes), by_zone in told.items():
        zones, morning = sorted(by_zone), night + ONE_NIGHT
        yield Clash(
            kind=ClashKind.CLOCK_CHANGE,
            severity=Severity.WORTH_KNOWING,
            at=rough_instant(morning, 0, zones[0]),
            items=tuple(dict.fromkeys(key for zone in zones for key in by_zone[zone])),
            about=(morning.isoformat(), str(minutes), *zones),
            message=_FORWARD if minutes > 0 else _BACK,
            remedy=_SAY_SO,
            values={"day": morning, "minutes": abs(minutes), "where": tuple(City(zone) for zone in zones)},
        )


def _nights(programme: Programme) -> Mapping[tuple[date, str], list[str]]:
    """Return the nights by zone, each with what is slept in, travelled or on in the morning after."""
    found: dict[tuple[date, str], list[str]] = defaultdict(list)
    for key, zone, first, last in _present(programme):
        for night in nights_between(first, last):
            found[night, zone].append(key)
    return found


def _present(programme: Programme) -> Iterator[tuple[str, str, date, date]]:
    """Yield the key and the zone of each item, and the first and the last of its days, the night before included.

    Of a day's engagements in a zone only the first: by then everybody has to know what time it is.
    """
    for stay in programme.stays.values():
        venue = programme.venue_of(stay)
        if venue and venue.zone and stay.status is not Status.CANCELLED:
            yield stay.key, venue.zone, stay.check_in, stay.check_out
    for leg in programme.legs.values():
        for end in (leg.departure, leg.arrival) if leg.status is not Status.CANCELLED else ():
            if end.day:
                yield leg.key, end.zone, end.day - ONE_NIGHT, end.day
    for (day, zone), engagement in _first_of_days(programme).items():
        yield engagement.key, zone, day - ONE_NIGHT, day


def _first_of_days(programme: Programme) -> Mapping[tuple[date, str], Engagement]:
    found: dict[tuple[date, str], Engagement] = {}
    for engagement in programme.engagements.values():
        first, last = engagement.when.day, last_evening(engagement.when)
        if first is None or last is None or engagement.status is Status.CANCELLED:
            continue
        zone = programme.zone_of(engagement)
        for day in nights_between(first, last + ONE_NIGHT):
            known = found.get((day, zone))
            if known is None or engagement.when.sorts_at < known.when.sorts_at:
                found[day, zone] = engagement
    return found


def _change(night: date, zone: str) -> int:
    """Return by how many minutes the clocks are put forward between the noon of this day and the next; back is < 0."""
    before, after = (rough_instant(day, NOON, zone) for day in (night, night + timedelta(days=1)))
    return offset_minutes(after, zone) - offset_minutes(before, zone)
