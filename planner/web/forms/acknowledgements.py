"""The form by which a clash is acknowledged."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

from planner.actions.drafts import AcknowledgementDraft
from planner.model.acknowledgement import REASON_LENGTH
from planner.web.forms.fields import Lines
from planner.web.forms.thing import NOTHING_NEW, ThingForm


class AcknowledgementForm(ThingForm):
    """Why a clash may be."""

    reason = Lines(
        _("Why it may be"),
        most=REASON_LENGTH,
        required=True,
        missing=_("Say why it may be."),
        hint=_("Your colleagues read it, nobody else. At most 500 characters."),
    )

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> AcknowledgementDraft:
        """Return what was entered; the clash, who says so and when are not the form's to say."""
        return AcknowledgementDraft(key="", reason=self.reason.data)
