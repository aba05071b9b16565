"""A form with mistakes in it, and one that is sent twice."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import choose, fill, part, press

pytestmark = pytest.mark.browser

NEW = "/trips/tsukuba/engagements/new"


def test_mistakes_are_listed_with_links_to_their_places_and_no_word_is_lost(ada: Page):
    ada.goto(NEW)
    choose(ada, {"Kind": "Ceremony"})
    fill(ada, {"Dress code": {"German": "Straßenanzug"}})
    fill(part(ada, "When"), {"Day": "2026-11-25", "Begins": "half past nine", "Time zone": "Asia/Tokio"})

    press(ada, "Save")

    problems = ada.get_by_role("alert")
    expect(problems.get_by_role("link")).to_have_text(["Title", "When – Begins", "When – Time zone"])
    problems.get_by_role("link", name="When – Begins").click()
    begins = ada.get_by_label("Begins")
    expect(begins).to_be_focused()
    expect(begins).to_have_value("half past nine")
    expect(begins).to_have_attribute("aria-invalid", "true")
    expect(part(ada, "Dress code").get_by_label("German")).to_have_value("Straßenanzug")


def test_a_form_that_is_sent_twice_makes_one_thing(ada: Page):
    ada.goto(NEW)
    fill(ada, {"Title": {"English": "Farewell coffee"}, "When": {"Day": "2026-11-25", "Begins": "8"}})

    ada.get_by_role("button", name="Save").dblclick()
    expect(ada.get_by_role("heading", level=1)).to_have_text("Farewell coffee")

    ada.goto("/trips/tsukuba")
    expect(ada.get_by_role("link", name="Farewell coffee")).to_have_count(1)
