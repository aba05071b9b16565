"""A venue or an institution entered on the spot, and the zone that its place proposes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from planner.actions.drafts import InstitutionDraft, VenueDraft
from planner.programme.days import days_of
from planner.values.text import Text
from planner.values.vocabulary import Side
from planner.web.forms.base import Desk
from planner.web.forms.countries import CountryField
from planner.web.forms.fields import Line, ZoneField
from planner.web.forms.newcomers import Newcomer
from planner.web.forms.texts import TextField
from planner.web.zoning import proposed_zone


class PlaceZoneField(ZoneField):
    """The zone of a venue entered on the spot; what counts where it stays empty stands in it as its ``proposal``."""

    @property
    def proposal(self) -> str:
        """The zone of the form around it, "" where that knows none."""
        form: NewVenueForm = self._form  # type: ignore[attr-defined]  # the stubs leave out what a field is bound to
        return form.zone_so_far

    @property
    def meant_by_nothing(self) -> str:
        """What it means to leave it empty, "" where there is nothing to say beyond its hint."""
        if not self.proposal:
            return ""
        said: str = gettext(
            "If this stays empty, the zone of the town counts where that is clear, else %(zone)s.", zone=self.proposal
        )
        return said


class NewVenueForm(Newcomer):
    """A new venue."""

    needed = (("name", _("What is the new venue called?")),)

    name = TextField(_("Name"))
    place = TextField(_("Town"))
    address = TextField(_("Address"), most=500)
    address_local = Line(_("Address in local script"), most=500, hint=_("for the taxi driver"))
    zone = PlaceZoneField(_("Time zone"), hint=_("proposed from the town where that is clear; such as Asia/Tokyo"))

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
        """The zone that was typed, else the one that its town proposes, else that of the form around it.

        So what was entered by the clock of one place does not stand on another clock for want of a word.
        """
        return (self.zone.data or zone_at(self.desk, self.place.data) or self.zone_so_far) if self.is_used else ""

    @property
    def zone_so_far(self) -> str:
        """The zone in which the form around it would stand without a new place, "" where that knows none."""
        around: Any = getattr(self.meta, "_parent_form", None)
        zone: str = getattr(around, "zone_so_far", "")
        return zone


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


def zone_of_venues(desk: Desk, keys: Iterable[str | None]) -> str:
    """Return the zone of the first of these venues that has one, "" where none does."""
    found = (desk.programme.venues.get(key or "") for key in keys)
    return next((venue.zone for venue in found if venue and venue.zone), "")


def zone_on(desk: Desk, day: date | None) -> str:
    """Return the zone in which the programme spends a day, "" where it spends it in several or in none."""
    zones = {one.zone for one in days_of(desk.programme) if one.day == day}
    return zones.pop() if len(zones) == 1 else ""
