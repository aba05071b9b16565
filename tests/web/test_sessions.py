"""How long somebody stays signed in, and what ends it."""

from collections.abc import Callable

import pytest
from flask import Flask

from planner.model import Organizer, db
from tests.browser import Browser
from tests.cast import Cast

Clock = Callable[[str], None]
BY_ITSELF = {"X-Asked-By-Itself": "1"}


@pytest.fixture
def app(new_app: Flask) -> Flask:
    """An application to which pages can be added."""
    return new_app


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Let it be a clock time of the day on which the cast has signed in at nine."""
    return lambda clock: monkeypatch.setenv("PLANNER_NOW", f"2026-11-20T{clock}:00+00:00")


def keep_using(browser: Browser, at: Clock, *clocks: str) -> None:
    for clock in clocks:
        at(clock)
        browser.get("/sign-in", status=302)


def ask_for_changes(browser: Browser) -> int:
    return browser.status_of_post("/trips/tsukuba/board/changes")


def look_again(browser: Browser) -> int:
    with browser.client.get("/trips/tsukuba/preview", headers=BY_ITSELF) as answer:
        return answer.status_code


def test_a_session_in_use_lasts(cast: Cast, at: Clock) -> None:
    at("10:59")
    cast.ada.browser.get("/sign-in", status=302)
    at("12:58")

    cast.ada.browser.get("/sign-in", status=302)


def test_a_session_ends_after_two_idle_hours(cast: Cast, at: Clock) -> None:
    at("11:01")

    cast.ada.browser.get("/sign-in", status=200)


def test_a_board_that_asks_by_itself_keeps_nobody_signed_in(cast: Cast, at: Clock) -> None:
    at("10:59")
    asked = ask_for_changes(cast.ada.browser)
    at("11:01")

    assert (asked, ask_for_changes(cast.ada.browser)) == (200, 401)


def test_a_preview_that_follows_the_board_by_itself_keeps_nobody_signed_in(cast: Cast, at: Clock) -> None:
    at("10:59")
    asked = look_again(cast.ada.browser)
    at("11:01")

    assert (asked, look_again(cast.ada.browser)) == (200, 401)


def test_what_is_sent_keeps_somebody_signed_in_whatever_its_script_says(cast: Cast, at: Clock) -> None:
    at("10:59")
    sent = cast.ada.browser.token()
    cast.ada.browser.client.post("/trips/tsukuba/engagements/new", data=sent, headers=BY_ITSELF).close()
    at("11:01")

    assert look_again(cast.ada.browser) == 200


def test_who_was_away_comes_back_to_the_page_and_not_to_a_piece_of_it(cast: Cast) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://localhost/trips/tsukuba/board#item-call"}

    with cast.nobody.client.get("/trips/tsukuba/quick/completions", headers=headers) as answer:
        assert answer.headers["HX-Redirect"] == "/sign-in?next=/trips/tsukuba/board"


def test_a_session_ends_after_twelve_hours_in_use(cast: Cast, at: Clock) -> None:
    keep_using(cast.ada.browser, at, "10:30", "12:00", "13:30", "15:00", "16:30", "18:00", "19:30", "20:59")
    at("21:01")

    cast.ada.browser.get("/sign-in", status=200)


def test_what_is_sent_after_the_end_is_not_taken_and_the_reason_is_said(app: Flask, cast: Cast, at: Clock) -> None:
    app.add_url_rule("/kept", "kept", lambda: "", methods=["POST"])
    at("11:01")

    page = cast.ada.browser.post("/kept", status=401)

    assert "You were away for more than two hours" in page.words


def test_an_account_that_is_shut_is_out_at_once(app: Flask, cast: Cast) -> None:
    with app.app_context():
        db.session.get_one(Organizer, cast.ada.id).active = False
        db.session.commit()

    cast.ada.browser.get("/sign-in", status=200)


def test_a_session_signed_with_the_key_before_the_last_rotation_goes_on(app: Flask, cast: Cast) -> None:
    app.config["SECRET_KEY_FALLBACKS"] = [app.config["SECRET_KEY"]]
    app.config["SECRET_KEY"] = "the new one"

    cast.ada.browser.get("/sign-in", status=302)


def test_a_session_signed_with_a_key_that_is_gone_is_worth_nothing(app: Flask, cast: Cast) -> None:
    app.config["SECRET_KEY"] = "the new one"

    cast.ada.browser.get("/sign-in", status=200)
