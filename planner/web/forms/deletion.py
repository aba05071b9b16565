"""The form that asks once more before something is deleted."""

from planner.web.forms.base import Form
from planner.web.forms.fields import Hidden


class DeletionForm(Form):
    """Nothing to fill in; it carries the version that was shown."""

    version = Hidden(most=12)
