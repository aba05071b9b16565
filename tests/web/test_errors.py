"""What a person reads when something goes wrong, and what they do not get to read."""

import logging

import pytest
from flask import Flask, abort
from sqlalchemy import text
from sqlalchemy.orm.exc import StaleDataError

from planner.errors import NotFound, PaperTooLarge, PaperUnavailable, Refused, Stale, TripClosed
from planner.model import Organizer, db
from planner.web.access import public
from tests.browser import Browser
from tests.cast import Cast

STATUSES = [400, 403, 404, 405, 409, 413, 422, 429]

REFUSALS = [
    (NotFound(), 404, "There is no such thing here."),
    (TripClosed(), 409, "This trip is closed."),
    (Stale(), 409, "changed by somebody else"),
    (StaleDataError(), 409, "changed by somebody else"),
    (Refused("The year %(year)s is out of reach.", year="9999"), 422, "The year 9999 is out of reach."),
    (PaperUnavailable(missing="Pango"), 503, "a system library is missing: Pango"),
    (PaperTooLarge(limit="200 pages"), 413, "too large (200 pages)"),
]


@pytest.fixture
def app(new_app: Flask) -> Flask:
    """An application to which pages can be added."""
    return new_app


@pytest.fixture
def _failing(app: Flask) -> None:
    """Pages that go wrong in every way there is."""
    app.config["PROPAGATE_EXCEPTIONS"] = False

    @app.get("/aborted/<int:status>")
    @public
    def aborted(status: int) -> str:
        abort(status)

    @app.get("/refused/<int:number>")
    @public
    def refused(number: int) -> str:
        raise REFUSALS[number][0]

    @app.get("/broken/<secret>")
    @public
    def broken(secret: str) -> str:
        raise ZeroDivisionError("hunter2", len(secret))


@pytest.fixture
def _failing_in_the_database(app: Flask) -> None:
    """Pages that go wrong in the middle of their work with the database."""
    app.config["PROPAGATE_EXCEPTIONS"] = False

    @app.get("/without-database")
    @public
    def without_database() -> str:
        return str(db.session.execute(text("SELECT nothing FROM nowhere")))

    @app.post("/half-done")
    @public
    def half_done() -> str:
        organizer = db.session.scalars(db.select(Organizer).order_by(Organizer.id)).first()
        organizer.name = "Half done"
        db.session.flush()
        raise Refused("No.")


@pytest.mark.usefixtures("_failing")
@pytest.mark.parametrize("status", STATUSES)
def test_every_error_has_a_page_of_ours_in_the_readers_language(visitor: Browser, status: int) -> None:
    page = visitor.get(f"/aborted/{status}", status=status, headers={"Accept-Language": "de-AT,en;q=0.5"})

    assert page.root.get("lang") == "de"
    assert page.one(".//p[@class='message-number']").text == str(status)
    assert page.heading != ""


@pytest.mark.usefixtures("_failing")
@pytest.mark.parametrize(
    ("number", "status", "words"), [(n, code, words) for n, (_, code, words) in enumerate(REFUSALS)]
)
def test_what_the_domain_refuses_has_its_status_and_its_words(
    visitor: Browser, number: int, status: int, words: str
) -> None:
    page = visitor.get(f"/refused/{number}", status=status)

    assert words in page.words


@pytest.mark.usefixtures("_failing")
def test_a_mistake_of_ours_shows_a_reference_and_nothing_else(
    visitor: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        page = visitor.get("/broken/s3cret", status=500)

    reference = page.one(".//code").text
    assert f"reference {reference}: GET broken" in caplog.text
    assert [word for word in ("hunter2", "ZeroDivision", "Traceback") if word in page.text] == []
    assert "s3cret" not in caplog.text


@pytest.mark.usefixtures("_failing_in_the_database")
def test_a_database_that_fails_does_not_break_the_page_that_says_so(cast: Cast) -> None:
    page = cast.ada.browser.get("/without-database", status=500)

    assert page.heading == "Something went wrong on our side"
    assert "nowhere" not in page.text


@pytest.mark.usefixtures("_failing_in_the_database")
def test_what_is_half_done_when_something_is_refused_is_undone(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post("/half-done", status=422)

    with app.app_context():
        assert db.session.scalars(db.select(Organizer.name).order_by(Organizer.id)).first() == "Ada"


def test_a_page_that_does_not_exist_looks_alike_to_those_who_are_in_and_those_who_are_not(cast: Cast) -> None:
    inside = cast.ada.browser.get("/nope", status=404)
    outside = cast.nobody.get("/nope", status=404)

    assert inside.words == outside.words
