"""Copies of a trip in the browser: the same programme on other days, with what the clocks hinder said by name."""

from dataclasses import dataclass

from flask import Blueprint, flash, url_for
from flask_babel import gettext as _

from planner.actions.trip_copies import copied, copy_trip
from planner.programme.shape import Programme
from planner.programme.shifting import eased, hindrances
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms import again
from planner.web.forms.base import Desk
from planner.web.forms.offers import item_name
from planner.web.forms.trip_copies import CopyForm
from planner.web.ways import ITEMS, way_to

bp = Blueprint("trip_copies", __name__, url_prefix="/trips/<slug>/copies")


@dataclass(frozen=True, slots=True)
class Hindered:
    """An item that cannot keep its time: where it is shown, its name, why not."""

    address: str
    name: str
    why: str


@bp.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Copy a trip to other days; whoever may read it may copy it, and owns the copy."""
    trip = lookups.trip(slug)
    desk, owner = desk_of(trip), lookups.whoever()
    form = CopyForm(desk, since=again.newest_trip(owner), title=trip.title)
    hindered: list[Hindered] = []
    if form.accepted():
        with form.taking_refusals():
            copy = _copy(form, slug)
            hindered = _hindered(copy, desk, slug)
            if not hindered:
                made = again.same_trip(owner, copy.trip, since=form.since.number) or copy_trip(copy, owner=owner)
                flash(_("This is the copy, a draft of your own."))
                return saved(url_for("agenda.show", slug=made.slug))
    return form_page(
        "trips/copy.html", form, programme=desk.programme, hindered=hindered, back=url_for("agenda.show", slug=slug)
    )


def _copy(form: CopyForm, slug: str) -> Programme:
    """Return the copy as the form asks for it, made of what the organizer may read."""
    copy = copied(lookups.programme(slug), title=form.title.data, starts=form.starts.data)
    return eased(copy) if form.eased.data else copy


def _hindered(copy: Programme, desk: Desk, slug: str) -> list[Hindered]:
    """Return what stands in the way, each leading to the item of the original."""
    return [
        Hindered(
            way_to(slug, ITEMS[type(item)], item.key),
            item_name(desk, item),
            desk.language.say(one.why.message, **one.why.values),
        )
        for one in hindrances(copy)
        if (item := copy.item(one.key))
    ]
