"""Words that are typed and not yet saved: nobody leaves them behind unasked."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.journeys.filling import fill, part, press, settle

pytestmark = pytest.mark.browser

EDIT = "/trips/tsukuba/people/ken/edit"
NEW = "/trips/tsukuba/engagements/new"
WAYS_OUT = [
    lambda page: page.get_by_role("link", name="Stays", exact=True).click(no_wait_after=True),
    lambda page: page.evaluate("history.back()"),
    lambda page: page.get_by_role("link", name="Cancel").press("Enter", no_wait_after=True),
]


@pytest.fixture
def asked(ada: Page) -> list[str]:
    """Stay on the page whenever the browser asks; return what it asked."""
    questions: list[str] = []

    def stay(dialog: Dialog) -> None:
        questions.append(dialog.type)
        dialog.dismiss()

    ada.on("dialog", stay)
    return questions


@pytest.mark.parametrize("leave", WAYS_OUT, ids=["by a link", "by the back button", "by Cancel"])
def test_a_changed_form_is_not_left_unasked(ada: Page, asked: list[str], leave: Callable[[Page], None]):
    ada.goto("/trips/tsukuba/people")
    ada.goto(EDIT)
    fill(ada, {"Given name": "Kenichi"})

    with ada.expect_event("dialog"):
        leave(ada)

    assert asked == ["beforeunload"]
    expect(ada).to_have_url(EDIT)
    expect(ada.get_by_label("Given name")).to_have_value("Kenichi")


def test_what_was_typed_before_a_row_was_added_in_place_is_not_left_unasked(ada: Page, asked: list[str]):
    ada.goto("/trips/tsukuba")
    ada.goto(NEW)
    fill(ada, {"Title": {"English": "Farewell coffee"}})
    rows = part(ada, "Parts").locator(".part-row")
    part(ada, "Parts").get_by_role("button", name="One more row").first.click()
    expect(rows).to_have_count(4)

    with ada.expect_event("dialog"):
        ada.evaluate("history.back()")

    assert asked == ["beforeunload"]
    expect(rows).to_have_count(4)


def test_a_form_that_came_back_with_mistakes_is_not_left_unasked(ada: Page, asked: list[str]):
    ada.goto(EDIT)
    fill(ada, {"Family name": ""})
    press(ada, "Save")
    ada.get_by_label("Given name").press("Tab")

    with ada.expect_event("dialog"):
        ada.get_by_role("link", name="Stays", exact=True).click(no_wait_after=True)

    assert asked == ["beforeunload"]


def test_nobody_is_asked_about_a_form_that_is_saved_or_only_looked_at(ada: Page, asked: list[str]):
    ada.goto(EDIT)
    fill(ada, {"Given name": "Kenichi"})
    press(ada, "Save")
    ada.go_back()
    settle(ada)

    ada.get_by_role("link", name="Cancel").click()

    expect(ada).to_have_url("/trips/tsukuba/people/ken")
    assert asked == []
