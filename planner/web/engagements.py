"""Engagements in the browser: everything of one, a new one, changed, deleted."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement, delete_engagement, hanging_on, schedule_engagement
from planner.actions.venues import add_venue
from planner.model import Engagement, Trip
from planner.values.vocabulary import Kind
from planner.values.when import Form as Exactness
from planner.values.when import When
from planner.web import lookups
from planner.web.answers import form_page, saved
from planner.web.conflicts import Editing
from planner.web.desks import date_in, desk_of
from planner.web.forms import again
from planner.web.forms.deletion import DeletionForm
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.offers import item_name
from planner.web.items.engagement import engagement_page
from planner.web.languages import reader

Answer = Response | str | tuple[str, int]

bp = Blueprint("engagements", __name__, url_prefix="/trips/<slug>/engagements")


@bp.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Put an engagement into the programme."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    form = EngagementForm(desk, since=again.newest(Engagement, trip), **_prefilled())
    if form.accepted():
        with form.taking_refusals():
            engagement = _made_before(trip, form) or schedule_engagement(trip, form.draft(venue=_new_venue(trip, form)))
            return saved(_address(slug, engagement.key))
    return form_page("engagements/new.html", form, programme=desk.programme, back=url_for("agenda.show", slug=slug))


@bp.get("/<key>")
def show(slug: str, key: str) -> Answer:
    """Show everything of an engagement."""
    programme = lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    page = engagement_page(programme, key, language)
    return render_template("engagements/show.html", page=page, programme=programme, may_edit=lookups.may_edit(slug))


@bp.route("/<key>/edit", methods=["GET", "POST"])
def edit(slug: str, key: str) -> Answer:
    """Change an engagement."""
    trip = lookups.trip_to_edit(slug)
    engagement = lookups.engagement(trip, key)

    def form_of(sent: MultiDict[str, str] | None) -> EngagementForm:
        return EngagementForm(desk_of(trip), formdata=sent, obj=draft_of(engagement), version=engagement.version)

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            draft = form.draft(venue=_new_venue(trip, form))
            change_engagement(engagement, draft, version=form.version.number)
            return saved(_address(slug, key))
    which = item_name(form.desk, form.desk.programme.engagements[key])
    return editing.page(
        "engagements/edit.html", programme=form.desk.programme, key=key, which=which, back=_address(slug, key)
    )


@bp.route("/<key>/deletion", methods=["GET", "POST"])
def deletion(slug: str, key: str) -> Answer:
    """Ask whether to delete an engagement, and do so."""
    trip = lookups.trip_to_edit(slug)
    engagement = lookups.engagement(trip, key)
    form = DeletionForm(desk_of(trip), version=engagement.version)
    if form.accepted():
        with form.taking_refusals():
            delete_engagement(engagement, version=form.version.number)
            return saved(url_for("agenda.show", slug=slug))
    language = form.desk.language
    return form_page(
        "engagements/deletion.html",
        form,
        programme=form.desk.programme,
        back=_address(slug, key),
        name=language.text(engagement.title),
        hanging=[language.text(one.title) for one in hanging_on(engagement)],
    )


def _address(slug: str, key: str) -> str:
    return url_for("engagements.show", slug=slug, key=key)


def _prefilled() -> dict[str, Any]:
    """Return what the link to the form says already: the day, the kind, the conference."""
    day, kind = date_in("day"), request.args.get("kind", "")
    filled: dict[str, Any] = {"when": When(form=Exactness.EXACT, day=day)}
    if kind in set(Kind):
        filled["kind"] = Kind(kind)
    if inside := request.args.get("inside"):
        filled |= {"inside": inside[:80], "kind": Kind.SESSION}
    return filled


def _new_venue(trip: Trip, form: EngagementForm) -> str | None:
    """Add the venue that was entered on the spot, if one was, and return its key."""
    draft = form.new_venue.form.draft()
    return add_venue(trip, draft).key if draft else None


def _made_before(trip: Trip, form: EngagementForm) -> Engagement | None:
    venue = form.new_venue.form.draft()
    return again.same_engagement(trip, form.draft(), since=form.since.number, venue=venue)
