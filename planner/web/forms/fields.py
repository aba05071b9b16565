"""Fields for single values: a line, several lines, a date, a clock time, a zone, a number, a yes or no.

Each hands back our own types and keeps the words as they were typed until they are right.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.fields.core import Field
from wtforms.validators import ValidationError

from planner.errors import PlannerError, UnknownZone
from planner.values.text import N_
from planner.values.wall import clock_minutes, clock_text, zone, zone_names
from planner.values.when import YEARS
from planner.web.forms import words
from planner.web.forms.base import Desk, Form

UNSEEN = _("There were characters in it that nobody can see. They are taken out: check the text and save again.")
TOO_LONG = N_("This is too long: %(count)s characters, and at most %(most)s fit.")


class Asking(Field):
    """A field that is asked for on a desk; ``sort`` names the macro that draws it."""

    sort = "line"
    width = "wide"
    autocomplete = "off"

    def __init__(
        self, label: Any = "", *, hint: Any = "", required: bool = False, missing: Any = "", **kwargs: Any
    ) -> None:
        """``hint`` stands under the label; ``missing`` is said when a required field is empty."""
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


class Line(Asking):
    """One line of text."""

    def __init__(
        self, label: Any = "", *, most: int = words.LINE, width: str = "wide", kind: str = "text", **kwargs: Any
    ) -> None:
        """``most`` is the most characters; ``width`` and ``kind`` are the look and the type of the input."""
        super().__init__(label, **kwargs)
        self.most, self.width, self.kind = most, width, kind

    def nothing(self) -> str:
        """Return the empty text."""
        return ""

    def read(self, typed: str) -> str:
        """Refuse what is too long or hides something."""
        check_words(typed, most=self.most)
        return typed


class Lines(Line):
    """Several lines of text."""

    sort = "lines"

    def __init__(self, label: Any = "", *, most: int = words.NOTE, **kwargs: Any) -> None:
        """Take longer texts than a line."""
        super().__init__(label, most=most, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the lines."""
        typed = words.lines(str(valuelist[0])) if valuelist else ""
        check_words(typed, most=self.most, breaks=True)
        self.data = typed


class Hidden(Line):
    """A number that travels along unseen, such as the version that was read."""

    sort = "hidden"

    @property
    def number(self) -> int:
        """The number; what somebody made of it that is none counts as older than everything."""
        typed = str(self.data or "")
        return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 19 else -1


class MailField(Line):
    """An e-mail address."""

    def read(self, typed: str) -> str:
        """Ask for one @ with something on both sides; the rest only a letter can tell."""
        if not re.fullmatch(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[^@\s<>,;\"]+", super().read(typed)):
            raise ValueError(_("This is not an e-mail address."))
        return typed


class DayField(Asking):
    """A date; browsers show their own calendar and send ISO dates, and other browsers whatever people write."""

    sort = "day"
    _SHAPES = (
        r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})",
        r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})",
    )

    def read(self, typed: str) -> date:
        """Read 2026-11-25 and 25.11.2026."""
        for shape in self._SHAPES:
            if found := re.fullmatch(shape, typed):
                return self._day(typed, int(found["y"]), int(found["m"]), int(found["d"]))
        raise ValueError(_("“%(day)s” is not a date. Write it like 2026-11-25.", day=typed[:40]))

    def _day(self, typed: str, year: int, month: int, day: int) -> date:
        if year not in YEARS:
            raise ValueError(_("The year %(year)s is out of reach.", year=str(year)))
        try:
            return date(year, month, day)
        except ValueError as error:
            raise ValueError(_("There is no such day as %(day)s.", day=typed)) from error


class ClockField(Asking):
    """A clock time of a 24-hour day, as minutes since midnight; 9, 930, 9.30 and 21:15 are understood."""

    sort = "clock"
    width = "clock"

    def written(self, value: Any) -> str:
        """Write minutes as 09:30."""
        return "" if value is None else clock_text(value)

    def read(self, typed: str) -> int:
        """Read a clock time."""
        try:
            return clock_minutes(typed)
        except PlannerError as error:
            raise ValueError(_(error.message, **error.values)) from error


class ZoneField(Asking):
    """An IANA zone; the case does not matter, and a city alone will do where only one zone bears its name."""

    sort = "zone"

    def nothing(self) -> str:
        """Return no zone, which means that of the place."""
        return ""

    def read(self, typed: str) -> str:
        """Find the zone."""
        wanted = typed.replace(" ", "_").casefold()
        names = sorted(zone_names())
        exact = [name for name in names if name.casefold() == wanted]
        found = exact or [name for name in names if name.casefold().rsplit("/", 1)[-1] == wanted and "/" in name]
        if len(found) != 1:
            raise ValueError(_(UnknownZone.message, zone=typed[:60]))
        return zone(found[0]).key


class Number(Asking):
    """A whole number from ``least`` to ``most``."""

    sort = "number"
    width = "clock"

    def __init__(self, label: Any = "", *, least: int = 0, most: int = 1440, unit: Any = "", **kwargs: Any) -> None:
        """``unit`` stands behind the input."""
        super().__init__(label, **kwargs)
        self.least, self.most, self.unit = least, most, unit

    def read(self, typed: str) -> int:
        """Read digits, full-width ones too."""
        if len(typed) <= 9 and typed.isdecimal() and self.least <= int(typed) <= self.most:
            return int(typed)
        raise ValueError(_("Give a whole number from %(least)s to %(most)s.", least=self.least, most=self.most))


class Tick(Asking):
    """A yes or no; nothing sent is no."""

    sort = "tick"

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take any value as a yes."""
        self.data = bool(valuelist)


class Colour(Line):
    """A colour as #rrggbb."""

    width = "clock"

    def read(self, typed: str) -> str:
        """Read three bytes in hexadecimal."""
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", typed):
            raise ValueError(_("Write a colour like #8c1d2f."))
        return typed.lower()


def check_words(typed: str, *, most: int, breaks: bool = False) -> None:
    """Let good words pass. :raises ValueError: when they are too long or hide something."""
    if words.hides_something(typed, breaks=breaks):
        raise ValueError(UNSEEN)
    if len(typed) > most:
        raise ValueError(_(TOO_LONG, count=len(typed), most=most))


def chosen(values: Sequence[Any]) -> tuple[str, ...]:
    """Return what was ticked, each once, in the order in which it came."""
    return tuple(dict.fromkeys(str(value) for value in values if value))
