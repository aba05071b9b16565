"""What is said to somebody who was about to change what a colleague has deleted: what it was, and by whom it went."""

from flask import make_response, render_template, request, url_for
from sqlalchemy import func, select
from werkzeug.wrappers import Response

from planner.actions.steps import what_became_of
from planner.model import Step, Trip, db
from planner.values.wall import wall_at
from planner.web.answers import is_beside, stale
from planner.web.arrivals import SAFE
from planner.web.desks import desk_of
from planner.web.forms.base import Desk
from planner.web.history.naming import name_of
from planner.web.history.page import who_made
from planner.web.history.views import ON_A_PAGE

GONE = 410
"""The status: there was something here, and it does not come back by itself."""


def answer(trip: Trip, key: str) -> Response | None:
    """Return a page on what became of an item; nothing where there is one, or where the history knows none either.

    Of what was sent, the words stand there to be taken along; in the panel of a board the form stays as it is. A board
    that lies open is told to ask what looks different now.
    """
    desk = desk_of(trip)
    found = what_became_of(trip, key) if desk.programme.item(key) is None else None
    if found is None:
        return None
    at = wall_at(found.step.made_at, desk.programme.trip.home_zone)
    page = render_template(
        "history/gone.html",
        programme=desk.programme,
        name=name_of(found.draft, desk),
        who="" if found.is_undone else who_made(found.step, desk.language),
        day=desk.language.date(at.day),
        time=desk.language.clock(at.minute),
        history=_address(trip, found.step),
        board=url_for("board.show", slug=trip.slug),
        is_open=trip.is_open,
        is_sent=request.method not in SAFE,
        entered=() if is_beside() else _entered(desk),
    )
    return make_response(page, GONE, stale())


def _entered(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return the words that were sent, each with its language."""
    named = ((name.rpartition("-")[2], words.strip()) for name, words in request.form.items())
    return tuple((tag, words) for tag, words in named if words and tag in desk.programme.trip.languages)


def _address(trip: Trip, step: Step) -> str:
    """Return where a step stands in the history, which has pages."""
    newer = db.session.scalar(select(func.count()).where(Step.trip_id == trip.id, Step.id > step.id)) or 0
    page = newer // ON_A_PAGE + 1
    return url_for("history.index", slug=trip.slug, page=page if page > 1 else None, _anchor=f"step-{step.id}")
