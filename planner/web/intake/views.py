"""Reading in a table: handed in, looked at, taken over, discarded; and the table to fill in."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, flash, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.exceptions import Forbidden
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response

from planner.actions.proposals import drop_proposal, keep_proposal, proposal_of
from planner.errors import Refused, Stale
from planner.model import Proposal, Trip
from planner.programme.audience import Audience
from planner.programme.shape import Programme
from planner.values.text import N_
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import key_in
from planner.web.downloads import as_file
from planner.web.forms.base import Desk
from planner.web.forms.intake import IntakeForm, TakeOverForm
from planner.web.intake.asked import Asked, asked_of
from planner.web.intake.lists import Taking, listed
from planner.web.intake.preview import Preview, lines_of, page_shown, places_of, preview_of
from planner.web.intake.template import WRITERS, template_of
from planner.web.languages import reader
from planner.web.paging import asked_page
from planner.web.remembering import because, programme_before
from planner.web.store import let_others_write

bp = Blueprint("intake", __name__, url_prefix="/trips/<slug>/import")

MOVED_ON = N_("The trip has changed since you looked at the table. Look at it once more.")

UNREAD = N_("Say first how the table is to be read.")


@bp.route("", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Take a table in, as a file or pasted; it is looked at before anything of it is done."""
    trip = _trip(slug)
    programme = lookups.programme(slug)
    taking = listed(request.args.get("of", ""), key_in("inside"), programme)
    form = IntakeForm(Desk.of(programme, reader()), taking.of)
    if form.accepted():
        organizer = lookups.whoever()
        with form.taking_refusals():
            let_others_write()
            kept = keep_proposal(trip, organizer, form.content, of=taking.of, name=form.name)
            return saved(url_for("intake.show", slug=slug, number=kept.id, inside=taking.inside or None))
    return form_page("intake/new.html", form, programme=programme, taking=taking, back=taking.back(slug))


@bp.route("/<int:number>", methods=["GET", "POST"])
def show(slug: str, number: int) -> Answer:
    """Show what would become of each row; take all of them over, in one step."""
    trip = lookups.trip_to_edit(slug)
    proposal = proposal_of(trip, lookups.whoever(), number)
    whole = programme_before(trip)
    look = _Look(slug, proposal, whole)
    form = TakeOverForm(look.desk)
    if form.accepted():
        with form.taking_refusals():
            return look.taken_over(trip, form)
    return form_page("intake/show.html", form, **look.shown())


@bp.post("/<int:number>/deletion")
def drop(slug: str, number: int) -> Response:
    """Discard a table."""
    proposal = proposal_of(_trip(slug), lookups.whoever(), number)
    address = url_for("intake.new", slug=slug, of=proposal.of, inside=key_in("inside") or None)
    drop_proposal(proposal)
    flash(gettext("The table is discarded. Nothing of it was taken over."))
    return saved(address)


@bp.get("/template.<as_>")
def template(slug: str, as_: str) -> Response:
    """Give a table to fill in."""
    _trip(slug)
    programme = lookups.programme(slug)
    taking = listed(request.args.get("of", ""), key_in("inside"), programme)
    if as_ not in WRITERS:
        raise NoSuchPage
    permitted = lookups.member(slug).reads_restricted
    said = reader().falling_back_to(programme.trip.languages)
    body, media_type = template_of(taking.of, programme, said, as_=as_, restricted=permitted)
    return as_file(body, media_type, said.say(taking.template), as_, plain=f"{slug} {taking.of}")


def _trip(slug: str) -> Trip:
    """Return a trip that the organizer may change, though handing in a table does not. :raises Forbidden: else."""
    if not lookups.member(slug).may_edit:
        raise Forbidden
    return lookups.trip(slug)


class _Look:
    """A table as it lies before an organizer: how it is read, and what would come of it."""

    def __init__(self, slug: str, proposal: Proposal, whole: Programme) -> None:
        """Read it as the address says, against the ``whole`` trip; of restricted data nothing will be shown."""
        self.slug, self.proposal = slug, proposal
        self.permitted = lookups.member(slug).reads_restricted
        self.programme = lookups.seen(slug, whole, Audience.parse("staff"))
        self.desk = Desk.of(self.programme, reader())
        self.taking: Taking = listed(proposal.of, key_in("inside"), self.programme)
        self.asked: Asked = asked_of(
            proposal, request.args, self.desk, restricted=self.permitted, inside=self.taking.inside
        )
        self.preview: Preview = preview_of(self.taking, self.asked, whole)

    def taken_over(self, trip: Trip, form: TakeOverForm) -> Response:
        """Take over what was looked at. :raises Stale: where something else would come of it by now."""
        if not self.asked.is_good:
            raise Refused(UNREAD)
        if form.seen.data != self.preview.imprint:
            raise Stale(MOVED_ON)
        rows = self.preview.without_problems() if form.without.data else self.preview.proposed
        new, changed = self.taking.take_over(trip, rows, writes_restricted=self.permitted)
        drop_proposal(self.proposal)
        if self.proposal.name:
            because(gettext("From the table “%(name)s”", name=self.proposal.name))
        if new + changed:
            flash(_counted(new, changed))
        return saved(self.taking.back(self.slug))

    def shown(self) -> Mapping[str, Any]:
        """Return what the page shows."""
        standing = request.args.get("show", "")
        page = page_shown(self.preview, standing, asked_page())
        names_known = not self.taking.names.isdisjoint(self.asked.reading.mapping)
        here = {"slug": self.slug, "number": self.proposal.id, "inside": self.taking.inside or None}
        return {
            "programme": self.programme,
            "taking": self.taking,
            "asked": self.asked,
            "places": places_of(self.asked),
            "preview": self.preview,
            "names_known": names_known,
            "is_clear": names_known and self.asked.is_good,
            "standing": standing,
            "page": page,
            "shown_lines": lines_of(page.rows, self.taking, self.desk),
            "proposal_at": here,
            "kept": {**here, **self.asked.address},
            "name": self.proposal.name,
        }


def _counted(new: int, changed: int) -> str:
    """Say what was taken over."""
    words = (
        ngettext("One is new.", "%(num)s are new.", new) if new else "",
        ngettext("One is changed.", "%(num)s are changed.", changed) if changed else "",
    )
    return " ".join(map(str, filter(None, words)))
