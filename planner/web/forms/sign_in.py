"""Forms of those who are not in yet."""

from flask_babel import lazy_gettext as _

from planner.web.forms.base import Form
from planner.web.forms.fields import Line, MailField
from planner.web.forms.passwords import NewPassword, Password


class SignInForm(Form):
    """E-mail address and password."""

    email = Line(_("E-mail address"), kind="email", required=True, missing=_("Give your e-mail address."))
    password = Password(_("Password"), required=True, missing=_("Give your password."))


class NewOrganizerForm(Form):
    """Who is going to plan here: the first organizer, and whoever is invited and has no account."""

    name = Line(_("Your name"), required=True, missing=_("Give your name."), hint=_("As colleagues should see it."))
    email = MailField(
        _("E-mail address"), kind="email", required=True, most=255, missing=_("Give your e-mail address.")
    )
    password = NewPassword(
        _("Password"), required=True, missing=_("Choose a password."), hint=_("At least 12 characters, of any kind.")
    )
