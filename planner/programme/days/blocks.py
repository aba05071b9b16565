"""What stands side by side: rows of different groups that overlap in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from planner.programme.days.rows import Day, Row, RowRole
from planner.programme.shape import Engagement, Leg
from planner.values.wall import rough_instant
from planner.values.when import PLACE_IN_DAY, Form

_ABOUT = timedelta(hours=1)
_PART = timedelta(hours=4)
_NO_TIME = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The rows of one or several groups (keys), to be read from top to bottom."""

    groups: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """Two or more columns at the same time; no group stands in two of them."""

    columns: tuple[Column, ...]


Block: TypeAlias = Row | Parallel


@dataclass(slots=True)
class _Unit:
    """A row with the rows that stand under it: they stay together."""

    rows: list[Row]
    groups: frozenset[str]
    starts: datetime
    ends: datetime


@dataclass(slots=True)
class _Cluster:
    """Units one after another that overlap in time."""

    units: list[_Unit]
    ends: datetime


def blocks_of(day: Day) -> tuple[Block, ...]:
    """Return the rows of a day in order, those of groups that part and overlap gathered into parallel columns.

    A row for all groups, or for single people only, stands alone and ends what is parallel.
    """
    blocks: list[Block] = []
    waiting: list[_Unit] = []
    for cluster in _clusters(day):
        if len(_columns(cluster.units)) > 1:
            waiting.extend(cluster.units)
            continue
        blocks.extend(_side_by_side(waiting))
        waiting = []
        blocks.extend(row for unit in cluster.units for row in unit.rows)
    return (*blocks, *_side_by_side(waiting))


def _side_by_side(units: list[_Unit]) -> tuple[Parallel, ...]:
    return (Parallel(columns=tuple(_columns(units))),) if units else ()


def _clusters(day: Day) -> Iterator[_Cluster]:
    cluster: _Cluster | None = None
    for unit in _units(day):
        joins = cluster is not None and unit.groups and cluster.units[-1].groups and _touches(unit, cluster)
        if cluster is not None and joins:
            cluster.units.append(unit)
            cluster.ends = max(cluster.ends, unit.ends)
            continue
        if cluster is not None:
            yield cluster
        cluster = _Cluster([unit], unit.ends)
    if cluster is not None:
        yield cluster


def _touches(unit: _Unit, cluster: _Cluster) -> bool:
    """Tell whether a unit begins before the cluster ends; an arrival belongs to the journey that it ends."""
    if unit.rows[0].role is RowRole.ARRIVAL:
        return unit.starts <= cluster.ends
    return unit.starts < cluster.ends


def _units(day: Day) -> Iterator[_Unit]:
    unit: _Unit | None = None
    for row in day.rows:
        starts, ends = _span(row, day)
        if unit is not None and _stays_with(row, unit):
            unit.rows.append(row)
            unit.ends = max(unit.ends, ends)
            continue
        if unit is not None:
            yield unit
        unit = _Unit([row], frozenset(row.item.groups or ()), starts, ends)
    if unit is not None:
        yield unit


def _stays_with(row: Row, unit: _Unit) -> bool:
    """Tell whether a row goes with the one before it: a session with its conference, "anschließend" with its anchor."""
    if row.inside and row.inside in {unit.rows[0].item.key, unit.rows[0].inside}:
        return True
    if not isinstance(row.item, Engagement) or row.item.when.anchor is None:
        return False
    same_groups = frozenset(row.item.groups or ()) <= unit.groups if row.item.groups is not None else not unit.groups
    return same_groups and any(row.item.when.anchor == one.item.key for one in unit.rows)


def _span(row: Row, day: Day) -> tuple[datetime, datetime]:
    """Return about from when to when a row takes; what has only a day takes no time."""
    if isinstance(row.item, Leg):
        return _journey(row, row.item, day)
    when = row.item.when
    starts = rough_instant(day.day, max(when.sorts_at, 0), day.zone)
    if row.role is RowRole.CONTINUES or when.form is Form.DAY:
        return starts, starts
    ends = when.end if when.form is Form.EXACT else None
    if ends is not None and when.day is not None and row.wall is not None:
        return starts, rough_instant(when.end_day or when.day, ends, row.wall.zone)
    if when.form is Form.UNTIL:
        return starts - _ABOUT, starts
    return starts, starts + (_PART if when.part in PLACE_IN_DAY else _ABOUT)


def _journey(row: Row, leg: Leg, day: Day) -> tuple[datetime, datetime]:
    starts, ends = (
        rough_instant(end.day, end.minute, end.zone) if end.day and end.minute is not None else None
        for end in (leg.departure, leg.arrival)
    )
    if row.role is RowRole.ARRIVAL:
        there = ends or day.begins_at
        return there, there
    here = starts or day.begins_at
    return here, max(ends or here, here)


def _columns(units: list[_Unit]) -> list[Column]:
    """Share out units so that no group stands in two columns, in the order in which the columns begin."""
    teams: list[frozenset[str]] = []
    for unit in units:
        shared = [team for team in teams if not team.isdisjoint(unit.groups)]
        together = unit.groups.union(*shared)
        place = teams.index(shared[0]) if shared else len(teams)
        teams = [*(team for team in teams[:place]), together, *(team for team in teams[place:] if team not in shared)]
    return [Column(groups=tuple(sorted(team)), rows=_rows_of(team, units)) for team in teams]


def _rows_of(team: frozenset[str], units: list[_Unit]) -> tuple[Row, ...]:
    return tuple(row for unit in units if unit.groups <= team for row in unit.rows)
