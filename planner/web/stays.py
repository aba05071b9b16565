"""Stays in the browser."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import render_template
from flask_babel import lazy_gettext as _

from planner.actions.drafts import StayDraft, draft_of
from planner.actions.engagements import hanging_on
from planner.actions.stays import add_stay, change_stay, delete_stay
from planner.language import Language
from planner.model import Stay
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.desks import date_in
from planner.web.forms.base import Desk
from planner.web.forms.offers import item_name
from planner.web.forms.stays import StayForm
from planner.web.items.stay import StayPage, stay_page
from planner.web.languages import reader
from planner.web.paging import asked_page
from planner.web.resource import Resource
from planner.web.sheets.stays import nights_page


class Stays(Resource[StayForm]):
    """Where they sleep."""

    name = room = "stays"
    row, form = Stay, StayForm
    add, change, remove = add_stay, change_stay, delete_stay
    heading_new, heading_edit = _("A new stay"), _("Change the stay")

    def page(self, programme: Programme, key: str, language: Language) -> StayPage:
        """Return everything of a stay."""
        return stay_page(programme, key, language)

    def called(self, desk: Desk, key: str) -> str:
        """Return the hotel's name."""
        return item_name(desk, desk.programme.stays[key])

    def begin(self) -> Mapping[str, Any]:
        """Return the first night."""
        return {"check_in": date_in("day")}

    def copied(self, row: Stay) -> StayDraft:
        """Return the same nights once more, right after these and not booked yet."""
        kept: StayDraft = draft_of(row)
        lasts = kept.check_out - kept.check_in
        return replace(kept, check_in=kept.check_out, check_out=kept.check_out + lasts, booking="")

    def before_deletion(self, row: Stay, desk: Desk) -> Mapping[str, Any]:
        """Return what goes with it and what hangs on it."""
        rooms = desk.programme.stays[row.key].rooms
        hanging = [desk.language.text(one.title) for one in hanging_on(row)]
        return {"rooms": len(rooms), "sleepers": sum(len(room.people) for room in rooms), "hanging": hanging}


bp = Stays().blueprint()


@bp.get("")
def index(slug: str) -> str:
    """Show the stays in their order, and who sleeps where night by night."""
    programme = lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    page = nights_page(programme, language, number=asked_page())
    return render_template("stays/index.html", page=page, programme=programme, may_edit=lookups.may_edit(slug))
