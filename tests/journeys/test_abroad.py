"""Whoever looks from wherever: times are those on the wall of their place, words those of the reader."""

import pytest
from playwright.sync_api import expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import part, press

pytestmark = pytest.mark.browser

CALL = "/trips/tsukuba/engagements/call"


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Honolulu"])
def test_the_clock_of_the_browser_changes_no_time(page_of: PageOf, cast: Cast, zone: str):
    page = page_of(cast.ada, timezone_id=zone)

    page.goto("/trips/tsukuba")
    expect(page.locator("#item-call time")).to_have_text("09:00–10:30")
    expect(page.locator("#item-call time")).to_have_attribute("datetime", "2026-11-24T09:00")
    page.goto(f"{CALL}/edit")
    expect(part(page, "When").get_by_label("Begins")).to_have_value("09:00")
    press(page, "Save")
    expect(page.locator("main dl").first).to_contain_text("09:00–10:30")


@pytest.mark.parametrize(
    ("browsers", "chosen", "heading"),
    [("en-GB", "Deutsch", "Reisen"), ("de-DE", "日本語", "訪問"), ("ja-JP", "English", "Trips")],
)
def test_a_language_once_chosen_is_kept(page_of: PageOf, cast: Cast, browsers: str, chosen: str, heading: str):
    page = page_of(cast.ada, locale=browsers)
    page.goto("/trips")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(heading)

    page.get_by_role("contentinfo").get_by_role("button", name=chosen).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)

    page.goto("/trips/tsukuba")
    page.goto("/trips")
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.context.clear_cookies(name="__Host-planner")
    page.goto("/sign-in")
    expect(page.get_by_role("button", name=chosen)).to_have_attribute("aria-pressed", "true")
