"""Photographs of people: handed in, shown, replaced and taken away."""

import io
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from PIL import Image

from planner.imports.pictures import picture_of
from planner.model import Person, Upload, db
from planner.values.vocabulary import TripState
from planner.web import people
from tests.browser import Page
from tests.cast import Actor, Cast
from tests.web.stored import count, draft

BEN = "/trips/tsukuba/people/ben"
PHOTO = f"{BEN}/photo"
CLEO = "/trips/tsukuba/people/cleo/edit"


def picture(colour: str = "red", sort: str = "PNG") -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (300, 400), colour).save(kept, sort)
    return kept.getvalue()


def hand_in(actor: Actor, content: bytes, *, status: int = 303, seen: str | None = None, away: str = "") -> Page:
    """Choose a file on the page and send it, as a browser does."""
    shown = actor.browser.get(PHOTO).one(".//input[@name='seen']").get("value")
    fields = {"seen": shown if seen is None else seen, "away": away}
    return actor.browser.post(PHOTO, {**fields, "photo": (io.BytesIO(content), "Ben at home.png")}, status=status)


def shown_on(page: Page) -> list[str]:
    """Return the addresses of the photographs on a page."""
    return [str(one.get("src")) for one in page.all(".//img[@class='portrait']")]


def stored(app: Flask) -> str:
    return str(draft(app, Person, key="ben").photo)


@pytest.mark.parametrize("sort", ["JPEG", "PNG"])
def test_a_picture_that_is_handed_in_stands_on_the_page_of_the_person(app: Flask, cast: Cast, sort: str) -> None:
    hand_in(cast.ben, picture(sort=sort))

    [address] = shown_on(cast.cleo.browser.get(BEN))
    with cast.cleo.browser.client.get(address) as answer:
        kept = Image.open(io.BytesIO(answer.data))
    assert (address, kept.format, kept.size) == (f"/trips/tsukuba/uploads/{stored(app)}", "JPEG", (300, 400))


def test_another_picture_takes_the_place_of_the_one_before(app: Flask, cast: Cast) -> None:
    hand_in(cast.ben, picture("red"))
    first = stored(app)

    hand_in(cast.ben, picture("blue"))

    assert first != stored(app)
    assert shown_on(cast.ben.browser.get(PHOTO)) == [f"/trips/tsukuba/uploads/{stored(app)}"]


def test_a_picture_is_taken_away_and_comes_back_when_that_is_undone(app: Flask, cast: Cast) -> None:
    hand_in(cast.ben, picture())
    digest = stored(app)

    hand_in(cast.ben, b"", away="y")
    page = cast.ben.browser.get(BEN)
    cast.ben.browser.post(str(page.one(".//form[@class='note-undo']").get("action")))

    assert (shown_on(page), stored(app)) == ([], digest)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Choose a file."),
        (b"This is no picture.", "This is no picture that can be read here. Take a JPEG, PNG or WebP."),
        (picture()[:200], "This is no picture that can be read here. Take a JPEG, PNG or WebP."),
    ],
    ids=["nothing", "words", "half a picture"],
)
def test_what_is_no_picture_is_refused_at_its_field(app: Flask, cast: Cast, content: bytes, said: str) -> None:
    page = hand_in(cast.ben, content, status=422)

    assert page.said(".//p[@id='photo-error']") == [said]
    assert (stored(app), count_of_uploads(app)) == ("", 0)


def count_of_uploads(app: Flask) -> int:
    with app.app_context():
        return db.session.query(Upload).count()


def test_who_has_not_seen_the_picture_that_is_there_by_now_replaces_none(app: Flask, cast: Cast) -> None:
    hand_in(cast.ben, picture("red"))
    digest = stored(app)

    page = hand_in(cast.ada, picture("blue"), seen="", status=409)

    assert (stored(app), shown_on(page)) == (digest, [f"/trips/tsukuba/uploads/{digest}"])
    assert page.one(".//input[@name='seen']").get("value") == digest


def test_others_write_while_a_picture_is_looked_at(app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked_at(content: bytes) -> bytes:
        with ThreadPoolExecutor() as elsewhere:
            saving = elsewhere.submit(cast.ada.browser.fill_in, CLEO, {"given": "Cleo"})
            assert saving.result().status == 303
        return picture_of(content)

    monkeypatch.setattr(people, "picture_of", looked_at)

    hand_in(cast.ben, picture())

    assert (draft(app, Person, key="cleo").given, len(stored(app))) == ("Cleo", 64)


def test_a_closed_trip_takes_no_picture(app: Flask, cast: Cast) -> None:
    with app.app_context():
        db.session.get_one(Person, 1).trip.state = TripState.CLOSED
        db.session.commit()

    hand_in(cast.ben, picture(), status=409)

    assert stored(app) == ""


def test_the_history_names_no_digest(cast: Cast) -> None:
    hand_in(cast.ben, picture())

    page = cast.ada.browser.get("/trips/tsukuba/history")

    assert "Photograph" in page.words
    assert not re.search("[0-9a-f]{64}", page.words)


def test_a_copy_of_a_person_has_their_name_but_not_their_face(app: Flask, cast: Cast) -> None:
    hand_in(cast.ben, picture())
    before = count(app, Person)

    cast.ben.browser.fill_in("/trips/tsukuba/people/new?like=ben")

    with app.app_context():
        photos = [one.photo for one in db.session.query(Person).filter_by(family="Berg")]
    assert (count(app, Person), len(photos), min(photos)) == (before + 1, 2, "")
