"""More people than fit on a page: they are found by name, and nobody needs a mouse for it."""

import re

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from planner.actions.organizers import find_organizer
from planner.actions.trips import import_trip
from planner.model import db
from planner.programme.shape import Group, Person
from planner.values.text import Text
from tests.cast import Cast
from tests.journeys.filling import press
from tests.journeys.looking import findings
from tests.programmes import a_meeting, exact, programme_with

pytestmark = pytest.mark.browser

FORM = "/trips/crowd/engagements/meeting/edit"
ADDING = "people_in-add"


@pytest.fixture
def crowd(app: Flask, cast: Cast, ada: Page) -> Page:
    """Open the form of an engagement of a trip with seventy people; every other one is of the city."""
    people = (
        Person(
            key=f"p{at}",
            given="Ulla" if at % 2 else "Åke",
            family=f"Berg{at}",
            groups=("city", "harbour")[at % 2 :][:1],
        )
        for at in range(70)
    )
    groups = (Group(key=key, name=Text(key.capitalize())) for key in ("city", "harbour"))
    meeting = a_meeting(exact("2026-11-24", "09:00", "10:00"), groups=())
    with app.app_context():
        import_trip(programme_with(*groups, *people, meeting, slug="crowd"), owner=find_organizer(cast.ada.email))
        db.session.commit()
    ada.goto(FORM, wait_until="networkidle")  # what helps to pick is loaded after the page
    ada.locator("summary", has_text="Also takes part").press("Enter")
    expect(ada.get_by_role("combobox", name="Add somebody by name").first).to_be_visible()
    return ada


def test_somebody_is_found_among_many_by_keyboard_alone(crowd: Page):
    add(crowd, "ake berg4", "ArrowDown", "ArrowDown", "Enter")

    expect(crowd.locator("#people_in-count")).to_have_text("(1)")
    expect(crowd.locator(f"#{ADDING}")).to_be_focused()
    expect(crowd.locator(f"#{ADDING}")).to_have_value("")
    expect(crowd.locator("#people_in-ticks").get_by_role("checkbox", name="Åke Berg40")).to_be_checked()


def test_a_whole_group_is_added_and_taken_out_again_by_keyboard_alone(crowd: Page):
    add(crowd, "Berg3", "Enter")
    add(crowd, "harb", "ArrowDown", "Enter")
    expect(crowd.locator("#people_in-count")).to_have_text("(35)")

    crowd.get_by_role("button", name="Harbour: none").press("Space")
    expect(crowd.get_by_role("button", name="Harbour: all")).to_be_focused()
    add(crowd, "Berg2", "Enter")

    expect(crowd.locator("#people_in-count")).to_have_text("(1)")
    press(crowd, "Save")
    expect(crowd.locator("main dl").first).to_contain_text("Åke Berg2")


def test_a_name_that_nobody_bears_is_told_at_once_and_stands_there(crowd: Page):
    add(crowd, "Nobody", "Enter")

    box = crowd.locator(f"#{ADDING}")
    expect(crowd.locator("#people_in .field-error")).to_contain_text("“Nobody” is not on this trip.")
    expect(box).to_be_focused()
    expect(box).to_have_value("Nobody")
    expect(box).to_have_accessible_description(re.compile("“Nobody” is not on this trip."))


def test_escape_closes_the_proposals_and_nothing_else(crowd: Page):
    box = crowd.get_by_role("combobox", name="Person").first
    box.focus()
    crowd.keyboard.type("berg6")
    expect(box).to_have_attribute("aria-expanded", "true")

    crowd.keyboard.press("Escape")

    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()
    expect(box).to_have_value("berg6")


def test_who_reads_with_their_ears_hears_what_is_proposed(crowd: Page):
    box = crowd.get_by_role("combobox", name="Person").first
    box.focus()
    crowd.keyboard.type("berg69")
    crowd.keyboard.press("ArrowDown")

    proposed = crowd.get_by_role("listbox").get_by_role("option", selected=True)
    expect(proposed).to_have_text("Ulla Berg69 Harbour")
    expect(box).to_have_attribute("aria-activedescendant", proposed.get_attribute("id") or "")
    assert findings(crowd) == []


def add(page: Page, typed: str, *keys: str) -> None:
    """Type a name where people are added and press these keys; the answer is awaited."""
    page.locator(f"#{ADDING}").focus()
    page.keyboard.type(typed)
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        for key in keys:
            page.keyboard.press(key)
