"""What every field of a single value shares: it is asked for on a desk and keeps the words as they were typed."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.fields.core import Field
from wtforms.validators import ValidationError

from planner.web.forms import words
from planner.web.forms.base import Desk, Form


class Asking(Field):
    """A field that is asked for on a desk; ``sort`` names the macro that draws it."""

    sort = "line"
    width = "wide"
    autocomplete = "off"

    def __init__(
        self, label: Any = "", *, hint: Any = "", required: bool = False, missing: Any = "", **kwargs: Any
    ) -> None:
        """``hint`` stands under the label; ``missing`` is said when a required field is empty.

        ``help`` is a sentence for those who do not know the term: protocol's own, or ours. It is folded away.
        """
        self.help = kwargs.pop("help", "")
        super().__init__(label, description=hint, **kwargs)
        self.required = required
        self.missing = missing or _("This is needed.")

    @property
    def desk(self) -> Desk:
        """The desk on which the form lies."""
        form = self._form  # type: ignore[attr-defined]  # the stubs leave out what a field is bound to
        assert isinstance(form, Form)  # noqa: S101 -- narrows the type; our fields stand in our forms only
        return form.desk

    @property
    def typed(self) -> str:
        """What stands in the input: as it was typed, else the value."""
        if self.raw_data:
            return words.without_hidden(str(self.raw_data[0]))
        return self.written(self.data)

    def written(self, value: Any) -> str:
        """Return a value as it is written into the input."""
        return "" if value is None else str(value)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read what was typed. :raises ValueError: in the person's language when it cannot be read."""
        typed = words.one_line(str(valuelist[0])) if valuelist else ""
        self.data = self.read(typed) if typed else self.nothing()

    def nothing(self) -> Any:
        """Return what an empty input means."""
        return None

    def read(self, typed: str) -> Any:
        """Make a value of what was typed. :raises ValueError: when it makes none."""
        return typed

    def pre_validate(self, form: Any) -> None:
        """Refuse an empty input where one is needed."""
        empty = self.data is None or self.data in ("", ())
        if self.required and empty and not self.process_errors:
            raise ValidationError(str(self.missing))


def chosen(values: Sequence[Any]) -> tuple[str, ...]:
    """Return what was ticked, each once, in the order in which it came."""
    return tuple(dict.fromkeys(str(value) for value in values if value))
