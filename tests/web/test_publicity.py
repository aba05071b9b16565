"""The organizers say what everybody may see, and see it beforehand."""

from flask import Flask

from planner.actions.publicity import Publicity
from tests.cast import Cast
from tests.web.published import released

PUBLICITY = "/trips/tsukuba/publicity"


def test_an_editor_lets_everybody_see_the_page(app: Flask, cast: Cast):
    released(app, Publicity())

    cast.ben.browser.fill_in(PUBLICITY, {"has_public_page": "y"}, form="publicity")

    assert [cast.nobody.client.get(f"/public/tsukuba/{page}").status_code for page in ("en", "embed")] == [200, 404]


def test_the_page_is_taken_down_at_once(app: Flask, cast: Cast):
    released(app)

    cast.ada.browser.post(PUBLICITY, {})

    assert cast.nobody.client.get("/public/tsukuba/en").status_code == 404


def test_before_the_first_release_there_is_no_page_and_the_organizers_are_told_so(cast: Cast):
    cast.ada.browser.post(PUBLICITY, {"has_public_page": "y"})

    assert "Nothing has been published yet" in cast.ada.browser.get(PUBLICITY).words
    assert cast.nobody.client.get("/public/tsukuba/en").status_code == 404


def test_a_viewer_reads_how_it_is_and_has_nothing_to_press(app: Flask, cast: Cast):
    released(app)

    page = cast.cleo.browser.get(PUBLICITY)

    assert "There is a public page." in page.words
    assert page.all(".//form[@id='publicity']") == []


def test_the_organizers_are_told_whom_the_page_names_and_which_items_it_shows(app: Flask, cast: Cast):
    released(app)

    page = cast.ada.browser.get(PUBLICITY)

    assert page.said(".//section[@aria-labelledby='named']//li") == ["Honda Ken (President)"]
    assert page.said(".//*[@class='preview-title']")[:2] == ["Courtesy call", "Global Health Innovations"]


def test_the_preview_of_the_release_shows_what_everybody_sees(app: Flask, cast: Cast):
    released(app)

    preview = cast.cleo.browser.get(f"{PUBLICITY}/preview/release")
    page = cast.nobody.get("/public/tsukuba/en")

    assert preview.said(".//section[@class='day']") == page.said(".//section[@class='day']")
    assert preview.said(".//section[@class='day']") != []


def test_what_another_site_needs_is_written_out(app: Flask, cast: Cast):
    released(app)

    line = cast.ada.browser.get(PUBLICITY).one(".//input[@id='frame-lines']").get("value", "")

    assert line.startswith('<iframe src="http://localhost/public/tsukuba/embed?lang=de" title="')
