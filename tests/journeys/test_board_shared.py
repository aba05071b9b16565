"""What several groups share: moved about it stays theirs, and on purpose it becomes one group's."""

import pytest
from playwright.sync_api import expect

from tests.cast import Cast
from tests.journeys.boards import TALL, Board
from tests.journeys.conftest import PageOf

pytestmark = pytest.mark.browser


@pytest.fixture
def board(page_of: PageOf, cast: Cast, small: str) -> Board:
    return Board(page_of(cast.ada, viewport=TALL)).open(f"/trips/{small}/board")


def test_what_groups_share_keeps_them_where_it_is_dragged(board: Board):
    board.take("lunch")
    board.carry_to("13:00", "university")
    expect(board.ghost).to_have_attribute("data-hint", "Shift: for University alone")
    board.is_wide(".board-ghost")
    board.drop()
    expect(board.time("lunch")).to_have_text("13:00–14:00")
    board.begins_in("city", "lunch")
    board.is_wide("#item-lunch")

    board.take("lunch")
    board.carry_to("09:30", "university")
    board.drop()
    expect(board.time("lunch")).to_have_text("09:30–10:30")
    board.begins_in("", "lunch")


def test_put_down_with_shift_it_is_for_one_group_alone(board: Board):
    page, said = board.page, board.page.locator("#board-said")
    board.take("lunch")
    board.carry_to("11:00", "university")
    page.keyboard.down("Shift")
    expect(board.ghost).to_have_attribute("data-hint", "For University alone")
    board.is_wide(".board-ghost", wide=False)
    board.drop()
    page.keyboard.up("Shift")
    expect(board.time("lunch")).to_have_text("11:00–12:00")
    expect(page.locator("#board-bar")).to_be_hidden()
    board.begins_in("university", "lunch")
    board.is_wide("#item-lunch", wide=False)

    page.keyboard.press("Control+z")
    expect(board.time("lunch")).to_have_text("12:00–13:00")
    board.item("lunch").get_by_role("link").focus()
    for key in ("Space", "Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowUp"):
        page.keyboard.press(key)
    expect(said).to_have_text("Tuesday 24 November, 12:00–13:00, For the same groups as before")
    page.keyboard.press("Shift+Space")
    expect(said).to_have_text("Put down: Tuesday 24 November, 12:00–13:00, For University alone")
    expect(board.page.locator("#item-lunch.of-university")).to_be_visible()
    board.begins_in("university", "lunch")
