"""A hotel with its rooms: added in place, shared out, changed, deleted."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import choose, fill, follow, part, press, unfold

pytestmark = pytest.mark.browser

STAYS = "/trips/tsukuba/stays"
NIGHTS = {"Nights": {"Check-in": "2026-11-27", "Check-out": "2026-11-28"}}


def room(page: Page, number: int, kind: str, *people: str) -> None:
    """Say who sleeps in a room."""
    choose(part(page, f"Room {number}"), {"Kind of room": kind})
    for place, name in enumerate(people, start=1):
        page.get_by_label(f"Person {place} in room {number}").fill(name)
        page.keyboard.press("Tab")


def test_a_hotel_is_added_in_place_two_rooms_are_shared_changed_and_the_stay_is_deleted(ada: Page):
    ada.goto(STAYS)
    follow(ada, "Add a stay")
    fill(unfold(ada, "A new hotel"), {"Name": {"English": "Hotel Honolulu"}, "Town": {"English": "Honolulu"}})
    fill(ada, NIGHTS)
    room(ada, 1, "Twin room", "Ben Berg", "Clausen")
    ada.get_by_role("button", name="A single room for everybody without one").click()
    expect(ada.get_by_label("Person 1 in room 2")).to_have_value("Ada Adler")
    press(ada, "Save")

    expect(ada.get_by_role("heading", level=1)).to_have_text("Hotel Honolulu")
    rooms = ada.locator(".rooming-room")
    expect(rooms).to_have_text(["1Twin room Prof. Dr. Ben Berg Clausen", "2Single room Ada Adler"])

    follow(ada, "Change")
    room(ada, 2, "Suite")
    ada.get_by_role("button", name="Take out room 1").click()
    expect(part(ada, "Rooms")).to_contain_text("2 people have no room yet")
    press(ada, "Save")
    expect(rooms).to_contain_text(["Suite"])

    delete(ada)
    expect(ada.locator(".stay")).to_have_count(1)


def delete(page: Page) -> None:
    """Delete the stay that is open, having read what goes with it."""
    follow(page, "Delete")
    expect(page.locator("main")).to_contain_text("One room goes with it. One person has a room there.")
    press(page, "Delete")
    expect(page.get_by_role("heading", level=1)).to_have_text("Stays")


def test_rooms_are_added_without_scripts(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, java_script_enabled=False)
    page.goto(f"{STAYS}/new")
    fill(page, NIGHTS)
    room(page, 1, "Suite", "Clausen")

    press(page, "One more room")
    room(page, 2, "Single room", "Ada Adler")
    press(page, "Save")

    expect(page.locator(".rooming-room")).to_contain_text(["Suite", "Single room"])
    expect(page.locator(".rooming-room")).to_contain_text(["Clausen", "Ada Adler"])
