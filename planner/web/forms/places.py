"""A venue or an institution entered on the spot, and the zone that its place proposes."""

from flask_babel import lazy_gettext as _

from planner.actions.drafts import InstitutionDraft, VenueDraft
from planner.values.text import Text
from planner.values.vocabulary import Side
from planner.web.forms.base import Desk
from planner.web.forms.countries import CountryField
from planner.web.forms.fields import Line, ZoneField
from planner.web.forms.newcomers import Newcomer
from planner.web.forms.texts import TextField
from planner.web.zoning import proposed_zone


class NewVenueForm(Newcomer):
    """A new venue."""

    needed = (("name", _("What is the new venue called?")),)

    name = TextField(_("Name"))
    place = TextField(_("Town"))
    address = TextField(_("Address"), most=500)
    address_local = Line(_("Address in local script"), most=500, hint=_("for the taxi driver"))
    zone = ZoneField(_("Time zone"), hint=_("proposed from the town where that is clear; such as Asia/Tokyo"))

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
            zone=self.own_zone,
        )

    @property
    def own_zone(self) -> str:
        """The zone that was typed, else the one that its town proposes, else nothing."""
        return self.zone.data or zone_at(self.desk, self.place.data)


class NewInstitutionForm(Newcomer):
    """A new institution."""

    needed = (("name", _("What is the new institution called?")),)

    name = TextField(_("Name"))
    place = TextField(_("Town"))
    country = CountryField(_("Country"))

    def draft(self, side: Side) -> InstitutionDraft | None:
        """Return the new institution, if there is one, on this side."""
        if not self.is_used:
            return None
        return InstitutionDraft(
            key="", name=self.name.data, place=self.place.data, country=self.country.data, side=side
        )


def zone_at(desk: Desk, town: Text, *, country: str = "", code: str = "") -> str:
    """Return the zone of a place on this trip, "" where it is not clear; other venues in the town know it best."""
    known = [(venue.place, venue.zone) for venue in desk.programme.venues.values() if venue.zone]
    return proposed_zone(town, country=country, code=code, known=known)
