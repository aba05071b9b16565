"""The very first start: the printed link, an account, an empty list of trips, and the same door afterwards."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import NewContext, link_in
from tests.journeys.filling import fill, press
from tests.journeys.looking import findings

pytestmark = pytest.mark.browser

PASSWORD = "the rector's green umbrella"


@pytest.fixture
def live(printed: str) -> str:
    """The address of that planner."""
    return link_in(printed).partition("/sign-in")[0]


def test_the_printed_link_makes_the_first_account_once(new_context: NewContext, printed: str):
    page = new_context().new_page()
    page.goto(link_in(printed))
    fill(page, {"Your name": "Ada Adler", "E-mail address": "ada@example.org", "Password": PASSWORD})
    press(page, "Create the account")
    expect(page.get_by_role("heading", name="How would you like to begin?")).to_be_visible()

    press(page, "Sign out")
    page.goto(link_in(printed))
    expect(page.get_by_role("main")).to_contain_text("This link does not work any more")

    page.goto("/trips")
    fill(page, {"E-mail address": "ada@example.org", "Password": PASSWORD})
    press(page, "Sign in")
    expect(page).to_have_url("/trips")


def test_the_first_pages_can_be_used_by_everybody(new_context: NewContext, printed: str):
    page = new_context().new_page()

    page.goto(link_in(printed))
    by_the_door = findings(page)
    fill(page, {"Your name": "Ada Adler", "E-mail address": "ada@example.org", "Password": PASSWORD})
    press(page, "Create the account")

    assert by_the_door == []
    assert findings(page) == []
