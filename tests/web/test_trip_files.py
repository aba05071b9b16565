"""Trip files in the browser: opened, or in the place of a trip; what is wrong in them is shown at its place."""

import io
import random
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from planner.actions.people import keep_restricted
from planner.actions.trip_bin import delete_trip
from planner.model import Member, Person, Trip, db
from planner.programme.shape import Restricted
from planner.values.vocabulary import TripState
from tests.browser import Browser, Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import fields_of
from tests.web.stored import count, newest, small_trip, titles

OPEN = "/trips/open"
REPLACE = "/trips/tsukuba/replacement"
SMALL = "planner: 1\ntrip: {slug: small, title: Small, starts: 2026-11-22, ends: 2026-11-23, languages: [de, en]}\n"


def send(browser: Browser, content: str | bytes, *, to: str = OPEN, status: int = 303) -> Page:
    """Choose a file and send it."""
    data = content if isinstance(content, bytes) else content.encode()
    return browser.post(to, {"file": (io.BytesIO(data), "trip.yaml")}, status=status)


def answer(page: Page, browser: Browser, meant: str, *, to: str = OPEN, status: int = 303) -> Page:
    """Press a button of the page that asks what to do with the file."""
    [form] = page.all(".//main//form[@enctype]")
    return browser.post(to, {**fields_of(form), "meant": meant}, status=status)


def own_file(browser: Browser, slug: str = "tsukuba") -> bytes:
    return browser.client.get(f"/trips/{slug}/trip.yaml").data


def noise(seed: int) -> str:
    """Return letters that cannot be packed."""
    return "x" + random.Random(seed).randbytes(3600).hex()


def counts(page: Page) -> list[list[str]]:
    return [[*page.said(f".//table/tbody/tr[{nth}]/*")] for nth in range(1, len(page.all(".//table/tbody/tr")) + 1)]


def test_a_file_is_opened_as_a_trip_of_who_opens_it(app: Flask, cast: Cast) -> None:
    opened = send(cast.dov.browser, SMALL)

    assert opened.headers["Location"] == "/trips/small"
    assert newest(app, Trip).slug == "small"
    cast.dov.browser.get("/trips/small/edit")
    cast.ada.browser.get("/trips/small", status=404)


def test_every_problem_is_shown_under_its_line_and_nothing_is_kept(app: Flask, cast: Cast) -> None:
    before = count(app, Trip)

    page = send(cast.dov.browser, f"{SMALL}groups: [{{id: a, nam: A}}]\nlegs: soon\n", status=422)

    assert page.said(".//main//div[@role='alert']") == [
        "There are 3 problems in the file This trip file cannot be used. Nothing has been saved."
    ]
    assert page.said(".//ol[@class='source']/li/div") == ["Line 3 groups: [{id: a, nam: A}]", "Line 4 legs: soon"]
    assert page.said(".//ol[@class='source']//mark") == ["{", "nam", "soon"]
    assert page.said(".//ol[@class='source']/li/ul/li") == [
        "“name” is missing. Column 10 · groups[0]",
        "“nam” is not known here. Did you mean “name”? Column 18 · groups[0].nam",
        "This must be a list. Column 7 · legs",
    ]
    assert count(app, Trip) == before


def test_the_problems_are_said_in_the_readers_language(cast: Cast) -> None:
    page = send(cast.dov.browser, f"{SMALL}legs: soon\n", to=f"{OPEN}?lang=de", status=422)

    assert "Hier muss eine Liste stehen." in page.said(".//ol[@class='source']/li/ul/li")[0]


def test_of_very_many_problems_a_hundred_are_shown_and_the_others_counted(cast: Cast) -> None:
    groups = "".join(f"  - {{id: g{nth}, name: G, colour: red}}\n" for nth in range(130))

    page = send(cast.dov.browser, f"{SMALL}groups:\n{groups}", status=422)

    assert len(page.all(".//ol[@class='source']/li/ul/li")) == 100
    assert "There are 30 more problems further on." in page.words


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x00\xff\xfe", id="binary"),
        pytest.param(b"a: !!python/object:os.system x", id="a tag"),
        pytest.param("<script>alert(1)</script> {{ 7*7 }}: \u202e".encode(), id="markup"),
        pytest.param(b"{" * 5000, id="deep"),
    ],
)
def test_what_is_no_trip_file_is_refused_as_text(app: Flask, cast: Cast, content: bytes) -> None:
    before = count(app, Trip)

    page = send(cast.dov.browser, content, status=422)

    assert page.all(".//main//script") == []
    assert count(app, Trip) == before


def test_who_chooses_no_file_is_asked_for_one(cast: Cast) -> None:
    page = cast.dov.browser.post(OPEN, {"file": (io.BytesIO(b""), "")}, status=422)

    assert page.said(".//p[@class='field-error']") == ["Choose a file."]


def test_a_file_over_the_limit_is_too_much_at_once(cast: Cast) -> None:
    announced = {"CONTENT_TYPE": "multipart/form-data; boundary=x", "CONTENT_LENGTH": str(8 * 1024 * 1024 + 1)}

    with cast.dov.browser.client.post(OPEN, environ_overrides=announced) as refused:
        assert refused.status_code == 413
        assert "a file 8 MB" in refused.text


def test_a_file_too_large_to_stay_in_the_page_is_chosen_once_more(cast: Cast) -> None:
    notes = "".join(f"  - {{id: v{nth}, name: V, note: {noise(nth)}}}\n" for nth in range(60))
    file = SMALL.replace("small", "tsukuba") + f"venues:\n{notes}"

    asked = send(cast.ada.browser, file, status=200)
    done = cast.ada.browser.post(OPEN, {"file": (io.BytesIO(file.encode()), "trip.yaml"), "meant": "copy"})

    assert "Please choose it once more." in asked.words
    assert asked.all(".//input[@name='kept']") == []
    assert done.headers["Location"] == "/trips/tsukuba-2"


def test_a_slug_of_a_trip_one_may_change_asks_what_is_meant(app: Flask, cast: Cast) -> None:
    file = own_file(cast.ada.browser).replace(b"Courtesy call", b"Warm welcome")

    page = send(cast.ben.browser, file, status=200)

    assert page.heading == "This trip is here already"
    assert counts(page) == [["Engagements", "–", "1", "–"]]
    assert "Warm welcome" not in titles(app)


def test_replacing_makes_the_trip_what_the_file_says_and_can_be_undone(app: Flask, cast: Cast) -> None:
    file = own_file(cast.ada.browser).replace(b"Courtesy call", b"Warm welcome")
    asked = send(cast.ben.browser, file, status=200)

    done = answer(asked, cast.ben.browser, "replace")

    assert done.headers["Location"] == "/trips/tsukuba"
    assert "Warm welcome" in cast.cleo.browser.get("/trips/tsukuba").words
    assert "Undo" in cast.ben.browser.get("/trips/tsukuba").words
    assert count(app, Trip) == 2


def test_a_copy_leaves_the_trip_that_is_there_alone(cast: Cast) -> None:
    file = own_file(cast.ada.browser).replace(b"Courtesy call", b"Warm welcome")
    asked = send(cast.ben.browser, file, status=200)

    done = answer(asked, cast.ben.browser, "copy")

    assert done.headers["Location"] == "/trips/tsukuba-2"
    assert "Warm welcome" not in cast.cleo.browser.get("/trips/tsukuba").words
    cast.cleo.browser.get("/trips/tsukuba-2", status=404)


@pytest.mark.parametrize("who", ["cleo", "dov"], ids=["a viewer", "a stranger"])
@pytest.mark.parametrize("meant", ["", "replace", "copy"])
def test_who_may_not_change_the_trip_of_that_slug_gets_a_copy(cast: Cast, who: str, meant: str) -> None:
    browser = getattr(cast, who).browser
    file = own_file(cast.ada.browser)

    opened = browser.post(OPEN, {"file": (io.BytesIO(file), "trip.yaml"), "meant": meant})

    assert opened.headers["Location"] == "/trips/tsukuba-2"
    assert "already" not in browser.get(opened.headers["Location"]).words


def test_what_was_changed_while_one_was_asked_is_asked_again(cast: Cast) -> None:
    file = own_file(cast.ada.browser).replace(b"Courtesy call", b"Warm welcome")
    asked = send(cast.ben.browser, file, status=200)
    cast.ada.browser.fill_in("/trips/tsukuba/people/cleo/edit", {"family": "Clement"})

    again = answer(asked, cast.ben.browser, "replace", status=409)

    assert counts(again) == [["People", "–", "1", "–"], ["Engagements", "–", "1", "–"]]
    assert "Courtesy call" in cast.ada.browser.get("/trips/tsukuba").words
    answer(again, cast.ben.browser, "replace")
    assert "Warm welcome" in cast.ada.browser.get("/trips/tsukuba").words


def test_a_closed_trip_is_not_replaced(app: Flask, cast: Cast) -> None:
    file = own_file(cast.ada.browser)
    cast.ada.browser.fill_in("/trips/tsukuba/edit", {"state": "closed"})

    asked = send(cast.ada.browser, file, status=200)
    refused = answer(asked, cast.ada.browser, "replace", status=409)

    assert "Replace the trip" not in asked.words
    assert "This trip is closed." in refused.words
    assert newest_state(app) is TripState.CLOSED


def test_a_trip_in_ones_own_bin_is_named(app: Flask, cast: Cast) -> None:
    file = own_file(cast.ada.browser)
    with app.app_context():
        delete_trip(db.session.scalars(select(Trip).where(Trip.slug == "tsukuba")).one(), version=None)
        db.session.commit()

    asked = send(cast.ada.browser, file, status=200)
    copied = answer(asked, cast.ada.browser, "copy")

    assert asked.heading == "This trip lies in the bin"
    assert "/trips/bin" in asked.links()
    assert copied.headers["Location"] == "/trips/tsukuba-2"
    assert send(cast.ben.browser, file).headers["Location"] == "/trips/tsukuba-3"


def test_a_trip_is_replaced_by_a_file_of_another_name(app: Flask, cast: Cast) -> None:
    asked = send(cast.ada.browser, SMALL, to=REPLACE, status=200)
    done = answer(asked, cast.ada.browser, "replace", to=REPLACE)

    assert ["Engagements", "–", "–", "18"] in counts(asked)
    assert done.headers["Location"] == "/trips/tsukuba"
    assert cast.ada.browser.get("/trips/tsukuba").heading == "Small"
    assert titles(app) == []


def test_who_may_not_read_restricted_data_leaves_them_as_they_are(app: Flask, cast: Cast) -> None:
    with app.app_context():
        ben = db.session.scalars(select(Person).where(Person.key == "ben")).one()
        keep_restricted(ben, Restricted(passport="C01X00T47"))
        db.session.commit()
    file = own_file(cast.ben.browser).replace(b"Courtesy call", b"Warm welcome")

    answer(send(cast.ben.browser, file, status=200), cast.ben.browser, "replace")

    assert b"C01X00T47" not in file
    assert b"C01X00T47" in own_file(cast.ada.browser)
    assert b"Warm welcome" in own_file(cast.ada.browser)


def test_a_file_that_says_what_is_there_changes_nothing(cast: Cast) -> None:
    page = send(cast.ada.browser, own_file(cast.ada.browser), status=200)

    assert "Replacing would change nothing." in page.words


def test_the_page_of_files_leads_to_replacing_for_who_may(cast: Cast) -> None:
    links = {
        who: REPLACE in getattr(cast, who).browser.get("/trips/tsukuba/downloads").links() for who in ("ben", "cleo")
    }

    assert links == {"ben": True, "cleo": False}


@pytest.mark.parametrize("kept", ["", "nonsense", "AAAA", "é"])
def test_what_is_no_kept_file_counts_as_none(cast: Cast, kept: str) -> None:
    page = cast.dov.browser.post(OPEN, {"kept": kept, "meant": "copy"}, status=422)

    assert page.said(".//p[@class='field-error']") == ["Choose a file."]


@pytest.mark.parametrize("meetings", [1, 3])
def test_asking_takes_the_same_number_of_queries_however_long_the_trip_is(
    app: Flask, cast: Cast, queries: Queries, meetings: int
) -> None:
    file = own_file(cast.ada.browser, small_trip(app, cast, meetings))

    with queries(7):
        send(cast.ada.browser, file, status=200)


def newest_state(app: Flask) -> Any:
    with app.app_context():
        member = db.session.scalars(select(Member).join(Trip).where(Trip.slug == "tsukuba")).first()
        assert member
        return member.trip.state
