"""The transport manifest in the browser: every vehicle with its driver and who sits in it."""

from flask import Blueprint, render_template

from planner.exports.paper.manifest import told_rides
from planner.exports.paper.voice import Voice
from planner.web import lookups
from planner.web.downloads import tongues_of
from planner.web.languages import reader
from planner.web.paging import asked_page, page_of_parts

MOST_VEHICLES = 40
"""So many stand on one page."""

bp = Blueprint("vehicles", __name__, url_prefix="/trips/<slug>/vehicles")


@bp.get("")
def show(slug: str) -> str:
    """Show all vehicles, leg by leg in the order in which they set off."""
    programme = lookups.programme(slug)
    page = page_of_parts(told_rides(Voice(programme, reader())), "vehicles", asked_page(), most=MOST_VEHICLES)
    shown = {"tongues": tongues_of(programme), "may_edit": lookups.may_edit(slug)}
    return render_template("vehicles/show.html", page=page, programme=programme, **shown)
