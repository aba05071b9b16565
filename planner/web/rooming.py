"""The rooming lists of all hotels in the browser, to be read, printed and taken along."""

from flask import Blueprint, render_template

from planner.exports.paper.rooming import hotels_of
from planner.exports.paper.voice import Voice
from planner.web import lookups
from planner.web.downloads import tongues_of
from planner.web.languages import reader
from planner.web.paging import asked_page, page_of_parts

MOST_ROOMS = 200
"""So many stand on one page."""

bp = Blueprint("rooming", __name__, url_prefix="/trips/<slug>/rooming")


@bp.get("")
def show(slug: str) -> str:
    """Show who sleeps in which room, hotel by hotel in the order of the nights."""
    programme = lookups.programme(slug)
    page = page_of_parts(hotels_of(Voice(programme, reader())), "rooms", asked_page(), most=MOST_ROOMS)
    return render_template("rooming/show.html", page=page, programme=programme, tongues=tongues_of(programme))
