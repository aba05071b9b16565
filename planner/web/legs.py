"""Legs in the browser: everything of one, a new one, changed, deleted."""

from flask import Blueprint, render_template, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from planner.actions.drafts import EndDraft, draft_of
from planner.actions.legs import add_leg, change_leg, delete_leg
from planner.model import Leg
from planner.values.text import NOTHING
from planner.web import lookups
from planner.web.answers import form_page, saved
from planner.web.conflicts import Editing
from planner.web.desks import date_in, desk_of
from planner.web.forms import again
from planner.web.forms.deletion import DeletionForm
from planner.web.forms.legs import LegForm
from planner.web.forms.offers import item_name
from planner.web.items.leg import leg_page
from planner.web.languages import reader

Answer = Response | str | tuple[str, int]

bp = Blueprint("legs", __name__, url_prefix="/trips/<slug>/legs")


@bp.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Add a leg to the journey."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    begins = EndDraft(place=NOTHING, zone="", day=date_in("day"))
    form = LegForm(desk, since=again.newest(Leg, trip), departure=begins, arrival=begins)
    if form.accepted():
        with form.taking_refusals():
            draft = form.draft()
            leg = again.same_leg(trip, draft, since=form.since.number) or add_leg(trip, draft)
            return saved(_address(slug, leg.key))
    return form_page("legs/new.html", form, programme=desk.programme, back=url_for("agenda.show", slug=slug))


@bp.get("/<key>")
def show(slug: str, key: str) -> Answer:
    """Show everything of a leg."""
    programme = lookups.programme(slug)
    page = leg_page(programme, key, reader().falling_back_to(programme.trip.languages))
    return render_template("legs/show.html", page=page, programme=programme, may_edit=lookups.may_edit(slug))


@bp.route("/<key>/edit", methods=["GET", "POST"])
def edit(slug: str, key: str) -> Answer:
    """Change a leg."""
    trip = lookups.trip_to_edit(slug)
    leg = lookups.leg(trip, key)

    def form_of(sent: MultiDict[str, str] | None) -> LegForm:
        return LegForm(desk_of(trip), formdata=sent, obj=draft_of(leg), version=leg.version)

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            change_leg(leg, form.draft(), version=form.version.number)
            return saved(_address(slug, key))
    which = item_name(form.desk, form.desk.programme.legs[key])
    return editing.page("legs/edit.html", programme=form.desk.programme, key=key, which=which, back=_address(slug, key))


@bp.route("/<key>/deletion", methods=["GET", "POST"])
def deletion(slug: str, key: str) -> Answer:
    """Ask whether to delete a leg, and do so."""
    trip = lookups.trip_to_edit(slug)
    leg = lookups.leg(trip, key)
    form = DeletionForm(desk_of(trip), version=leg.version)
    if form.accepted():
        with form.taking_refusals():
            delete_leg(leg, version=form.version.number)
            return saved(url_for("agenda.show", slug=slug))
    programme = form.desk.programme
    name = leg_page(programme, key, form.desk.language).title.words
    return form_page("legs/deletion.html", form, programme=programme, back=_address(slug, key), name=name)


def _address(slug: str, key: str) -> str:
    return url_for("legs.show", slug=slug, key=key)
