"""The bin in the browser: the deleted trips of an owner, brought back or deleted for ever."""

from dataclasses import dataclass
from datetime import date

from flask import Blueprint, flash, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from planner.actions.trip_bin import KEPT_FOR, bring_back_trip, erase_trip, kept_until
from planner.language import Language
from planner.model import Trip, db
from planner.values.wall import wall_at
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.forms.base import Desk
from planner.web.forms.button import ButtonForm
from planner.web.languages import reader

bp = Blueprint("trip_bin", __name__, url_prefix="/trips/bin")


@dataclass(frozen=True, slots=True)
class Card:
    """A deleted trip: when it took place or will, until when it can be brought back, in the zone of its home."""

    slug: str
    title: str
    tag: str
    dates: str
    until: str
    until_day: date


@bp.get("")
def index() -> str:
    """List the deleted trips that the organizer owns, the last deleted first."""
    language = reader()
    mine = db.session.scalars(lookups.binned().order_by(Trip.deleted_at.desc(), Trip.id))
    cards = [_card(member.trip, language) for member in mine]
    return render_template("trips/bin.html", cards=cards, days=KEPT_FOR.days)


@bp.post("/<slug>/return")
def bring_back(slug: str) -> Response:
    """Take a trip out of the bin."""
    trip = bring_back_trip(lookups.trip_in_bin(slug))
    flash(_("“%(title)s” is back, with everything that belongs to it.", title=_title(trip, reader())))
    return saved(url_for("agenda.show", slug=slug))


@bp.route("/<slug>/deletion", methods=["GET", "POST"])
def erase(slug: str) -> Answer:
    """Ask whether to delete a trip for ever, and do so."""
    trip = lookups.trip_in_bin(slug)
    language = reader()
    form = ButtonForm(Desk(language), version=trip.version)
    title = _title(trip, language)
    if form.accepted():
        erase_trip(trip)
        flash(_("“%(title)s” is deleted for ever.", title=title))
        return saved(url_for("trip_bin.index"))
    return form_page("trips/erasure.html", form, title=title)


def _card(trip: Trip, language: Language) -> Card:
    title, tag = language.falling_back_to(trip.languages).wording(trip.title)
    until = wall_at(kept_until(trip), trip.home_zone).day
    return Card(trip.slug, title, tag, language.days(trip.starts, trip.ends), language.date(until), until)


def _title(trip: Trip, language: Language) -> str:
    return language.falling_back_to(trip.languages).text(trip.title)
