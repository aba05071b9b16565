"""Who may only look, and who may not even that."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf

pytestmark = pytest.mark.browser

OWN = ("/trips/tsukuba", "/trips/tsukuba/engagements/call", "/trips/tsukuba/legs/out", "/trips/tsukuba/people/ken")
CHANGING = "Add|Change|Delete|Remove|Let .* stand|About the trip"


@pytest.mark.parametrize("address", (*OWN, "/trips/tsukuba/people"))
def test_a_viewer_sees_nothing_to_change_where_the_owner_does(page_of: PageOf, cast: Cast, address: str):
    ada, cleo = page_of(cast.ada), page_of(cast.cleo)

    ada.goto(address)
    cleo.goto(address)

    assert changing(ada) != []
    assert changing(cleo) == []


@pytest.mark.parametrize("address", OWN)
def test_a_stranger_is_told_that_there_is_no_such_page(page_of: PageOf, cast: Cast, address: str):
    dov = page_of(cast.dov)

    answer = dov.goto(address)

    assert answer is not None
    assert answer.status == 404
    expect(dov.get_by_role("main")).not_to_contain_text("Tsukuba")


def changing(page: Page) -> list[str]:
    """Return the links and buttons by which something could be changed."""
    names = page.locator("main a, main button").all_inner_texts()
    return [
        name
        for name in names
        if any(word in name for word in ("Add", "Change", "Delete", "Remove", "stand", "About the trip"))
    ]
