"""The colours of the board: a style sheet whose address changes as they do."""

from tests.browser import Page
from tests.cast import Cast

BOARD = "/trips/tsukuba/board"
CITY = "/trips/tsukuba/groups/city/edit"
LINK = ".//link[@id='board-colours']"


def address(page: Page) -> str:
    """Return where the colours of a board are, as the page and what stands beside the sheets say alike."""
    said = {str(page.one(LINK).get("href")), str(page.one(".//*[@id='board-side']").get("data-colours"))}
    assert len(said) == 1
    return said.pop()


def test_a_group_that_is_given_another_colour_changes_the_address_of_the_colours(cast: Cast) -> None:
    before = address(cast.cleo.browser.get(BOARD))

    cast.ben.browser.fill_in(CITY, {"colour": "#336699"})
    after = address(cast.cleo.browser.get(BOARD))

    assert before != after
    assert ".of-city { --group: #336699; }" in cast.cleo.browser.get(after).text


def test_what_changes_no_colour_keeps_the_address_and_no_browser_keeps_the_colours(cast: Cast) -> None:
    before = address(cast.cleo.browser.get(BOARD))

    cast.ben.browser.fill_in("/trips/tsukuba/engagements/call/edit", {"title-en": "Ben's call"})
    after = address(cast.cleo.browser.get(BOARD))

    kept = cast.cleo.browser.get(after).headers["Cache-Control"]
    assert (before, kept) == (after, "no-store")


def test_an_address_of_other_colours_has_those_of_now_and_nobody_keeps_them(cast: Cast) -> None:
    before = address(cast.cleo.browser.get(BOARD))
    cast.ben.browser.fill_in(CITY, {"colour": "#336699"})

    page = cast.cleo.browser.get(before)

    assert ("#336699" in page.text, page.headers["Cache-Control"]) == (True, "no-store")
