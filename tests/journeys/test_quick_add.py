"""An engagement in one line: names complete as one types, the preview follows, Enter saves; and all without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf

pytestmark = pytest.mark.browser

QUICK = "/trips/tsukuba/quick?day=2026-11-24&zone=Asia/Tokyo&next=/trips/tsukuba"


def test_a_line_completes_and_shows_what_it_means(ada: Page):
    ada.goto(QUICK)
    line, options = ada.get_by_role("combobox", name="Quick add"), ada.get_by_role("option")
    expect(line).to_be_focused()

    line.press_sequentially("16:00-17:30 tea at start")
    expect(options).to_have_text(["Start-up Park"])
    line.press("ArrowDown")
    line.press("Enter")
    line.press_sequentially("#大")
    expect(options).to_have_text(["University U · Universität · 大学"])
    line.press("Tab")
    line.press_sequentially("@ほん")
    expect(options.first).to_contain_text("Honda Ken")
    expect(line).to_have_attribute("aria-activedescendant", "quick-line-proposals-0")
    line.press("Enter")
    line.press_sequentially("@ad")
    line.press("Escape")
    expect(options).to_have_count(0)

    expect(line).to_have_value("16:00-17:30 tea at Start-up Park #University @Honda Ken @ad")
    expect(ada.locator("#quick-preview .entry-title")).to_contain_text("Tea at Start-up Park")
    expect(ada.locator("#quick-said")).to_contain_text("Tuesday 24 November, 16:00–17:30")


def test_what_is_understood_is_saved_and_what_is_not_is_said(ada: Page):
    ada.goto(QUICK)
    line = ada.get_by_role("combobox", name="Quick add")

    ada.evaluate("document.querySelector('[name=groups]').value = 'city'")
    line.fill("25:00 tea")
    expect(ada.locator("#quick-problems")).to_contain_text("“25:00” is not a clock time.")
    line.fill("16:00 farewell")
    expect(ada.locator("#quick-preview .entry-marks")).to_have_text("City")
    line.press("Enter")

    expect(ada).to_have_url(re.compile("/trips/tsukuba#item-farewell-"))
    expect(ada.locator("[id^=item-farewell]")).to_contain_text("Farewell")


def test_without_scripts_a_button_shows_what_a_line_means(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, java_script_enabled=False)
    page.goto(QUICK)
    page.get_by_label("Quick add").fill("anschl. Empfang #City")

    page.get_by_role("button", name="Show how it is understood").click()
    expect(page.locator("#quick-preview .entry")).to_contain_text("Empfang")
    assert "csrf_token" not in page.url
    page.get_by_role("button", name="Add", exact=True).click()

    expect(page.locator("[id^=item-empfang]")).to_contain_text("Empfang")
