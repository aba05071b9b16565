"""Where no scripts run, everything can still be done."""

import pytest
from playwright.sync_api import expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import choose, fill, part, press, turn_to

pytestmark = pytest.mark.browser


def test_an_engagement_is_planned_seen_by_others_and_deleted(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, java_script_enabled=False)
    page.goto("/trips/tsukuba")
    page.get_by_role("link", name="Add an engagement", exact=True).first.click()
    choose(page, {"Kind": "Reception", "Venue": "Start-up Park"})
    fill(page, {"Title": {"English": "Sake and speeches"}, "When": {"Day": "2026-11-25", "Begins": "19"}})
    part(page, "Groups").get_by_label("Only these").check()
    part(page, "Groups").get_by_label("City").check()
    press(page, "Save")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sake and speeches")

    turn_to(page, "Programme")
    page.get_by_label("As seen by").select_option(label="University")
    press(page, "Show")
    expect(page.get_by_text("This is what University may see")).to_be_visible()
    expect(page.get_by_text("Sake and speeches")).to_have_count(0)

    page.get_by_role("link", name="Back to the staff's view").click()
    page.get_by_role("link", name="Sake and speeches").click()
    page.get_by_role("link", name="Delete", exact=True).click()
    press(page, "Delete")
    expect(page.get_by_role("link", name="Sake and speeches")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Visit to Tsukuba")
