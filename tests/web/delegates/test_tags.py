"""That nothing is new is said without making the page, and said exactly as long as the page is the same."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from flask.testing import FlaskClient

from planner.actions.mailings import let_invite
from planner.model import db
from planner.values.text import Text
from planner.web import assets
from planner.web.delegates import link as behind
from planner.web.delegates import tags
from tests.cast import TRIP, Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact
from tests.web.delegates.photos import forgotten, photographed
from tests.web.published import link_to, published, renamed, the_trip
from tests.web.stored import store

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = "PLANNER_NOW"


def test_the_tag_is_another_one_exactly_when_the_page_is(app: Flask, cast: Cast) -> None:
    photo = photographed(app, "ben")
    renamed(app, "call", "As it was at first")
    published(app)
    link, client = link_to(app), cast.nobody.client
    page = client.get(link)

    for change, made, is_news in _changes(app, client, link, photo):
        before, _ = page, made()
        page = client.get(link)
        asked = client.get(link, headers={"If-None-Match": before.headers["ETag"]})
        assert (page.data != before.data, page.headers["ETag"] != before.headers["ETag"]) == (is_news, is_news), change
        assert asked.status_code == (200 if is_news else 304), change
    other = client.get(f"{link}?lang=de", headers={"If-None-Match": page.headers["ETag"]})
    assert other.status_code == 200


def _changes(app: Flask, client: FlaskClient, link: str, photo: str) -> "list[tuple[str, Callable[[], object], bool]]":
    """Return what happens to a trip, one after the other, and whether the page shows it."""
    reply = f"{link}invitations/call"
    return [
        ("nothing", lambda: None, False),
        ("the trip is called otherwise in the draft", lambda: _drafted(app, title=Text("Otherwise")), False),
        ("an engagement is called otherwise in the draft", lambda: renamed(app, "call", "Tea"), False),
        ("this is released", lambda: published(app), True),
        ("and again, with a note", lambda: (renamed(app, "call", "Coffee"), published(app, note="Sorry.")), True),
        ("another colour", lambda: _drafted(app, accent="#00548b"), True),
        ("another zone at home", lambda: _drafted(app, home_zone="Asia/Kolkata"), True),
        ("another language", lambda: _drafted(app, languages=("de", "en")), True),
        ("a photograph is taken away", lambda: forgotten(app, photo), True),
        ("invitations are sent", lambda: _inviting(app), True),
        ("one is accepted", lambda: client.post(reply, data={"reply": "accepted"}), True),
        ("it is declined after all", lambda: client.post(reply, data={"reply": "declined"}), True),
        ("nothing once more", lambda: None, False),
    ]


def _drafted(app: Flask, **said: object) -> None:
    with app.app_context():
        trip = the_trip(TRIP)
        for name, value in said.items():
            setattr(trip, name, value)
        db.session.commit()


def _inviting(app: Flask) -> None:
    with app.app_context():
        let_invite(the_trip(TRIP), really=True)
        db.session.commit()


def test_another_program_other_words_and_other_styles_make_another_tag(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    published(app)
    link, client = link_to(app, "everyone"), cast.nobody.client
    found = [client.get(link).headers["ETag"]]

    for change in ((tags, "CATALOGUES", tmp_path), (tags, "PACKAGE", tmp_path), (assets, "mark", lambda _files: "12")):
        with monkeypatch.context() as patch:
            patch.setattr(*change)
            tags.program_mark.cache_clear()
            found.append(client.get(link).headers["ETag"])
        tags.program_mark.cache_clear()

    assert len(set(found)) == len(found)
    assert client.get(link, headers={"If-None-Match": found[0]}).status_code == 304


@pytest.mark.parametrize(("audience", "asked"), [("everyone", 3), ("person:ada", 4)])
def test_to_say_that_nothing_is_new_takes_a_few_looks_and_no_programme(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch, queries: Queries, audience: str, asked: int
) -> None:
    published(app)
    _inviting(app)
    link = link_to(app, audience)
    tag = cast.nobody.client.get(link).headers["ETag"]
    monkeypatch.delattr(behind, "programme_of_release")

    with queries(asked):
        again = cast.nobody.client.get(link, headers={"If-None-Match": f'"another", {tag}'})

    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert again.headers["Cache-Control"] == "private, no-cache"
    assert "Set-Cookie" not in again.headers


def test_the_page_is_news_once_something_begins_or_ends_or_the_day_does(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = store(app, cast, a_meeting(exact("2026-11-24", "09:00", "10:00"), venue=None))
    published(app, slug)
    link, client = link_to(app, "everyone", slug=slug), cast.nobody.client
    # On the wall of Berlin: midnight before, the beginning, the end, midnight after; then never again.
    moments = ("23T22:59:59", "23T23:00:00", "24T07:59:59", "24T08:00:00", "24T09:00:00", "24T23:00:00", "30T12:00:00")
    found: list[str] = []
    tag = ""

    for moment in moments:
        monkeypatch.setenv(NOW, f"2026-11-{moment}+00:00")
        answer = client.get(link, headers={"If-None-Match": tag})
        found.append(f"{moment} {answer.status_code}")
        tag = answer.headers["ETag"]

    assert found == [
        *("23T22:59:59 200", "23T23:00:00 200", "24T07:59:59 304", "24T08:00:00 200"),
        *("24T09:00:00 200", "24T23:00:00 200", "30T12:00:00 304"),
    ]


def test_the_page_goes_packed_under_the_same_tag(app: Flask, cast: Cast) -> None:
    published(app)
    link, client = link_to(app), cast.nobody.client

    plain, packed = client.get(link), client.get(link, headers={"Accept-Encoding": "gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.data) < len(plain.data) / 4
    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert "Accept-Encoding" in packed.headers["Vary"]
