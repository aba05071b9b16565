"""The history of a trip in the browser: shown page by page, a step taken back, a step done again."""

from collections.abc import Callable, Iterable, Iterator

from flask import Blueprint, flash, render_template, request, url_for
from flask_babel import gettext
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from werkzeug.wrappers import Response

from planner.actions.steps import Outcome, read, redo, step_of, undo
from planner.errors import PlannerError
from planner.model import Step, Trip, db
from planner.programme.changes import RANKS, Left
from planner.web import lookups, remembering
from planner.web.answers import is_beside, local_path, saved
from planner.web.forms.base import Desk
from planner.web.history.labels import label_of
from planner.web.history.naming import Names, sort_name
from planner.web.history.page import steps_of
from planner.web.languages import reader
from planner.web.paging import asked_page

bp = Blueprint("history", __name__, url_prefix="/trips/<slug>/history")

ON_A_PAGE = 20

MOST_LEFT = 10
"""So many things that were left alone are named; a message is kept in a cookie."""


@bp.get("")
def index(slug: str) -> str:
    """Show who changed what and when, the newest first."""
    programme, page = lookups.programme(slug), asked_page()
    found = _steps(lookups.trip(slug), page)
    return render_template(
        "history/index.html",
        programme=programme,
        steps=steps_of(found[:ON_A_PAGE], programme, reader()),
        page=page,
        is_last=len(found) <= ON_A_PAGE,
        may_edit=lookups.may_edit(slug),
    )


def _steps(trip: Trip, page: int) -> list[Step]:
    """Return the steps of a page and one more, where there is one."""
    query = select(Step).where(Step.trip_id == trip.id).options(joinedload(Step.organizer)).order_by(Step.id.desc())
    return list(db.session.scalars(query.offset((page - 1) * ON_A_PAGE).limit(ON_A_PAGE + 1)))


@bp.post("/<int:number>/undo")
def take_back(slug: str, number: int) -> Response:
    """Take a step back."""
    return _done(slug, number, undo)


@bp.post("/<int:number>/redo")
def do_again(slug: str, number: int) -> Response:
    """Do a step again."""
    return _done(slug, number, redo)


def _done(slug: str, number: int, deed: Callable[..., Outcome]) -> Response:
    """Take a step back or do it again; a board that lies open is told of a refusal by what it asks for next."""
    trip = lookups.trip_to_edit(slug)
    step = step_of(trip, number)
    permitted = lookups.member(slug).reads_restricted
    try:
        outcome = deed(step, reads_restricted=permitted, now=remembering.programme_before(trip))
    except PlannerError as refused:
        if not is_beside():
            raise
        db.session.rollback()
        flash(gettext(refused.message, **refused.values), "wrong")
        return saved("")
    return _answer(slug, step, outcome)


def _answer(slug: str, step: Step, outcome: Outcome) -> Response:
    """Say what was left alone, and go back to where one was."""
    remembering.forget()
    remembering.say_what_became_of(step, slug)
    if outcome.left:
        words = ", ".join(_left(slug, step, outcome.left[:MOST_LEFT]))
        flash(gettext("Left as it is, because it was changed since: %(what)s", what=words), "warning")
    if outcome.kept_restricted:
        flash(gettext("Restricted data stayed as they are: you may not read them."), "warning")
    return saved(_next(slug, step))


def _left(slug: str, step: Step, left: Iterable[Left]) -> Iterator[str]:
    """Say which fields of which things were left alone."""
    desk = Desk.of(lookups.programme(slug), reader())
    names = Names(desk, read(step.changes))
    for one in left:
        if one.sort == RANKS:
            yield sort_name(RANKS, None, desk.language)
        elif one.field:
            yield f"{names[one.key]} ({label_of(one.sort, one.field, desk.language)})"
        else:
            yield names[one.key]


def _next(slug: str, step: Step) -> str:
    """Return where one was; the programme where that is the page of something that is gone now."""
    address = local_path(request.form.get("next"), otherwise=url_for("history.index", slug=slug))
    gone = "before" if step.undone_at else "after"
    keys = {change["key"] for change in step.changes if change[gone] is None}
    return address if keys.isdisjoint(address.partition("?")[0].split("/")) else url_for("agenda.show", slug=slug)
