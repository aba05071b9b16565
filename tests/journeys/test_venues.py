"""A venue from its making to its end: its clock proposed, its address held out to the taxi driver."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import choose, fill, follow, press

pytestmark = pytest.mark.browser

HALL = "International Congress Center"


def test_a_venue_is_made_used_changed_and_deleted(ada: Page):
    begin(ada)
    use_it(ada)
    end(ada)


def begin(page: Page) -> None:
    page.goto("/trips/tsukuba/institutions")
    follow(page, "Venues")
    follow(page, "Add a venue")
    fill(page, {"Name": {"English": HALL, "Japanese": "つくば国際会議場"}})
    fill(page, {"Town": {"English": "Sapporo"}})
    expect(page.get_by_label("Time zone")).to_have_value("Asia/Tokyo")
    fill(page, {"Address in local script": "茨城県つくば市竹園2-20-3", "Point on the map": "36.0801; 140.1136"})
    press(page, "Save")
    expect(page.locator(".for-driver [lang=ja]")).to_have_text(["つくば国際会議場", "茨城県つくば市竹園2-20-3"])


def use_it(page: Page) -> None:
    follow(page, "Add an engagement here")
    fill(page, {"Title": {"English": "Opening"}, "When": {"Begins": "9", "Ends": "10"}})
    press(page, "Save")
    follow(page, HALL)
    expect(page.locator(".short-day")).to_contain_text("Sunday 22 November")
    expect(page.locator(".short-day")).to_contain_text("09:00–10:00")


def end(page: Page) -> None:
    follow(page, "Change")
    choose(page, {"Institution": "NIMS"})
    press(page, "Save")
    expect(page.locator("main dl").first).to_contain_text("NIMS")
    follow(page, "Delete")
    expect(page.locator("main form").last).to_contain_text("Opening")
    press(page, "Delete")
    expect(page.get_by_role("heading", level=1)).to_have_text("Venues")
    expect(page.locator("main h3 a")).to_have_text(["NIMS Headquarters", "Hotel Nikko", "Start-up Park"])
