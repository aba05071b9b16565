"""A telephone in the hand: the open tab is in sight, and a finger hits what it aims at."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
PLAINLY = 0.98  # of the tab: the end of a row that was scrolled may lie a part of a pixel outside
FINGER = 44  # pixels: what Apple and WCAG 2.5.5 ask for; 2.5.8 would be content with 24
NAV = "main nav:not(:has(.crumbs)) a"
TAPPED = f"main button, main summary, main .button, main .choice, main .input, {NAV}, footer button, footer a"
SMALLER = """(all, least) => all
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < least && !one.closest(".choice input"))
    .map(one => `${one.className} ${one.innerText}`)"""


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("page", "tab"), [("", "Programme"), ("/outcomes", "Results"), ("/history", "History")])
def test_the_open_tab_is_in_sight(page_of: PageOf, cast: Cast, page: str, tab: str, scripts: bool):
    window = page_of(cast.ada, java_script_enabled=scripts, **PHONE)

    window.goto(TRIP + page)

    tabs = window.get_by_role("navigation", name="Pages of this trip")
    expect(tabs.get_by_role("link", name=tab, exact=True)).to_be_in_viewport(ratio=PLAINLY)


@pytest.mark.parametrize("page", ["", "/days", "/people", "/groups/city/edit", "/engagements/new", "/stays/new"])
def test_a_finger_hits_what_it_aims_at(page_of: PageOf, cast: Cast, page: str):
    window = page_of(cast.ada, **PHONE)

    window.goto(TRIP + page)

    assert smaller(window) == []


def smaller(page: Page) -> list[str]:
    """Return what can be tapped and is lower than a finger needs."""
    found: list[str] = page.locator(TAPPED).evaluate_all(SMALLER, FINGER)
    return found
