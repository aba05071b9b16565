"""Fields for times: a date, a clock time, a zone."""

import re
from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _

from planner.errors import PlannerError, UnknownZone
from planner.values.wall import clock_minutes, clock_text, zone, zone_names
from planner.values.when import YEARS
from planner.web.forms.fields.asking import Asking


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
