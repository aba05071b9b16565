"""The form by which an organizer makes a calendar address of their own."""

from flask_babel import lazy_gettext as _

from planner.web.forms.base import Form
from planner.web.forms.fields import Hidden, Line


class FeedForm(Form):
    """For which program or device it is."""

    since = Hidden(most=20)
    name = Line(_("For what"), hint=_("such as Outlook in the office; by this you tell the addresses apart"))
