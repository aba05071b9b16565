"""The forms of the order of rank: where somebody is to stand and why, and whom of a long list to show."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.validators import ValidationError

from planner.web.forms import offers
from planner.web.forms.base import Form
from planner.web.forms.choices import KeyField
from planner.web.forms.fields import Hidden, Line, Number
from planner.web.forms.filtering import QuestionForm

MOST_PLACES = 9999
MOST_REASON = 500


class RankForm(Form):
    """Where somebody is to stand: at a place, or one higher or lower than now; and why."""

    place = Number(_("Place in the order"), least=1, most=MOST_PLACES)
    move = Hidden(most=4)
    reason = Line(_("Why?"), most=MOST_REASON, hint=_("if you like to say so; it stands in the history"))

    def validate_place(self, field: Any) -> None:
        """Ask for a place where no button says which. :raises ValidationError: when there is neither."""
        if field.data is None and self.move.data not in {"up", "down"}:
            raise ValidationError(_("At which place?"))

    def wanted(self, now: int) -> int:
        """Return the place to move to, of somebody who stands at this one now."""
        steps = {"up": -1, "down": 1}.get(self.move.data or "")
        return now + steps if steps else self.place.data or now


class RollForm(QuestionForm):
    """Whom of a long list to show."""

    group = KeyField(_("Group"), of=offers.groups, empty=_("All groups"), id="filter-group")
    q = Line(_("Name, function or institution"), most=200, id="filter-words")
