"""The clashes in the browser."""

from flask import Blueprint, render_template, request

from planner.web import lookups
from planner.web.clashes.page import Asked, overview_of
from planner.web.languages import reader
from planner.web.paging import asked_page

bp = Blueprint("clashes", __name__, url_prefix="/trips/<slug>/clashes")


@bp.get("")
def index(slug: str) -> str:
    """Show what cannot work or looks wrong in a trip, of ``?kind=`` and ``?group=`` where they are asked for."""
    programme = lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    may_edit = lookups.may_edit(slug)
    asked = Asked(request.args.get("kind", ""), request.args.get("group", ""), asked_page())
    overview = overview_of(programme, language, asked, may_edit=may_edit)
    return render_template("clashes/index.html", programme=programme, overview=overview, asked=asked, may_edit=may_edit)
