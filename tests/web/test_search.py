"""Searching in a trip: what is found and how it is told."""

from dataclasses import replace

import pytest
from flask import Flask

from planner.programme.shape import Restricted
from planner.values.text import Text
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact, the_people
from tests.programmes.people import ben
from tests.web.stored import groups, small_trip, store

SECTIONS = ".//main//section[@class='found']"
TITLES = f"{SECTIONS}//p[@class='found-title']"


def test_things_are_told_sort_by_sort_with_what_was_sought_marked(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/search?q=nims")

    headings = page.said(f"{SECTIONS}/h2")
    assert headings[headings.index("Institutions 1") :][:2] == ["Institutions 1", "Venues 1"]
    assert set(page.said(f"{SECTIONS}//mark")) == {"NIMS"}
    assert page.said(".//main//p[@id='found-count']") == [f"{len(page.said(TITLES))} things found"]


def test_an_engagement_leads_to_its_page_and_says_when_and_where(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/search?q=courtesy")

    assert [link.get("href") for link in page.all(f"{TITLES}/a")] == ["/trips/tsukuba/engagements/call"]
    assert page.said(f"{SECTIONS}//p[@class='found-aside']") == [
        "Tuesday 24 November · 09:00–10:30 · NIMS Headquarters"
    ]


def test_a_person_is_found_in_any_script_and_told_by_function(cast: Cast) -> None:
    pages = [cast.ada.browser.get(f"/trips/tsukuba/search?q={words}") for words in ("本田", "ほんだ", "honda")]

    assert [page.said(f"{TITLES}/a") for page in pages] == [["Honda Ken"]] * 3
    assert pages[0].said(f"{SECTIONS}//p[@class='found-because']") == ["本田健"]
    assert pages[2].said(f"{SECTIONS}//p[@class='found-aside']") == ["President · NIMS"]


def test_a_word_of_another_language_is_shown_in_that_language_too(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/search?q=hoeflich")

    assert page.said(f"{TITLES}/a") == ["Courtesy call"]
    assert page.said(f"{SECTIONS}//p[@class='found-because']/mark") == ["Höflich"]


def test_of_a_long_note_only_what_stands_near_is_shown(app: Flask, cast: Cast) -> None:
    meeting = a_meeting(exact("2026-11-24", "09:00"))
    note = Text(f"{'before ' * 40}needle{' after' * 40}")
    slug = store(app, cast, replace(meeting, notes=replace(meeting.notes, staff=note)))

    page = cast.ada.browser.get(f"/trips/{slug}/search?q=needle")

    (shown,) = page.said(f"{SECTIONS}//p[@class='found-because']")
    assert "before needle after" in shown
    assert len(shown) < 150


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        pytest.param("", "What are you looking for?", id="nothing"),
        pytest.param("%20%09", "What are you looking for?", id="blanks"),
        pytest.param("%00%01%1b", "What are you looking for?", id="control characters"),
        pytest.param("...", "What are you looking for?", id="no word"),
        pytest.param("xyzzy", "Nothing found", id="unknown"),
        pytest.param("x" * 300, "Nothing found", id="300 characters"),
        pytest.param("%25", "What are you looking for?", id="a wildcard"),
        pytest.param("%FF%FE", "Nothing found", id="no UTF-8"),
    ],
)
def test_a_question_that_finds_nothing_says_what_to_do(cast: Cast, question: str, heading: str) -> None:
    page = cast.ada.browser.get(f"/trips/tsukuba/search?q={question}")

    assert page.said(".//main//h2") == [heading]


def test_one_letter_is_enough(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/search?q=k")

    assert "Keynote on loneliness" in page.said(f"{TITLES}/a")


def test_of_many_the_first_are_listed_and_all_are_a_click_away(app: Flask, cast: Cast) -> None:
    slug = small_trip(app, cast, 12)

    page = cast.ada.browser.get(f"/trips/{slug}/search?q=meeting")
    everything = cast.ada.browser.get(f"/trips/{slug}/search?q=meeting&sort=engagements")

    more = page.one(f"{SECTIONS}/p[@class='found-more']/a")
    assert (len(page.said(TITLES)), more.get("href")) == (8, f"/trips/{slug}/search?q=meeting&sort=engagements")
    assert len(everything.said(TITLES)) == 12


def test_a_sort_that_there_is_not_finds_nothing(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/search?q=call&sort=secrets")

    assert page.said(".//main//h2") == ["Nothing found"]


@pytest.mark.parametrize("role", ["owner", "editor", "viewer"])
def test_restricted_data_are_found_by_nobody(app: Flask, cast: Cast, role: str) -> None:
    secret = replace(ben(), restricted=Restricted(diet="sentinel", passport="sentinel"))
    people = [secret if person.key == "ben" else person for person in the_people() if person.key != "ken"]
    slug = store(app, cast, *groups(), *(replace(person, institution=None) for person in people))
    address = f"/trips/{slug}/search?q=sentinel" if role == "owner" else "/trips/tsukuba/search?q=sentinel"

    page = cast.browser_of(role).get(address)

    assert page.said(".//main//h2") == ["Nothing found"]


def test_every_page_of_a_trip_has_the_box(cast: Cast) -> None:
    page = cast.cleo.browser.get("/trips/tsukuba/people")

    form = page.one(".//main//form[@role='search']")
    assert (form.get("action"), form.get("method")) == ("/trips/tsukuba/search", "get")
    assert form.findall(".//input[@name='q']") != []


def test_while_somebody_types_only_the_results_are_sent(cast: Cast) -> None:
    answer = cast.ada.browser.client.get("/trips/tsukuba/search?q=courtesy", headers={"HX-Request": "true"})

    text = answer.get_data(as_text=True)
    assert "<mark>Courtesy</mark> call" in text
    assert "<html" not in text


def test_what_people_write_and_ask_is_shown_as_words(app: Flask, cast: Cast) -> None:
    hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
    slug = store(app, cast, a_meeting(exact("2026-11-24", "09:00"), title=Text(hostile)))

    page = cast.ada.browser.get(f"/trips/{slug}/search?q=%22%3E%3Cimg%20src%3Dx")

    assert page.said(f"{TITLES}/a") == [hostile]
    assert page.all(".//img") == []
    assert page.one(".//main//input[@name='q']").get("value") == '"><img src=x'


@pytest.mark.parametrize("meetings", [1, 3])
def test_searching_takes_the_same_number_of_queries_whatever_is_found(
    app: Flask, cast: Cast, queries: Queries, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(6):
        page = cast.ada.browser.get(f"/trips/{slug}/search?q=meeting")

    assert len(page.said(TITLES)) == meetings
