"""What stands side by side: rows of different groups, or of people apart from them, that overlap in time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from planner.programme.days.rows import Day, Row
from planner.programme.days.units import Unit, units_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The rows of one or several groups, to be read from top to bottom.

    Where it is of single people, ``groups`` is empty and ``people`` names them; both are keys.
    """

    groups: tuple[str, ...]
    people: tuple[str, ...] = ()
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """Two or more columns at the same time; no group and no single person stands in two of them."""

    columns: tuple[Column, ...]


Block: TypeAlias = Row | Parallel


@dataclass(slots=True)
class _Cluster:
    """Units one after another that overlap in time."""

    units: list[Unit]
    ends: datetime


@dataclass(slots=True)
class _Team:
    """Those who stay together in a cluster: groups, people who are there as single people, everybody who is there."""

    units: list[Unit] = field(default_factory=list)
    groups: set[str] = field(default_factory=set)
    singles: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)

    def shares_with(self, unit: Unit) -> bool:
        """Tell whether a unit is of the same groups. Of single people and groups, nobody may be in both.

        Groups are told apart by name even where somebody is in two of them: that is a clash, and both still take place.
        """
        if not self.groups.isdisjoint(unit.groups) or not self.singles.isdisjoint(unit.people):
            return True
        return unit.is_alone and not self.people.isdisjoint(unit.people)

    def take(self, units: list[Unit]) -> None:
        """Let units join."""
        self.units.extend(units)
        for unit in units:
            self.groups |= unit.groups
            self.people |= unit.people
            self.singles |= unit.people if unit.is_alone else frozenset()


def blocks_of(day: Day) -> tuple[Block, ...]:
    """Return the rows of a day in order, those of groups that part and overlap gathered into parallel columns.

    A row for all groups stands alone and ends what is parallel.
    """
    stretches: list[list[Unit]] = []
    for cluster in _clusters(day):
        if stretches and _goes_on(stretches[-1], cluster.units):
            stretches[-1] = [*stretches[-1], *cluster.units]
        else:
            stretches.append(cluster.units)
    return tuple(block for units in stretches for block in _blocks(units))


def _goes_on(units: list[Unit], more: list[Unit]) -> bool:
    """Tell whether what is parallel simply goes on: both are, and together nobody's column is lost in another."""
    before, after = len(_columns(units)), len(_columns(more))
    return min(before, after) > 1 and len(_columns([*units, *more])) >= max(before, after)


def _blocks(units: list[Unit]) -> tuple[Block, ...]:
    columns = _columns(units)
    if len(columns) > 1:
        return (Parallel(columns=tuple(columns)),)
    return tuple(row for unit in units for row in unit.rows)


def _clusters(day: Day) -> Iterator[_Cluster]:
    cluster: _Cluster | None = None
    for unit in units_of(day):
        joins = cluster is not None and unit.may_part and cluster.units[-1].may_part and _touches(unit, cluster)
        if cluster is not None and joins:
            cluster.units.append(unit)
            cluster.ends = max(cluster.ends, unit.ends)
            continue
        if cluster is not None:
            yield cluster
        cluster = _Cluster([unit], unit.ends)
    if cluster is not None:
        yield cluster


def _touches(unit: Unit, cluster: _Cluster) -> bool:
    """Tell whether a unit begins before the cluster ends, or for a journey as it ends: people come and go by it."""
    return unit.starts <= cluster.ends if unit.moves else unit.starts < cluster.ends


def _columns(units: list[Unit]) -> list[Column]:
    """Share out units so that nobody stands in two columns, in the order in which the columns begin."""
    teams: list[_Team] = []
    for unit in units:
        shared = [team for team in teams if team.shares_with(unit)]
        if not shared:
            teams.append(_Team())
        home = shared[0] if shared else teams[-1]
        for other in shared[1:]:
            home.take(other.units)
            teams.remove(other)
        home.take([unit])
    return [_column(team) for team in teams]


def _column(team: _Team) -> Column:
    units = sorted(team.units, key=lambda unit: unit.place)
    singles = dict.fromkeys(key for unit in units for key in unit.rows[0].item.people_in)
    return Column(
        groups=tuple(sorted(team.groups)),
        people=() if team.groups else tuple(singles),
        rows=tuple(row for unit in units for row in unit.rows),
    )
