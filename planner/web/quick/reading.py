"""The line as it was sent, or as an address says it."""

from flask import request
from werkzeug.datastructures import MultiDict

from planner.model import Engagement, Trip
from planner.web.desks import desk_of
from planner.web.forms import again
from planner.web.forms.quick import MOST_UNSEEN, QuickForm
from planner.web.forms.words import without_hidden


def quick_form(trip: Trip) -> QuickForm:
    """Return the form with the line; several ``groups`` may be said one by one."""
    said = request.form if request.method == "POST" else request.args
    known = MultiDict(said.items())
    known["groups"] = " ".join(said.getlist("groups"))
    for name in ("zone", "groups", "next"):  # nobody types these, so nobody could mend them
        known[name] = without_hidden(known.get(name, ""))[:MOST_UNSEEN]
    form = QuickForm(desk_of(trip), formdata=known)
    if request.method == "GET":
        form.since.data, form.since.raw_data = str(again.newest(Engagement, trip)), None
    return form
