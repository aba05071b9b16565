"""A venue or an institution: one that is known, or a new one entered on the spot."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import InstitutionDraft, VenueDraft
from planner.values.vocabulary import Side
from planner.web.forms.base import Form
from planner.web.forms.countries import CountryField
from planner.web.forms.fields import Line, ZoneField
from planner.web.forms.texts import TextField


class VenueForm(Form):
    """A new venue."""

    name = TextField(_("Name"))
    place = TextField(_("Town"))
    address = TextField(_("Address"), most=500)
    address_local = Line(_("Address in local script"), most=500, hint=_("for the taxi driver"))
    zone = ZoneField(_("Time zone"), hint=_("such as Asia/Tokyo"))

    @property
    def is_used(self) -> bool:
        """Tell whether anything was entered, right or wrong."""
        return any(field.data or field.errors for field in self)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a name once anything else is there."""
        good = super().validate(extra_validators)
        if self.is_used and not self.name.data and not self.name.errors:
            self.name.errors = [_("What is the new venue called?")]
            return False
        return good

    def draft(self) -> VenueDraft | None:
        """Return the new venue, if there is one."""
        if not self.is_used:
            return None
        return VenueDraft(
            key="",
            name=self.name.data,
            place=self.place.data,
            address=self.address.data,
            address_local=self.address_local.data,
            zone=self.zone.data,
        )


class InstitutionForm(Form):
    """A new institution."""

    name = TextField(_("Name"))
    place = TextField(_("Town"))
    country = CountryField(_("Country"))

    @property
    def is_used(self) -> bool:
        """Tell whether anything was entered, right or wrong."""
        return any(field.data or field.errors for field in self)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a name once anything else is there."""
        good = super().validate(extra_validators)
        if self.is_used and not self.name.data and not self.name.errors:
            self.name.errors = [_("What is the new institution called?")]
            return False
        return good

    def draft(self, side: Side) -> InstitutionDraft | None:
        """Return the new institution, if there is one, on this side."""
        if not self.is_used:
            return None
        return InstitutionDraft(
            key="", name=self.name.data, place=self.place.data, country=self.country.data, side=side
        )
