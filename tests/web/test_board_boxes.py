"""Of a sheet that a page has already, only the boxes are sent that look different now; the page keeps the others."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, tostring

import pytest

from planner.web.board import held
from tests.browser import Browser, Page
from tests.cast import Cast
from tests.web.test_board_changes import BOARD, asked

TRIP = "/trips/tsukuba"
OF_A_SHEET = ".//*[@class='board-boxes']/li"
CHANGES = {
    "a title": ("engagements/call/edit", {"title-en": "Ben's call"}),
    "a time": ("engagements/call/edit", {"when-start": "11:00", "when-end": "12:00"}),
    "another day": ("engagements/call/edit", {"when-day": "2026-11-25"}),
    "beside another": ("engagements/call/edit", {"when-start": "14:00", "when-end": "15:00"}),
    "later than the day": ("engagements/call/edit", {"when-start": "22:00", "when-end": "23:00"}),
    "earlier than the day": ("engagements/call/edit", {"when-start": "04:00", "when-end": "05:00"}),
    "a group": ("groups/city/edit", {"name-en": "Town"}),
    "a venue": ("venues/park/edit", {"name-en": "The Park"}),
}


def after(browser: Browser, page: Page) -> list[Element]:
    """Return the sheets that an open page is sent."""
    return asked(browser, page)[1].findall(".//section[@data-mark]")


def boxes(sheet: Element) -> Iterator[Element]:
    return (box for box in sheet.iterfind(OF_A_SHEET))


def looks(sheets: Iterable[Element], *, kept: dict[str, str] | None = None) -> dict[str, list[str]]:
    """Return what the boxes of each sheet look like, in order; a box that is kept as it was before."""
    return {str(sheet.get("id")): [_look(box, kept or {}) for box in boxes(sheet)] for sheet in sheets}


def _look(box: Element, kept: dict[str, str]) -> str:
    box.tail = None
    return kept[str(box.get("id"))] if box.get("data-same") is not None else tostring(box, encoding="unicode")


def by_id(page: Page) -> dict[str, str]:
    return {str(box.get("id")): _look(box, {}) for box in page.all(OF_A_SHEET)}


@pytest.mark.parametrize(("address", "typed"), CHANGES.values(), ids=CHANGES.keys())
def test_with_what_it_keeps_a_page_looks_like_one_that_is_opened_now(cast: Cast, address: str, typed: dict[str, str]):
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in(f"{TRIP}/{address}", typed)

    sent = after(cast.cleo.browser, page)

    fresh = looks(cast.cleo.browser.get(BOARD).all(".//section[@data-mark]"))
    had = looks(sent, kept=by_id(page))
    assert had
    assert had == {place: fresh[place] for place in had}


def test_a_box_that_looks_the_same_is_sent_by_its_id_alone(cast: Cast):
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/edit", {"title-en": "Ben's call"})

    (sheet,) = after(cast.cleo.browser, page)

    drawn = {str(box.get("id")): len(box) > 0 for box in boxes(sheet)}
    assert len(drawn) > 1
    assert [place for place, is_drawn in drawn.items() if is_drawn] == ["item-call"]


def test_a_page_that_is_not_known_here_is_sent_every_box(cast: Cast):
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/edit", {"title-en": "Ben's call"})
    held.forget()

    (sheet,) = after(cast.cleo.browser, page)

    drawn = [len(box) > 0 for box in boxes(sheet)]
    assert drawn == [True] * len(drawn) != []


def test_what_is_remembered_has_an_end():
    for nth in range(held.MOST + 1):
        held.hold(("trip", "day", str(nth)), {"item-call": nth})

    assert held.boxes_of(("trip", "day", "0")) == {}
    assert held.boxes_of(("trip", "day", str(held.MOST))) == {"item-call": held.MOST}
