"""What may be said of a trip itself, and the form of one that is there."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import TripDraft
from planner.values.text import Text
from planner.values.vocabulary import TripKind, TripState
from planner.web.forms import offers, words
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField, KeysField, WordField
from planner.web.forms.fields import Colour, DayField, Hidden, ZoneField
from planner.web.forms.texts import TextField


class TripForm(Form):
    """Everything that may be said of a trip itself."""

    title = TextField(_("Title"), required=True, missing=_("What is the trip called?"))
    kind = WordField(TripKind, _("Kind"), radios=True, default=TripKind.OUTGOING, required=True)
    starts = DayField(_("First day"), required=True)
    ends = DayField(_("Last day"), required=True)
    home_zone = ZoneField(_("Time zone of the office at home"), required=True, default="Europe/Berlin")
    main_language = KeyField(_("Main language"), of=offers.languages, required=True)
    further_languages = KeysField(_("Further languages"), of=offers.languages, filtered=True)
    purpose = TextField(_("Purpose"), lines=True, most=words.NOTE, hint=_("in a sentence or two"))
    note = TextField(_("Note on the trip's page"), lines=True, most=words.NOTE)
    accent = Colour(_("Accent colour"), hint=_("such as #1f4e79; left empty, the house's red"))
    version = Hidden(most=12)
    since = Hidden(most=20)

    together = ((_("When"), ("starts", "ends")),)

    def __init__(self, desk: Desk, **kwargs: Any) -> None:
        """Part the languages of a trip that is there into the main one and the further ones."""
        if trip := kwargs.get("obj"):
            kwargs |= {"main_language": trip.languages[0], "further_languages": trip.languages[1:]}
        super().__init__(desk, **kwargs)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then the order of the days."""
        good = super().validate(extra_validators)
        if self.starts.data and self.ends.data and self.ends.data < self.starts.data:
            self.ends.errors = [_("The last day lies before the first.")]
            return False
        return good

    def said(self) -> dict[str, Any]:
        """Return what a draft of the trip says."""
        plain = ("title", "kind", "starts", "ends", "home_zone", "purpose", "note")
        main = self.main_language.data
        others = (tag for tag in self.further_languages.data or () if tag != main)
        return {
            **{name: self[name].data for name in plain},
            "accent": self.accent.data or "",
            "languages": (main, *others),
        }


class EditTripForm(TripForm):
    """A trip that is there."""

    state = WordField(TripState, _("State"), radios=True, required=True)

    def draft(self, *, slug: str, summary: Text) -> TripDraft:
        """Return the trip as it was entered; its ``summary`` is written on the form of the visit report."""
        return TripDraft(slug=slug, summary=summary, state=self.state.data, **self.said())
