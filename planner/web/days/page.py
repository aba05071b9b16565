"""The page of the days: for each its head, the columns, the hours, the boxes, what has no exact time, the nights."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from planner.language import Language
from planner.programme.days import Day, Row, RowRole, days_of
from planner.programme.filtering import days_with
from planner.programme.grid import Box, Column, ColumnSort, Grid, grid_of, groups_in
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Kind
from planner.web.agenda.details import where_alone
from planner.web.agenda.entries import Entry
from planner.web.agenda.making import Making
from planner.web.agenda.page import DayPart, day_parts, place_of, undated_entries
from planner.web.agenda.paging import Leaf, leaf_of
from planner.web.agenda.warnings import AtItems
from planner.web.clashes.standing import open_now
from planner.web.days.styling import Places

Addresses = Callable[[Engagement | Leg | Stay], str]


@dataclass(frozen=True, slots=True)
class Placed:
    """Words with the classes that put them in their place: a column's name, an hour."""

    words: str
    classes: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A box: what it says, the classes of its place, whose colour it has, whether its groups are to be named in it."""

    entry: Entry
    box: Box
    classes: str
    group: str
    names_groups: bool


@dataclass(frozen=True, slots=True)
class Loose:
    """What has no exact time: what it says, and what it follows or goes with."""

    entry: Entry
    beside: str


@dataclass(frozen=True, slots=True)
class Table:
    """One day. ``which`` is its part of the address; ``classes`` are those of its frame."""

    part: DayPart
    which: str
    classes: str
    columns: tuple[Placed, ...]
    hours: tuple[Placed, ...]
    tiles: tuple[Tile, ...]
    loose: tuple[Loose, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All days that are shown, the style sheet of their places, and every day to go to."""

    tables: tuple[Table, ...]
    sheet: str
    every: tuple[tuple[DayPart, str], ...]
    leaf: Leaf
    undated: tuple[Entry, ...]
    is_staff: bool


def tables_of(
    programme: Programme,
    language: Language,
    *,
    which: str = "",
    page: int = 1,
    address_of: Addresses | None = None,
    keys: Collection[str] | None = None,
) -> Tables:
    """Return the days of a programme as tables: a page of them, or those of one date or place in the row of days.

    Only the items of these ``keys`` stand in them, or all.
    """
    whole = days_of(programme)
    days = days_with(whole, keys)
    drawer = _Drawer(programme, language, groups_in(days, programme.groups), address_of)
    every = day_parts(days, drawer.making, with_blocks=False)
    names = [_which(day, whole) for day in days]
    leaf = leaf_of(days, page)
    shown = [nth for nth, day in enumerate(days) if is_called(day, which)] if which else leaf.shown
    tables = tuple(drawer.table(days[nth], every[nth], names[nth]) for nth in shown)
    return Tables(
        tables=tables,
        sheet=drawer.places.sheet,
        every=tuple(zip(every, names, strict=True)),
        leaf=leaf,
        undated=() if which or not leaf.is_last else tuple(undated_entries(drawer.making, keys)),
        is_staff=drawer.is_staff,
    )


def is_called(day: Day, which: str) -> bool:
    """Tell whether a part of an address means a day: by its date, or by its place in the row of days."""
    return which in {str(day.place), day.day.isoformat()}


def _which(day: Day, days: Sequence[Day]) -> str:
    """Return a day's part of the address: its date, or its place among the days where the date comes twice."""
    beside = [other for other in days[max(day.place - 4, 0) : day.place + 3] if other.day == day.day]
    return day.day.isoformat() if len(beside) == 1 else str(day.place)


class _Drawer:
    """Draws the days of one programme for one reader."""

    def __init__(
        self, programme: Programme, language: Language, groups: Sequence[str], address_of: Addresses | None
    ) -> None:
        self.programme, self.language, self.groups = programme, language, groups
        self.is_staff = programme.audience.startswith("staff")
        clashes = AtItems(open_now(programme), language) if self.is_staff else None
        self.making = Making(
            programme, language, address_of=address_of, clashes=clashes, with_home=self.is_staff, details=where_alone
        )
        self.places = Places()

    def table(self, day: Day, part: DayPart, which: str) -> Table:
        grid = grid_of(day, self.groups)
        lines = {minute: nth for nth, minute in enumerate(grid.lines)}
        return Table(
            part=part,
            which=which,
            classes=self.places.frame(day.place, grid) if grid.boxes else "",
            columns=tuple(self._columns(grid)),
            hours=tuple(
                Placed(self.language.clock(minute), self.places.row(nth))
                for minute, nth in lines.items()
                if minute % 60 == 0 and minute != grid.lines[-1]
            ),
            tiles=tuple(self._tile(box, day, grid, lines) for box in grid.boxes),
            loose=tuple(self._loose(row, day) for row in grid.loose),
        )

    def _columns(self, grid: Grid) -> Iterator[Placed]:
        for nth, column in enumerate(grid.columns):
            colour = f" of-{column.group}" if column.group else ""
            yield Placed(self._called(column), f"{self.places.column(nth)}{colour}")

    def _called(self, column: Column) -> str:
        if column.sort is ColumnSort.GROUP:
            return self.language.text(self.programme.groups[column.group].name)
        if column.sort is ColumnSort.ALONE:
            return self.language.say("Single people")
        return self.language.say("Together") if self.groups else self.language.say("Everybody")

    def _tile(self, box: Box, day: Day, grid: Grid, lines: dict[int, int]) -> Tile:
        entry = self.making.entry(box.row, place_of(box.row, day))
        if box.row.is_leg:
            self._shorten(entry, box)
        column = grid.columns[box.column]
        named = column.sort is not ColumnSort.GROUP or _is_of_fewer(box.row, box.columns)
        group = column.group if box.columns == 1 and column.group else entry.badges[0].key if entry.badges else ""
        return Tile(entry, box, self.places.box(box, lines), group, names_groups=named and bool(self.groups))

    def _shorten(self, entry: Entry, box: Box) -> None:
        """Let a leg say from when to when where it does so on this day, and its way once."""
        entry.lines = entry.lines[:2]
        if box.row.role is RowRole.DEPARTURE and not (box.goes_on or box.is_open):
            entry.time = self.language.span(box.starts, box.ends)

    def _loose(self, row: Row, day: Day) -> Loose:
        return Loose(self.making.entry(row, place_of(row, day)), self.making.beside(row))


def _is_of_fewer(row: Row, columns: int) -> bool:
    """Tell whether a box is for fewer than its columns say, as a group's own session of a joint conference."""
    item = row.item
    return item.groups is not None and isinstance(item, Engagement) and item.kind is Kind.SESSION and columns > 1
