"""An answer that comes late to the panel beside the board: what one has turned to meanwhile stays."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.boards import Board
from tests.journeys.filling import fill, hold, part

pytestmark = pytest.mark.browser


@pytest.fixture
def board(ada: Page, small: str) -> Board:
    return Board(ada).open(f"/trips/{small}/board")


def test_a_late_preview_does_not_take_the_place_of_a_form(board: Board):
    page = board.page
    page.get_by_role("link", name="Preview", exact=True).click()
    expect(board.panel.locator("#preview")).to_be_visible()
    held = hold(page, "**/preview?*")
    board.item("visit").scroll_into_view_if_needed()
    board.take("visit")
    board.carry_to("10:30", "city")
    with page.expect_request("**/preview?*"):
        page.mouse.up()
    expect(board.time("visit")).to_have_text("10:30–11:30")
    fill(board.edit("lunch"), {"Title": {"English": "Long lunch"}})

    [late] = held
    with page.expect_response("**/preview?*"):
        late.continue_()
    board.settle()

    expect(part(board.panel, "Title").get_by_label("English")).to_have_value("Long lunch")


def test_what_is_closed_while_it_opens_stays_closed(board: Board):
    page = board.page
    board.edit("visit")
    hold(page, "**/engagements/lunch/edit")
    with page.expect_request("**/engagements/lunch/edit"):
        board.item("lunch").get_by_role("link").click()

    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Close").click()
    page.unroute("**/engagements/lunch/edit")

    expect(board.panel.locator("h1")).to_have_count(0)
    expect(board.edit("lunch").locator("h1")).to_be_visible()
