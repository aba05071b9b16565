"""The forms of why they travel and what came of it: aims, results, action items."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

from planner.actions.drafts import ActionItemDraft, AimDraft, ResultDraft
from planner.values.vocabulary import ActionState
from planner.web.forms import occasions, offers, words
from planner.web.forms.choices import KeyField, WordField
from planner.web.forms.fields import DayField
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW, ThingForm

MISSING = _("Say it in a few words.")


class AimForm(ThingForm):
    """Why they travel."""

    text = TextField(_("Aim"), lines=True, most=words.NOTE, required=True, missing=MISSING)

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> AimDraft:
        """Return what was entered."""
        return AimDraft(key="", text=self.text.data)


class ResultForm(ThingForm):
    """What came of it, where, to which end, and whether it stands in an agreement."""

    text = TextField(_("Result"), lines=True, most=words.NOTE, required=True, missing=MISSING)
    engagement = KeyField(_("Reached at"), of=occasions.engagements)
    aim = KeyField(_("Serves the aim"), of=occasions.aims)
    agreement = KeyField(_("Stands in the agreement"), of=offers.agreements)

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> ResultDraft:
        """Return what was entered."""
        named = {name: self[name].data or None for name in ("engagement", "aim", "agreement")}
        return ResultDraft(key="", text=self.text.data, **named)


class ActionItemForm(ThingForm):
    """What is to follow, by whom and by when."""

    text = TextField(_("What is to be done"), lines=True, most=words.NOTE, required=True, missing=MISSING)
    owner = KeyField(_("By whom"), of=offers.people)
    due = DayField(_("By when"))
    state = WordField(ActionState, _("State"), radios=True, default=ActionState.OPEN, required=True)

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> ActionItemDraft:
        """Return what was entered."""
        return ActionItemDraft(
            key="", text=self.text.data, owner=self.owner.data or None, due=self.due.data, state=self.state.data
        )
