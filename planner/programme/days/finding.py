"""Finding the days: entries join runs of one date and one clock, in the order in which they happen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from planner.programme.days.entries import LONGEST_BAND, Entry, entries_of
from planner.programme.days.hanging import family, hang
from planner.programme.days.rows import Day, RowRole
from planner.programme.shape import Engagement, Leg, Programme, Stay, Trip
from planner.values.vocabulary import Status
from planner.values.wall import NOON, offset_minutes, rough_instant


@dataclass(slots=True, eq=False)
class _Run:
    """A day in the making. ``clocked`` are its entries with a clock, the earliest first; ``members`` take part."""

    day: date
    zone: str
    begins: datetime
    clocked: list[Entry] = field(default_factory=list)
    roots: list[Entry] = field(default_factory=list)
    members: set[str] = field(default_factory=set)
    nights: list[Stay] = field(default_factory=list)

    def agrees_with(self, zone_name: str, instant: datetime) -> bool:
        """Tell whether its clock shows the same as that of another zone at this instant, as Berlin's and Paris's do."""
        return self.zone == zone_name or offset_minutes(instant, self.zone) == offset_minutes(instant, zone_name)

    def take(self, entry: Entry, who: frozenset[str] | None = None) -> None:
        """Let an entry stand on this day."""
        self.roots.append(entry)
        if not entry.floats:
            self.clocked.append(entry)
        self.members |= entry.who if who is None else who


def days_of(programme: Programme) -> tuple[Day, ...]:
    """Return the days of a programme in the order in which they begin.

    A row joins an earlier run of its date and clock unless somebody who takes part in it has been on a later run in
    between: so parallel groups in two zones have one day each and no ping-pong, and every person's days are in order.
    """
    roots = hang(entries_of(programme))
    runs = _clock_runs(entry for entry in roots if not entry.floats)
    _place_floating(runs, (entry for entry in roots if entry.floats))
    _place_nights(runs, programme)
    runs.sort(key=lambda run: run.begins)
    days: list[Day] = []
    for place, run in enumerate(runs, start=1):
        days.append(_finished(run, place, programme.trip, days[-1] if days else None))
    return tuple(days)


def undated_of(programme: Programme) -> tuple[Engagement | Leg, ...]:
    """Return the engagements and legs that stand on no day yet, in the programme's order."""
    engagements = (item for item in programme.engagements.values() if item.when.day is None)
    legs = (leg for leg in programme.legs.values() if leg.departure.day is None and leg.arrival.day is None)
    return (*engagements, *legs)


def _clock_runs(entries: Iterable[Entry]) -> list[_Run]:
    runs: list[_Run] = []
    places: dict[date, list[int]] = {}
    for entry in sorted(entries, key=lambda one: (one.at, one.order)):
        who = _who_of_family(entry)
        place = _joinable(runs, places.get(entry.day, []), entry, who)
        if place is None:
            place = len(runs)
            places.setdefault(entry.day, []).append(place)
            runs.append(_Run(entry.day, entry.zone, entry.at))
        runs[place].take(entry, who)
    return runs


def _who_of_family(entry: Entry) -> frozenset[str]:
    if not (entry.beside or entry.inside or entry.after):
        return entry.who
    return entry.who.union(*(one.who for one in family(entry)))


def _joinable(runs: list[_Run], places: list[int], entry: Entry, who: frozenset[str]) -> int | None:
    """Return the place of the run that an entry may join: the last of its clock, if nobody was on a later one."""
    for place in reversed(places):
        if runs[place].agrees_with(entry.zone, entry.at):
            later = runs[place + 1 :]
            return place if all(run.members.isdisjoint(who) for run in later) else None
    return None


def _place_floating(runs: list[_Run], entries: Iterable[Entry]) -> None:
    """Put what has no clock time on the run of its date where its people are; its zone counts where it was meant."""
    by_date: dict[date, list[_Run]] = {}
    for run in runs:
        by_date.setdefault(run.day, []).append(run)
    for entry in sorted(entries, key=lambda one: (not one.claims, one.day)):
        there = by_date.setdefault(entry.day, [])
        fitting = [run for run in there if not entry.claims or run.agrees_with(entry.zone, entry.at)]
        if not fitting:
            zone_name = entry.zone if entry.claims else _whereabouts(runs, entry)
            minute = entry.minute if entry.minute > 0 else NOON
            fitting = [_Run(entry.day, zone_name, rough_instant(entry.day, minute, zone_name))]
            runs.extend(fitting)
            there.extend(fitting)
        _best(fitting, entry).take(entry)


def _whereabouts(runs: list[_Run], entry: Entry) -> str:
    """Return the zone in which those who take part were last before this date; the entry's own where nothing says."""
    before = [run for run in runs if run.day < entry.day and not run.members.isdisjoint(entry.who)]
    return max(before, key=lambda run: run.begins).zone if before else entry.zone


def _best(runs: list[_Run], entry: Entry) -> _Run:
    """Return the run where those who take part are, with the entry's own clock, and of several the nearest in time.

    Who is in Berlin in the morning and again after a day in London dines there "in the evening" after, not before it.
    """
    return min(
        runs,
        key=lambda run: (
            run.members.isdisjoint(entry.who),
            not run.agrees_with(entry.zone, entry.at),
            _far(run, entry),
        ),
    )


def _far(run: _Run, entry: Entry) -> timedelta:
    """Return how far about the time of an entry lies before or after what stands on a run; nothing for a whole day."""
    if entry.minute < 0:
        return timedelta()
    at = rough_instant(entry.day, entry.minute, run.zone)
    last = run.clocked[-1].at if run.clocked else run.begins
    return max(run.begins - at, at - last, timedelta())


def _place_nights(runs: list[_Run], programme: Programme) -> None:
    """Let every night of a stay end the last run of its date there; a night of its own makes a day without rows."""
    by_date: dict[date, list[_Run]] = {}
    for run in sorted(runs, key=lambda one: one.begins):
        by_date.setdefault(run.day, []).append(run)
    for stay in programme.stays.values():
        venue = programme.venue_of(stay)
        zone_name = venue.zone if venue else ""
        for nth in range(min((stay.check_out - stay.check_in).days, LONGEST_BAND)):
            day = stay.check_in + timedelta(days=nth)
            there = by_date.setdefault(day, [])
            noon = rough_instant(day, NOON, zone_name or programme.trip.home_zone)
            fitting = [run for run in there if not zone_name or run.agrees_with(zone_name, noon)]
            if not fitting and stay.status is not Status.CANCELLED:
                fitting = [_Run(day, zone_name or programme.trip.home_zone, noon)]
                runs.extend(fitting)
                there.extend(fitting)
            for run in fitting[-1:]:
                run.nights.append(stay)


def _finished(run: _Run, place: int, trip: Trip, before: Day | None) -> Day:
    """Put the rows of a run in order; what has no clock time is placed on the clock of this day."""
    run.roots.sort(key=lambda entry: (_at(entry, run), entry.order))
    offset = offset_minutes(run.begins, run.zone)
    return Day(
        place=place,
        number=(run.day - trip.starts).days + 1 if trip.has_day(run.day) else None,
        day=run.day,
        zone=run.zone,
        offset=offset,
        rows=tuple(entry.row for root in run.roots for entry in family(root)),
        nights=tuple(run.nights),
        zone_changes=before is not None and offset_minutes(run.begins, before.zone) != offset,
        begins_at=run.begins,
    )


def _at(entry: Entry, run: _Run) -> datetime:
    """Return when an entry stands on a run; who is only just arriving does nothing "in the evening" before that."""
    if not entry.floats:
        return entry.at
    at = rough_instant(run.day, entry.minute, run.zone)
    landing = _landing(run, entry.who) if entry.minute >= 0 else None
    return max(at, landing) if landing else at


def _landing(run: _Run, who: frozenset[str]) -> datetime | None:
    """Return when the first of these people come, if all of them come on this run and none was there before."""
    landings: list[datetime] = []
    awaited = set(who)
    for entry in run.clocked:
        if awaited.isdisjoint(entry.who):
            continue
        if not _comes_from_elsewhere(entry):
            return None
        landings.append(entry.at)
        awaited -= entry.who
    return None if awaited else min(landings, default=None)


def _comes_from_elsewhere(entry: Entry) -> bool:
    """Tell whether an entry brings people from another day or by another clock."""
    leg = entry.row.item
    if not isinstance(leg, Leg) or entry.row.role is not RowRole.ARRIVAL:
        return False
    return (leg.departure.day, leg.departure.zone) != (leg.arrival.day, leg.arrival.zone)
