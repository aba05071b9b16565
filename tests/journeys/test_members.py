"""A team comes together: invited by a link, in by an account of one's own, and out again at the next click."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import NewContext, PageOf
from tests.journeys.filling import fill, follow, press
from tests.journeys.looking import findings

pytestmark = pytest.mark.browser

TRIP = "/trips/tsukuba"
CALL = f"{TRIP}/engagements/call"
EMIL = {"Your name": "Emil Erb", "E-mail address": "emil@example.org", "Password": "the rector's green umbrella"}


def invite(page: Page, *, guest: str, role: str) -> str:
    """Make a link, as a member does, and return it."""
    page.goto(TRIP)
    follow(page, "Team")
    follow(page, "Invite somebody")
    fill(page, {"For whom": guest})
    pick(page, role)
    press(page, "Make the link")
    return page.get_by_label("Link", exact=True).input_value()


def pick(page: Page, role: str) -> None:
    """Choose a role, which stands there with its sentence."""
    page.get_by_role("radio", name=re.compile(f"^{role}")).check()


def test_somebody_is_invited_makes_an_account_edits_and_is_made_a_viewer(ada: Page, new_context: NewContext):
    link = invite(ada, guest="Emil of the chamber", role="Editor")
    expect(ada.get_by_role("list").filter(has_text="Emil of the chamber")).to_be_visible()

    emil = new_context().new_page()
    emil.goto(link)
    expect(emil.get_by_role("main")).to_contain_text("Ada invites you to plan a trip together.")
    fill(emil, EMIL)
    press(emil, "Create the account and accept")
    expect(emil.get_by_role("status").first).to_contain_text("Your role on this trip: Editor")
    emil.goto(f"{CALL}/edit")
    fill(emil, {"Title": {"English": "Emil's courtesy call"}})
    press(emil, "Save")
    expect(emil.get_by_role("heading", level=1)).to_have_text("Emil's courtesy call")

    ada.goto(f"{TRIP}/members")
    expect(ada.get_by_text("Emil of the chamber")).to_have_count(0)
    follow(ada, "Change what Emil Erb may do")
    pick(ada, "Viewer")
    press(ada, "Save")

    emil.get_by_role("main").get_by_role("link", name="Change", exact=True).click()
    expect(emil.get_by_role("heading", level=1)).to_have_text("This is not for you to do")
    emil.goto(CALL)
    expect(emil.get_by_role("main").get_by_role("link", name="Change", exact=True)).to_have_count(0)


def test_the_last_owner_cannot_leave_and_a_viewer_can(ada: Page, page_of: PageOf, cast: Cast):
    cleo = page_of(cast.cleo)
    ada.goto(f"{TRIP}/members")
    follow(ada, "Leave the trip")
    press(ada, "Leave the trip")
    expect(ada.get_by_role("alert")).to_contain_text("A trip needs an owner. Make somebody else an owner first.")

    cleo.goto(f"{TRIP}/members")
    follow(cleo, "Leave the trip")
    press(cleo, "Leave the trip")

    expect(cleo.get_by_role("status").first).to_contain_text("You have left the trip.")
    ada.goto(f"{TRIP}/members")
    expect(ada.get_by_role("listitem").filter(has_text="@example.org")).to_have_count(2)


def test_a_link_is_copied_by_a_button(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, permissions=["clipboard-read", "clipboard-write"])
    link = invite(page, guest="Emil", role="Viewer")

    page.get_by_role("button", name="Copy the link").click()

    expect(page.get_by_text("The link is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link


def test_without_scripts_the_link_stands_there_to_be_taken(page_of: PageOf, cast: Cast):
    page = page_of(cast.ada, java_script_enabled=False)

    invite(page, guest="Emil", role="Viewer")

    expect(page.get_by_label("Link", exact=True)).to_be_focused()
    expect(page.get_by_role("button", name="Copy the link")).to_have_count(0)


def test_the_pages_of_an_invitation_can_be_used_by_everybody(ada: Page, new_context: NewContext):
    link = invite(ada, guest="Emil of the chamber", role="Viewer")
    outside = new_context().new_page()

    made = findings(ada)
    ada.goto(link)
    opened = findings(ada)
    outside.goto(link)
    press(outside, "Create the account and accept")

    assert (made, opened, findings(outside)) == ([], [], [])
    outside.set_viewport_size({"width": 360, "height": 740})
    assert outside.evaluate("document.documentElement.scrollWidth") == 360


def test_a_language_chosen_on_the_account_is_spoken_in_another_browser(page_of: PageOf, cast: Cast):
    here, there = page_of(cast.ada), page_of(cast.ada, locale="ja-JP")
    here.goto("/trips")
    here.get_by_role("link", name="Your account: Ada").click()
    here.get_by_label("Language of the pages").select_option(label="Deutsch")
    press(here, "Save")
    expect(here.get_by_role("heading", level=1)).to_have_text("Ihr Konto")

    there.goto("/trips")

    expect(there.get_by_role("heading", level=1)).to_have_text("Reisen")
