"""A group from its making to its end: its colour, its people, its programme."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import choose, fill, follow, press

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"


def test_a_group_is_made_filled_used_changed_and_deleted(ada: Page):
    begin(ada)
    fill_it(ada)
    use_it(ada)
    end(ada)


def begin(page: Page) -> None:
    page.goto(f"{TRIP}/people")
    follow(page, "Groups")
    follow(page, "Add a group")
    fill(page, {"Name": {"English": "Business", "German": "Wirtschaft"}, "Short": "B"})
    proposal = page.locator("button.colour-proposal").nth(1)
    proposal.click()
    expect(page.get_by_label("Colour", exact=True)).to_have_value(proposal.inner_text().strip())
    expect(page.get_by_label("Pick a colour")).to_have_value(proposal.inner_text().strip())
    choose(page, {"Leader": "Clausen · University"})
    press(page, "Save")
    expect(page.get_by_role("heading", level=1)).to_have_text("Business")


def fill_it(page: Page) -> None:
    follow(page, "Say who is in it")
    page.get_by_label("Ada Adler").check()
    page.get_by_label("Clausen").check()
    press(page, "Save")
    expect(page.locator(".ranked .person-name a")).to_have_text(["Ada Adler", "Clausen"])


def use_it(page: Page) -> None:
    page.goto(f"{TRIP}/engagements/press/edit")
    page.get_by_label("Only these").check()
    page.get_by_role("checkbox", name="Business").check()
    press(page, "Save")
    follow(page, "Business")
    expect(page.locator(".short-day").filter(has_text="Thursday 26 November")).to_contain_text("11:00–12:00")


def end(page: Page) -> None:
    follow(page, "Change")
    fill(page, {"Short": "Biz"})
    press(page, "Save")
    follow(page, "Delete")
    expect(page.locator("main form").last).to_contain_text("Ada Adler")
    press(page, "Delete")
    expect(page.locator("#groups h2")).to_have_text(["City", "University"])
