"""Who is asking, and which pages are open to everybody; all others want a signed-in organizer.

What each role may do is one table, ``tests/web/access_table.py``. A viewer is a colleague of the office who may not
change the trip: they read the staff's programme with its notes, booking codes and telephones, for they answer the
telephone too. What is private are the restricted data (diet, passport and the like): the role of a viewer never brings
them, nor does an editor's; they are a permission of their own, which only who has it can give. Rejected: a viewer who
reads what the delegation reads; a delegate needs no account for that.
"""

from collections.abc import Callable
from typing import TypeVar

from flask import Flask, current_app, g, redirect, request, url_for
from flask_login import current_user
from werkzeug.exceptions import Unauthorized
from werkzeug.wrappers import Response

from planner.model import Organizer
from planner.web.sessions import is_asked_by_itself

View = TypeVar("View", bound=Callable[..., object])


def public(view: View) -> View:
    """Mark a view that anybody may call."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def init_app(app: Flask) -> None:
    """Ask every request who sends it."""
    app.before_request(want_organizer)


def want_organizer() -> Response | None:
    """Send a stranger to the sign-in page and then back to where they were going.

    :raises Unauthorized: where there is no going back, because something was sent, or a page asked by itself: what is
        being typed there is not to be left without a word.
    """
    if is_open(request.endpoint) or organizer() is not None:
        return None
    if request.method not in {"GET", "HEAD"} or is_asked_by_itself():
        raise Unauthorized
    address = url_for("sign_in.sign_in", next=page_asking())
    if request.headers.get("HX-Request"):  # a fragment's place would swallow the sign-in page
        return Response(status=401, headers={"HX-Redirect": address})
    return redirect(address)


def page_asking() -> str:
    """Return the path of the page that is asked for, or for a fragment that of the page in which it should stand."""
    around = request.headers.get("HX-Current-URL", "").partition("#")[0]
    return around[len(request.host_url) - 1 :] if around.startswith(request.host_url) else request.full_path.rstrip("?")


def is_open(endpoint: str | None) -> bool:
    """Say whether anybody may call this; an address that does not exist answers everybody alike."""
    if endpoint is None or endpoint == "static":
        return True
    return bool(getattr(current_app.view_functions[endpoint], "is_public", False))


def organizer() -> Organizer | None:
    """Return the organizer who is signed in, or nobody.

    While an error page is made nobody is asked for: the database may be what has failed.
    """
    if g.get("is_failing") or not current_user.is_authenticated:
        return None
    return current_user._get_current_object()  # type: ignore[no-any-return] # noqa: SLF001 -- the proxy's own way out
