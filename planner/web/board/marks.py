"""Marks: short numbers that are others as soon as a sheet or a box would look different, found without drawing it.

A page says which marks it has, and is sent what has others. A sheet's mark leaves the page and comes back; a box's is
known here alone, see :mod:`planner.web.board.held`.
"""

from collections.abc import Mapping
from dataclasses import fields
from operator import attrgetter
from typing import TypeAlias
from zlib import crc32

from planner.programme.board import Sheet
from planner.programme.days import Day, Row
from planner.programme.grid import Box
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.web.agenda.making import Making
from planner.web.agenda.warnings import AtItems

Stamp: TypeAlias = tuple[object, ...]

_PLACE_OF = attrgetter(*(field.name for field in fields(Box) if field.name != "row"))


class Marks:
    """Makes the marks of one programme for one reader; ``versions`` are those of the items by their keys.

    ``options`` are what holds for all sheets, such as whether anything may be changed.
    """

    def __init__(
        self, programme: Programme, making: Making, *, versions: Mapping[str, int], clashes: AtItems, options: Stamp
    ) -> None:
        """Take what things look like because of others: venues by their keys, groups."""
        self._making, self._versions, self._clashes, self._options = making, versions, clashes, options
        self._venues = {key: crc32(repr(venue).encode()) for key, venue in programme.venues.items()}
        self._groups = crc32(repr([*programme.groups.values()]).encode())
        self._stamps: dict[str, Stamp] = {}

    def of_day(self, day: Day) -> str:
        """Return the mark of a day, made of all that its sheet is made of."""
        rows = [self._row(row) for row in day.rows]
        nights = [self._item(stay) for stay in day.nights]
        return f"{crc32(repr((self._common(day), rows, nights)).encode()):08x}"

    def of_box(self, box: Box, sheet: Sheet) -> int:
        """Return the mark of a box: what it shows, where it stands, on what kind of sheet."""
        column = sheet.columns[box.column]
        return hash((self._common(sheet.day), sheet.hours[0], column, _PLACE_OF(box), self._row(box.row)))

    def _common(self, day: Day) -> Stamp:
        return day.place, day.zone, day.offset, day.zone_changes, day.number, self._options, self._groups

    def _row(self, row: Row) -> Stamp:
        return *self._item(row.item), row.role.value, self._versions.get(row.inside or "", 0)

    def _item(self, item: Engagement | Leg | Stay) -> Stamp:
        if item.key not in self._stamps:
            self._stamps[item.key] = self._stamp(item)
        return self._stamps[item.key]

    def _stamp(self, item: Engagement | Leg | Stay) -> Stamp:
        """Return what makes an item look as it does: itself, for whom it is, and what it names of other things."""
        told = self._clashes.how_many(item.key)
        alone = tuple(badge.name for badge in self._making.badges(item)) if item.groups == () else None
        # A colleague may save between the reading of items and of versions: the count of changes belongs to the item.
        common = (item.key, item.sequence, self._versions.get(item.key, 0), item.groups, told, alone)
        if isinstance(item, Leg):
            return common
        anchor = item.when.anchor if isinstance(item, Engagement) else None
        return *common, self._venues.get(item.venue or ""), self._versions.get(anchor or "", 0)
