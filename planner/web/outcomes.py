"""Aims, results and action items in the browser: all on one page, each with a form of its own."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask_babel import lazy_gettext as _
from sqlalchemy import select
from werkzeug.wrappers import Response

from planner.actions import outcomes
from planner.model import ActionItem, Aim, Result, Trip, db
from planner.values.text import shortened
from planner.web import lookups
from planner.web.answers import saved
from planner.web.desks import key_in
from planner.web.forms import again
from planner.web.forms.base import Desk
from planner.web.forms.button import ButtonForm
from planner.web.forms.outcomes import ActionItemForm, AimForm, ResultForm
from planner.web.languages import reader
from planner.web.resource import F, Resource
from planner.web.sheets.outcomes import outcome_page

NAMED = 80
"""As many letters of an outcome stand where it is named in a heading."""


class Outcome(Resource[F]):
    """What aims, results and action items have in common: they stand on one page."""

    room = "outcomes"
    has_page = False

    def called(self, desk: Desk, key: str) -> str:
        """Return how it begins."""
        one = getattr(desk.programme, self.name)[key]
        said = " ".join(desk.language.text(one.text).split())
        return shortened(said, NAMED)


class Aims(Outcome[AimForm]):
    """Why they travel."""

    name = "aims"
    row, form = Aim, AimForm
    add, change, remove = outcomes.add_aim, outcomes.change_aim, outcomes.delete_aim
    heading_new, heading_edit = _("A new aim"), _("Change the aim")

    def before_deletion(self, row: Aim, desk: Desk) -> Mapping[str, Any]:
        """Return the results that serve it: they stay."""
        serving = (one for one in desk.programme.results.values() if one.aim == row.key)
        return {"serving": [desk.language.text(one.text) for one in serving]}


class Results(Outcome[ResultForm]):
    """What came of it."""

    name = "results"
    row, form = Result, ResultForm
    add, change, remove = outcomes.add_result, outcomes.change_result, outcomes.delete_result
    heading_new, heading_edit = _("A new result"), _("Change the result")

    def begin(self) -> Mapping[str, Any]:
        """Return what it is a result of, as the link says."""
        return {name: key_in(name) for name in ("engagement", "aim", "agreement")}


class ActionItems(Outcome[ActionItemForm]):
    """What is to follow."""

    name = "action_items"
    row, form = ActionItem, ActionItemForm
    add, change, remove = outcomes.add_action_item, outcomes.change_action_item, outcomes.delete_action_item
    heading_new, heading_edit = _("A new action item"), _("Change the action item")

    def begin(self) -> Mapping[str, Any]:
        """Return whose it is, as the link says."""
        return {"owner": key_in("owner")}


SORTS = ("aims", "results", "action_items")
"""What stands on the page; the addresses of each sort begin alike."""

aims, results, action_items = Aims().blueprint(), Results().blueprint(), ActionItems().blueprint()
bp = Blueprint("outcomes", __name__)


@bp.get("/trips/<slug>/outcomes")
def index(slug: str) -> str:
    """Show why they travel, what came of it and what is to follow."""
    programme, may_edit = lookups.programme(slug), lookups.may_edit(slug)
    language = reader().falling_back_to(programme.trip.languages)
    trip = lookups.trip(slug)
    quick = _quick(trip, Desk.of(programme, language)) if may_edit else {}
    return render_template(
        "outcomes/index.html",
        page=outcome_page(programme, language),
        programme=programme,
        may_edit=may_edit,
        versions=_versions(trip) if may_edit else {},
        quick_forms=quick,
        places={sort: url_for(f"{sort}.new", slug=slug).removesuffix("new") for sort in SORTS},
        lists={place: finder for form in quick.values() for place, finder in form.lists().items()},
    )


def _versions(trip: Trip) -> dict[str, int]:
    """Return the version of every action item, so that one click settles what was seen and nothing newer."""
    found = db.session.execute(select(ActionItem.key, ActionItem.version).where(ActionItem.trip_id == trip.id))
    return {row.key: row.version for row in found}


def _quick(trip: Trip, desk: Desk) -> dict[str, Any]:
    """Return an empty form of each sort, for the row by which one more is noted in place."""
    return {
        "aims": AimForm(desk, since=again.newest(Aim, trip)),
        "results": ResultForm(desk, since=again.newest(Result, trip)),
        "action_items": ActionItemForm(desk, since=again.newest(ActionItem, trip)),
    }


@action_items.post("/<key>/state")
def state(slug: str, key: str) -> Response:
    """Let an action item be done, dropped or open again."""
    trip = lookups.trip_to_edit(slug)
    item = lookups.thing(ActionItem, trip, key)
    seen = ButtonForm(Desk(reader())).version.number
    outcomes.settle(item, request.form.get("state", ""), version=seen)
    return saved(url_for("outcomes.index", slug=slug, _anchor=key))
