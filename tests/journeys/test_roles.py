"""Who may only look, and who may not even that."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"
PAGES = (TRIP, f"{TRIP}/engagements/call", f"{TRIP}/legs/out", f"{TRIP}/people", f"{TRIP}/people/ken")


def test_a_viewer_sees_nothing_to_change_where_the_owner_does(page_of: PageOf, cast: Cast):
    ada, cleo = page_of(cast.ada), page_of(cast.cleo)

    assert [page for page in PAGES if not changing(ada, page)] == []
    assert {page: changing(cleo, page) for page in PAGES} == {page: [] for page in PAGES}


def test_a_stranger_is_told_that_there_is_no_such_page(page_of: PageOf, cast: Cast):
    dov = page_of(cast.dov)

    assert {page: dov.request.get(page).status for page in PAGES} == dict.fromkeys(PAGES, 404)
    dov.goto(TRIP)
    expect(dov.get_by_role("main")).not_to_contain_text("Tsukuba")
    dov.get_by_role("link", name="To the trips").click()
    expect(dov.get_by_role("heading", level=2)).to_have_text(["Visit to Tsukuba"])


def changing(page: Page, address: str) -> list[str]:
    """Return the names of the links and buttons there by which something could be changed."""
    page.goto(address)
    names = page.locator("main").locator("a, button").all_inner_texts()
    return [name for name in names if re.search(r"Add|Change|Delete|Remove|stand|About the trip", name)]
