"""Keyboard shortcuts: what the page says and what the script is told."""

import json

import pytest

from planner.web.shortcuts import ON_THE_BOARD, SHORTCUTS
from tests.browser import Browser, Page
from tests.cast import Cast


def told(page: Page) -> dict[str, str]:
    """Return what the script is told about the keys."""
    found: dict[str, str] = json.loads(page.one(".//body").get("data-shortcuts", "{}"))
    return found


def test_the_page_explains_every_shortcut(cast: Cast) -> None:
    page = cast.ada.browser.get("/shortcuts")

    assert [len(row.findall(".//kbd")) for row in page.all(".//table[1]/tbody/tr")] == [
        len(one.keys.replace("+", " ").split()) for one in SHORTCUTS
    ]
    assert len(page.all(".//table[2]/tbody/tr")) == len(ON_THE_BOARD)


def test_an_editor_has_all_shortcuts_on_a_page_of_a_trip(cast: Cast) -> None:
    keys = told(cast.ben.browser.get("/trips/tsukuba"))

    assert set(keys) == {one.keys for one in SHORTCUTS}
    assert (keys["n"], keys["g t"]) == ("/trips/tsukuba/engagements/new", "/trips/tsukuba/people")


def test_a_viewer_has_those_that_change_nothing(cast: Cast) -> None:
    keys = told(cast.cleo.browser.get("/trips/tsukuba"))

    assert set(keys) == {one.keys for one in SHORTCUTS} - {"n", "Control+z", "Control+y", "Control+Shift+z"}


@pytest.mark.parametrize("address", ["/trips", "/shortcuts"])
def test_outside_a_trip_no_key_leads_into_one(cast: Cast, address: str) -> None:
    keys = told(cast.ada.browser.get(address))

    assert set(keys) == {one.keys for one in SHORTCUTS if not one.in_trip}


def test_a_page_that_is_refused_leads_into_no_trip(cast: Cast) -> None:
    keys = told(cast.dov.browser.get("/trips/tsukuba", status=404))

    assert not any("tsukuba" in address for address in keys.values())


def test_who_is_not_signed_in_has_none(visitor: Browser) -> None:
    assert told(visitor.get("/sign-in")) == {}


def test_single_letters_are_switched_off_and_on_again(cast: Cast) -> None:
    cast.ada.browser.post("/shortcuts", {"single": "off"}, base_url="https://localhost")
    off = told(cast.ada.browser.get("/trips/tsukuba", base_url="https://localhost"))
    cast.ada.browser.post("/shortcuts", {"single": "on"}, base_url="https://localhost")
    on = told(cast.ada.browser.get("/trips/tsukuba", base_url="https://localhost"))

    assert set(off) == {"Control+Enter", "Control+z", "Control+y", "Control+Shift+z", "Escape"}
    assert len(on) == len(SHORTCUTS)
