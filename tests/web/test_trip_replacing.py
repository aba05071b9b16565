"""A trip file may take the place of a trip that is there: its owner is asked, and sees what would change."""

import io
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from planner.actions.people import keep_restricted
from planner.actions.trip_bin import delete_trip
from planner.model import Member, Person, Trip, db
from planner.programme.shape import Restricted
from planner.values.vocabulary import TripState
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, small_trip, titles
from tests.web.uploading import OPEN, SMALL, answer, own_file, send

REPLACE = "/trips/tsukuba/replacement"


def counts(page: Page) -> list[list[str]]:
    return [[*page.said(f".//table/tbody/tr[{nth}]/*")] for nth in range(1, len(page.all(".//table/tbody/tr")) + 1)]


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
