"""Forms of those who are not in yet."""

import unicodedata
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.validators import ValidationError

from planner.web.forms.base import Form
from planner.web.forms.fields import Asking, Line, MailField

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
    """A password that is being chosen."""

    autocomplete = "new-password"

    def pre_validate(self, form: Any) -> None:
        """Ask for length and for nothing else."""
        super().pre_validate(form)
        if not SHORTEST <= len(self.data or "") <= LONGEST:
            raise ValidationError(_("Take between 12 and 128 characters, such as a few words in a row."))


class SignInForm(Form):
    """E-mail address and password."""

    email = Line(_("E-mail address"), kind="email", required=True, missing=_("Give your e-mail address."))
    password = Password(_("Password"), required=True, missing=_("Give your password."))


class FirstOrganizerForm(Form):
    """Who is going to plan here first."""

    name = Line(_("Your name"), required=True, missing=_("Give your name."), hint=_("As colleagues should see it."))
    email = MailField(
        _("E-mail address"), kind="email", required=True, most=255, missing=_("Give your e-mail address.")
    )
    password = NewPassword(
        _("Password"), required=True, missing=_("Choose a password."), hint=_("At least 12 characters, of any kind.")
    )
