"""What was done by mistake is undone with one press; nobody asks a colleague for the copy of last week."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import fill, follow, press

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"
CONFERENCE = "Global Health Innovations"


def delete_the_conference(page: Page) -> None:
    page.goto(f"{TRIP}/engagements/conference/deletion")
    press(page, "Delete")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_deleted_engagement_is_back_after_undo(page_of: PageOf, cast: Cast, scripts: bool):
    ada = page_of(cast.ada, java_script_enabled=scripts)
    delete_the_conference(ada)
    expect(ada.get_by_text(f"“{CONFERENCE}” is deleted.")).to_be_visible()
    expect(ada.get_by_role("link", name=CONFERENCE)).to_have_count(0)

    press(ada, "Undo")

    expect(ada.get_by_text("Taken back.")).to_be_visible()
    expect(ada.get_by_role("link", name=CONFERENCE)).not_to_have_count(0)
    ada.goto(f"{TRIP}/engagements/keynote")
    expect(ada.get_by_role("main").get_by_role("link", name=CONFERENCE)).to_be_visible()


def test_a_colleagues_step_is_read_taken_back_and_done_again_in_the_history(page_of: PageOf, cast: Cast):
    ben, ada = page_of(cast.ben), page_of(cast.ada)
    ben.goto(f"{TRIP}/engagements/call/edit")
    fill(ben, {"Title": {"English": "Call on the President"}})
    press(ben, "Save")

    ada.goto(TRIP)
    follow(ada, "History")
    step = ada.locator(".step").first
    expect(step).to_contain_text("Ben")
    expect(step.locator("del")).to_have_text("English: Courtesy call")
    expect(step.locator("ins")).to_have_text("English: Call on the President")
    press(ada, "Undo")
    expect(ada.locator(".step").first).to_contain_text("taken back")
    ada.locator(".step").first.get_by_role("button", name="Do again").click()
    expect(ada.get_by_text("Done again.")).to_be_visible()
    step.get_by_role("link", name="Call on the President").click()
    expect(ada.get_by_role("heading", level=1)).to_have_text("Call on the President")
