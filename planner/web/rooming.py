"""The rooming lists of all hotels in the browser, to be read, printed and taken along."""

from dataclasses import replace
from itertools import groupby

from flask import Blueprint, render_template

from planner.exports.paper.rooming import hotels_of
from planner.exports.paper.voice import Voice
from planner.web import lookups
from planner.web.downloads import tongues_of
from planner.web.languages import reader
from planner.web.paging import asked_page, page_of

MOST_ROOMS = 200
"""So many stand on one page."""

bp = Blueprint("rooming", __name__, url_prefix="/trips/<slug>/rooming")


@bp.get("")
def show(slug: str) -> str:
    """Show who sleeps in which room, hotel by hotel in the order of the nights."""
    programme = lookups.programme(slug)
    hotels = {hotel.key: hotel for hotel in hotels_of(Voice(programme, reader()))}
    rooms = [(key, room) for key, hotel in hotels.items() for room in hotel.rooms]
    page = page_of(rooms, asked_page(), most=MOST_ROOMS)
    shown = [
        replace(hotels[key], rooms=tuple(room for _key, room in some))
        for key, some in groupby(page.rows, key=lambda one: one[0])
    ]
    files = {"tongues": tongues_of(programme), "may_edit": lookups.may_edit(slug)}
    return render_template("rooming/show.html", hotels=shown, page=page, programme=programme, **files)
