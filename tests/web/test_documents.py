"""What was signed is handed in, shown, replaced and taken away."""

from io import BytesIO

import pytest
from flask import Flask

from planner.actions.trips import close_trip
from planner.model import Agreement, Person, Trip, db
from planner.programme.shape import Document
from planner.web import agreements
from tests.browser import Browser, Page
from tests.cast import Cast
from tests.imports.documents import document
from tests.pages import fields_of
from tests.web.agreed import NIMS
from tests.web.stored import draft

HAND_IN = f"{NIMS}/document"
FORM = ".//main//form[@enctype]"


def hand_in(browser: Browser, content: bytes, name: str = "Memorandum.pdf", *, status: int = 303) -> Page:
    """Choose a file on the form as it stands and send it."""
    standing = fields_of(browser.get(HAND_IN).one(FORM))
    return browser.post(HAND_IN, {**standing, "document": (BytesIO(content), name)}, status=status)


def kept(app: Flask) -> Document | None:
    found: Document | None = draft(app, Agreement, key="nims-2026").document
    return found


def test_what_was_signed_is_shown_and_given_back(cast: Cast) -> None:
    signed = document()
    hand_in(cast.ben.browser, signed)

    page = cast.cleo.browser.get(NIMS)
    [address] = [link for link in page.links() if "/uploads/" in link]
    answer = cast.cleo.browser.client.get(address)

    assert page.said(".//section[@aria-labelledby='signed-document']/p")[0] == "Memorandum.pdf PDF, 1 kB"
    assert (answer.data, answer.headers["Content-Disposition"][:10]) == (signed, "attachment")
    assert cast.dov.browser.client.get(address).status_code == 404


def test_a_document_that_is_there_while_the_agreement_is_planned_asks_for_the_state(cast: Cast) -> None:
    hand_in(cast.ben.browser, document())

    told = [
        browser.get(NIMS).said(".//main//p[@class='note']/span/a") for browser in (cast.ben.browser, cast.cleo.browser)
    ]

    assert told == [["Change its state"], []]


def test_a_document_is_replaced_and_taken_away(app: Flask, cast: Cast) -> None:
    hand_in(cast.ada.browser, document())
    first = kept(app)

    hand_in(cast.ada.browser, document(pages=2), "Second.pdf")
    second = kept(app)
    cast.ada.browser.post(HAND_IN, {**fields_of(cast.ada.browser.get(HAND_IN).one(FORM)), "away": "y"})

    assert [one.name for one in (first, second) if one] == ["Memorandum.pdf", "Second.pdf"]
    assert kept(app) is None
    assert "It has not been handed in yet." in cast.ada.browser.get(NIMS).words


def test_what_is_no_pdf_is_refused_at_its_field(app: Flask, cast: Cast) -> None:
    page = hand_in(cast.ada.browser, b"MZ nothing of the kind", status=422)

    assert page.said(".//main//div[@role='alert']//li") == ["PDF: This is no PDF that can be opened."]
    assert kept(app) is None


def test_who_was_slower_replaces_nothing_unseen(app: Flask, cast: Cast) -> None:
    standing = fields_of(cast.ben.browser.get(HAND_IN).one(FORM))
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"notice_months": "3"})

    cast.ben.browser.post(HAND_IN, {**standing, "document": (BytesIO(document()), "Late.pdf")}, status=409)

    assert kept(app) is None


def test_others_write_while_a_document_is_looked_at(app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked_at(_content: bytes) -> None:
        cast.ada.browser.fill_in("/trips/tsukuba/people/cleo/edit", {"given": "Cleo"})

    monkeypatch.setattr(agreements, "ensure_document", looked_at)

    hand_in(cast.ben.browser, b"%PDF-1.7")

    assert draft(app, Person, key="cleo").given == "Cleo"
    assert kept(app) is not None


def test_nothing_is_handed_in_on_a_closed_trip(app: Flask, cast: Cast) -> None:
    with app.app_context():
        close_trip(db.session.scalars(db.select(Trip).filter_by(slug="tsukuba")).one(), version=None)
        db.session.commit()

    hand_in(cast.ada.browser, document(), status=409)

    assert kept(app) is None


def test_the_history_tells_that_a_document_was_handed_in(cast: Cast) -> None:
    hand_in(cast.ada.browser, document())

    page = cast.ada.browser.get("/trips/tsukuba/history")

    assert "Signed document" in page.words
