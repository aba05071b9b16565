"""A field for a list of small forms whose order matters: buttons move a whole row up or down."""

from typing import Any

from werkzeug.datastructures import MultiDict

from planner.web.forms.fields.rows import MOST_DIGITS, Rows

STEPS = {"up": -1, "down": 1}


class OrderedRows(Rows):
    """Rows that are moved whole, whatever stands in them, right or wrong.

    Draw each with ``moves(rows, row)`` of ``macros/shares.html``. Like one more row, a move saves nothing: the form
    comes back with the row in its new place and the focus on its button.
    """

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the rows in the order that was asked for; what is sent changes places, not what has been read."""
        way, index = _asked(self.name, formdata)
        numbers = sorted(set(self._extract_indices(self.name, formdata))) if way else []
        place = numbers.index(index) + STEPS[way] if index in numbers else -1
        if 0 <= place < len(numbers):
            formdata = _swapped(formdata, f"{self.name}-{index}-", f"{self.name}-{numbers[place]}-")
        super().process(formdata, data, extra_filters)
        self.wants_more = self.wants_more or bool(way)
        if 0 <= place < len(self.entries):
            self.entries[place].moved = way

    def has_button(self, row: Any, way: str) -> bool:
        """Tell whether a row can go that way."""
        return bool(0 <= row.index + STEPS[way] < len(self))

    def takes_focus(self, row: Any, way: str) -> bool:
        """Tell whether the focus is on this button: on the one that was pressed, at an end on the other."""
        moved = getattr(row, "moved", "")
        return bool(moved) and (way == moved or not self.has_button(row, moved))


def _asked(name: str, formdata: Any) -> tuple[str, int]:
    """Return which way which row is to go: "" where none is, and -1 for what is no row."""
    for way in STEPS if formdata else ():
        if f"{name}-{way}" in formdata:
            index = str(formdata[f"{name}-{way}"])
            return way, int(index) if index.isdecimal() and len(index) < MOST_DIGITS else -1
    return "", -1


def _swapped(formdata: Any, one: str, other: str) -> MultiDict[str, Any]:
    """Return what was sent with the names of two rows in each other's place."""
    found: MultiDict[str, Any] = MultiDict()
    for name in formdata:
        source, goal = next(((own, new) for own, new in ((one, other), (other, one)) if name.startswith(own)), ("", ""))
        found.setlist(goal + name.removeprefix(source), formdata.getlist(name))
    return found
