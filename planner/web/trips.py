"""Trips in the browser: the list, a new one, changed, opened again, deleted."""

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from planner.actions.drafts import draft_of
from planner.actions.trip_bin import delete_trip
from planner.actions.trips import change_trip, reopen_trip, start_trip
from planner.language import LANGUAGES, Language
from planner.model import Member, Trip, db
from planner.values.wall import zone_names
from planner.web import lookups
from planner.web.answers import form_page, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms import again
from planner.web.forms.base import Desk
from planner.web.forms.deletion import DeletionForm
from planner.web.forms.trips import EditTripForm, NewTripForm
from planner.web.languages import reader

Answer = Response | str | tuple[str, int]

bp = Blueprint("trips", __name__)


@dataclass(frozen=True, slots=True)
class Card:
    """A trip in the list."""

    slug: str
    title: str
    tag: str
    kind: str
    state: str
    state_words: str
    dates: str
    role: str


@bp.app_template_global()
def zones() -> list[str]:
    """Return the zones that a field proposes: those that are named after a place."""
    return sorted(name for name in zone_names() if "/" in name and not name.startswith("Etc/"))


@bp.get("/")
def home() -> Response:
    """Lead to the trips."""
    return redirect(url_for("trips.index"))


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
        title=title,
        tag=tag,
        kind=language.label(trip.kind),
        state=trip.state,
        state_words=language.label(trip.state),
        dates=language.days(trip.starts, trip.ends),
        role=language.label(member.role),
    )


@bp.route("/trips/new", methods=["GET", "POST"])
def new() -> Answer:
    """Begin a trip from nothing."""
    owner, language = lookups.whoever(), reader()
    tags = tuple(dict.fromkeys((language.code, *LANGUAGES)))
    form = NewTripForm(Desk(language, tags), since=again.newest_trip(owner), main_language=language.code)
    if form.accepted():
        with form.taking_refusals():
            draft = form.draft()
            before = again.same_trip(owner, draft, since=form.since.number)
            trip = before or start_trip(owner, draft, groups=form.group_drafts())
            return saved(url_for("agenda.show", slug=trip.slug))
    return form_page("trips/new.html", form)


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
            change_trip(trip, form.draft(slug=slug), version=form.version.number)
            return saved(url_for("agenda.show", slug=slug))
    return editing.page("trips/edit.html", programme=form.desk.programme, back=url_for("agenda.show", slug=slug))


@bp.post("/trips/<slug>/reopening")
def reopening(slug: str) -> Response:
    """Let a closed trip be changed again."""
    trip = lookups.trip_to_edit(slug)
    reopen_trip(trip, version=DeletionForm(desk_of(trip)).version.number)
    return saved(url_for("agenda.show", slug=slug))


@bp.route("/trips/<slug>/deletion", methods=["GET", "POST"])
def deletion(slug: str) -> Answer:
    """Ask whether to delete a trip with all that belongs to it, and do so."""
    trip = lookups.trip_to_delete(slug)
    form = DeletionForm(desk_of(trip), version=trip.version)
    if form.accepted():
        with form.taking_refusals():
            delete_trip(trip, version=form.version.number)
            return saved(url_for("trips.index"))
    return form_page("trips/deletion.html", form, programme=form.desk.programme, back=url_for("agenda.show", slug=slug))
