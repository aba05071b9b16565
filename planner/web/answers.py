"""How a view ends: saved, or the form again with the person's words in it."""

import json
from collections.abc import Callable
from typing import Any, Protocol
from urllib.parse import urlsplit

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from planner.model import db
from planner.web.remembering import keep_step

Answer = Response | str | tuple[str, int]
"""What a view with a form returns: where to go on, a page, a page with its status."""


BESIDE = "beside"
"""What a form is sent with out of the panel beside a board."""
STALE = "board:stale"
"""What a board that lies open is told when it no longer shows the trip as it is."""


class Refusable(Protocol):
    """What can be refused: a form."""

    @property
    def refused_with(self) -> int:
        """Return the status with which it is shown again."""


def is_beside() -> bool:
    """Tell whether this was sent out of the panel beside a board, by its script."""
    return bool(request.headers.get("HX-Request") and request.form.get(BESIDE))


def saved(url: str) -> Response:
    """Commit what was done, with the step that it was for the trip, and send the reader on, by GET.

    Who works in the panel of a board stays there: the board is told to ask what looks different now.
    """
    keep_step()
    db.session.commit()
    if is_beside():
        return Response(headers=stale(at=urlsplit(url).fragment))
    return redirect(url, code=303)


def stale(**said: str) -> dict[str, str]:
    """Return the header by which a board asks what looks different now; ``at`` is what it is to show of it."""
    return {"HX-Trigger": json.dumps({STALE: said})}


def committed(answer: Callable[[], Response]) -> Response:
    """Make an answer of what was done while it is still known, then commit: afterwards all would be read again.

    What goes wrong while it is made goes wrong before anything is kept.
    """
    keep_step()
    made = answer()
    db.session.commit()
    return made


def form_page(template: str, form: Refusable, **shown: Any) -> tuple[str, int]:
    """Return the page of a form: 200 when it is asked for, the form's own status when what was sent is refused."""
    status = 200 if request.method in {"GET", "HEAD"} else form.refused_with
    return render_template(template, form=form, **shown), status


def local_path(candidate: str | None, *, otherwise: str = "/") -> str:
    """Return an address only if it is a plain path of ours, so that nobody is sent elsewhere by a link.

    Browsers read a backslash as a slash and drop tabs and line ends, so neither is let through.
    """
    address = candidate or ""
    if not address.startswith("/") or address.startswith("//"):
        return otherwise
    if any(sign == "\\" or sign.isspace() or not sign.isprintable() for sign in address):
        return otherwise
    try:
        parts = urlsplit(address)
    except ValueError:
        return otherwise
    return address if not parts.scheme and not parts.netloc else otherwise
