"""An institution from its making to its end: with a person and a venue of its own."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import fill, follow, press

pytestmark = pytest.mark.browser


def test_an_institution_is_made_peopled_used_changed_and_deleted(ada: Page):
    begin(ada)
    people_it(ada)
    end(ada)


def begin(page: Page) -> None:
    page.goto("/trips/tsukuba")
    follow(page, "Partners")
    follow(page, "Add an institution")
    fill(page, {"Name": {"English": "University of Tsukuba", "Japanese": "筑波大学"}, "Country": "Japan"})
    page.get_by_label("Host: it receives the delegation").check()
    fill(page, {"Sort of institution": "university", "Website": "www.tsukuba.ac.jp"})
    press(page, "Save")
    expect(page.get_by_role("link", name="https://www.tsukuba.ac.jp")).to_be_visible()


def people_it(page: Page) -> None:
    follow(page, "Add a person of it")
    fill(page, {"Given name": "Kyosuke", "Family name": "Nagata", "Name in its own script": "永田恭介"})
    press(page, "Save")
    expect(page.locator("main dl").first).to_contain_text("University of Tsukuba")
    page.locator("main dl").get_by_role("link", name="University of Tsukuba").click()
    follow(page, "Add a venue of it")
    fill(page, {"Name": {"English": "Campus Tsukuba"}})
    press(page, "Save")
    follow(page, "University of Tsukuba")
    expect(page.locator(".belonging li a")).to_have_text(["Kyosuke Nagata", "Campus Tsukuba"])


def end(page: Page) -> None:
    follow(page, "Change")
    fill(page, {"Sort of institution": "national university"})
    press(page, "Save")
    expect(page.locator("main dl").first).to_contain_text("national university")
    follow(page, "Delete")
    expect(page.locator("main form").last).to_contain_text("Campus Tsukuba")
    press(page, "Delete")
    expect(page.locator("main h3 a")).to_have_text(["NIMS", "City of Bochum", "DWIH Tokyo"])
