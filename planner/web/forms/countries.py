"""A field for a country."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.language import countries, language
from planner.web.forms.fields import Line


class CountryField(Line):
    """A country: its two letters (ISO 3166) or its name, in the reader's language or in English; kept as letters."""

    def __init__(self, label: Any = "", **kwargs: Any) -> None:
        """Say what may be typed."""
        super().__init__(label, hint=_("two letters or the name, such as JP or Japan"), **kwargs)

    def read(self, typed: str) -> str:
        """Find the country. :raises ValueError: where there is none, or more than one."""
        code = super().read(typed).upper()
        if code in countries():
            return code
        wanted = typed.casefold()
        found = {country for country in countries() if wanted in self._names(country)}
        if len(found) != 1:
            shown = typed[:60]
            raise ValueError(_("“%(country)s” is not a country. Write its two letters, such as JP.", country=shown))
        return found.pop()

    def _names(self, code: str) -> set[str]:
        return {reader.country(code).casefold() for reader in (self.desk.language, language("en"))}
