"""The order of rank, set by hand: the list changes in its place, and the keyboard stays where it was."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import press

pytestmark = pytest.mark.browser


def test_a_person_moves_up_without_another_page(ada: Page):
    ada.goto("/trips/tsukuba/people")
    before = names(ada)
    ada.evaluate("window.stays = true")

    ada.get_by_role("button", name=f"Let {before[1]} stand higher").press("Enter")

    expect(ada.locator("#home .person-name a").first).to_have_text(before[1])
    assert names(ada) == [before[1], before[0], *before[2:]]
    assert ada.evaluate("window.stays")


def test_the_keyboard_stays_with_who_has_come_to_the_top(ada: Page):
    ada.goto("/trips/tsukuba/people")
    before = names(ada)
    higher = ada.get_by_role("button", name=f"Let {before[2]} stand higher")

    higher.press("Enter")
    expect(ada.locator("#home .person-name a").nth(1)).to_have_text(before[2])
    ada.keyboard.press("Enter")

    expect(ada.locator("#home .person-name a").first).to_have_text(before[2])
    expect(higher).to_be_focused()
    expect(higher).to_be_disabled()


def test_a_person_moves_up_without_scripts(page_of, cast):
    page = page_of(cast.ada, java_script_enabled=False)
    page.goto("/trips/tsukuba/people")
    before = names(page)

    press(page, f"Let {before[1]} stand higher")

    assert names(page) == [before[1], before[0], *before[2:]]


def names(page: Page) -> list[str]:
    return page.locator("#home .person-name a").all_inner_texts()
