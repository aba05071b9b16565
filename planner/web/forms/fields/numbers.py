"""Fields for a number, a point on the map, a yes or no."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.errors import PlannerError
from planner.programme.measures import number_in_words
from planner.values.points import Point, point_of, point_text
from planner.web.forms.fields.asking import Asking
from planner.web.languages import reader


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
        least, most = (number_in_words(value, reader()) for value in (self.least, self.most))
        raise ValueError(_("Give a whole number from %(least)s to %(most)s.", least=least, most=most))


class Tick(Asking):
    """A yes or no; nothing sent is no."""

    sort = "tick"

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take any value as a yes."""
        self.data = bool(valuelist)


class PointField(Asking):
    """A point on the map: latitude and longitude in degrees (WGS 84), typed or pasted from a map."""

    sort = "line"
    kind = "text"
    width = "half"

    def written(self, value: Point | None) -> str:
        """Write both numbers with the comma that maps show."""
        return "" if value is None else point_text(value)

    def read(self, typed: str) -> Point:
        """Read what maps write. :raises ValueError: where it is no point on the globe."""
        try:
            return point_of(typed)
        except PlannerError as error:
            raise ValueError(_(error.message, **error.values)) from error
