"""The form of the visit report: how it went as a whole, and at each engagement that took place."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.form import BaseForm

from planner.programme.shape import Engagement
from planner.values.text import Text
from planner.web.forms import words
from planner.web.forms.base import Desk, Form
from planner.web.forms.fields import Hidden
from planner.web.forms.texts import TextField

ACCOUNT = "account-"
"""What the names of the fields for single engagements begin with; their keys follow."""


SEEN = "seen"
"""The name of the field that tells which engagements a form asked about, and in which version."""


class ReportForm(Form):
    """How it went; there is a field more for each of the engagements that it is made with."""

    summary = TextField(
        _("How it went as a whole"), lines=True, most=words.NOTE, hint=_("What the council or the senate reads first.")
    )
    version = Hidden(most=12)
    seen = Hidden(most=9_000)

    def __init__(
        self, desk: Desk, items: Sequence[Engagement] = (), versions: Mapping[str, int] | None = None, **kwargs: Any
    ) -> None:
        """Ask about these engagements; ``versions`` are theirs, by their keys."""
        self.items = items
        seen = " ".join(f"{key}:{version}" for key, version in (versions or {}).items())
        super().__init__(desk, summary=desk.programme.trip.summary, seen=seen, **kwargs)

    def process(
        self, formdata: Any = None, obj: Any = None, data: Any = None, extra_filters: Any = None, **kwargs: Any
    ) -> None:
        """Add the fields for the engagements, then read them all."""
        for item in self.items:
            name = f"{ACCOUNT}{item.key}"
            # WTForms lets fields be added to forms through their base only: its own classes have theirs from the start.
            field: Any = TextField(self._called(item), lines=True, most=words.NOTE)
            BaseForm.__setitem__(self, name, field)
            kwargs[name] = item.account
        super().process(formdata, obj, data, extra_filters, **kwargs)

    def _called(self, item: Engagement) -> str:
        language = self.desk.language
        return " ".join(filter(None, (language.when(item.when), language.text(item.title))))

    def _field_of(self, item: Engagement) -> TextField:
        field: Any = self[f"{ACCOUNT}{item.key}"]
        assert isinstance(field, TextField)  # noqa: S101 -- narrows the type; it was made so
        return field

    def accounts(self) -> Mapping[str, Text]:
        """Return what was written of each engagement, by its key."""
        return {item.key: self._field_of(item).data for item in self.items}

    def by_day(self) -> list[tuple[str, list[TextField]]]:
        """Return the fields for the engagements, those of one day under its heading."""
        grouped = groupby(self.items, key=lambda item: item.when.day)
        return [(self._heading(day), [self._field_of(item) for item in items]) for day, items in grouped]

    def _heading(self, day: date | None) -> str:
        return self.desk.language.day_heading(day) if day else self.desk.language.say("Without a date")

    def version_of(self, key: str) -> int:
        """Return the version of an engagement that was on the form; -1, older than all, where somebody took it out."""
        return versions_in(str(self.seen.data or "")).get(key, -1)


def versions_in(seen: str) -> Mapping[str, int]:
    """Return the versions that stood on a form, by the keys of the engagements that it asked about."""
    pairs = (pair.partition(":") for pair in seen.split())
    return {key: int(number) for key, _colon, number in pairs if number.isascii() and number.isdecimal()}
