"""The pages that show: the days as tables, the clashes and their mending, searching while one types."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import fill, follow, press

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"


def test_the_days_are_seen_as_tables_and_an_item_opened_from_there(ada: Page):
    ada.goto(TRIP)
    follow(ada, "Groups × time")
    follow(ada, "Tuesday 24 November")

    expect(ada).to_have_url(re.compile(f"{TRIP}/days/2026-11-24$"))
    call, tour = (ada.locator("li", has_text=words).first for words in ("09:00–10:30", "afterwards (Courtesy call)"))
    assert above(tour, call)
    follow(ada, "Courtesy call")
    expect(ada.get_by_role("heading", level=1)).to_have_text("Courtesy call")


def test_on_a_telephone_the_columns_scroll_and_the_page_does_not(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, viewport={"width": 390, "height": 844})
    page.goto(f"{TRIP}/days/2026-11-25")
    table = page.get_by_role("region", name=re.compile("By group and time: Wednesday 25 November"))

    table.focus()
    page.keyboard.press("End")

    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(table).to_be_focused()
    expect(page.get_by_role("link", name="Global Health Innovations")).to_be_visible()


def test_boxes_that_overlap_stand_side_by_side(ada: Page):
    add_tea_and_talk(ada)

    ada.goto(f"{TRIP}/days/2026-11-26")

    tea, talk = (ada.locator(".tile", has_text=words).bounding_box() for words in ("15:00–16:00", "15:30–17:00"))
    assert tea["x"] + tea["width"] <= talk["x"]
    assert tea["y"] < talk["y"] < tea["y"] + tea["height"] < talk["y"] + talk["height"]


def test_a_clash_is_found_mended_and_gone(ada: Page):
    add_tea_and_talk(ada)
    ada.goto(f"{TRIP}/clashes")
    expect(ada.locator("main")).to_contain_text("“Tea” and “Talk” overlap")

    ada.get_by_role("link", name=re.compile("Change.*Talk")).first.click()
    fill(ada, {"Begins": "16:00"})
    press(ada, "Save")
    ada.goto(f"{TRIP}/clashes")

    expect(ada.locator("main")).not_to_contain_text("“Talk”")


def test_a_clash_is_acknowledged_in_place_and_that_taken_back(ada: Page):
    add_tea_and_talk(ada)
    ada.goto(f"{TRIP}/clashes")
    clash = ada.locator("li", has_text="“Tea” and “Talk” overlap").first
    ada.evaluate("window.stays = true")

    clash.get_by_text("Acknowledge").first.click()
    clash.get_by_label("Why it may be").fill("They split up")
    clash.get_by_role("button", name="Acknowledge").click()
    ada.get_by_text("2 acknowledged clashes").click()
    let_be = ada.locator(".clash-fold li", has_text="They split up")
    expect(let_be).to_contain_text("Ada, 20 November 2026")
    let_be.get_by_role("button", name="Take back").click()

    expect(ada.get_by_text("One acknowledged clash")).to_be_visible()
    expect(ada.locator("section li", has_text="“Tea” and “Talk” overlap").first).to_be_visible()
    assert ada.evaluate("window.stays")


def test_results_come_while_one_types_and_the_address_keeps_them(ada: Page):
    ada.goto(f"{TRIP}/search")
    box = ada.get_by_role("searchbox", name="Search in this trip")

    box.press_sequentially("courte")

    expect(ada.locator("#found mark").first).to_have_text("Courte")
    expect(ada.locator("#found-count")).to_have_text("One thing found")
    expect(box).to_be_focused()
    expect(ada).to_have_url(re.compile(r"q=courte$"))
    follow(ada, "Courtesy call")
    ada.go_back()
    expect(ada.locator("#found mark").first).to_have_text("Courte")


def test_on_a_telephone_a_button_leads_to_the_open_box(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, viewport={"width": 360, "height": 740})
    page.goto(TRIP)
    box = page.get_by_role("searchbox", name="Search in this trip")

    expect(box).to_be_hidden()
    press(page, "Search")
    expect(box).to_be_focused()
    page.keyboard.type("本田")

    expect(page.locator("#found .found-title")).to_have_text(["Honda Ken"])


def test_searching_works_without_scripts(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, java_script_enabled=False)
    page.goto(TRIP)

    page.get_by_role("searchbox", name="Search in this trip").fill("loneliness")
    press(page, "Search")

    expect(page.locator("#found .found-title")).to_have_text(["Keynote on loneliness"])


def add_tea_and_talk(page: Page) -> None:
    for title, begins, ends in (("Tea", "15:00", "16:00"), ("Talk", "15:30", "17:00")):
        page.goto(f"{TRIP}/engagements/new?day=2026-11-26")
        fill(page, {"Title": {"English": title}, "Begins": begins, "Ends": ends})
        press(page, "Save")


def above(one, other) -> bool:
    return one.bounding_box()["y"] < other.bounding_box()["y"]
