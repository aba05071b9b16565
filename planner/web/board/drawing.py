"""A sheet in words: its columns, hours and boxes, what has no exact time, where the night is spent."""

from collections.abc import Callable, Iterator, Mapping

from planner.language import Language
from planner.programme.board import LEAST, Sheet
from planner.programme.days import Day, Row, RowRole
from planner.programme.grid import Box, Column, ColumnSort
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.wall import MINUTES_A_DAY, offset_text
from planner.web.agenda.details import where_alone
from planner.web.agenda.entries import Entry
from planner.web.agenda.making import Making
from planner.web.agenda.warnings import AtItems
from planner.web.board import places
from planner.web.board.drawn import Drawn, DrawnBox, DrawnColumn, DrawnLoose, Head, SameBox
from planner.web.board.held import boxes_of, hold
from planner.web.board.marks import Marks, Stamp

HOUR = 60
LOW = 30
"""Minutes; what lasts no longer is written in one line."""
Addresses = Callable[[Engagement | Leg | Stay], str]


class Drawer:
    """Draws the sheets of one programme for one reader; ``versions`` are those of the items by their keys."""

    def __init__(
        self,
        programme: Programme,
        language: Language,
        *,
        versions: Mapping[str, int],
        clashes: AtItems,
        address_of: Addresses,
        options: Stamp = (),
    ) -> None:
        """Take the programme and how to speak of it; ``options`` are what holds for all sheets."""
        self.programme, self.language, self.versions, self.clashes = programme, language, versions, clashes
        self.making = Making(programme, language, address_of=address_of, clashes=clashes, details=where_alone)
        self.marks = Marks(programme, self.making, versions=versions, clashes=clashes, options=options)

    def head(self, key: str, day: Day) -> Head:
        """Return what a day is called."""
        return Head(
            key=key,
            number=day.number,
            date=day.day.isoformat(),
            heading=self.language.day_heading(day.day, with_year=day.is_outside),
            zone=f"{self.language.city(day.zone)} · {offset_text(day.offset)}",
            zone_name=day.zone,
            zone_changes=day.zone_changes,
        )

    def sheet(self, sheet: Sheet, mark: str, *, shown: str = "") -> Drawn:
        """Draw a sheet; of boxes that look the same on a page which has it with the mark ``shown``, only the ids."""
        first, last = sheet.hours
        boxes = self._boxes(sheet, mark, shown)
        return Drawn(
            head=self.head(sheet.key, sheet.day),
            mark=mark,
            first=first,
            last=last,
            classes=places.columns_class(len(sheet.columns), beside=_most_beside(sheet)),
            rows=places.rows_of(first, last, first),
            columns=tuple(self._columns(sheet)),
            hours=tuple(
                (self.language.clock(at), places.rows_of(at, at + HOUR, first)) for at in range(first, last, HOUR)
            ),
            boxes=boxes,
            loose=tuple(self._loose(row, sheet) for row in sheet.grid.loose),
            nights=tuple(self.making.night(stay) for stay in sheet.day.nights),
        )

    def _columns(self, sheet: Sheet) -> Iterator[DrawnColumn]:
        for nth, column in enumerate(sheet.columns):
            colour = f" of-{column.group}" if column.group else ""
            yield DrawnColumn(self._called(column), column.group, column.sort, f"{places.column_of(nth)}{colour}")

    def _called(self, column: Column) -> str:
        if column.sort is ColumnSort.GROUP:
            return self.language.text(self.programme.groups[column.group].name)
        if column.sort is ColumnSort.ALONE:
            return self.language.say("Single people")
        return self.language.say("Together") if self.programme.groups else self.language.say("Everybody")

    def _boxes(self, sheet: Sheet, mark: str, shown: str) -> tuple[DrawnBox | SameBox, ...]:
        trip = self.programme.trip.uid
        known = boxes_of((trip, sheet.key, shown)) if shown else {}
        found: list[DrawnBox | SameBox] = []
        marks: dict[str, int] = {}
        for box in sheet.grid.boxes:
            place, its_mark = _id_of(box.row, sheet.key), self.marks.of_box(box, sheet)
            is_same = not box.again and known.get(place) == its_mark
            found.append(SameBox(place) if is_same else self._box(box, sheet))
            if not box.again:
                marks[place] = its_mark
        hold((trip, sheet.key, mark), marks)
        return tuple(found)

    def _box(self, box: Box, sheet: Sheet) -> DrawnBox:
        row, column = box.row, sheet.columns[box.column]
        entry = self.making.entry(row, _id_of(row, sheet.key))
        if box.of > box.columns and _is_low(box) and entry.time:
            entry.time = self.language.clock(box.starts)  # for the title there must be room
        elif row.role is RowRole.DEPARTURE and not (box.goes_on or box.is_open):
            entry.time = self.language.span(*_minutes_of(box))
        group = column.group if box.columns == 1 and column.group else entry.badges[0].key if entry.badges else ""
        classes = [places.box_classes(box, sheet.hours[0]), *self._looks(box, entry)]
        return DrawnBox(
            entry=entry,
            key=row.item.key,
            version=self.versions.get(row.item.key, 0),
            classes=" ".join([*classes, f"of-{group}"] if group else classes),
            starts=_minutes_of(box)[0],
            ends=_minutes_of(box)[1],
            ends_shown=_ends_shown(box),
            again=box.again,
            with_groups=column.sort is not ColumnSort.GROUP and bool(self.programme.groups),
        )

    def _looks(self, box: Box, entry: Entry) -> Iterator[str]:
        looks = {
            f"box-{entry.sort}": entry.sort != "engagement",
            "box-low": _is_low(box),
            "box-conference": box.strips > 1,
            "box-before": box.came_before,
            "box-on": box.goes_on,
            "box-open": box.is_open,
            "box-cancelled": entry.cancelled,
            "box-clash": bool(entry.clashes),
        }
        return (name for name, holds in looks.items() if holds)

    def _loose(self, row: Row, sheet: Sheet) -> DrawnLoose:
        beside = self.making.beside(row)
        key = row.item.key
        return DrawnLoose(self.making.entry(row, _id_of(row, sheet.key)), key, self.versions.get(key, 0), beside)

    def undated(self, item: Engagement | Leg) -> DrawnLoose:
        """Draw what stands on no day yet."""
        entry = self.making.undated(item)
        entry.place = f"item-{item.key}"
        return DrawnLoose(entry, item.key, self.versions.get(item.key, 0))


def _is_low(box: Box) -> bool:
    """Tell whether all of a box stands in one line."""
    return box.ends - box.starts <= LOW


def _most_beside(sheet: Sheet) -> int:
    """Return how many boxes stand side by side at most in any column."""
    return max(sheet.grid.width_of(nth) for nth in range(len(sheet.columns)))


def _id_of(row: Row, day: str) -> str:
    if row.role in {RowRole.ENGAGEMENT, RowRole.DEPARTURE}:
        return f"item-{row.item.key}"
    return f"item-{row.item.key}--{row.role}-{day}"


def _minutes_of(box: Box) -> tuple[int, int]:
    """Return from which minute to which it lasts; what is short is drawn longer than that."""
    begins = box.row.wall
    ends = box.row.item.arrival.wall if isinstance(box.row.item, Leg) else box.row.ends
    is_cut = box.came_before or box.goes_on or box.is_open
    if box.ends - box.starts > LEAST or begins is None or ends is None or is_cut:
        return box.starts, box.ends
    return begins.minute, ends.minute + (ends.day - begins.day).days * MINUTES_A_DAY


def _ends_shown(box: Box) -> str:
    """Say which ends of an item lie in its box, so that these can be moved: both, the start, the end, or none."""
    if box.row.role is RowRole.CONTINUES or (box.came_before and box.goes_on):
        return "none"
    if box.row.role is RowRole.ARRIVAL or box.came_before:
        return "end"
    return "start" if box.goes_on or (box.is_open and box.row.is_leg) else "both"
