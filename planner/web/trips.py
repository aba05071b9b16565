"""Trips in the browser: the list, the sample, a new one, changed, opened again, deleted."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, render_template, url_for
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from planner.actions.drafts import draft_of
from planner.actions.trip_bin import KEPT_FOR, delete_trip
from planner.actions.trips import change_trip, reopen_trip, start_trip
from planner.language import LANGUAGES, Language
from planner.model import Member, Trip, db
from planner.sample.loading import is_sample, sample_for
from planner.values.vocabulary import Role
from planner.values.wall import zone_names
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms import again
from planner.web.forms.base import Desk
from planner.web.forms.button import ButtonForm
from planner.web.forms.trip_start import NewTripForm
from planner.web.forms.trips import EditTripForm
from planner.web.languages import reader
from planner.web.remembering import STEP

HOME_ZONES = {"ja": "Asia/Tokyo"}
"""The zone at home that is proposed to the readers of a language, before they have any trip; else Berlin's."""

bp = Blueprint("trips", __name__)
bp.add_app_template_global(is_sample)


@dataclass(frozen=True, slots=True)
class Card:
    """A trip in the list; ``is_sample`` is only said to those who may take it away."""

    slug: str
    version: int
    title: str
    tag: str
    kind: str
    state: str
    state_words: str
    dates: str
    role: str
    is_sample: bool


@bp.app_template_global()
def zones() -> list[str]:
    """Return the zones that a field proposes: those that are named after a place."""
    return sorted(name for name in zone_names() if "/" in name and not name.startswith("Etc/"))


@bp.get("/trips")
def index() -> str:
    """List the organizer's trips, the latest first."""
    mine = db.session.scalars(lookups.memberships().order_by(Trip.starts.desc(), Trip.id.desc()))
    language = reader()
    return render_template("trips/index.html", cards=[_card(member, language) for member in mine])


def _card(member: Member, language: Language) -> Card:
    trip = member.trip
    title, tag = language.falling_back_to(trip.languages).wording(trip.title)
    return Card(
        slug=trip.slug,
        version=trip.version,
        title=title,
        tag=tag,
        kind=language.label(trip.kind),
        state=trip.state,
        state_words=language.label(trip.state),
        dates=language.days(trip.starts, trip.ends),
        role=language.label(member.role),
        is_sample=member.role is Role.OWNER and is_sample(trip.uid),
    )


@bp.post("/trips/sample")
def sample() -> Response:
    """Load the sample for the organizer, where they have none, and open it."""
    return saved(url_for("agenda.show", slug=sample_for(lookups.whoever()).slug))


@bp.route("/trips/new", methods=["GET", "POST"])
def new() -> Answer:
    """Begin a trip from nothing."""
    owner, language = lookups.whoever(), reader()
    tags = tuple(dict.fromkeys((language.code, *LANGUAGES)))
    proposed = {"main_language": language.code, "home_zone": _home_zone(language)}
    form = NewTripForm(Desk(language, tags), since=again.newest_trip(owner), **proposed)
    if form.accepted():
        with form.taking_refusals():
            draft = form.draft()
            before = again.same_trip(owner, draft, since=form.since.number)
            groups, venues = form.group_drafts(), form.venue_drafts()
            trip = before or start_trip(owner, draft, groups=groups, venues=venues)
            return saved(url_for("agenda.show", slug=trip.slug))
    return form_page("trips/new.html", form)


def _home_zone(language: Language) -> str:
    """Return the zone at home of the organizer's newest trip, else what most readers of the language have."""
    newest = lookups.memberships().order_by(Trip.id.desc()).limit(1)
    last = db.session.scalar(newest)
    return last.trip.home_zone if last else HOME_ZONES.get(language.code, "Europe/Berlin")


@bp.route("/trips/<slug>/edit", methods=["GET", "POST"])
def edit(slug: str) -> Answer:
    """Change what is said of the trip as a whole."""
    trip = lookups.trip_to_edit(slug)

    def form_of(sent: MultiDict[str, str] | None) -> EditTripForm:
        return EditTripForm(desk_of(trip), formdata=sent, obj=draft_of(trip), version=trip.version)

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            change_trip(trip, form.draft(slug=slug, summary=trip.summary), version=form.version.number)
            return saved(url_for("agenda.show", slug=slug))
    return editing.page("trips/edit.html", programme=form.desk.programme, back=url_for("agenda.show", slug=slug))


@bp.post("/trips/<slug>/reopening")
def reopening(slug: str) -> Response:
    """Let a closed trip be changed again."""
    trip = lookups.trip_to_edit(slug)
    reopen_trip(trip, version=ButtonForm(desk_of(trip)).version.number)
    return saved(url_for("agenda.show", slug=slug))


@bp.route("/trips/<slug>/deletion", methods=["GET", "POST"])
def deletion(slug: str) -> Answer:
    """Ask whether to delete a trip, and put it into the bin."""
    trip = lookups.trip_to_delete(slug)
    form = ButtonForm(desk_of(trip), version=trip.version)
    if form.accepted():
        with form.taking_refusals():
            delete_trip(trip, version=form.version.number)
            _offer_undo(trip)
            return saved(url_for("trips.index"))
    back = url_for("agenda.show", slug=slug)
    return form_page("trips/deletion.html", form, programme=form.desk.programme, back=back, days=KEPT_FOR.days)


def _offer_undo(trip: Trip) -> None:
    """Let the next page offer to take a deletion back."""
    title = reader().falling_back_to(trip.languages).text(trip.title)
    undo = url_for("trip_bin.bring_back", slug=trip.slug)
    message: Any = {"words": _("“%(title)s” lies in the bin.", title=title), "address": undo, "is_undone": False}
    flash(message, STEP)
