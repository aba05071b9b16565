"""What scripts add to forms: parts that open with the kind, zones while one types, rows in place, keys."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import choose, fill, hold, part, unfold

pytestmark = pytest.mark.browser

NEW = "/trips/tsukuba/engagements/new"


def test_the_kind_opens_its_parts_of_the_form(ada: Page):
    ada.goto(NEW)
    expect(part(ada, "Signing")).to_be_hidden()

    choose(ada, {"Kind": "Signing"})

    expect(part(ada, "Signing")).to_be_visible()


def test_the_kind_opens_its_parts_also_if_it_was_chosen_before_the_scripts_came(ada: Page):
    ada.goto("/trips/tsukuba")
    held = hold(ada, "**/open-parts.js")
    with ada.expect_request("**/open-parts.js"):
        ada.evaluate("address => location.assign(address)", NEW)
    choose(ada, {"Kind": "Signing"})
    expect(part(ada, "Signing")).to_be_hidden()

    held[0].continue_()

    expect(part(ada, "Signing")).to_be_visible()


def test_one_more_row_comes_in_place(ada: Page):
    ada.goto(NEW)
    fill(ada, {"Title": {"English": "Farewell coffee"}})
    rows = part(ada, "Parts").locator(".part-row")
    expect(rows).to_have_count(3)

    part(ada, "Parts").get_by_role("button", name="One more row").first.click()

    expect(rows).to_have_count(4)
    expect(rows.last.get_by_label("Person")).to_be_focused()
    expect(part(ada, "Title").get_by_label("English")).to_have_value("Farewell coffee")


def test_a_town_proposes_its_zone_while_it_is_typed(ada: Page):
    ada.goto(NEW)
    venue = unfold(ada, "A new venue")

    fill(venue, {"Town": {"English": "Osaka"}})

    expect(venue.get_by_label("Time zone")).to_have_value("Asia/Tokyo")


def test_a_new_venue_takes_the_place_of_the_chosen_one_while_it_is_typed(ada: Page):
    ada.goto(NEW)
    choose(ada, {"Venue": "Start-up Park"})
    picked = ada.get_by_label("Venue", exact=True)
    name = part(unfold(ada, "A new venue"), "Name").get_by_label("English")

    name.fill("Tea house")
    expect(picked).to_have_value("")
    name.fill("")
    expect(picked).to_have_value("park")

    picked.select_option("")
    name.fill("Tea house")
    name.fill("")
    expect(picked).to_have_value("")


def test_keys_lead_through_a_trip_but_not_while_somebody_types(ada: Page):
    ada.goto("/trips/tsukuba/people")

    ada.keyboard.press("g")
    ada.keyboard.press("p")
    expect(ada).to_have_url("/trips/tsukuba")
    ada.wait_for_load_state("networkidle")
    ada.keyboard.press("/")
    ada.keyboard.type("n?")

    expect(ada).to_have_url("/trips/tsukuba")
    expect(ada.get_by_role("searchbox")).to_have_value("n?")
