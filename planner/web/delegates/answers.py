"""How answers behind a secret are sent: to be asked again each time, kept by nobody on the way, without a cookie."""

from hashlib import sha256

from flask import render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from planner.actions.feeds import FeedRevoked
from planner.actions.links import LinkSpent
from planner.errors import PlannerError
from planner.web import errors
from planner.web.languages import reader

DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)
"""No nonce: the same page is the same bytes."""
POLICY = "; ".join(DIRECTIVES)

ALWAYS = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex", "Content-Security-Policy": POLICY}
KEPT = {**ALWAYS, "Cache-Control": "private, max-age=31536000, immutable"}
"""For what has an address that names its content."""


def kept_page(body: str, tag: str = "") -> Response:
    """Return a page under its ``tag``, or under the name of its content; 304 to who has it already.

    The tag is a weak one (RFC 9110, 8.8.1), since the same page may be sent packed or not.
    """
    answer = Response(body, content_type="text/html; charset=utf-8", headers=ALWAYS)
    answer.set_etag(tag or sha256(body.encode()).hexdigest()[:40], weak=True)
    return answer.make_conditional(request)


def unchanged(tag: str) -> Response:
    """Say that the page of this tag is still the one that there is."""
    answer = Response(status=304, content_type="text/html; charset=utf-8", headers=ALWAYS)
    answer.set_etag(tag, weak=True)
    return answer


def asked_again(answer: Response) -> Response:
    """Return an answer that is named by its content; 304 to who has it already."""
    answer.add_etag()
    return answer.make_conditional(request)


def refusal(refused: PlannerError) -> Response:
    """Say why there is nothing here; where the link itself is gone, the device is let forget what it kept."""
    words = errors.EXPLANATIONS[410] if isinstance(refused, FeedRevoked) else refused.message
    is_over = isinstance(refused, FeedRevoked | LinkSpent)
    return _refused(errors.status_of(refused), reader().say(words, **refused.values), is_over=is_over)


def refused_by_http(error: HTTPException) -> Response | HTTPException:
    """Say what HTTP knows to be wrong; keep the headers that belong to it, such as Allow."""
    if error.code is None or error.code < 400:
        return error
    answer = _refused(error.code, reader().say(errors.EXPLANATIONS.get(error.code, errors.EXPLANATIONS[400])))
    answer.headers.update({name: value for name, value in error.get_headers() if name != "Content-Type"})
    return answer


def _refused(status: int, words: str, *, is_over: bool = False) -> Response:
    title = reader().say(errors.TITLES.get(status, errors.TITLES[422]))
    body = render_template("delegates/refused.html", title=title, words=words, is_over=is_over)
    return Response(body, status, content_type="text/html; charset=utf-8", headers=ALWAYS)
