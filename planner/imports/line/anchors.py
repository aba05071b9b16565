"""The item that a time hangs on: the one that is named, else the last of its day."""

from datetime import date
from functools import cached_property

from planner.imports.line.loose import hanging
from planner.imports.line.names import Names, Typed, item_names
from planner.imports.line.near import on_days
from planner.imports.line.scan import TAKEN, Scan
from planner.programme.days import days_of
from planner.programme.shape import Engagement, Leg, Programme
from planner.values.vocabulary import Status
from planner.values.when import Form

Groups = tuple[str, ...] | None


class Anchors:
    """The items of one day that something may follow or go with; looked up once it is asked for."""

    def __init__(self, programme: Programme, day: date) -> None:
        """Take the day."""
        self.programme, self.day = programme, day

    def named(self, scan: Scan, at: int, typed: Typed = Typed.WHOLE) -> tuple[str, int] | None:
        """Return the item whose name stands at a letter of the line, and where that ends."""
        text = scan.rest[at:].split(TAKEN, 1)[0]
        skipped = len(text) - len(text.lstrip())
        found = self._names.at(text[skipped:], typed)
        if found is None or len(found.keys) > 1:
            return None
        return found.keys[0], at + skipped + found.length

    def after_or_during(self, scan: Scan) -> tuple[Form, str, tuple[int, int]] | None:
        """Return what “after the …” or “during the …” says, where the name of an item follows."""
        for form, start, end in hanging(scan):
            if found := self.named(scan, end):
                return form, found[0], (start, found[1])
        return None

    def last(self, groups: Groups) -> str | None:
        """Return the last item of the day, if it can be one of these groups."""
        own = [item for item in self._items if _shares(item, groups)]
        return next((item.key for item in reversed(own or self._items)), None)

    @cached_property
    def _items(self) -> list[Engagement | Leg]:
        rows = (
            row
            for one in days_of(on_days(self.programme, self.day, self.day))
            if one.day == self.day
            for row in one.rows
        )
        return [row.item for row in rows if row.item.status is not Status.CANCELLED]

    @cached_property
    def _names(self) -> Names:
        return item_names(self.programme, (item.key for item in self._items))


def _shares(item: Engagement | Leg, groups: Groups) -> bool:
    return groups is None or item.groups is None or not set(groups).isdisjoint(item.groups)
