"""An organizer publishes, changes, sees what is different, publishes for one group and compares the two."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import fill, follow, press
from tests.journeys.looking import findings

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"


def rename(page: Page, key: str, title: str) -> None:
    page.goto(f"{TRIP}/engagements/{key}/edit")
    fill(page, {"Title": {"English": title}})
    press(page, "Save")


def publish_the_first(page: Page) -> None:
    page.goto(f"{TRIP}/releases")
    follow(page, "Publish the draft")
    fill(page, {"Note for all who read it": {"English": "This is how it begins."}})
    press(page, "Publish")
    expect(page.get_by_role("heading", level=1)).to_have_text("Release 1")
    expect(page.get_by_text("This is how it begins.")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_different_is_seen_published_for_one_group_and_compared(page_of: PageOf, cast: Cast, scripts: bool):
    ada = page_of(cast.ada, java_script_enabled=scripts)
    publish_the_first(ada)

    rename(ada, "cairo", "Talks in Giza")
    rename(ada, "some-day", "A day at sea")
    ada.goto(TRIP)
    expect(ada.get_by_text("The draft has changed since release 1: 2 differences.")).to_be_visible()
    follow(ada, "See and publish")
    shown = ada.locator(".difference ins")
    expect(shown).to_have_text(["Talks in Giza", "A day at sea"])
    fill(ada, {"Note for all who read it": {"English": "Giza instead of Cairo"}})
    ada.get_by_role("button", name="University").click()
    expect(ada.locator(".audience-pick[aria-current]")).to_contain_text("University")
    ada.get_by_label("Only these").check()
    ada.get_by_label("City", exact=True).check()
    expect(ada.get_by_label("English")).to_have_value("Giza instead of Cairo")
    press(ada, "Publish")

    expect(ada.get_by_role("heading", level=1)).to_have_text("Release 2")
    follow(ada, "Differences")
    expect(ada.get_by_role("heading", level=1)).to_have_text("From release 1 to release 2")
    expect(ada.locator(".difference ins").first).to_have_text("Talks in Giza")
    ada.goto(f"{TRIP}/releases/1")
    expect(ada.get_by_text("Talks in Giza")).to_have_count(0)


def test_a_colleagues_change_is_seen_before_it_goes_out(page_of: PageOf, cast: Cast):
    ada = page_of(cast.ada)
    ada.goto(f"{TRIP}/releases/new")
    fill(ada, {"Note for all who read it": {"English": "Have a good journey"}})
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/edit", {"title-en": "Call on the President"})

    press(ada, "Publish")

    expect(ada.get_by_text("Changed while you were reading")).to_be_visible()
    expect(ada.locator(".note ins")).to_have_text("English: Call on the President")
    assert findings(ada) == []
    press(ada, "Publish")
    expect(ada.get_by_role("heading", level=1)).to_have_text("Release 1")
    expect(ada.get_by_text("Have a good journey")).to_be_visible()
    rename(ada, "cairo", "Talks in Giza")
    ada.goto(f"{TRIP}/releases/new")
    assert findings(ada) == []


def test_a_release_is_planned_changed_and_withdrawn(page_of: PageOf, cast: Cast):
    ada = page_of(cast.ada)
    ada.goto(f"{TRIP}/releases/new")
    expect(ada.get_by_label("Day")).to_be_hidden()
    ada.get_by_label("at a time").check()
    fill(ada, {"Day": "2026-11-21", "Clock time": "7"})
    press(ada, "Publish")
    expect(ada.get_by_role("heading", name="Planned for 21 November 2026, 07:00")).to_be_visible()
    assert findings(ada) == []

    follow(ada, "Change")
    fill(ada, {"Clock time": "8:30"})
    press(ada, "Save")
    expect(ada.get_by_role("heading", name="Planned for 21 November 2026, 08:30")).to_be_visible()
    press(ada, "Withdraw")

    expect(ada.get_by_text("The planned release is withdrawn.")).to_be_visible()
    expect(ada.get_by_role("heading", name="Planned for")).to_have_count(0)
