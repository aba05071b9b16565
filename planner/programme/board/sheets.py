"""The sheets: the days of a trip without gaps, each with a column for every group and the hours that it shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from planner.programme.days import Day, days_of
from planner.programme.grid import Column, ColumnSort, Grid, grid_of
from planner.programme.shape import Programme
from planner.values.wall import MINUTES_A_DAY, offset_minutes, rough_instant, wall_at

HOUR = 60
USUAL_HOURS = (7 * HOUR, 21 * HOUR)
"""What a sheet shows where nothing is earlier or later: there is room to put something."""

LEAST = 20
"""Minutes that a box takes at least, so that it can be read, and hit with a finger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A day with its grid. ``key`` names it by its date, and by which it is of that date where that comes again.

    ``hours`` are the first minute that it shows and the one before which it ends, both full hours. The grid has a
    column for every group, whether or not it does something on that day.
    """

    key: str
    day: Day
    grid: Grid
    hours: tuple[int, int]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        return self.grid.columns


def sheet_days(programme: Programme) -> Mapping[str, Day]:
    """Return the days of a programme by their keys, with those of the trip on which nothing stands yet."""
    days: dict[str, Day] = {}
    zone = programme.trip.home_zone
    for day in _without_gaps(programme):
        date_text, nth = day.day.isoformat(), 2
        key = date_text
        while key in days:
            key, nth = f"{date_text}-{nth}", nth + 1
        changes = bool(days) and offset_minutes(day.begins_at, zone) != day.offset
        days[key] = replace(day, place=len(days) + 1, zone_changes=changes)
        zone = day.zone
    return days


def _without_gaps(programme: Programme) -> Iterator[Day]:
    """Yield the days in their order; an empty one has the clock by which the day before it ends."""
    trip = programme.trip
    found = days_of(programme)
    taken = {day.day for day in found}
    missing = [date_ for date_ in _dates(trip.starts, trip.ends) if date_ not in taken]
    zone, waiting = trip.home_zone, iter([*missing, None])
    empty = next(waiting)
    for day in found:
        while empty is not None and empty < day.day:
            yield _empty(empty, zone, trip.starts)
            empty = next(waiting)
        yield day
        zone = day.zone
    while empty is not None:
        yield _empty(empty, zone, trip.starts)
        empty = next(waiting)


def _dates(first: date, last: date) -> Iterator[date]:
    for nth in range((last - first).days + 1):
        yield first + timedelta(days=nth)


def _empty(day: date, zone: str, first: date) -> Day:
    begins = rough_instant(day, USUAL_HOURS[0], zone)
    number = (day - first).days + 1
    return Day(place=0, number=number, day=day, zone=zone, offset=offset_minutes(begins, zone), begins_at=begins)


def sheet_of(key: str, day: Day, groups: Sequence[str], *, all_hours: bool = False) -> Sheet:
    """Return the sheet of a day with a column for each of these groups; ``all_hours`` shows it from midnight on."""
    wanted = (0, MINUTES_A_DAY) if all_hours else USUAL_HOURS
    grid = grid_of(day, groups, least=LEAST, hours=wanted)
    if not grid.columns:
        grid = replace(grid, columns=_columns(groups))
    return Sheet(key=key, day=day, grid=grid, hours=(grid.lines[0], grid.lines[-1]) if grid.lines else wanted)


def _columns(groups: Sequence[str]) -> tuple[Column, ...]:
    return tuple(Column(ColumnSort.GROUP, key) for key in groups) or (Column(ColumnSort.TOGETHER),)


def day_that_matters(days: Mapping[str, Day], now: datetime) -> str:
    """Return the key of the day that it is there now, else of the first that is still to come, else of the first.

    "" where there is no day at all. ``now`` is aware.
    """
    coming = (key for key, day in days.items() if wall_at(now, day.zone).day <= day.day)
    return next(coming, next(iter(days), ""))
