"""The form by which a trip is copied to other days."""

from flask_babel import lazy_gettext as _

from planner.web.forms.base import Form
from planner.web.forms.fields import DayField, Hidden
from planner.web.forms.texts import TextField


class CopyForm(Form):
    """What the copy is called and when it begins; ``eased`` leaves the clock times open that cannot be kept."""

    title = TextField(_("Title"), required=True, missing=_("What is the trip called?"))
    starts = DayField(_("First day"), required=True)
    since = Hidden(most=20)
    eased = Hidden(most=1)
