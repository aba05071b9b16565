"""Drawing a day: its columns, its boxes with their lanes, and what has no place on the clock."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from planner.programme.days import Day, Row
from planner.programme.grid.columns import ALONE, TOGETHER, Column, ColumnSort, Reach, crossing, reach_of, runs_of
from planner.programme.grid.lanes import Lane, lanes_of
from planner.programme.grid.spans import Span, spans_of

HOUR = 60
_OFFICE_HOURS = (9 * HOUR, 17 * HOUR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A row with its place: columns from ``column`` on, minutes from ``starts`` to before ``ends``, and its lane.

    It takes the ``at``-th of ``of`` equal parts of the width of its columns. The words of a conference keep to the
    first of ``strips`` equal parts of its box; its sessions stand in the others. Of groups whose columns lie apart each
    has a box, of which all but the first are ``again``.
    """

    row: Row
    column: int
    columns: int
    starts: int
    ends: int
    at: int
    of: int
    strips: int = 1
    came_before: bool = False
    goes_on: bool = False
    is_open: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A day's table. ``lines`` are the minutes at which anything begins or ends, and the full hours between.

    ``boxes`` are in the order in which they begin; ``loose`` are the rows whose time is not exact, in order.
    """

    columns: tuple[Column, ...] = ()
    boxes: tuple[Box, ...] = ()
    loose: tuple[Row, ...] = ()
    lines: tuple[int, ...] = ()

    def width_of(self, column: int) -> int:
        """Return how many boxes stand side by side at most in a column, so that it can be wide enough."""
        inside = (box for box in self.boxes if box.column <= column < box.column + box.columns)
        return max((-(-box.of // box.columns) for box in inside), default=1)


@dataclass(slots=True)
class _Unit:
    """What is placed as one: a row, or a conference with those of its sessions that are on the clock."""

    row: Row
    span: Span
    reach: Reach
    sessions: list[tuple[Row, Span]] = field(default_factory=list)

    @property
    def taken(self) -> tuple[int, int]:
        """From when to when it needs room; a session may lie outside its conference."""
        spans = (self.span, *(span for _row, span in self.sessions))
        return min(span.starts for span in spans), max(span.ends for span in spans)


def grid_of(day: Day, groups: Sequence[str], *, least: int = 0, hours: tuple[int, int] | None = None) -> Grid:
    """Return the grid of a day with a column for each of these groups.

    In front stands a column for several groups at once where a box across would cover what one of them does at that
    hour on its own. Single people come last. A box takes ``least`` minutes or more; at least these ``hours``, the first
    minute and the one before which they end, are drawn.
    """
    rows = [(row, span and span.of_at_least(least)) for row, span in spans_of(day)]
    loose = tuple(row for row, span in rows if span is None)
    units = list(_units([(row, span) for row, span in rows if span is not None], groups))
    if not units:
        return Grid(loose=loose)
    crossed = crossing([unit.taken for unit in units], [unit.reach for unit in units])
    for nth in crossed:
        units[nth].reach = TOGETHER
    taken = {unit.reach for unit in units}
    first, last = _hours([span for row, span in rows if span is not None], hours)
    boxes = sorted(_boxes(units, len(groups), (first, last)), key=lambda box: (box.starts, box.column, box.at))
    return Grid(
        columns=_columns(groups, taken),
        boxes=tuple(boxes),
        loose=loose,
        lines=_lines(boxes, first, last),
    )


def _units(rows: list[tuple[Row, Span]], groups: Sequence[str]) -> Iterator[_Unit]:
    places = {key: place for place, key in enumerate(groups)}
    conferences: dict[str, _Unit] = {}
    held = {row.inside for row, _span in rows if row.inside}
    for row, span in rows:
        if row.item.key in held and not row.inside:
            conferences[row.item.key] = _Unit(row, span, reach_of(row.item, places))
    for row, span in rows:
        conference = conferences.get(row.inside or "")
        if conference is not None:
            conference.sessions.append((row, span))
        elif row.item.key not in conferences:
            yield _Unit(row, span, reach_of(row.item, places))
    yield from conferences.values()


def _hours(spans: list[Span], wanted: tuple[int, int] | None) -> tuple[int, int]:
    """Return the full hours between which a day is drawn; of what goes on over midnight an hour is enough."""
    begins = [span.starts if not span.came_before else span.ends - HOUR for span in spans if not _is_whole(span)]
    ends = [span.ends if not span.goes_on else span.starts + HOUR for span in spans if not _is_whole(span)]
    first = max(min(begins, default=_OFFICE_HOURS[0]), 0) // HOUR * HOUR
    last = min(-(-max(ends, default=_OFFICE_HOURS[1]) // HOUR) * HOUR, 24 * HOUR)
    return (min(first, wanted[0]), max(last, wanted[1])) if wanted else (first, last)


def _is_whole(span: Span) -> bool:
    return span.came_before and span.goes_on


def _columns(groups: Sequence[str], taken: set[Reach]) -> tuple[Column, ...]:
    together = (Column(ColumnSort.TOGETHER),) if TOGETHER in taken else ()
    alone = (Column(ColumnSort.ALONE),) if ALONE in taken else ()
    return (*together, *(Column(ColumnSort.GROUP, key) for key in groups), *alone)


def _boxes(units: list[_Unit], groups: int, hours: tuple[int, int]) -> Iterator[Box]:
    by_reach: dict[Reach, list[_Unit]] = defaultdict(list)
    for unit in units:
        by_reach[unit.reach].append(unit)
    before = int(TOGETHER in by_reach)
    for reach, members in by_reach.items():
        lanes = lanes_of([unit.taken for unit in members])
        for nth, (first, columns) in enumerate(runs_of(reach)):
            where = (_placed(first, before, groups), columns)
            for unit, lane in zip(members, lanes, strict=True):
                yield from (replace(box, again=nth > 0) for box in _drawn(unit, lane, where, hours))


def _placed(column: int, before: int, groups: int) -> int:
    """Return the place of a column among all, with those before and after the groups'."""
    if column == TOGETHER[0]:
        return 0
    return before + groups if column == ALONE[0] else before + column


def _drawn(unit: _Unit, lane: Lane, where: tuple[int, int], hours: tuple[int, int]) -> Iterator[Box]:
    inner = lanes_of([(span.starts, span.ends) for _row, span in unit.sessions])
    strips = 1 + max((one.of for one in inner), default=0)
    yield _box(unit.row, unit.span, where, hours, (lane.place, lane.of, strips))
    for (row, span), one in zip(unit.sessions, inner, strict=True):
        yield _box(row, span, where, hours, (lane.place * strips + 1 + one.place, lane.of * strips, 1))


def _box(row: Row, span: Span, where: tuple[int, int], hours: tuple[int, int], lane: tuple[int, int, int]) -> Box:
    return Box(
        row=row,
        column=where[0],
        columns=where[1],
        starts=max(span.starts, hours[0]),
        ends=min(span.ends, hours[1]),
        at=lane[0],
        of=lane[1],
        strips=lane[2],
        came_before=span.came_before,
        goes_on=span.goes_on,
        is_open=span.is_open,
    )


def _lines(boxes: Sequence[Box], first: int, last: int) -> tuple[int, ...]:
    edges = {minute for box in boxes for minute in (box.starts, box.ends)}
    return tuple(sorted(edges | set(range(first, last + 1, HOUR))))
