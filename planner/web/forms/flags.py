"""A field for the flags on a table."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _

from planner.language import countries, language
from planner.web.forms.fields import Line

MOST_FLAGS = 12
LONGEST = 40
"""Letters of a flag that is no country's, as in a trip file."""
MOST_TYPED = 720
COMMAS = str.maketrans("、;；，", ",,,,")


class FlagsField(Line):
    """Flags from the left: countries by their two letters (ISO 3166) or names, anything else as it is called.

    A country is kept as its letters and written as the reader calls it; a city's or a university's flag is a word.
    """

    def __init__(self, label: Any = "", **kwargs: Any) -> None:
        """Take as many as stand on a table."""
        super().__init__(label, most=MOST_TYPED, **kwargs)

    def written(self, value: Sequence[str] | None) -> str:
        """Write the flags one behind the other."""
        return ", ".join(self.desk.language.country(flag) for flag in value or ())

    def nothing(self) -> Any:
        """Return no flags."""
        return ()

    def read(self, typed: str) -> Any:
        """Find the countries. :raises ValueError: for too many flags, and for one with too long a name."""
        super().read(typed)
        named = [one.strip() for one in typed.translate(COMMAS).split(",") if one.strip()]
        if len(named) > MOST_FLAGS:
            raise ValueError(_("At most %(most)s flags fit.", most=MOST_FLAGS))
        flags = tuple(dict.fromkeys(self._flag(one) for one in named))
        if any(len(one) > LONGEST for one in flags):
            raise ValueError(_("Give each flag a short name, with commas between them."))
        return flags

    def _flag(self, name: str) -> str:
        if name.upper() in countries():
            return name.upper()
        wanted = name.casefold()
        readers = (self.desk.language, language("en"))
        found = (code for code in sorted(countries()) if wanted in {one.country(code).casefold() for one in readers})
        return next(found, name)
