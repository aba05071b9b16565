"""The board in the browser: shown, a sheet that comes near, what has changed, what is done on it."""

from flask import Blueprint, request, session
from werkzeug.wrappers import Response

from planner.errors import NotFound
from planner.web import lookups
from planner.web.answers import Answer
from planner.web.board import answers
from planner.web.board.revision import revision_of
from planner.web.sessions import asked_by_itself

bp = Blueprint("board", __name__, url_prefix="/trips/<slug>/board")


@bp.get("")
def show(slug: str) -> str:
    """Show the board."""
    return answers.page(slug)


@bp.get("/days/<day>")
def sheet(slug: str, day: str) -> str:
    """Return one sheet, for a board that lies open. :raises NotFound: for no day of the board."""
    try:
        return answers.one_sheet(slug, day)
    except KeyError:
        raise NotFound from None


@bp.post("/changes")
@asked_by_itself
def changes(slug: str) -> Answer:
    """Return what looks different now than on a board that lies open, and what is to be said; nothing for nothing.

    It changes nothing, but is posted: the marks of four hundred days are longer than servers let an address be.
    """
    if request.form.get("revision") == revision_of(lookups.trip(slug)) and "_flashes" not in session:
        return Response(status=204)
    return answers.changes(slug)
