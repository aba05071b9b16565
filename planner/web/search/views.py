"""Searching in the browser: a page of results, or while somebody types its results alone."""

from flask import Blueprint, render_template, request

from planner.web import lookups
from planner.web.languages import reader
from planner.web.search.page import results_of

bp = Blueprint("search", __name__, url_prefix="/trips/<slug>/search")


@bp.get("")
def show(slug: str) -> str:
    """Show what ``?q=`` finds in a trip, of ``?sort=`` where only that is asked for."""
    programme = lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    results = results_of(programme, request.args.get("q", ""), language, only=request.args.get("sort", ""))
    template = "search/_typed.html" if request.headers.get("HX-Request") else "search/show.html"
    return render_template(template, programme=programme, results=results, slug=slug)
