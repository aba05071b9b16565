"""What browsers fetch besides the pages, and for how long they keep it."""

import re
from pathlib import Path

import pytest
from flask import Flask

from planner.bootstrap.places import ROOT
from planner.web.assets import Shelf
from tests.browser import Browser, Page

FILES = ("js/main.js", "js/folded.js", "css/tokens.css", "css/base.css", "css/layout.css", "mark.svg")
LASTING = "public, max-age=31536000, immutable"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Static files that can be changed."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("before")
    return tmp_path


def address(app: Flask, name: str) -> str:
    with app.test_request_context():
        return app.url_for("static", filename=name)


def fetched(browser: Browser, where: str) -> Page:
    return Page(browser.client.get(where))


def test_a_page_brings_one_style_sheet(visitor: Browser) -> None:
    sheets = visitor.get("/sign-in").all(".//link[@rel='stylesheet']")

    assert [re.sub(r"\?v=[0-9a-f]{12}$", "?v=…", str(sheet.get("href"))) for sheet in sheets] == [
        "/static/css/screen.css?v=…"
    ]


def test_the_style_sheet_is_all_of_the_screens_in_the_order_of_their_layers(app: Flask, visitor: Browser) -> None:
    css = ROOT / "static" / "css"
    first = [css / name for name in ("tokens.css", "base.css", "layout.css")]

    page = fetched(visitor, address(app, "css/screen.css"))

    parts = re.split(r"^/\* [a-z-]+\.css \*/\n", page.text, flags=re.MULTILINE)[1:]
    files = [*first, *sorted(css.glob("components/*.css"))]
    assert [part.rstrip("\n") for part in parts] == [file.read_text(encoding="utf-8").rstrip("\n") for file in files]
    assert (page.headers["Content-Type"], page.headers["Cache-Control"]) == ("text/css; charset=utf-8", LASTING)


def test_what_the_style_sheet_names_lies_where_it_says(app: Flask, visitor: Browser) -> None:
    sheet = fetched(visitor, address(app, "css/screen.css"))

    named = re.findall(r'url\("\.\./([^"]+)"\)', sheet.text)
    assert {fetched(visitor, f"/static/{name}").headers["Cache-Control"] for name in named} == {LASTING}
    assert len(named) == sheet.text.count("url(")


@pytest.mark.parametrize("name", ["main.js", "behaviours/filter.js", "folded.js"])
def test_scripts_may_be_kept_where_their_folder_names_their_content(app: Flask, visitor: Browser, name: str) -> None:
    folder = address(app, "js/main.js").removesuffix("main.js")

    page = fetched(visitor, folder + name)

    assert re.fullmatch(r"/static/js-[0-9a-f]{12}/", folder)
    assert page.text == (ROOT / "static" / "js" / name).read_text(encoding="utf-8")
    assert page.headers["Cache-Control"] == LASTING


@pytest.mark.parametrize("folder", ["js", "js-0123456789ab"])
def test_scripts_under_another_name_are_what_they_are_now_and_asked_for_again(visitor: Browser, folder: str) -> None:
    page = fetched(visitor, f"/static/{folder}/main.js")

    assert page.text == (ROOT / "static" / "js" / "main.js").read_text(encoding="utf-8")
    assert page.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize(
    ("name", "changed"),
    [("js/main.js", "js/folded.js"), ("css/screen.css", "css/layout.css"), ("mark.svg", "mark.svg")],
)
def test_an_address_changes_with_what_is_behind_it(folder: Path, name: str, changed: str) -> None:
    shelf = Shelf(folder)
    before = shelf.address(name)

    (folder / changed).write_text("after")

    assert shelf.address(name) != before


@pytest.mark.parametrize(
    "name", ["js-0123456789ab/nothing.js", "js-0123456789ab/../../../README.md", "css/nothing.css"]
)
def test_what_is_not_there_is_not_found(visitor: Browser, name: str) -> None:
    visitor.get(f"/static/{name}", status=404)
