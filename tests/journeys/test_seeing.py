"""What is told in place: who is elsewhere while a time is changed, and the programme as another audience sees it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import fill

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"


def test_who_is_elsewhere_is_told_anew_when_the_time_is_changed(ada: Page):
    ada.goto(f"{TRIP}/engagements/call/edit")
    ada.locator("summary", has_text="Does not take part").click()
    ben = ada.get_by_role("group", name="Does not take part").get_by_role("checkbox", name=re.compile("Ben Berg"))
    expect(ben).not_to_have_accessible_name(re.compile("at: "))

    fill(ada, {"Day": "2026-11-26", "Begins": "11:15", "Ends": "11:45"})
    ada.get_by_label("Ends").blur()

    expect(ada.get_by_role("status").filter(has_text="Already elsewhere")).to_contain_text("Meeting, 11:00–12:00:")
    expect(ben).to_have_accessible_name(re.compile("at: Meeting, 11:00–12:00$"))


def test_the_programme_is_read_as_another_sees_it_without_leaving_and_filtered_as_one_chooses(ada: Page):
    ada.goto(f"{TRIP}/preview")
    ada.get_by_label("As seen by").focus()
    ada.get_by_label("As seen by").select_option(label="City")

    expect(ada.get_by_role("link", name="Whole programme")).to_have_attribute("href", f"{TRIP}?for=group:city")
    expect(ada.get_by_label("As seen by")).to_be_focused()
    expect(ada).to_have_url(re.compile("for=group%3Acity"))

    ada.get_by_role("link", name="Whole programme").click()
    ada.get_by_text("Filter", exact=True).click()
    ada.get_by_label("Kind").select_option(label="All legs (4)")
    expect(ada).to_have_url(re.compile("for=group%3Acity.*kind=legs"))
    expect(ada.get_by_role("status").filter(has_text="shown")).to_contain_text(re.compile(r"^4 of \d+ shown"))


def test_who_filters_the_board_stays_at_the_filter_and_has_a_short_address(ada: Page):
    ada.goto(f"{TRIP}/board")
    ada.get_by_text("Filter", exact=True).click()
    ada.get_by_label("Kind").select_option(label="All legs (4)")

    expect(ada).to_have_url(re.compile(r"/board\?kind=legs$"))
    expect(ada.get_by_label("Kind")).to_be_focused()
    expect(ada.get_by_label("Kind")).to_be_in_viewport()

    ada.get_by_label("Kind").select_option(index=0)

    expect(ada).to_have_url(re.compile(r"/board$|/board\?$"))
    expect(ada.get_by_label("Kind")).to_be_focused()
