"""What a person reads when something is refused: the domain's refusals and HTTP's own, in their language.

The one place where a refusal becomes a status.
"""

import secrets
from typing import Any
from urllib.parse import quote

from flask import Flask, g, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException, InternalServerError, Unauthorized
from werkzeug.wrappers import Response

from planner.actions.feeds import FeedRevoked
from planner.actions.readings import CannotNote
from planner.errors import NotFound, PaperTooLarge, PaperUnavailable, PlannerError, Refused, Stale, TripClosed
from planner.model import db
from planner.values.text import N_
from planner.web import sessions
from planner.web.answers import local_path
from planner.web.arrivals import SAFE, SentFromElsewhere
from planner.web.headers import BEHIND_LINKS
from planner.web.history import gone
from planner.web.languages import reader
from planner.web.lookups import NoSuchItem

STATUSES: dict[type[PlannerError], int] = {
    NotFound: 404,
    FeedRevoked: 410,
    TripClosed: 409,
    Stale: 409,
    Refused: 422,
    PaperTooLarge: 413,
    PaperUnavailable: 503,
    CannotNote: 503,
    PlannerError: 422,
}

TITLES = {
    400: N_("This request could not be understood"),
    401: N_("Please sign in first"),
    403: N_("This is not for you to do"),
    404: N_("There is nothing here"),
    405: N_("That cannot be done here"),
    409: N_("It could not be saved"),
    410: N_("This link was withdrawn"),
    413: N_("That is too much at once"),
    422: N_("Something is not right"),
    429: N_("Please wait a little"),
    500: N_("Something went wrong on our side"),
    503: N_("This cannot be done here at the moment"),
}

EXPLANATIONS = {
    400: N_("Go back, load the page again and try once more."),
    401: N_("Your session has ended or never began. What you sent was not saved."),
    403: N_("Your role on this trip does not allow it. Ask an owner of the trip."),
    404: N_("The address is wrong, the thing was deleted, or it is not shared with you."),
    405: N_("Go back and use the buttons of the page."),
    409: N_("Go back, load the page again and look at what has changed."),
    410: N_("Ask whoever sent it to you for a new one."),
    413: N_("A form may hold 256 kB of text, a file 10 MB."),
    422: N_("Go back and look at what you entered."),
    429: N_("There were too many tries in a short time."),
    500: N_("Nothing was saved. If it happens again, tell your administrator this reference:"),
    503: N_("Try again later or ask your administrator."),
}

NO_COOKIE = N_(
    "Your browser did not send our cookie back, so nobody can be signed in. Allow cookies for this site. "
    "Safari keeps them only over https: on this machine use Chrome, Edge or Firefox."
)
ENDED = N_("You were away for more than two hours or signed in for more than twelve. What you sent was not saved.")


class Planner(Flask):
    """Flask, but its log does not hold addresses: some hold a secret."""

    def log_exception(self, exc_info: Any) -> None:
        """Log what went wrong under the reference that its page shows."""
        g.reference = secrets.token_hex(4)
        self.logger.error("reference %s: %s %s", g.reference, request.method, request.endpoint, exc_info=exc_info)


def init_app(app: Flask) -> None:
    """Put the pages in their places."""
    app.register_error_handler(PlannerError, refuse)
    app.register_error_handler(NoSuchItem, tell_what_became)
    app.register_error_handler(StaleDataError, lambda _: refuse(Stale()))
    app.register_error_handler(HTTPException, answer)
    app.register_error_handler(InternalServerError, apologize)


def refuse(refused: PlannerError) -> Response:
    """Say in the reader's words what the domain has refused."""
    return page(status_of(refused), explanation=reader().say(refused.message, **refused.values))


def status_of(refused: PlannerError) -> int:
    """Return the status by which a refusal is answered."""
    return next(code for kind, code in STATUSES.items() if isinstance(refused, kind))


def tell_what_became(missing: NoSuchItem) -> Response:
    """Say by whom an item was deleted; of one that never was, that there is none."""
    return gone.answer(missing.trip, missing.key) or refuse(missing)


def answer(error: HTTPException) -> Response | HTTPException:
    """Say what HTTP knows to be wrong; keep the headers that belong to it, such as Allow."""
    if error.code is None or error.code < 400:  # a redirect of the router's
        return error
    response = page(error.code, explanation=_explanation(error))
    response.headers.update({name: value for name, value in error.get_headers() if name != "Content-Type"})
    return response


def apologize(_error: InternalServerError) -> Response:
    """Show the reference that stands in the log beside the traceback, and nothing else."""
    g.is_failing = True
    return page(500, reference=g.get("reference", ""))


def page(status: int, *, explanation: str = "", reference: str = "") -> Response:
    """Return the page of this status; whatever was half done is undone."""
    g.is_refused = True
    if status != 500:
        db.session.rollback()
    title = TITLES.get(status, TITLES[400 if status < 500 else 503])
    shown = explanation or reader().say(EXPLANATIONS.get(status, EXPLANATIONS[400]))
    said = {"title": reader().say(title), "explanation": shown, "reference": reference}
    form = _form_sent() if status == 413 else ""
    body = _written(status=status, form=form, **said)
    return Response(body, status, content_type="text/html; charset=utf-8")


def _written(**said: object) -> str:
    """Return the page as HTML: delegates, who have a link and no trips, get one that leads to nothing of ours."""
    if request.path.startswith(BEHIND_LINKS) and not said["reference"]:
        return render_template("delegates/refused.html", title=said["title"], words=said["explanation"], is_over=False)
    return render_template("errors/error.html", **said)


def _form_sent() -> str:
    """Return the address of the form that was sent, which is the one it was sent to; "" where no page stands there."""
    if request.method in SAFE or request.url_rule is None or "GET" not in (request.url_rule.methods or ()):
        return ""
    query = request.query_string.decode("ascii", "replace")
    return local_path(request.script_root + quote(request.path) + (f"?{query}" if query else ""), otherwise="")


def _explanation(error: HTTPException) -> str:
    if isinstance(error, Unauthorized) and g.get("session_has_ended"):
        return reader().say(ENDED)
    if isinstance(error, CSRFError) and sessions.COOKIE not in request.cookies and request.method not in SAFE:
        return reader().say(NO_COOKIE)
    if isinstance(error, SentFromElsewhere):
        return str(error.description)
    return ""
