"""What a conference is made of stands inside it on the board, and stays there when it is moved."""

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.journeys.boards import Board

pytestmark = pytest.mark.browser


def test_a_session_is_drawn_in_its_conference_beside_its_words_and_is_moved_in_it(ada: Page):
    board = Board(ada).open("/trips/tsukuba/board")
    board.item("keynote").scroll_into_view_if_needed()
    assert is_inside(board, "keynote", "conference")
    expect(board.item("conference").locator(".box-title")).to_be_visible()

    board.item("keynote").get_by_role("link").focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "Space"):
        ada.keyboard.press(key)

    expect(board.time("keynote")).to_have_text("10:10–11:10")
    assert is_inside(board, "keynote", "conference")


def is_inside(board: Board, session: str, conference: str) -> bool:
    """Tell whether a box lies within another one, and leaves the words of that free."""
    inner, outer = rectangle(board, session), rectangle(board, conference)
    words = board.item(conference).locator(".box-title a").bounding_box()
    assert words
    within = outer["x"] <= inner["x"] and inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 1
    during = outer["y"] <= inner["y"] and inner["y"] + inner["height"] <= outer["y"] + outer["height"] + 1
    return within and during and words["x"] < inner["x"]


def rectangle(board: Board, key: str) -> FloatRect:
    box = board.item(key).bounding_box()
    assert box
    return box
