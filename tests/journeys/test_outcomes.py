"""Why they travel, what came of it and what is to follow, noted in place and settled with one click."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import choose, fill, follow, press, unfold

pytestmark = pytest.mark.browser

OUTCOMES = "/trips/tsukuba/outcomes"


def test_an_aim_its_result_and_what_is_to_follow_are_noted_in_place(ada: Page):
    ada.goto(OUTCOMES)
    ada.get_by_label("Aim English").fill("Health of the old")
    press(ada, "Add the aim")

    ada.get_by_label("Result English").fill("A chair for gerontology")
    choose(ada, {"Serves the aim": "Health of the old"})
    press(ada, "Add the result")
    aim = ada.get_by_role("listitem").filter(has=ada.get_by_role("heading", name="Health of the old"))
    expect(aim).to_contain_text("A chair for gerontology")

    ada.get_by_label("What is to be done English").fill("Advertise the chair")
    choose(ada, {"By whom": "Clausen · University"})
    fill(ada, {"By when": "2026-11-18"})
    press(ada, "Add the action item")
    first = ada.get_by_role("region", name="Action items").get_by_role("listitem").first
    expect(first).to_contain_text("Advertise the chair")
    expect(first).to_contain_text("overdue")


def test_an_action_item_is_done_with_one_click_and_opened_again(ada: Page):
    ada.goto(OUTCOMES)
    ada.evaluate("window.stays = true")

    ada.get_by_role("button", name="Done Ask for the visas").click()
    expect(ada.get_by_role("region", name="Action items").get_by_text("2 are settled")).to_be_visible()
    expect(ada.locator("#visa")).to_contain_text("Done")
    unfold(ada, "2 are settled").get_by_role("button", name="Open again Ask for the visas").click()

    expect(ada.locator("#visa")).to_contain_text("overdue")
    assert ada.evaluate("window.stays")


def test_an_action_item_is_done_without_scripts(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, java_script_enabled=False)
    page.goto(OUTCOMES)

    press(page, "Done Ask for the visas")

    expect(page.locator("#visa")).to_contain_text("Done")


def test_a_result_is_noted_from_an_engagement_changed_and_deleted(ada: Page):
    ada.goto("/trips/tsukuba/engagements/call")
    follow(ada, "Note a result")
    fill(ada, {"Result": {"English": "A promise"}})
    press(ada, "Save")
    expect(ada.get_by_role("link", name="Courtesy call")).to_be_visible()

    follow(ada, "Change A promise")
    fill(ada, {"Result": {"English": "A firm promise"}})
    press(ada, "Save")
    follow(ada, "Courtesy call")
    expect(ada.get_by_role("region", name="Results")).to_contain_text("A firm promise")

    ada.go_back()
    follow(ada, "Delete A firm promise")
    press(ada, "Delete")
    expect(ada.locator("main .line").filter(has_text="A firm promise")).to_have_count(0)


def test_what_is_wrong_in_a_row_leads_to_the_whole_form_with_the_words(ada: Page):
    ada.goto(OUTCOMES)

    press(ada, "Add the aim")

    expect(ada.get_by_role("alert").get_by_role("link")).to_have_text(["Aim"])
    fill(ada, {"Aim": {"English": "Second try"}})
    press(ada, "Save")
    expect(ada.get_by_role("heading", name="Second try")).to_be_visible()
