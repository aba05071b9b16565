"""The order of rank, set by hand: drawn, carried by keys or moved by buttons; the list changes in its place."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.filling import follow, press, settle

pytestmark = pytest.mark.browser

PEOPLE = "/trips/tsukuba/people"


def test_a_person_is_drawn_to_another_place_and_the_history_says_why(ada: Page):
    ada.goto(PEOPLE)
    settle(ada)
    ada.evaluate("window.stays = true")
    ada.get_by_label("Why do you change the order?").fill("The rector speaks first")

    draw(ada, handle(ada, "Clausen"), above=ada.locator("#person-ada"))

    expect(names(ada)).to_have_text(["Clausen", "Ada Adler", "Prof. Dr. Ben Berg"])
    expect(ada.get_by_label("Why do you change the order?")).to_have_value("")
    assert ada.evaluate("window.stays")
    ada.goto("/trips/tsukuba/history")
    expect(ada.get_by_text("The rector speaks first")).to_be_visible()


def test_a_person_is_carried_by_keys_and_put_back_by_escape(ada: Page):
    ada.goto(PEOPLE)
    settle(ada)
    said = ada.locator("#order-said")

    handle(ada, "Ada Adler").press("Space")
    ada.keyboard.press("End")
    expect(said).to_have_text("Place 3 of 3")
    ada.keyboard.press("Escape")
    expect(said).to_have_text("Put back.")
    ada.keyboard.press("Space")
    ada.keyboard.press("ArrowDown")
    ada.keyboard.press("Space")

    expect(names(ada)).to_have_text(["Prof. Dr. Ben Berg", "Ada Adler", "Clausen"])
    expect(handle(ada, "Ada Adler")).to_be_focused()


def test_the_keyboard_stays_with_who_has_come_to_the_top(ada: Page):
    ada.goto(PEOPLE)
    settle(ada)
    higher = ada.get_by_role("button", name="Let Clausen stand higher")

    higher.press("Enter")
    expect(names(ada)).to_have_text(["Ada Adler", "Clausen", "Prof. Dr. Ben Berg"])
    ada.keyboard.press("Enter")

    expect(names(ada)).to_have_text(["Clausen", "Ada Adler", "Prof. Dr. Ben Berg"])
    expect(higher).to_be_focused()
    expect(higher).to_be_disabled()


def test_without_scripts_a_button_moves_by_one_and_a_form_anywhere(page_of, cast):
    page = page_of(cast.ada, java_script_enabled=False)
    page.goto("/trips/tsukuba/groups/city")

    press(page, "Let Prof. Dr. Ben Berg stand higher")
    expect(names(page)).to_have_text(["Prof. Dr. Ben Berg", "Ada Adler"])
    page.goto(PEOPLE)
    follow(page, "Place of Clausen: 3")
    page.get_by_label("Place in the order").fill("1")
    press(page, "Save")

    expect(names(page)).to_have_text(["Clausen", "Prof. Dr. Ben Berg", "Ada Adler"])


def names(page: Page) -> Locator:
    return page.locator("#home .person-name a")


def handle(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=f"Carry {name} to another place")


def draw(page: Page, drawn: Locator, *, above: Locator) -> None:
    """Draw something by the mouse until it stands above something else, and let it go."""
    drawn.hover()
    target = above.bounding_box()
    assert target
    page.mouse.down()
    for share in (0.9, 0.5, 0.1):
        page.mouse.move(target["x"] + target["width"] - 80, target["y"] + target["height"] * share)
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.mouse.up()
