"""The pages of a trip as tabs, and the pages that stand together under one tab."""

from typing import Any, NamedTuple

from flask import Blueprint
from flask_babel import lazy_gettext as _

bp = Blueprint("tabs", __name__)


class Tab(NamedTuple):
    """A page that lies open beside others: its name, its endpoint, what it is called, under which other it stands.

    ``within`` is what it is called beside those under it, where that is something else.
    """

    room: str
    endpoint: str
    words: Any
    under: str = ""
    within: Any = ""


TABS = (
    Tab("board", "board.show", _("Board")),
    Tab("agenda", "agenda.show", _("Programme")),
    Tab("clashes", "clashes.index", _("Clashes"), under="agenda"),
    Tab("route", "route.show", _("Route"), under="agenda"),
    Tab("people", "people.index", _("People")),
    Tab("groups", "groups.index", _("Groups"), "people"),
    Tab("institutions", "institutions.index", _("Partners")),
    Tab("venues", "venues.index", _("Venues"), "institutions"),
    Tab("hosts", "hosts.show", _("Who receives whom"), "institutions"),
    Tab("stays", "stays.index", _("Stays")),
    Tab("rooming", "rooming.show", _("Rooming list"), under="stays"),
    Tab("vehicles", "vehicles.show", _("Vehicles"), under="stays"),
    Tab("agreements", "agreements.index", _("Agreements")),
    Tab("outcomes", "outcomes.index", _("Results")),
    Tab("report", "report.show", _("Visit report"), under="outcomes"),
    Tab("releases", "releases.index", _("Publish"), within=_("Releases")),
    Tab("links", "links.index", _("Links"), under="releases"),
    Tab("mailings", "mailings.index", _("E-mail"), under="releases"),
    Tab("publicity", "publicity.show", _("Public page"), under="releases"),
    Tab("downloads", "downloads.index", _("Downloads"), under="releases"),
    Tab("members", "members.index", _("Team")),
    Tab("history", "history.index", _("History")),
)
"""In the order in which they stand. A tab under another one is shown beside it, once either is open."""


def endpoint_of(room: str) -> str:
    """Return the endpoint of a tab."""
    return next(tab.endpoint for tab in TABS if tab.room == room)


@bp.app_template_global()
def tabs_for(room: str) -> tuple[list[Tab], list[Tab]]:
    """Return the tabs of a trip, and those that stand under the one that is open."""
    main = [tab for tab in TABS if not tab.under]
    above = next((tab.under or tab.room for tab in TABS if tab.room == room), "")
    inner = [tab for tab in TABS if above and above in {tab.room, tab.under}]
    return main, inner if len(inner) > 1 else []


@bp.app_template_global()
def is_open(tab: Tab, room: str) -> bool:
    """Tell whether a tab, or one that stands under it, is the open one."""
    return tab.room == room or any(other.under == tab.room for other in TABS if other.room == room)
