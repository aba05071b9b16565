"""The trip as a whole: the first choice, the sample and back, new dates, the bin, a file with mistakes, a good one."""

from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy import select

from planner.model import Trip, db
from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import fill, follow, part, press
from tests.journeys.looking import findings

pytestmark = pytest.mark.browser

HEAD = "planner: 1\ntrip: {slug: kobe, title: Kobe, starts: 2026-11-22, ends: 2026-11-23, languages: [en]}\n"


@pytest.fixture
def dov(app: Flask, page_of: PageOf, cast: Cast) -> Page:
    """Return the window of Dov, who has no trip yet."""
    with app.app_context():
        db.session.delete(db.session.scalars(select(Trip).where(Trip.slug == "kyoto")).one())
        db.session.commit()
    return page_of(cast.dov)


def test_a_first_look_at_the_sample_which_is_then_removed_and_brought_back(dov: Page):
    dov.goto("/trips")
    expect(dov.get_by_role("heading", level=3)).to_have_count(3)
    assert findings(dov) == []

    press(dov, "Look at the sample")
    expect(dov.get_by_role("heading", level=1)).to_have_text("Bochum Delegation to Japan 2025")
    press(dov, "Remove the sample")
    expect(dov.get_by_role("heading", level=3)).to_have_count(3)
    press(dov, "Undo")

    expect(dov.get_by_role("heading", level=1)).to_have_text("Bochum Delegation to Japan 2025")
    expect(dov.get_by_text("is back, with everything")).to_be_visible()


def test_a_first_trip_is_begun_with_places_and_groups(dov: Page):
    dov.goto("/trips")
    follow(dov, "Start a trip")
    fill(dov, {"Title": {"English": "Over to Kobe"}, "First day": "2026-11-22", "Last day": "2026-11-26"})
    fill(part(dov, "Destinations"), {})
    dov.get_by_label("Town").first.fill("Kobe")
    dov.get_by_label("Country").first.fill("Japan")
    rows = part(dov, "Groups").locator(".rows-row")
    fill(rows.nth(0), {"Name": "City", "Short code": "C"})
    fill(rows.nth(2), {"Name": "University"})
    part(dov, "Groups").get_by_role("button", name="One more row").click()
    expect(rows).to_have_count(4)
    fill(rows.nth(3), {"Name": "Business"})
    press(dov, "Begin the trip")

    expect(dov.get_by_role("heading", level=2, name="Nothing in the programme yet")).to_be_visible()
    expect(dov.get_by_role("link", name="Add somebody")).to_be_visible()
    expect(dov.get_by_label("As seen by")).to_contain_text("Business")


def test_a_trip_is_duplicated_with_new_dates(ada: Page):
    ada.goto("/trips/tsukuba")
    follow(ada, "Duplicate")
    fill(ada, {"Title": {"English": "Tsukuba again"}, "First day": "2027-11-21"})
    press(ada, "Duplicate")

    expect(ada.get_by_role("heading", level=1)).to_have_text("Tsukuba again")
    expect(ada.get_by_text("21–28 November 2027")).to_be_visible()


def test_a_trip_goes_to_the_bin_and_is_deleted_for_ever(ada: Page):
    ada.goto("/trips/tsukuba/edit")
    follow(ada, "Delete")
    press(ada, "Delete")
    follow(ada, "Bin")
    assert findings(ada) == []
    follow(ada, "Delete for ever: Visit to Tsukuba")
    assert findings(ada) == []
    press(ada, "Delete for ever")

    expect(ada.get_by_role("heading", name="The bin is empty")).to_be_visible()


def test_a_file_with_mistakes_is_shown_then_mended_and_opened(ada: Page, tmp_path: Path):
    file = tmp_path / "kobe.yaml"
    ada.goto("/trips")
    follow(ada, "Open a trip file")

    file.write_text(f"{HEAD}venues:\n  - {{id: port, nam: Port, zone: Asia/Tokio}}\n")
    ada.get_by_label("Trip file").set_input_files(file)
    press(ada, "Open the file")
    expect(ada.locator(".source mark")).to_have_text(["{", "nam", "Asia/Tokio"])
    assert findings(ada) == []

    file.write_text(f"{HEAD}venues:\n  - {{id: port, name: Port, zone: Asia/Tokyo}}\n")
    ada.get_by_label("Trip file").set_input_files(file)
    press(ada, "Open the file")
    expect(ada.get_by_role("heading", level=1)).to_have_text("Kobe")

    ada.goto("/trips/open")
    ada.get_by_label("Trip file").set_input_files(file)
    press(ada, "Open the file")
    expect(ada.get_by_role("heading", level=1)).to_have_text("This trip is here already")
    assert findings(ada) == []
    press(ada, "Open as a copy")
    expect(ada).to_have_url("/trips/kobe-2")
