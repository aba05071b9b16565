"""The form that says what everybody may have of a trip."""

from flask_babel import lazy_gettext as _

from planner.web.forms.base import Form
from planner.web.forms.fields import Tick


class PublicityForm(Form):
    """Two switches."""

    has_public_page = Tick(
        _("Public page"),
        hint=_("Everybody may see the public items of the newest release, without a link or an account."),
    )
    may_be_embedded = Tick(
        _("May be shown on other sites"), hint=_("Their pages can hold the public programme in a frame.")
    )
