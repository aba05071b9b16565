"""The form of an institution of either side."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

from planner.actions.drafts import InstitutionDraft
from planner.values.vocabulary import Side
from planner.web.forms import words
from planner.web.forms.choices import WordField
from planner.web.forms.countries import CountryField
from planner.web.forms.fields import Line, MailField, WebField
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW, ThingForm

ADDRESS = 500
"""Letters in an address."""


class InstitutionForm(ThingForm):
    """Everything that may be said of an institution."""

    name = TextField(
        _("Name"),
        required=True,
        missing=_("What is the institution called?"),
        hint=_("in its own language and script too, as it stands on its door"),
    )
    side = WordField(
        {
            Side.HOME: _("At home: somebody of it travels, or it sends the delegation"),
            Side.HOST: _("Host: it receives the delegation"),
            Side.OTHER: _("Other: an embassy, an agency, a sponsor"),
        },
        _("Side"),
        radios=True,
        default=Side.HOST,
        required=True,
    )
    kind = Line(_("Sort of institution"), hint=_("such as university, city, ministry, company"))
    place = TextField(_("Town"))
    country = CountryField(_("Country"))
    address = TextField(_("Address"), most=ADDRESS, lines=True, hint=_("where letters reach it"))
    website = WebField(_("Website"))
    email = MailField(_("E-mail"), most=254, kind="email", hint=_("of its office; for the staff only"))
    phone = Line(_("Telephone"), most=60, kind="tel", hint=_("of its office; for the staff only"))
    note = TextField(_("Note"), lines=True, most=words.NOTE, hint=_("what one should know of it; for the staff only"))

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> InstitutionDraft:
        """Return what was entered."""
        return InstitutionDraft(
            key="",
            name=self.name.data,
            side=self.side.data,
            kind=self.kind.data or "",
            place=self.place.data,
            country=self.country.data or "",
            website=self.website.data or "",
            address=self.address.data,
            email=self.email.data or "",
            phone=self.phone.data or "",
            note=self.note.data,
        )
