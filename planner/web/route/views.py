"""The route of a trip in the browser, and as a picture to take along."""

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response

from planner.exports.route import sheet_svg
from planner.programme.audience import Audience
from planner.web import lookups
from planner.web.agenda.audiences import choice_of, choices_of
from planner.web.downloads import as_file, name_for, plain_name
from planner.web.languages import reader
from planner.web.route.page import route_page_of
from planner.web.ways import addresses

bp = Blueprint("route", __name__, url_prefix="/trips/<slug>")


@bp.get("/route")
def show(slug: str) -> str:
    """Show the way of a trip, as the staff or, with ``?for=``, any other audience may know it."""
    audience = Audience.parse(request.args.get("for", "staff"))
    whole = lookups.whole(slug)
    programme = lookups.seen(slug, whole, audience)
    language = reader().falling_back_to(programme.trip.languages)
    return render_template(
        "route/show.html",
        route=route_page_of(programme, language, address_of=addresses(slug) if audience.is_staff else None),
        programme=programme,
        shown=choice_of(audience, whole, language),
        choices=choices_of(whole, language),
        may_edit=audience.is_staff and lookups.may_edit(slug),
    )


@bp.get("/route.svg")
def picture(slug: str) -> Response:
    """Give the same pictures as one, which needs no style sheet and asks nothing of anybody."""
    programme = lookups.programme(slug, request.args.get("for", "staff"))
    said = reader().falling_back_to(programme.trip.languages)
    body = sheet_svg(programme, said).encode()
    plain = f"{plain_name(programme)} route"
    name = f"{name_for(programme, said)} – {said.say('Route')}"
    return as_file(body, "image/svg+xml; charset=utf-8", name, "svg", plain=plain)
