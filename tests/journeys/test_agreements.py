"""An agreement from its preparation to its renewal: parties, signatories, the signing, the page of all of them."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.imports.documents import document
from tests.journeys.filling import choose, fill, follow, part, press, settle, turn_to, unfold

pytestmark = pytest.mark.browser

AGREEMENTS = "/trips/tsukuba/agreements"


def test_an_agreement_is_prepared_with_a_new_party_and_signed_at_an_engagement(ada: Page):
    ada.goto(AGREEMENTS)
    follow(ada, "Prepare an agreement")
    fill(ada, {"Title": {"English": "Double degree", "German": "Doppelabschluss"}})
    choose(part(ada, "Parties").locator(".rows-row").nth(0), {"Party": "City of Bochum"})
    unfold(ada, "A new party")
    fill(ada, {"Name": {"English": "University of Tsukuba"}})
    rows = part(ada, "Signatories").locator(".rows-row")
    choose(rows.nth(0), {"Who signs": "Ada Adler"})
    choose(rows.nth(1), {"Who signs": "Clausen", "For": "the new party"})
    choose(ada, {"Signed at": "Tuesday 24 November 14:00 Signing; with, commas"})

    press(ada, "Save")

    expect(ada.get_by_role("heading", level=1)).to_have_text("Double degree")
    facts = ada.locator("main dl")
    expect(facts).to_contain_text("University of Tsukuba")
    expect(facts).to_contain_text("Clausen")
    follow(ada, "Signing; with, commas")
    expect(ada.get_by_role("link", name="Double degree")).to_be_visible()


def test_one_more_row_for_signatories_comes_without_losing_a_word(ada: Page):
    ada.goto(f"{AGREEMENTS}/new")
    fill(ada, {"Title": {"English": "Double degree"}})
    signatories = part(ada, "Signatories")
    expect(signatories.locator(".rows-row")).to_have_count(2)

    signatories.get_by_role("button", name="One more row").click()

    expect(signatories.locator(".rows-row")).to_have_count(3)
    expect(part(ada, "Title").get_by_label("English")).to_have_value("Double degree")


def test_an_agreement_is_signed_registered_and_renewed(ada: Page, tmp_path: Path):
    sign(ada)
    hand_in(ada, tmp_path / "Memorandum.pdf")
    find_in_register(ada)
    renew(ada)


def sign(page: Page) -> None:
    page.goto(f"{AGREEMENTS}/nims-2026/edit")
    page.get_by_label("Signed", exact=True).check()
    fill(page, {"Signed on": "2026-11-24", "Valid until": "2027-08-31", "Notice period": "6", "Flags": "DE, Japan"})
    fill(page, {"Originals": "2"})
    press(page, "Save")
    expect(page.locator("main dl")).to_contain_text("Germany, Japan")
    expect(page.locator("main")).to_contain_text("Notice is due by 28 February 2027")


def hand_in(page: Page, file: Path) -> None:
    file.write_bytes(document())
    follow(page, "Hand in the PDF")
    page.get_by_label("PDF").set_input_files(file)
    press(page, "Hand it in")
    expect(page.get_by_role("link", name="Memorandum.pdf")).to_be_visible()


def find_in_register(page: Page) -> None:
    turn_to(page, "Agreements")
    follow(page, "Agreements of all trips")
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.get_by_label("Due", exact=True).select_option(label="within 6 months")
    settle(page)
    found = page.get_by_role("main").get_by_role("heading", level=2)
    expect(found).to_have_text(["Memorandum of cooperation"])
    expect(page.locator("main")).to_contain_text("Notice is due by 28 February 2027")


def renew(page: Page) -> None:
    follow(page, "Memorandum of cooperation")
    follow(page, "Prepare its renewal")
    fill(page, {"Title": {"English": "Memorandum, renewed"}})
    page.get_by_label("In force", exact=True).check()
    press(page, "Save")
    chain = page.get_by_role("region", name="What renews what").get_by_role("listitem")
    expect(chain).to_have_count(2)
    expect(chain.nth(1)).to_contain_text("Memorandum, renewed")
    page.goto("/agreements")
    expect(page.get_by_role("main").get_by_role("listitem").nth(2)).to_contain_text("renewed")
    expect(page.locator("main")).not_to_contain_text("Notice is due")


def test_mistakes_in_an_agreement_are_told_at_their_places(ada: Page):
    ada.goto(f"{AGREEMENTS}/new")
    choose(part(ada, "Signatories").locator(".rows-row").nth(0), {"Who signs": "Clausen"})
    fill(ada, {"Signed on": "2026-11-24", "Valid until": "2026-11-23"})

    press(ada, "Save")

    expect(ada.get_by_role("alert").get_by_role("link")).to_have_text(["Title", "For", "Valid until"])
