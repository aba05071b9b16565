"""Whatever people write, pages show it as words: no element, attribute, address or template comes of it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from flask import Flask

from planner.actions.organizers import find_organizer
from planner.actions.trips import import_trip
from planner.model import db
from planner.values.text import Text
from tests.browser import Browser, Page
from tests.cast import Cast
from tests.programmes import whole_trip
from tests.web.access_rows import Row
from tests.web.access_table import TABLE

SCRIPT = "<script>alert(1)</script>"
WORDS = SCRIPT + '"><img src=x onerror=q()>{{7*7}}'
LINK = "[click](javascript:alert(3)) <javascript:alert(4)> javascript:alert(5)"

SHORT = {"given", "family", "native", "reading", "academic_title", "carrier", "booking", "phone", "kind"}
"""Fields whose words are plain strings; the rest of those are keys, codes, zones and the like."""

OURS = ("/", "#", "mailto:", "tel:", "geo:36.0737,140.1203", "https://www.openstreetmap.org/?mlat=36.0737&mlon=")
"""How the links begin that no word makes; those of a venue are made of its point."""

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
    ".",
)
"""What marks an address of a file, of a trip that is deleted, of a number, of a zone alone, of a part of a page."""

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


@pytest.fixture
def slug(app: Flask, cast: Cast) -> str:
    """Ada's second trip, in which every word is hostile."""
    with app.app_context():
        whole = poisoned(whole_trip(slug="hostile", uid="0e9f0f7a-0000-4000-8000-00000000dead"))
        import_trip(whole, owner=find_organizer(cast.ada.email))
        db.session.commit()
    return "hostile"


def foreign_parts(page: Page) -> list[str]:
    """Return what hostile words have become part of the page."""
    made = [f"<{tag}>" for tag in ("img", "iframe", "object", "embed", "base") if page.all(f".//{tag}")]
    links = [link for link in page.links() if not link.startswith(OURS)]
    scripts = [script for script in page.all(".//script") if not str(script.get("src")).startswith("/static/")]
    return [*made, *links, *(str(script.attrib) for script in scripts)]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.rule) for row in PAGES])
def test_hostile_words_stay_words(cast: Cast, slug: str, row: Row) -> None:
    page = cast.ada.browser.get(row.address.replace("/tsukuba", f"/{slug}"))

    assert foreign_parts(page) == []
    assert SCRIPT in "".join(page.root.itertext()) + str([field.attrib for field in page.all(".//input")])
    assert "{{7*7}}" in page.text


def test_hostile_words_that_are_refused_come_back_as_words(visitor: Browser) -> None:
    page = visitor.fill_in("/sign-in", {"email": WORDS}, status=422)

    assert page.one(".//input[@name='email']").get("value") == WORDS
    assert foreign_parts(page) == []


def test_hostile_words_in_the_address_stay_there(visitor: Browser) -> None:
    page = visitor.get("/sign-in", query_string={"next": f"/{WORDS}", "lang": WORDS})

    assert foreign_parts(page) == []
