"""Whatever people write, pages show it as words: no element, attribute, address or template comes of it."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from planner.actions.organizers import find_organizer
from planner.actions.publicity import set_publicity
from planner.actions.trips import import_trip
from planner.app import create_app
from planner.model import db
from planner.publishing.releases import publish
from planner.values.text import Text
from tests.browser import Browser, Page
from tests.cast import Account, Cast
from tests.conftest import DATABASE, NOW, close, settings_in, store_anew
from tests.programmes import whole_trip
from tests.web.access_rows import Row
from tests.web.access_table import TABLE
from tests.web.published import FOR_ALL, link_to

SLUG = "hostile"
SCRIPT = "<script>alert(1)</script>"
WORDS = SCRIPT + '"><img src=x onerror=q()>{{7*7}}'
LINK = "[click](javascript:alert(3)) <javascript:alert(4)> javascript:alert(5)"

SHORT = {"given", "family", "native", "reading", "academic_title", "carrier", "booking", "phone", "kind"}
"""Fields whose words are plain strings; the rest of those are keys, codes, zones and the like."""

OURS = (
    "/",
    "#",
    "mailto:",
    "tel:",
    "geo:36.0737,140.1203",
    "https://www.openstreetmap.org/?mlat=36.0737&mlon=",
    "https://www.openstreetmap.org/search?query=%3Cscript%3E",
    "http://localhost/",
    "webcal://localhost/",
    "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Flocalhost%2F",
    "https://outlook.live.com/calendar/0/addfromweb?url=http%3A%2F%2Flocalhost%2Fp%2F",
    "https://outlook.office.com/calendar/0/addfromweb?url=http%3A%2F%2Flocalhost%2Fp%2F",
)
"""How the links begin that no word makes; those of a venue are made of its point or its address."""

OF_OTHERS = (
    "/documents/",
    "/uploads/",
    "/bin/",
    "<int:",
    "/zone",
    "/elsewhere",
    "/completions",
    "/clashes/count",
    "/board/days",
    "/for/",
    ".",
)
"""What marks an address of a file, of a trip that is deleted, of a number, of a zone alone, of a part of a page.

What stands behind a secret or a number, and a letter, is looked at by tests of their own.
"""

PAGES = [
    row
    for row in TABLE
    if row.method == "GET" and "<slug>" in row.rule and not any(mark in row.rule for mark in OF_OTHERS)
]


def poisoned(thing: Any) -> Any:
    """Return the same thing with every word in it turned hostile."""
    if isinstance(thing, Text):
        return Text(dict.fromkeys(thing or {"en": ""}, f"{WORDS} {LINK}"))
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{each.name: _field(each.name, getattr(thing, each.name)) for each in fields(thing)})
    if isinstance(thing, Mapping):
        return {key: poisoned(value) for key, value in thing.items()}
    return tuple(poisoned(each) for each in thing) if type(thing) is tuple else thing


def _field(name: str, value: Any) -> Any:
    if name == "website":
        return "javascript:alert(6)"
    if name == "number":  # the shortest field there is
        return WORDS.removeprefix(SCRIPT) if value else ""
    return WORDS if name in SHORT and type(value) is str else poisoned(value)


@pytest.fixture(scope="session")
def hostile_file(stored_cast: tuple[Path, list[Account]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database to be copied: beside what the cast has, a trip of Ada's in which every word is hostile, published."""
    folder = tmp_path_factory.mktemp("hostile") / "instance"
    folder.mkdir()
    shutil.copy(stored_cast[0], folder)
    app = create_app(settings_in(folder))
    with pytest.MonkeyPatch.context() as patch, app.app_context():
        patch.setenv("PLANNER_NOW", NOW)
        whole = poisoned(whole_trip(slug=SLUG, uid="0e9f0f7a-0000-4000-8000-00000000dead"))
        trip = import_trip(whole, owner=find_organizer("ada@example.org"))
        set_publicity(trip, FOR_ALL)
        publish(trip, None, note=Text(WORDS))
        db.session.commit()
    close(app)
    return folder / DATABASE


@pytest.fixture
def ada(app: Flask, cast: Cast, hostile_file: Path) -> Browser:
    """Ada's browser, in an application that holds her hostile trip too."""
    store_anew(app, hostile_file)
    return cast.ada.browser


def foreign_parts(page: Page) -> list[str]:
    """Return what hostile words have become part of the page."""
    made = [f"<{tag}>" for tag in ("img", "iframe", "object", "embed", "base") if page.all(f".//{tag}")]
    links = [link for link in page.links() if not link.startswith(OURS)]
    scripts = [script for script in page.all(".//script") if not _is_ours(script)]
    return [*made, *links, *(str(script.attrib) for script in scripts)]


def _is_ours(script: Element) -> bool:
    is_data = script.get("type") == "application/ld+json" and isinstance(json.loads(script.text or ""), dict)
    return is_data or str(script.get("src")).startswith("/static/")


def shows_words(page: Page) -> bool:
    """Tell whether the hostile words can be read there, or stand in a field."""
    read = "".join(page.root.itertext()) + str([field.attrib for field in page.all(".//input")])
    return SCRIPT in read and "{{7*7}}" in page.text


@pytest.mark.parametrize("row", [pytest.param(row, id=row.rule) for row in PAGES])
def test_hostile_words_stay_words(ada: Browser, row: Row) -> None:
    page = ada.get(row.address.replace("/tsukuba", f"/{SLUG}"))

    assert foreign_parts(page) == []
    assert shows_words(page)


@pytest.mark.parametrize("address", ["releases/1", "releases/1/differences", "mailings/new/links/for/ada"])
def test_hostile_words_stay_words_when_they_are_published(ada: Browser, address: str) -> None:
    page = Page(ada.client.get(f"/trips/{SLUG}/{address}"))

    assert (page.errors, foreign_parts(page)) == ([], [])
    assert shows_words(page)


@pytest.mark.parametrize("audience", ["person:ada", "group:city", "everyone", "host:nims"])
def test_hostile_words_stay_words_on_a_delegates_page(app: Flask, ada: Browser, audience: str) -> None:
    path = link_to(app, audience, slug=SLUG)

    page, changes = ada.get(path), ada.get(f"{path}changes")

    assert foreign_parts(page) == foreign_parts(changes) == []
    assert shows_words(page)


def test_hostile_words_that_are_refused_come_back_as_words(visitor: Browser) -> None:
    page = visitor.fill_in("/sign-in", {"email": WORDS}, status=422)

    assert page.one(".//input[@name='email']").get("value") == WORDS
    assert foreign_parts(page) == []


def test_hostile_words_in_the_address_stay_there(visitor: Browser) -> None:
    page = visitor.get("/sign-in", query_string={"next": f"/{WORDS}", "lang": WORDS})

    assert foreign_parts(page) == []
