"""The session's cookie and how long it lives.

The cookie bears the prefix ``__Host-``: browsers then insist on Secure, on the path ``/`` and on no Domain, so no
neighbouring host can plant one. Chromium and Firefox take it from plain http on the machine itself too; Safari does
not, and ``errors`` explains it there.

Rejected: ending a session when the address changes. Organizers plan on trains, and a form's words would be lost.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from flask import Flask, Response, current_app, g, request, session
from flask.sessions import SecureCookieSessionInterface, SessionMixin

from planner import clock
from planner.web.arrivals import SAFE

COOKIE = "__Host-planner"
IDLE = timedelta(hours=2)
AT_MOST = timedelta(hours=12)
LINK_COUNTS = timedelta(hours=1)
NOTED_EVERY = timedelta(minutes=1)
BY_ITSELF = "X-Asked-By-Itself"
"""The header with which a script says that nobody has asked this; all that it can do is to let a session end sooner."""

WITHOUT_COOKIES = ("/p/", "/public/")
"""Under these paths nobody is known, and nobody is marked, whatever becomes of what they ask for."""

View = TypeVar("View", bound=Callable[..., object])


class Sessions(SecureCookieSessionInterface):
    """Flask's own, but what everybody gets alike neither brings a cookie nor varies by it."""

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Write the cookie where the answer is for one person, and that one somebody who may sign in."""
        if not response.cache_control.public and not request.path.startswith(WITHOUT_COOKIES):
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    """Name and guard the cookie; end sessions that are old before anybody reads who they belong to."""
    app.config.from_mapping(
        SESSION_COOKIE_NAME=COOKIE,
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        SESSION_COOKIE_DOMAIN=None,
        SESSION_REFRESH_EACH_REQUEST=False,
    )
    app.session_interface = Sessions()
    app.before_request(end_old_session)


def begin_session(*, by_link: bool = False) -> None:
    """Start from an empty session, so that nothing planted before the sign-in lives on."""
    session.clear()
    session["begun"] = session["seen"] = int(clock.now().timestamp())
    if by_link:
        session["by_link"] = True


def has_come_by_link() -> bool:
    """Tell whether a link that signs in once has begun this session within the last hour."""
    return "by_link" in session and clock.now() - _moment("begun") <= LINK_COUNTS


def forget_link() -> None:
    """Let the link have done its work: a password is known from now on."""
    session.pop("by_link", None)


def asked_by_itself(view: View) -> View:
    """Mark a view that open pages call again and again: somebody who has gone away from one is idle all the same."""
    view.is_asked_by_itself = True  # type: ignore[attr-defined]
    return view


def is_asked_by_itself() -> bool:
    """Tell whether a page asks this, and nobody who sits before it: its view says so, or the script that looks."""
    if request.method in SAFE and BY_ITSELF in request.headers:
        return True
    return bool(getattr(current_app.view_functions.get(request.endpoint or ""), "is_asked_by_itself", False))


def end_old_session() -> None:
    """Empty a session that was idle for two hours or is twelve hours old; note that another one is in use."""
    if COOKIE not in request.cookies or request.endpoint == "static" or "begun" not in session:
        return
    now = clock.now()
    if now - _moment("seen") > IDLE or now - _moment("begun") > AT_MOST:
        session.clear()
        g.session_has_ended = True
    elif now - _moment("seen") >= NOTED_EVERY and not is_asked_by_itself():
        session["seen"] = int(now.timestamp())


def _moment(name: str) -> datetime:
    return datetime.fromtimestamp(session[name], tz=clock.now().tzinfo)
