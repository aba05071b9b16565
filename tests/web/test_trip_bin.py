"""The bin in the browser: deleted trips of an owner, brought back as they were or deleted for ever."""

import pytest
from flask import Flask
from sqlalchemy import select

from planner.actions.trip_bin import delete_trip
from planner.model import Member, Trip, db
from planner.values.text import Text
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, store

BIN = "/trips/bin"
BACK = f"{BIN}/tsukuba/return"
ERASURE = f"{BIN}/tsukuba/deletion"


def delete(app: Flask, *slugs: str) -> None:
    with app.app_context():
        for trip in db.session.scalars(select(Trip).where(Trip.slug.in_(slugs))):
            delete_trip(trip, version=None)
        db.session.commit()


def test_a_deleted_trip_is_gone_for_everybody_and_others_stay(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/trips/tsukuba/deletion")

    cast.ada.browser.get("/trips/tsukuba", status=404)
    cast.ben.browser.get("/trips/tsukuba/people", status=404)
    assert cast.cleo.browser.get("/trips").all(".//main//h2[@class='card-title']") == []
    cast.dov.browser.get("/trips/kyoto")
    assert count(app, Trip) == 2


def test_the_page_after_a_deletion_offers_to_undo_it(cast: Cast) -> None:
    answer = cast.ada.browser.fill_in("/trips/tsukuba/deletion")
    page = cast.ada.browser.get(answer.headers["Location"])

    [undo] = page.all(f".//form[@action='{BACK}']")
    back = cast.ada.browser.post(undo.get("action") or "")

    assert "“Visit to Tsukuba” lies in the bin." in page.words
    assert back.headers["Location"] == "/trips/tsukuba"
    assert "“Visit to Tsukuba” is back" in cast.ada.browser.get("/trips/tsukuba").words
    cast.ben.browser.get("/trips/tsukuba/engagements/call")


def test_the_question_before_says_for_how_long(cast: Cast) -> None:
    assert "bring it back for 30 days" in cast.ada.browser.get("/trips/tsukuba/deletion").words


def test_the_bin_tells_its_owner_until_when_a_trip_can_be_brought_back(app: Flask, cast: Cast) -> None:
    delete(app, "tsukuba", "kyoto")

    page = cast.ada.browser.get(BIN)

    assert page.said(".//main//h2") == ["Visit to Tsukuba"]
    assert "Can be brought back until 20 December 2026" in page.words


@pytest.mark.parametrize("role", ["editor", "viewer", "stranger"])
@pytest.mark.parametrize("address", [BACK, ERASURE])
def test_only_its_owner_finds_a_trip_in_the_bin(app: Flask, cast: Cast, role: str, address: str) -> None:
    delete(app, "tsukuba")
    browser = cast.browser_of(role)

    browser.post(address, status=404)

    assert "The bin is empty" in browser.get(BIN).words
    assert "Visit to Tsukuba" in cast.ada.browser.get(BIN).words


@pytest.mark.parametrize("slug", ["kyoto", "tsukuba", "nowhere"])
def test_what_is_not_in_the_bin_is_not_found_there(cast: Cast, slug: str) -> None:
    cast.ada.browser.post(f"{BIN}/{slug}/return", status=404)
    cast.ada.browser.get(f"{BIN}/{slug}/deletion", status=404)


def test_deleting_for_ever_asks_first_and_leaves_nothing(app: Flask, cast: Cast) -> None:
    delete(app, "tsukuba")

    asked = cast.ada.browser.get(ERASURE)
    there = count(app, Trip)
    after = cast.ada.browser.fill_in(ERASURE)

    assert asked.heading == "Delete “Visit to Tsukuba” for ever?"
    assert (there, count(app, Trip)) == (2, 1)
    assert "“Visit to Tsukuba” is deleted for ever." in cast.ada.browser.get(after.headers["Location"]).words
    cast.ada.browser.post(BACK, status=404)


def test_a_title_in_the_bin_is_text(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, title=Text("<img src=x onerror=alert(1)> {{ 7*7 }}"))
    delete(app, slug)

    page = cast.ada.browser.get(BIN)

    assert page.said(".//main//h2") == ["<img src=x onerror=alert(1)> {{ 7*7 }}"]
    assert page.all(".//main//img") == []


@pytest.mark.parametrize("trips", [1, 3])
def test_the_bin_takes_the_same_number_of_queries_however_full_it_is(
    app: Flask, cast: Cast, queries: Queries, trips: int
) -> None:
    delete(app, *[store(app, cast, slug=f"trip-{nth}") for nth in range(trips)])

    with queries(2):
        page = cast.ada.browser.get(BIN)

    assert len(page.all(".//main//li")) - len(page.all(".//main//nav//li")) == trips


def test_a_member_who_was_an_owner_finds_nothing_any_more(app: Flask, cast: Cast) -> None:
    delete(app, "tsukuba")
    with app.app_context():
        db.session.scalars(select(Member).where(Member.organizer_id == cast.ada.id)).one().role = "viewer"
        db.session.commit()

    cast.ada.browser.post(BACK, status=404)
