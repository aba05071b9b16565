"""The form of a venue."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FormField

from planner.actions.drafts import VenueDraft
from planner.values.vocabulary import Side
from planner.web.forms import offers, words
from planner.web.forms.choices import KeyField
from planner.web.forms.fields import Line, PointField, ZoneField
from planner.web.forms.newcomers import one_of_both
from planner.web.forms.places import NewInstitutionForm, zone_at
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW, ThingForm


class VenueForm(ThingForm):
    """Everything that may be said of a venue; its zone is proposed where its town makes it clear."""

    name = TextField(_("Name"), required=True, missing=_("What is the venue called?"))
    institution = KeyField(_("Institution"), of=offers.institutions)
    new_institution = FormField(NewInstitutionForm, _("A new institution"))
    place = TextField(_("Town"))
    address = TextField(_("Address"), most=500)
    address_local = Line(_("Address in local script"), most=500, hint=_("for the taxi driver, as it stands on letters"))
    zone = ZoneField(_("Time zone"), hint=_("proposed from the town where that is clear; such as Asia/Tokyo"))
    point = PointField(_("Point on the map"), hint=_("latitude and longitude, as maps give them: 36.07, 140.12"))
    room = TextField(_("Room or hall"))
    note = TextField(
        _("How to get in"), lines=True, most=words.NOTE, hint=_("such as: entrance at the back, passport at the gate")
    )

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then that there is one institution, not two."""
        good = super().validate(extra_validators)
        return one_of_both(self.institution, self.new_institution) and good

    def newcomers(self) -> Mapping[str, Any]:
        """Return the institution that is entered on the spot, if one is; whose house it is receives."""
        institution = self.new_institution.form.draft(Side.HOST)
        return {"institution": institution} if institution else {}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> VenueDraft:
        """Return what was entered."""
        return VenueDraft(
            key="",
            name=self.name.data,
            institution=new.get("institution") or self.institution.data,
            place=self.place.data,
            address=self.address.data,
            address_local=self.address_local.data or "",
            zone=self.zone.data or zone_at(self.desk, self.place.data, country=self._country),
            point=self.point.data,
            room=self.room.data,
            note=self.note.data,
        )

    @property
    def _country(self) -> str:
        """The country of its institution, which may tell one town from another of the same name."""
        known = self.desk.programme.institutions.get(self.institution.data or "")
        return known.country if known else self.new_institution.form.country.data or ""
