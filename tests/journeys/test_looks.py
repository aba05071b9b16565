"""Every sort of page, by day and by night: nothing that axe finds against it, and nothing off a small telephone."""

import pytest
from flask import Flask
from playwright.sync_api import Page, ViewportSize

from planner.actions.organizers import find_organizer
from planner.actions.trips import import_trip
from planner.model import db
from tests.cast import LET_BE, Actor, Cast
from tests.journeys.conftest import NewContext, PageOf
from tests.journeys.filling import fill, press
from tests.journeys.looking import findings
from tests.programmes import programme_with

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"
PAGES = [
    *("/", "/trips", "/trips/new", "/trips/open", "/trips/bin", "/trips/nowhere"),
    *(
        f"{TRIP}/copies/new",
        f"{TRIP}/replacement",
        f"{TRIP}/preview",
        f"{TRIP}/route",
        f"{TRIP}?kind=legs&group=none&words=to",
    ),
    *(
        f"{TRIP}/{page}"
        for page in (
            "days",
            "days/2026-11-25?for=group:city",
            "clashes",
            f"clashes/{LET_BE}/acknowledgement",
            "search",
            "search?q=n",
            "quick",
        )
    ),
    *(f"{TRIP}/board{page}" for page in ("", "?day=2026-11-26&hours=all", "?group=city", "/items/call/move")),
    *(f"{TRIP}/board/chosen?{page}" for page in ("day=2026-11-24&from=12", "item=call", "item=call&item=signing")),
    *(TRIP, f"{TRIP}?for=group:city", f"{TRIP}/edit", f"{TRIP}/deletion", f"{TRIP}/downloads", f"{TRIP}/history"),
    *(f"{TRIP}/engagements/{page}" for page in ("call", "new", "call/edit", "conference", "conference/deletion")),
    *(f"{TRIP}/{page}" for page in ("report", "report/edit", "engagements/keynote/posters/edit")),
    *(f"{TRIP}/legs/{page}" for page in ("out", "new", "out/edit", "out/deletion")),
    *(
        f"{TRIP}/people{page}"
        for page in ("", "/ken", "/new", "/ken/edit", "/ken/photo", "/ken/deletion", "/restricted", "/ken/restricted")
    ),
    *(f"{TRIP}/stays{page}" for page in ("", "/stay", "/new", "/stay/edit", "/stay/deletion")),
    *(
        f"{TRIP}/{page}"
        for page in ("import", "rooming", "vehicles", "people/restricted/readings", "people/ken/rank", "people?q=k")
    ),
    *("/api", f"{TRIP}/publicity", f"{TRIP}/publicity/preview/draft"),
    *("/account", "/account/password", "/shortcuts", f"{TRIP}/invitations/new"),
    *(f"{TRIP}/mailings{page}" for page in ("", "/new/links", "/new/changes")),
    *(f"{TRIP}/members{page}" for page in ("", "/3/edit", "/3/deletion")),
    *(f"{TRIP}/groups{page}" for page in ("", "/city", "/new", "/city/edit", "/city/people", "/city/deletion")),
    *(f"{TRIP}/institutions{page}" for page in ("", "/nims", "/new", "/nims/edit", "/nims/deletion")),
    *(f"{TRIP}/venues{page}" for page in ("", "/nims-hq", "/park", "/new", "/nims-hq/edit", "/nims-hq/deletion")),
    *(f"{TRIP}/agreements{page}" for page in ("", "/nims-2026", "/new", "/nims-2026/edit", "/nims-2026/deletion")),
    *("/agreements", "/account/feeds", f"{TRIP}/hosts", f"{TRIP}/agreements/nims-2026/document"),
    *(f"{TRIP}/{page}" for page in ("outcomes", "aims/materials/edit", "aims/materials/deletion", "results/new")),
    *(f"{TRIP}/action-items/{page}" for page in ("new", "letter/edit", "letter/deletion")),
    *(f"{TRIP}/releases", f"{TRIP}/releases/new"),
    *(f"{TRIP}/links{page}" for page in ("", "/new", "/several", "/sheet")),
]
SHOWN = ["", "people", "stays", "outcomes"]
"""Pages that look another way where nothing stands on them, and to who may change nothing."""
WIDE: ViewportSize = {"width": 1280, "height": 900}
SMALL: ViewportSize = {"width": 360, "height": 740}


@pytest.mark.parametrize("addresses", [PAGES[first : first + 8] for first in range(0, len(PAGES), 8)])
def test_pages_can_be_used_by_everybody_and_fit_a_small_telephone(ada: Page, addresses: list[str]):
    found = {address: looked_at(ada, address) for address in addresses}

    assert found == dict.fromkeys(addresses, ([], SMALL["width"]))


def test_the_door_can_be_used_by_everybody(new_context: NewContext):
    page = new_context().new_page()

    page.goto("/sign-in")
    press(page, "Sign in")

    assert findings(page) == []


def test_a_form_with_mistakes_can_be_used_by_everybody(ada: Page):
    ada.goto(f"{TRIP}/engagements/new")
    fill(ada, {"Begins": "soon"})
    press(ada, "Save")

    assert findings(ada) == []


def test_two_versions_side_by_side_can_be_used_by_everybody_and_fit_a_small_telephone(ada: Page, cast: Cast):
    disagree(ada, cast.ben)

    assert (findings(ada), width(ada)) == ([], SMALL["width"])


@pytest.mark.parametrize("page", SHOWN)
def test_a_trip_in_which_nothing_stands_yet_can_be_used_by_everybody(ada: Page, app: Flask, cast: Cast, page: str):
    with app.app_context():
        import_trip(programme_with(slug="empty"), owner=find_organizer(cast.ada.email))
        db.session.commit()

    ada.goto(f"/trips/empty/{page}")

    assert findings(ada) == []


@pytest.mark.parametrize("page", SHOWN)
def test_a_viewer_can_use_what_is_shown_too(page_of: PageOf, cast: Cast, page: str):
    window = page_of(cast.cleo)

    window.goto(f"{TRIP}/{page}")

    assert findings(window) == []


@pytest.mark.parametrize("page", ["", "edit", "engagements/call", "people/new"])
def test_a_closed_trip_can_be_used_by_everybody(ada: Page, cast: Cast, page: str):
    cast.ada.browser.fill_in(f"{TRIP}/edit", {"state": "closed"})

    ada.goto(f"{TRIP}/{page}")

    assert findings(ada) == []


def disagree(page: Page, colleague: Actor) -> None:
    """Send a form for something that a colleague has changed meanwhile."""
    edit = f"{TRIP}/engagements/call/edit"
    page.goto(edit)
    colleague.browser.fill_in(edit, {"title-en": "Theirs"})
    fill(page, {"Title": {"English": "Mine"}})
    press(page, "Save")


def looked_at(page: Page, address: str) -> tuple[list[str], int]:
    """Return what is found against a page, and how wide it is on a small telephone."""
    page.set_viewport_size(WIDE)
    page.goto(address)
    return findings(page), width(page)


def width(page: Page) -> int:
    page.set_viewport_size(SMALL)
    return int(page.evaluate("document.documentElement.scrollWidth"))
