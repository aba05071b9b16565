"""One's own account: a language that holds everywhere, a password that only its owner changes."""

import pytest
from flask import Flask

from planner.actions.organizers import add_organizer
from planner.actions.sign_in import issue_sign_in_link
from planner.model import Organizer, db
from planner.web.accounts import password_hash
from tests.browser import Browser
from tests.cast import Cast

FAY = "fay@example.org"
OLD, NEW = "vier Worte und 日本 ☂", "fünf ganz andere Worte 🌳"


@pytest.fixture
def fay(app: Flask, visitor: Browser) -> Browser:
    """The browser of somebody with a password, signed in by it."""
    with app.app_context():
        add_organizer(FAY, name="Fay", password_hash=password_hash(OLD))
        db.session.commit()
    visitor.fill_in("/sign-in", {"email": FAY, "password": OLD})
    return visitor


def stored(app: Flask, email: str) -> tuple[str, str]:
    """Return the name and the language of an account."""
    with app.app_context():
        found = db.session.scalars(db.select(Organizer).where(Organizer.email == email)).one()
        return found.name, found.language


def signs_in(app: Flask, password: str) -> bool:
    """Tell whether Fay comes in by this password."""
    browser = Browser(app)
    return (
        browser.client.post("/sign-in", data={**browser.token(), "email": FAY, "password": password}).status_code == 303
    )


def test_the_name_in_the_banner_leads_to_the_account(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips")

    assert [link.get("aria-label") for link in page.all(".//header//a[@href='/account']")] == ["Your account: Ada"]
    assert "You sign in as ada@example.org." in cast.ada.browser.get("/account").words


def test_a_name_is_changed_and_others_keep_theirs(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/account", {"name": "  Ada Adler "})

    assert (stored(app, cast.ada.email), stored(app, cast.ben.email)) == (("Ada Adler", ""), ("Ben", ""))
    assert "Your account is saved." in cast.ada.browser.get("/account").words


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "Ada\u202eAdler"])
def test_a_name_that_is_none_is_refused_at_its_field(app: Flask, cast: Cast, name: str) -> None:
    page = cast.ada.browser.fill_in("/account", {"name": name, "language": "de"}, status=422)

    assert len(page.said(".//p[@class='field-error']")) == 1
    assert stored(app, cast.ada.email) == ("Ada", "")


def test_fields_that_are_none_of_the_form_are_ignored(app: Flask, cast: Cast) -> None:
    others = {"id": "2", "email": "dov@example.org", "password": NEW, "active": "", "fs_uniquifier": "x"}

    cast.ada.browser.post("/account", {"name": "Ada A.", **others})

    assert stored(app, cast.ada.email) == ("Ada A.", "")
    assert cast.ada.browser.get("/account").heading == "Your account"


def test_a_language_kept_with_the_account_holds_in_another_browser(app: Flask, cast: Cast, fay: Browser) -> None:
    fay.fill_in("/account", {"language": "ja"})
    other = Browser(app)
    before = other.get("/sign-in", headers={"Accept-Language": "de"})
    other.fill_in("/sign-in", {"email": FAY, "password": OLD})

    after = other.get("/trips", headers={"Accept-Language": "de"})

    assert (before.root.get("lang"), after.root.get("lang")) == ("de", "ja")
    assert cast.ada.browser.get("/trips", headers={"Accept-Language": "de"}).root.get("lang") == "de"


def test_what_is_saved_is_said_in_the_language_that_was_chosen(cast: Cast) -> None:
    cast.ada.browser.fill_in("/account", {"language": "de"})

    page = cast.ada.browser.get("/account")

    assert (page.root.get("lang"), page.heading) == ("de", "Ihr Konto")
    assert "Ihr Konto ist gespeichert." in page.words


def test_a_language_left_open_is_that_of_the_browser_again(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/account", {"language": "ja"})
    cast.ada.browser.fill_in("/account", {"language": ""})

    page = cast.ada.browser.get("/account", headers={"Accept-Language": "de"})

    assert page.root.get("lang") == "de"
    assert stored(app, cast.ada.email) == ("Ada", "")


def test_a_language_in_the_address_holds_for_once_and_is_not_kept(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/account", {"language": "ja"})

    once, again = cast.ada.browser.get("/account?lang=de"), cast.ada.browser.get("/account")

    assert (once.root.get("lang"), again.root.get("lang")) == ("de", "ja")
    assert stored(app, cast.ada.email) == ("Ada", "ja")


@pytest.mark.parametrize(("field", "value"), [("language", "fr"), ("language", "xx" * 50), ("appearance", "<b>")])
def test_what_is_not_offered_is_refused(app: Flask, cast: Cast, field: str, value: str) -> None:
    page = cast.ada.browser.post("/account", {"name": "Ada", field: value}, status=422)

    assert len(page.said(".//p[@class='field-error']")) == 1
    assert stored(app, cast.ada.email) == ("Ada", "")


@pytest.mark.parametrize(("chosen", "shown"), [("dark", "dark"), ("light", "light"), ("", None)])
def test_light_or_dark_is_kept_in_this_browser(cast: Cast, chosen: str, shown: str | None) -> None:
    cast.ada.browser.fill_in("/account", {"appearance": "dark"})
    cast.ada.browser.fill_in("/account", {"appearance": chosen})

    page = cast.ada.browser.get("/account")

    assert page.root.get("data-appearance") == shown
    assert cast.ben.browser.get("/account").root.get("data-appearance") is None


def test_another_password_takes_the_place_of_the_old_one(app: Flask, fay: Browser) -> None:
    answer = fay.fill_in("/account/password", {"current": OLD, "password": NEW})

    assert answer.headers["Location"] == "/account"
    assert "Your password is changed." in fay.get("/account").words
    assert (signs_in(app, OLD), signs_in(app, NEW)) == (False, True)


def test_another_password_ends_all_sessions_but_this_one(app: Flask, fay: Browser) -> None:
    other = Browser(app)
    other.fill_in("/sign-in", {"email": FAY, "password": OLD})
    other.get("/trips")

    fay.fill_in("/account/password", {"current": OLD, "password": NEW})

    other.get("/trips", status=302)
    fay.get("/trips")


@pytest.mark.parametrize("current", ["", "not the one", NEW, OLD.upper()])
def test_only_who_knows_the_password_changes_it(app: Flask, fay: Browser, current: str) -> None:
    page = fay.fill_in("/account/password", {"current": current, "password": NEW}, status=422)

    assert len(page.said(".//p[@class='field-error']")) == 1
    assert OLD not in page.text
    assert (signs_in(app, OLD), signs_in(app, NEW)) == (True, False)


def test_who_guesses_the_current_password_is_held_back(fay: Browser) -> None:
    guesses = [{"current": f"guess {number}", "password": NEW} for number in range(10)]
    tried = [fay.client.post("/account/password", data={**fay.token(), **one}).status_code for one in guesses]

    fay.post("/account/password", {"current": OLD, "password": NEW}, status=429)

    assert tried == [422] * 9 + [429]


@pytest.mark.parametrize("password", ["eleven char", "x" * 129, "passwordpassword", "Fay fay@example.org", FAY])
def test_what_others_would_try_is_no_new_password(app: Flask, fay: Browser, password: str) -> None:
    page = fay.fill_in("/account/password", {"current": OLD, "password": password}, status=422)

    assert len(page.said(".//p[@class='field-error']")) == 1
    assert signs_in(app, OLD)


def test_an_account_without_a_password_chooses_its_first(cast: Cast) -> None:
    page = cast.ada.browser.get("/account/password")
    cast.ada.browser.fill_in("/account/password", {"password": NEW})

    assert page.heading == "Choose a password"
    assert cast.ada.browser.get("/account/password").heading == "Change the password"
    assert cast.ada.browser.post("/account/password", {"password": OLD}, status=422)


@pytest.mark.parametrize(("minute", "asked"), [("09:59", False), ("10:01", True)])
def test_who_lost_the_password_chooses_another_within_an_hour_of_coming_in_by_a_link(
    app: Flask, fay: Browser, monkeypatch: pytest.MonkeyPatch, minute: str, asked: bool
) -> None:
    with app.app_context():
        secret = issue_sign_in_link(db.session.scalars(db.select(Organizer).where(Organizer.email == FAY)).one())
        db.session.commit()
    lost = Browser(app)
    lost.fill_in(f"/sign-in/link/{secret}")
    monkeypatch.setenv("PLANNER_NOW", f"2026-11-20T{minute}:00+00:00")

    page = lost.get("/account/password")

    assert (page.all(".//input[@name='current']") != []) == asked
    assert fay.get("/account/password").one(".//input[@name='current']").get("autocomplete") == "current-password"


def test_the_link_does_that_once(app: Flask, cast: Cast) -> None:
    with app.app_context():
        secret = issue_sign_in_link(db.session.get_one(Organizer, cast.ben.id))
        db.session.commit()
    cast.nobody.fill_in(f"/sign-in/link/{secret}")
    cast.nobody.fill_in("/account/password", {"password": NEW})

    page = cast.nobody.get("/account/password")

    assert len(page.all(".//input[@name='current']")) == 1
