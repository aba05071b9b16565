"""Who receives the delegation where, by day: for the hosts' protocol, and for those who write the letters of thanks."""

from flask import Blueprint, render_template

from planner.web import lookups
from planner.web.languages import reader
from planner.web.sheets.hosts import host_days

bp = Blueprint("hosts", __name__, url_prefix="/trips/<slug>/hosts")


@bp.get("")
def show(slug: str) -> str:
    """Show by day what takes place in which house, who receives and who comes."""
    programme = lookups.programme(slug)
    days = host_days(programme, reader().falling_back_to(programme.trip.languages))
    return render_template("hosts/show.html", programme=programme, days=days, may_edit=lookups.may_edit(slug))
