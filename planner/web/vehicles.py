"""The transport manifest in the browser: every vehicle with its driver and who sits in it."""

from dataclasses import replace
from itertools import groupby

from flask import Blueprint, render_template

from planner.exports.paper.manifest import told_rides
from planner.exports.paper.voice import Voice
from planner.web import lookups
from planner.web.downloads import tongues_of
from planner.web.languages import reader
from planner.web.paging import asked_page, page_of

MOST_VEHICLES = 40
"""So many stand on one page."""

bp = Blueprint("vehicles", __name__, url_prefix="/trips/<slug>/vehicles")


@bp.get("")
def show(slug: str) -> str:
    """Show all vehicles, leg by leg in the order in which they set off."""
    programme = lookups.programme(slug)
    rides = {ride.key: ride for ride in told_rides(Voice(programme, reader()))}
    vehicles = [(key, vehicle) for key, ride in rides.items() for vehicle in ride.vehicles]
    page = page_of(vehicles, asked_page(), most=MOST_VEHICLES)
    shown = [
        replace(rides[key], vehicles=tuple(vehicle for _key, vehicle in some))
        for key, some in groupby(page.rows, key=lambda one: one[0])
    ]
    files = {"tongues": tongues_of(programme), "may_edit": lookups.may_edit(slug)}
    return render_template("vehicles/show.html", rides=shown, page=page, programme=programme, **files)
