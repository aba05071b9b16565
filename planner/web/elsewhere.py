"""Who is elsewhere at the time that stands in a form, told anew whenever that time is changed."""

from flask import Blueprint, render_template, request

from planner.web import lookups
from planner.web.desks import desk_of, key_in
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.legs import LegForm

bp = Blueprint("elsewhere", __name__, url_prefix="/trips/<slug>/elsewhere")


@bp.get("")
def show(slug: str) -> str:
    """Return a part of the form: who is at something else at the time that its own fields say, sent as they are.

    ``?but=`` is the key of the item that is changed; a time that makes no sense says nothing about anybody.
    """
    desk = desk_of(lookups.trip_to_edit(slug))
    sort = LegForm if "departure-day" in request.args else EngagementForm
    form = sort(desk, formdata=request.args, own=key_in("but"))
    return render_template("elsewhere/_list.html", elsewhere=form.elsewhere)
