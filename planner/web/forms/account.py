"""The forms of one's own account: what is on screen, and the password."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _

from planner.language import LANGUAGES
from planner.web import appearance
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField, Option
from planner.web.forms.fields import Line
from planner.web.forms.passwords import NewPassword, Password


def languages(_desk: Desk) -> Iterator[Option]:
    """Offer the languages of the interface, each by its own name."""
    yield from (Option(tag, name) for tag, name in LANGUAGES.items())


def appearances(_desk: Desk) -> Iterator[Option]:
    """Offer what there is beside the device's own setting."""
    yield from (Option(value, words) for value, words in appearance.choices() if value in appearance.APPEARANCES)


class AccountForm(Form):
    """How somebody is called here, in which language they read, and in which light."""

    name = Line(_("Your name"), required=True, missing=_("Give your name."), hint=_("As colleagues should see it."))
    language = KeyField(
        _("Language of the pages"),
        of=languages,
        empty=_("Whatever the browser asks for"),
        hint=_("Kept with your account: it holds wherever you sign in."),
    )
    appearance = KeyField(
        _("Appearance"), of=appearances, empty=_("Like the device"), hint=_("Kept in this browser alone.")
    )


class PasswordForm(Form):
    """Another password; the current one shows that it is really the owner who asks."""

    current = Password(_("Current password"), required=True, missing=_("Give your password."))
    password = NewPassword(
        _("New password"),
        required=True,
        missing=_("Choose a password."),
        hint=_("At least 12 characters, of any kind."),
    )
