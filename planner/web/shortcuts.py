"""Keyboard shortcuts: one table, which the page that explains them and the script that obeys them both read.

Those of a single letter can be switched off (WCAG 2.2, 2.1.4), for they surprise who dictates to the machine.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from flask import Blueprint, g, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from planner.web import lookups
from planner.web.access import organizer
from planner.web.answers import local_path, saved
from planner.web.languages import remember

COOKIE = "__Host-shortcuts"
OFF = "off"

bp = Blueprint("shortcuts", __name__, url_prefix="/shortcuts")


class Shortcut(NamedTuple):
    """Keys one after the other, what they do, and how: ``go`` to an endpoint, or what the script does by itself.

    One ``in_trip`` needs a trip that is open, one that ``edits`` also the right to change it.
    """

    keys: str
    words: Any
    go: str = ""
    does: str = ""
    in_trip: bool = False
    edits: bool = False

    @property
    def is_single(self) -> bool:
        """Tell whether letters alone do it, which can be switched off."""
        return all(len(key) == 1 for key in self.keys.split())


SHORTCUTS = (
    Shortcut("?", _("Show this page"), go="shortcuts.show"),
    Shortcut("/", _("Search in this trip"), does="search", in_trip=True),
    Shortcut("g h", _("Go to the trips"), go="trips.index"),
    Shortcut("g b", _("Go to the board"), go="board.show", in_trip=True),
    Shortcut("g p", _("Go to the programme"), go="agenda.show", in_trip=True),
    Shortcut("g t", _("Go to the people"), go="people.index", in_trip=True),
    Shortcut("g d", _("Go to the downloads"), go="downloads.index", in_trip=True),
    Shortcut("n", _("Enter a new engagement"), go="engagements.new", in_trip=True, edits=True),
    Shortcut("Control+z", _("Take back your last change, on the board"), does="undo", in_trip=True, edits=True),
    Shortcut("Control+y", _("Do again what was taken back, on the board"), does="redo", in_trip=True, edits=True),
    Shortcut("Control+Shift+z", _("The same, as other programs know it"), does="redo", in_trip=True, edits=True),
    Shortcut("s", _("Save the form, while you are not typing"), does="save"),
    Shortcut("Control+Enter", _("Save the form, also while you are typing"), does="save"),
    Shortcut("Escape", _("Leave a field, close what is unfolded, or leave the form without saving"), does="leave"),
)


ON_THE_BOARD = (
    (_("Space"), _("Take up what is in focus, and put it down again")),
    ("↑ ↓", _("Five minutes earlier or later")),
    ("← →", _("To the column of another group")),
    (
        _("Shift Space"),
        _("Put down for one group alone what several share; so does a drag that ends while Shift is held"),
    ),
    (_("Shift ↑ ↓"), _("Let it last shorter or longer")),
    (_("Page up, page down"), _("To the day before or after")),
    (_("Esc"), _("Put it back where it was")),
    ("x", _("Choose it, to change several at once; so does a click with Ctrl or Shift")),
)
"""What keys do to an item of the board; its script knows them by itself."""

BY_RANK = (
    (_("Space"), _("On the handle of somebody: take them up, and put them down again")),
    ("↑ ↓", _("A place higher or lower")),
    (_("Page up, page down"), _("Ten places higher or lower")),
    (_("Home, End"), _("To the first or last place on the page")),
    (_("Esc"), _("Put it back where it was")),
)
"""What keys do to somebody in a list by rank; so does its script."""


@bp.get("")
def show() -> str:
    """Explain all shortcuts, and let the single letters be switched off."""
    told = {"shortcuts": SHORTCUTS, "on_the_board": ON_THE_BOARD, "by_rank": BY_RANK}
    return render_template("shortcuts/show.html", **told, is_off=_is_off())


@bp.post("")
def switch() -> Response:
    """Switch the shortcuts of single letters off or on, in this browser."""
    response = saved(local_path(request.form.get("next"), otherwise=url_for("shortcuts.show")))
    remember(response, COOKIE, OFF if request.form.get("single") == OFF else "on")
    return response


@bp.app_template_global()
def shortcuts_here() -> Mapping[str, str]:
    """Return what the keys do on this page: an address to go to, or a word that the script knows."""
    if organizer() is None:
        return {}
    slug = g.get("member_of", "") if request.view_args and "slug" in request.view_args else ""
    return {
        one.keys: _address(one.go, slug if one.in_trip else "") if one.go else one.does
        for one in SHORTCUTS
        if (slug or not one.in_trip)
        and not (one.edits and not lookups.may_edit(slug))
        and not (one.is_single and _is_off())
    }


def _address(endpoint: str, slug: str) -> str:
    return url_for(endpoint, slug=slug) if slug else url_for(endpoint)


def _is_off() -> bool:
    return request.cookies.get(COOKIE) == OFF
