"""What a conference is made of stands inside it on the board, and stays there when it is moved."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.boards import Board

pytestmark = pytest.mark.browser

IS_INSIDE = """([session, conference]) => {
  const [inner, outer, words] = [`#item-${session}`, `#item-${conference}`, `#item-${conference} .box-title a`]
    .map(one => document.querySelector(one).getBoundingClientRect());
  const within = outer.left <= inner.left && inner.right <= outer.right + 1;
  const during = outer.top <= inner.top && inner.bottom <= outer.bottom + 1;
  return within && during && words.left < inner.left;
}"""
"""Whether a box lies within another one, and leaves the words of that free, both seen at one moment."""


def test_a_session_is_drawn_in_its_conference_beside_its_words_and_is_moved_in_it(ada: Page):
    board = Board(ada).open("/trips/tsukuba/board")
    board.item("keynote").scroll_into_view_if_needed()
    ada.wait_for_function(IS_INSIDE, arg=["keynote", "conference"])
    expect(board.item("conference").locator(".box-title")).to_be_visible()

    board.item("keynote").get_by_role("link").focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "Space"):
        ada.keyboard.press(key)

    expect(board.time("keynote")).to_have_text("10:10–11:10")
    ada.wait_for_function(IS_INSIDE, arg=["keynote", "conference"])
