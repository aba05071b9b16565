"""The delegate's page in the browser."""

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from planner.actions.feeds import FeedRevoked
from planner.errors import PlannerError
from planner.web.access import public
from planner.web.delegates.answers import kept_page, refusal
from planner.web.delegates.link import opened

bp = Blueprint("delegates", __name__, url_prefix="/p/<secret>")


@bp.get("/")
@public
def show(secret: str) -> Response:
    """Show the programme behind a link."""
    link = opened(secret)
    return kept_page(render_template("delegates/waiting.html", link=link))


@bp.app_errorhandler(FeedRevoked)
def explain(refused: FeedRevoked) -> Response:
    """Say that a link was withdrawn, wherever it leads."""
    return refusal(refused)


@bp.errorhandler(PlannerError)
def refuse(refused: PlannerError) -> Response:
    """Say what is wrong on a page that brings no cookie."""
    return refusal(refused)
