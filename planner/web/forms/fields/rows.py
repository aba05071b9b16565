"""A field for a list whose entries are small forms, a row each, with a button that brings one more."""

from collections.abc import Iterable, Iterator
from typing import Any

from wtforms import FieldList, FormField

from planner.web.forms.base import Form

MOST_DIGITS = 6
"""Of the number of a row that is sent."""


class Rows(FieldList):  # type: ignore[type-arg]  # generic in the stubs only
    """Rows of a small form; there is always an empty one to write into, until there are as many as can be.

    Draw it with ``rows(f)`` of ``macros/fields.html``, whose button sends the form; ``Form.accepted()`` then says no,
    and the form comes back with one more row, the focus in it, and everything that was typed. An empty row must be
    valid and mean nothing: its owner leaves it out. Where a row has fields that are never empty, it says ``is_used``
    itself.
    """

    sort = "rows"

    def __init__(
        self, row: type[Form], label: Any = "", *, hint: Any = "", spare: int = 1, most: int = 80, **kwargs: Any
    ) -> None:
        """``spare`` is how many empty rows stand there at first, ``most`` how many rows there may be."""
        super().__init__(FormField(row, label), label, description=hint, max_entries=most, **kwargs)
        self.spare, self.most, self.wants_more = spare, most, False

    @property
    def button(self) -> str:
        """The name of the button that asks for one more row."""
        return f"{self.name}-more"

    @property
    def said(self) -> list[str]:
        """What is to be mended of the list as a whole; WTForms keeps the errors of its rows beside."""
        return [str(error) for error in self.errors if not isinstance(error, dict | list | tuple)]

    @property
    def has_room(self) -> bool:
        """Tell whether one more row can be had."""
        return len(self) < self.most

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the rows, then leave room: the spare ones at first, one more when asked, and never none."""
        super().process(formdata, data, extra_filters)
        self.wants_more = bool(formdata) and self.button in formdata
        for _row in range(self._missing(bool(formdata))):
            self.append_entry()
        if self.wants_more:
            next(iter(self.entries[-1].form)).takes_focus = True

    def _extract_indices(self, prefix: str, formdata: Iterable[str]) -> Iterator[int]:
        """Yield the numbers of the rows that were sent. WTForms itself fails at ``²`` and at thousands of digits."""
        for name in formdata:
            number, dash, _field = name.removeprefix(f"{prefix}-").partition("-")
            if dash and name.startswith(f"{prefix}-") and number.isdecimal() and len(number) < MOST_DIGITS:
                yield int(number)

    def _missing(self, is_sent: bool) -> int:
        """Tell how many rows to add to those there are."""
        wanted = (
            self.spare if not is_sent else int(self.wants_more or not self.entries or says_something(self.entries[-1]))
        )
        return max(0, min(wanted, self.most - len(self)))


def says_something(entry: Any) -> bool:
    """Tell whether anything is entered in a row, right or wrong."""
    is_used = getattr(entry.form, "is_used", None)
    return any(field.data or field.process_errors for field in entry.form) if is_used is None else bool(is_used)
