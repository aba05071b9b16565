"""People in the browser: both sides by rank, everything of one, a new one, changed, moved, removed."""

from dataclasses import replace

from flask import Blueprint, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from planner.actions.drafts import draft_of
from planner.actions.institutions import add_institution
from planner.actions.people import change_person, invite, keep_restricted, move_down, move_up, remove_person
from planner.model import Person, Trip
from planner.web import lookups
from planner.web.answers import form_page, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms import again
from planner.web.forms.deletion import DeletionForm
from planner.web.forms.offers import full_name
from planner.web.forms.people import PersonForm
from planner.web.languages import reader
from planner.web.persons import person_page, sides_of

Answer = Response | str | tuple[str, int]

bp = Blueprint("people", __name__, url_prefix="/trips/<slug>/people")


@bp.get("")
def index(slug: str) -> str:
    """List both sides in the order of rank."""
    programme = lookups.programme(slug)
    sides = sides_of(programme, reader().falling_back_to(programme.trip.languages))
    return render_template("people/index.html", sides=sides, programme=programme, may_edit=lookups.may_edit(slug))


@bp.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Add somebody to the trip."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    form = _for_me(slug, PersonForm(desk, since=again.newest(Person, trip)))
    if form.accepted():
        with form.taking_refusals():
            return saved(_address(slug, _invited(trip, form).key))
    return form_page("people/new.html", form, programme=desk.programme, back=url_for("people.index", slug=slug))


@bp.get("/<key>")
def show(slug: str, key: str) -> Answer:
    """Show everything of a person."""
    programme = lookups.programme(slug)
    page = person_page(programme, key, reader().falling_back_to(programme.trip.languages))
    return render_template("people/show.html", page=page, programme=programme, may_edit=lookups.may_edit(slug))


@bp.route("/<key>/edit", methods=["GET", "POST"])
def edit(slug: str, key: str) -> Answer:
    """Change what is said of a person."""
    trip = lookups.trip_to_edit(slug)
    person = lookups.person(trip, key)

    def form_of(sent: MultiDict[str, str] | None) -> PersonForm:
        stored = replace(draft_of(person), restricted=draft_of(person.restricted) if person.restricted else None)
        return _for_me(slug, PersonForm(desk_of(trip), formdata=sent, obj=stored, version=person.version))

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            change_person(person, form.draft(institution=_new_institution(trip, form)), version=form.version.number)
            _keep_restricted(person, form)
            return saved(_address(slug, key))
    which = full_name(form.desk, form.desk.programme.people[key])
    return editing.page(
        "people/edit.html", programme=form.desk.programme, key=key, which=which, back=_address(slug, key)
    )


@bp.post("/<key>/rank")
def rank(slug: str, key: str) -> Response:
    """Let somebody stand one place higher or lower in the order of rank."""
    person = lookups.person(lookups.trip_to_edit(slug), key)
    move = move_up if request.form.get("move") == "up" else move_down
    move(person)
    return saved(url_for("people.index", slug=slug, _anchor=f"person-{key}"))


@bp.route("/<key>/deletion", methods=["GET", "POST"])
def deletion(slug: str, key: str) -> Answer:
    """Ask whether to remove somebody from the trip, and do so."""
    trip = lookups.trip_to_edit(slug)
    person = lookups.person(trip, key)
    form = DeletionForm(desk_of(trip), version=person.version)
    if form.accepted():
        with form.taking_refusals():
            remove_person(person, version=form.version.number)
            return saved(url_for("people.index", slug=slug))
    programme = form.desk.programme
    name = full_name(form.desk, programme.people[key])
    return form_page("people/deletion.html", form, programme=programme, back=_address(slug, key), name=name)


def _address(slug: str, key: str) -> str:
    return url_for("people.show", slug=slug, key=key)


def _for_me(slug: str, form: PersonForm) -> PersonForm:
    """Take the restricted data out of the form for who may not read them."""
    if not lookups.member(slug).reads_restricted:
        del form.restricted
    return form


def _invited(trip: Trip, form: PersonForm) -> Person:
    """Return the person whom this form brings in, or has brought in already."""
    entered, institution = form.draft(), form.new_institution.form.draft(form.side.data)
    before = again.same_person(trip, entered, since=form.since.number, institution=institution)
    if before:
        return before
    person = invite(trip, form.draft(institution=_new_institution(trip, form)))
    _keep_restricted(person, form)
    return person


def _new_institution(trip: Trip, form: PersonForm) -> str | None:
    """Add the institution that was entered on the spot, if one was, and return its key."""
    draft = form.new_institution.form.draft(form.side.data)
    return add_institution(trip, draft).key if draft else None


def _keep_restricted(person: Person, form: PersonForm) -> None:
    if form.asks_restricted:
        keep_restricted(person, form.draft().restricted)
