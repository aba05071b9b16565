"""Venues in the browser: by town, everything of one."""

from collections.abc import Mapping
from typing import Any

from flask import render_template
from flask_babel import lazy_gettext as _

from planner.actions.venues import add_venue, change_venue, delete_venue
from planner.language import Language
from planner.model import Venue
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.desks import key_in
from planner.web.forms.base import Desk
from planner.web.forms.venues import VenueForm
from planner.web.languages import reader
from planner.web.resource import Resource
from planner.web.sheets.hanging import hanging_on_venue
from planner.web.sheets.venues import VenuePage, venue_page, venues_by_town


class Venues(Resource[VenueForm]):
    """Where things happen."""

    name = room = "venues"
    row, form = Venue, VenueForm
    add, change, remove = add_venue, change_venue, delete_venue
    heading_new, heading_edit = _("A new venue"), _("Change the venue")

    def page(self, programme: Programme, key: str, language: Language) -> VenuePage:
        """Return everything of a venue."""
        return venue_page(programme, key, language)

    def called(self, desk: Desk, key: str) -> str:
        """Return its name."""
        return desk.language.text(desk.programme.venues[key].name)

    def begin(self) -> Mapping[str, Any]:
        """Return whose house it is."""
        institution = key_in("institution")
        return {"institution": institution} if institution else {}

    def before_deletion(self, row: Venue, desk: Desk) -> Mapping[str, Any]:
        """Return what happens there and who sleeps there."""
        return {"hanging": list(hanging_on_venue(desk.programme, row.key, desk.language))}


bp = Venues().blueprint()


@bp.get("")
def index(slug: str) -> str:
    """List the venues of each town."""
    programme = lookups.programme(slug)
    towns = venues_by_town(programme, reader().falling_back_to(programme.trip.languages))
    return render_template("venues/index.html", towns=towns, programme=programme, may_edit=lookups.may_edit(slug))
