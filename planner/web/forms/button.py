"""The form that is no more than a button: to delete something, to open it again, to take something back."""

from planner.web.forms.base import Form
from planner.web.forms.fields import Hidden


class ButtonForm(Form):
    """Nothing to fill in; it carries the version that was shown beside it, which whoever presses it has seen."""

    version = Hidden(most=12)
