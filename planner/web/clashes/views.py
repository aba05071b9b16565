"""The clashes in the browser: listed, acknowledged with a reason, and that taken back."""

from dataclasses import replace

from flask import Blueprint, render_template, request, url_for
from werkzeug.wrappers import Response

from planner.actions.acknowledgements import acknowledge, acknowledgement_of, take_back, versions_of
from planner.actions.drafts import AcknowledgementDraft
from planner.errors import NotFound
from planner.model import Acknowledgement
from planner.programme.clashes import Clash
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.answers import Answer, form_page, local_path, saved
from planner.web.clashes.page import Asked, overview_of
from planner.web.clashes.standing import clashes_now, open_now
from planner.web.clashes.telling import Teller
from planner.web.desks import desk_of
from planner.web.forms.acknowledgements import AcknowledgementForm
from planner.web.forms.base import Desk
from planner.web.forms.button import ButtonForm
from planner.web.languages import reader
from planner.web.paging import asked_page
from planner.web.today import today_at_home

bp = Blueprint("clashes", __name__, url_prefix="/trips/<slug>/clashes")


@bp.get("")
def index(slug: str) -> str:
    """Show what cannot work, looks wrong or is worth knowing, of ``?kind=`` and ``?group=`` where asked for."""
    programme = lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    may_edit = lookups.may_edit(slug)
    asked = Asked(request.args.get("kind", ""), request.args.get("group", ""), asked_page())
    overview = overview_of(programme, language, asked, may_edit=may_edit)
    return render_template(
        "clashes/index.html",
        programme=programme,
        overview=overview,
        asked=asked,
        versions=versions_of(lookups.trip(slug)) if may_edit else {},
    )


@bp.get("/count")
def count(slug: str) -> str:
    """Say how many clashes a trip has, for a place on another page."""
    return render_template("clashes/_count.html", slug=slug, count=len(open_now(lookups.programme(slug))))


@bp.route("/<key>/acknowledgement", methods=["GET", "POST"])
def acknowledgement(slug: str, key: str) -> Answer:
    """Acknowledge a clash with a reason, or change the reason; what a colleague has said meanwhile is shown first."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    clash = _clash(desk.programme, key)
    form = AcknowledgementForm(desk, obj=clash.acknowledged)
    if form.accepted():
        with form.taking_refusals():
            acknowledge(trip, _said(form, clash, desk.programme), version=form.version.number)
            return saved(_next(slug))
    known = acknowledgement_of(trip, key)
    return form_page(
        "clashes/acknowledgement.html",
        form,
        programme=desk.programme,
        clash=Teller(desk.programme, desk.language, may_edit=True).told(clash),
        version=known.version if known else 0,
        back=_next(slug),
    )


@bp.post("/<key>/acknowledgement/deletion")
def deletion(slug: str, key: str) -> Response:
    """Take an acknowledgement back, as it was seen: the clash counts again."""
    trip = lookups.trip_to_edit(slug)
    seen = ButtonForm(Desk(reader())).version.number
    take_back(lookups.thing(Acknowledgement, trip, key), version=seen)
    return saved(_next(slug))


def _clash(programme: Programme, key: str) -> Clash:
    """Return a clash of this programme. :raises NotFound: when there is none of this key, or no longer."""
    found = next((clash for clash in clashes_now(programme) if clash.key == key), None)
    if found is None:
        raise NotFound
    return found


def _said(form: AcknowledgementForm, clash: Clash, programme: Programme) -> AcknowledgementDraft:
    return replace(form.draft(), key=clash.key, by=lookups.whoever().name, on=today_at_home(programme))


def _next(slug: str) -> str:
    """Return where one was: a list may be filtered, or stand beside the board."""
    otherwise = url_for("clashes.index", slug=slug)
    return local_path(request.form.get("next") or request.args.get("next"), otherwise=otherwise)
