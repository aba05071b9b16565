"""Legs in the browser."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import EndDraft
from planner.actions.legs import add_leg, change_leg, delete_leg
from planner.language import Language
from planner.model import Leg
from planner.programme.shape import Programme
from planner.values.text import NOTHING
from planner.web.desks import date_in
from planner.web.forms.base import Desk
from planner.web.forms.legs import LegForm
from planner.web.forms.offers import item_name
from planner.web.items.leg import leg_page
from planner.web.items.values import ItemPage
from planner.web.resource import Resource


class Legs(Resource[LegForm]):
    """The journey's parts."""

    name = "legs"
    row, form = Leg, LegForm
    add, change, remove = add_leg, change_leg, delete_leg
    heading_new, heading_edit = _("A new leg"), _("Change the leg")

    def page(self, programme: Programme, key: str, language: Language) -> ItemPage:
        """Return everything of a leg."""
        return leg_page(programme, key, language)

    def called(self, desk: Desk, key: str) -> str:
        """Return from where to where it leads, and by what."""
        return item_name(desk, desk.programme.legs[key])

    def begin(self) -> Mapping[str, Any]:
        """Return the day at both ends."""
        end = EndDraft(place=NOTHING, zone="", day=date_in("day"))
        return {"departure": end, "arrival": end}

    def before_deletion(self, row: Leg, desk: Desk) -> Mapping[str, Any]:
        """Return what goes with it."""
        return {"vehicles": len(desk.programme.legs[row.key].vehicles)}


bp = Legs().blueprint()
