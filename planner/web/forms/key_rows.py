"""Things of a trip in an order that matters, a row each: each row is a small form in which one is picked."""

from typing import Any

from planner.web.forms.base import Form
from planner.web.forms.fields import Rows


class KeyRows(Rows):
    """The keys of what is picked, in the order of the rows."""

    def __init__(self, label: Any = "", *, row: type[Form], pick: str, **kwargs: Any) -> None:
        """``pick`` is the name of the field of ``row`` in which something is picked."""
        super().__init__(row, label, **kwargs)
        self.pick = pick

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Take keys, then what was picked."""
        super().process(formdata, [{self.pick: key} for key in data or ()], extra_filters)

    @property
    def keys(self) -> tuple[str, ...]:
        """What is picked, each once, in its order."""
        return tuple(dict.fromkeys(row.form[self.pick].data for row in self if row.form[self.pick].data))
