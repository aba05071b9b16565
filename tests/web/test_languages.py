"""In which language a page speaks, and who decides it."""

import pytest
from flask import Flask

from planner.model import Organizer, db
from tests.browser import Browser
from tests.cast import Cast


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("de", "de"), ("de-CH,fr;q=0.9", "de"), ("ja-JP", "ja"), ("fr,it", "en"), ("", "en"), ("*", "en"), ("%&/", "en")],
)
def test_a_page_speaks_the_language_that_the_browser_asks_for(visitor: Browser, asked: str, spoken: str) -> None:
    page = visitor.get("/sign-in", headers={"Accept-Language": asked})

    assert page.root.get("lang") == spoken


def test_what_was_chosen_goes_before_what_the_browser_asks_for(visitor: Browser) -> None:
    visitor.post("/language", {"language": "ja", "next": "/sign-in"})

    assert visitor.get("/sign-in", headers={"Accept-Language": "de"}).root.get("lang") == "ja"


def test_a_language_in_the_address_holds_for_that_page_only(visitor: Browser) -> None:
    visitor.post("/language", {"language": "ja"})

    assert visitor.get("/sign-in?lang=de").root.get("lang") == "de"
    assert visitor.get("/sign-in").root.get("lang") == "ja"


def test_the_switch_leads_back_to_the_same_page_without_the_language_in_its_address(visitor: Browser) -> None:
    page = visitor.get("/sign-in?next=/x&lang=de")

    back = [field.get("value") for field in page.all(".//footer//input[@name='next']")]
    assert back == ["/sign-in?next=%2Fx", "/sign-in?next=%2Fx"]


def test_an_organizer_keeps_the_language_in_the_account(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post("/language", {"language": "de"})

    with app.app_context():
        assert db.session.get_one(Organizer, cast.ada.id).language == "de"
        assert db.session.get_one(Organizer, cast.ben.id).language == ""


@pytest.mark.parametrize("language", ["", "fr", "../en", "x" * 100])
def test_a_language_that_is_not_spoken_here_changes_nothing(cast: Cast, language: str) -> None:
    answer = cast.ada.browser.post("/language", {"language": language})

    assert [cookie for cookie in answer.headers.getlist("Set-Cookie") if "language" in cookie] == []
    assert cast.ada.browser.get("/nope", status=404).root.get("lang") == "en"


@pytest.mark.parametrize(("chosen", "shown"), [("dark", "dark"), ("light", "light"), ("auto", None), ("<b>", None)])
def test_light_or_dark_is_remembered_and_arrives_with_the_page(
    visitor: Browser, chosen: str, shown: str | None
) -> None:
    visitor.post("/appearance", {"appearance": "dark"})
    visitor.post("/appearance", {"appearance": chosen})

    assert visitor.get("/sign-in").root.get("data-appearance") == shown
