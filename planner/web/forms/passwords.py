"""Passwords: the one that somebody has, and one that is being chosen."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.validators import ValidationError

from planner.values.passwords import is_easily_guessed
from planner.web.forms.fields import Asking

SHORTEST, LONGEST = 12, 128


class Password(Asking):
    """A password: any characters, none taken off; never written back into the page."""

    sort = "password"
    autocomplete = "current-password"

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take it as it is, in the form in which all keyboards agree."""
        self.data = unicodedata.normalize("NFC", str(valuelist[0])) if valuelist else ""

    @property
    def typed(self) -> str:
        """Nothing: a password is typed again."""
        return ""


class NewPassword(Password):
    """A password that is being chosen.

    ``near`` is what is known of its owner, such as the trip's title; name and address are read off the form itself.
    """

    autocomplete = "new-password"
    near: Sequence[str] = ()

    def pre_validate(self, form: Any) -> None:
        """Ask for length, and that it is not among the first that anybody would try; for nothing else."""
        super().pre_validate(form)
        chosen = self.data or ""
        if not SHORTEST <= len(chosen) <= LONGEST:
            raise ValidationError(_("Take between 12 and 128 characters, such as a few words in a row."))
        typed = [str(form[name].data or "") for name in ("name", "email") if name in form]
        if is_easily_guessed(chosen, [*self.near, *typed]):
            raise ValidationError(_("This is one of the first that others would try. Take a few words of your own."))
