"""The main path with no hand on the mouse."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

MOST_STOPS = 120


def test_an_engagement_is_added_by_keyboard_alone(ada: Page):
    ada.goto("/trips")
    skip_to_content(ada)
    tab_to(ada, "Visit to Tsukuba")
    ada.keyboard.press("Enter")
    expect(ada.get_by_role("heading", level=1)).to_have_text("Visit to Tsukuba")

    skip_to_content(ada)
    tab_to(ada, "Add an engagement on this day")
    ada.keyboard.press("Enter")
    expect(ada.get_by_role("heading", level=1)).to_have_text("A new engagement")

    tab_to(ada, "Kind")
    ada.keyboard.type("Meal")
    tab_to(ada, "English")
    ada.keyboard.type("Noodles by the river")
    tab_to(ada, "Begins")
    ada.keyboard.type("1230")
    tab_to(ada, "Save")
    ada.keyboard.press("Enter")

    expect(ada.get_by_role("heading", level=1)).to_have_text("Noodles by the river")
    expect(ada.locator("main dl").first).to_contain_text("12:30")
    expect(ada.locator(".masthead-above")).to_have_text("Meal")


def test_what_has_the_focus_is_seen(ada: Page):
    ada.goto("/trips/tsukuba")

    tab_to(ada, "Add an engagement")

    assert ada.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    expect(ada.locator(":focus")).to_be_in_viewport()


def skip_to_content(page: Page) -> None:
    """Take the first link of the page, which leaps over what is the same everywhere."""
    page.wait_for_load_state()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what bears this name has the focus."""
    named = "(element => (element.labels?.[0] ?? element).innerText)(document.activeElement)"
    page.wait_for_load_state()
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(named).strip().removesuffix("needed").strip() == name:
            return
    raise AssertionError(f"no way to {name}")
