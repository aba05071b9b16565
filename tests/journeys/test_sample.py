"""The sample as its organizer uses it: seen by others, day by day, changed, deleted."""

import icalendar
import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import fill, part, press, turn_to

pytestmark = pytest.mark.browser

CONFERENCE = "Conference on Global Health Innovations"
SIGNING = "Signing of the agreement with NIMS"


def test_choosing_another_audience_shows_what_that_one_may_see_and_nothing_to_change(ada: Page, sample: str):
    ada.goto(f"/trips/{sample}")
    expect(ada.get_by_text("Booking code:").first).to_be_visible()

    ada.get_by_label("As seen by").select_option(label="City")

    expect(ada.get_by_text("This is what City may see, and nothing else.")).to_be_visible()
    expect(ada.get_by_text("Booking code:")).to_have_count(0)
    expect(ada.get_by_role("link", name="Add an engagement")).to_have_count(0)
    assert titles(ada, SIGNING) == []
    assert titles(ada, CONFERENCE) == [CONFERENCE]


def test_a_day_is_one_click_away_and_says_where_and_by_which_clock(ada: Page, sample: str):
    ada.goto(f"/trips/{sample}")

    ada.get_by_role("navigation", name="Days").get_by_role("link", name="Thu 24 Apr").click()

    day = ada.get_by_role("region", name="Thursday 24 April")
    expect(day.get_by_role("heading", level=2)).to_be_in_viewport()
    expect(day.locator(".day-zones")).to_have_text("Tokyo · UTC+9")


def test_a_changed_time_stands_in_the_agenda_and_in_the_calendar(ada: Page, sample: str):
    ada.goto(f"/trips/{sample}")
    ada.get_by_role("link", name=SIGNING, exact=True).click()
    ada.get_by_role("link", name="Change", exact=True).click()

    fill(part(ada, "When"), {"Begins": "1615", "Ends": "17"})
    press(ada, "Save")

    expect(ada.locator("main dl").first).to_contain_text("16:15–17:00")
    turn_to(ada, "Programme")
    entry = ada.locator(".entry", has=ada.get_by_role("link", name=SIGNING, exact=True)).last
    expect(entry.locator(".entry-time time")).to_have_text("16:15–17:00")
    assert begins(ada, SIGNING) == "2025-04-22T16:15:00+09:00"


def test_deleting_asks_first_and_says_what_hangs_on_it(ada: Page, sample: str):
    ada.goto(f"/trips/{sample}")
    ada.get_by_role("link", name=CONFERENCE, exact=True).click()

    ada.get_by_role("link", name="Delete", exact=True).click()
    expect(ada.get_by_role("main")).to_contain_text("Panel: innovations for health")
    ada.get_by_role("link", name="Cancel").click()
    expect(ada.get_by_role("heading", level=1)).to_have_text(CONFERENCE)

    ada.get_by_role("link", name="Delete", exact=True).click()
    press(ada, "Delete")
    expect(ada.get_by_role("heading", level=1)).to_have_text("Bochum Delegation to Japan 2025")
    assert titles(ada, CONFERENCE) == []
    assert titles(ada, "Panel: innovations for health") == ["Panel: innovations for health"]


def titles(page: Page, title: str) -> list[str]:
    """Return the entries of the agenda with exactly this title."""
    page.wait_for_load_state("domcontentloaded")
    found = page.locator(".entry-title > a, .entry-title > span[lang], .entry-title > span:not([class])")
    return [text for text in found.all_inner_texts() if text == title]


def begins(page: Page, title: str) -> str:
    """Download the calendar and return when an event begins, with its offset from UTC."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Calendar", exact=True).click()
    calendar = icalendar.Calendar.from_ical(download.value.path().read_bytes())
    return next(event["DTSTART"].dt.isoformat() for event in calendar.events if event["SUMMARY"] == title)
