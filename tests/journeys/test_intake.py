"""Lists that offices have: one that is good, one as Excel in Germany writes it, one that is broken."""

import pytest
from playwright.sync_api import Page, expect

from planner.exports.xlsx import sheet_xlsx
from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import choose, follow, press, settle, turn_to
from tests.journeys.looking import findings

pytestmark = pytest.mark.browser

HEADINGS = ["Vorname", "Nachname", "Titel", "Funktion", "E-Mail", "Sprachen"]
GOOD = [
    ["Vera", "Vogtländer", "Dr.", "Referentin", "vogt@example.org", "de, en"],
    ["Ada", "Adler", "", "Bürgermeisterin", "", ""],
]
MESSY = """Teilnehmer Japanreise;;;;;

Nr.;Nachname;Vorname;Telefon;Telefon;Bemerkung
1;Groß;Jürgen;0234 1;0234 2;Fahrer
2;;;;;
3;Müller-Lüdenscheid;Käthe;;;Ärztin

"""


def hand_in(page: Page, name: str, content: bytes) -> None:
    """Go to where a table is handed in, and hand it in."""
    page.goto("/trips/tsukuba")
    turn_to(page, "People")
    follow(page, "Take people from a table")
    page.get_by_label("File").set_input_files([{"name": name, "mimeType": "text/plain", "buffer": content}])
    press(page, "Look at the table")


def test_a_good_list_is_looked_at_taken_over_and_taken_back(page_of: PageOf, cast: Cast):
    ada = page_of(cast.ada)
    hand_in(ada, "Delegation.xlsx", sheet_xlsx("Delegation", HEADINGS, GOOD))
    expect(ada.get_by_role("heading", level=1)).to_have_text("Delegation.xlsx")
    ada.locator(".intake-reading summary").click()
    expect(ada.locator(".intake-line")).to_contain_text(["new Dr. Vera Vogtländer", "changed Ada Adler"])

    assert findings(ada) == []

    press(ada, "Take over 2 rows")
    expect(ada.get_by_text("One is new. One is changed.")).to_be_visible()
    expect(ada.get_by_role("link", name="Dr. Vera Vogtländer", exact=True)).to_be_visible()

    press(ada, "Undo")
    expect(ada.get_by_text("Taken back.")).to_be_visible()
    expect(ada.get_by_role("link", name="Dr. Vera Vogtländer", exact=True)).to_have_count(0)


def test_what_is_changed_about_the_reading_is_never_missing_from_what_is_taken_over(page_of: PageOf, cast: Cast):
    ada = page_of(cast.ada)
    hand_in(ada, "Delegation.xlsx", sheet_xlsx("Delegation", HEADINGS, GOOD))
    ada.locator(".intake-reading summary").click()
    left = ada.get_by_label("Leave out rows")

    with ada.expect_navigation(wait_until="domcontentloaded"):
        choose(ada, {"Titel": "Leave out"})
    settle(ada)
    expect(ada.locator(".intake-line").first).to_contain_text("new Vera Vogtländer")
    expect(ada.get_by_label("Titel")).to_be_focused()

    left.fill("3")
    with ada.expect_navigation(wait_until="domcontentloaded"):
        ada.get_by_role("button", name="Take over 2 rows").click()
    settle(ada)
    expect(left).to_have_value("3")
    press(ada, "Take over one row")
    expect(ada.get_by_text("One is new.", exact=True)).to_be_visible()


def test_a_list_as_german_excel_writes_it_is_corrected_where_it_was_not_understood(page_of: PageOf, cast: Cast):
    ada = page_of(cast.ada, java_script_enabled=False)
    hand_in(ada, "teilnehmer.csv", MESSY.replace("\n", "\r\n").encode("cp1252"))
    expect(ada.get_by_label("Characters")).to_have_value("cp1252")
    expect(ada.get_by_label("Headings")).to_have_value("3")
    expect(ada.locator(".intake-line")).to_have_text(
        [
            "Row 4 new Jürgen Groß",
            "Row 5 problem There is no name in this row.",
            "Row 6 new Käthe Müller-Lüdenscheid",
        ]
    )

    ada.locator(".intake-reading summary").click()
    choose(ada, {"Bemerkung": "Function"})
    press(ada, "Read again")
    expect(ada.locator(".intake-line").first).to_contain_text("Fahrer")
    press(ada, "Take over 2 rows")
    expect(ada.get_by_role("alert")).to_contain_text("Mend the rows with problems first, or leave them out.")
    ada.get_by_label("Leave out the row with problems").check()
    press(ada, "Take over 2 rows")

    expect(ada.get_by_text("2 are new.")).to_be_visible()
    expect(ada.get_by_text("Ärztin")).to_be_visible()


def test_a_broken_list_is_refused_in_words_and_nothing_comes_of_it(page_of: PageOf, cast: Cast):
    ada = page_of(cast.ada)
    whole = sheet_xlsx("Delegation", HEADINGS, GOOD)

    hand_in(ada, "Delegation.xlsx", whole[: len(whole) // 2])

    expect(ada.get_by_role("alert")).to_contain_text("This is no table that can be read here.")
    turn_to(ada, "People")
    expect(ada.get_by_text("Vogtländer")).to_have_count(0)
