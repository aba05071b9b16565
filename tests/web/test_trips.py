"""Trips in the browser: the list, the first choice, the sample, changed, closed, opened again, deleted."""

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Member, Trip, db
from planner.values.vocabulary import Role, TripState
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, draft, store

NEW = "/trips/new"
EDIT = "/trips/tsukuba/edit"
WHOLE = {
    "title-en": "Bochum in Japan",
    "kind": "outgoing",
    "starts": "2026-11-22",
    "ends": "2026-11-29",
    "home_zone": "Europe/Berlin",
    "main_language": "de",
}


def test_the_list_shows_the_trips_of_which_somebody_is_a_member(cast: Cast) -> None:
    mine, theirs = cast.cleo.browser.get("/trips"), cast.dov.browser.get("/trips")

    assert mine.said(".//main//li/h2") == ["Visit to Tsukuba"]
    assert mine.links().count("/trips/tsukuba") == 1
    assert "/trips/tsukuba" not in theirs.links()


def test_who_has_no_trip_yet_is_told_how_to_begin(app: Flask, cast: Cast) -> None:
    with app.app_context():
        db.session.delete(db.session.scalars(select(Trip).where(Trip.slug == "kyoto")).one())
        db.session.commit()

    page = cast.dov.browser.get("/trips")

    assert page.said(".//main//h3") == ["Look around first", "Plan a trip of your own", "Bring one along"]
    assert {NEW, "/trips/open"} <= set(page.links())
    assert [form.get("action") for form in page.all(".//main//form")] == ["/trips/sample"]


def test_with_trips_present_the_same_three_stay_within_reach(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips")

    assert {NEW, "/trips/open", "/trips/bin"} <= set(page.links())
    assert [form.get("action") for form in page.all(".//main//form")] == ["/trips/sample"]


def test_the_sample_is_loaded_for_whoever_asks_and_offered_no_more(app: Flask, cast: Cast) -> None:
    before = count(app, Trip)

    answers = [cast.dov.browser.post("/trips/sample").headers["Location"] for _time in range(2)]

    assert answers == ["/trips/bochum-japan"] * 2
    assert count(app, Trip) == before + 1
    assert "Look at the sample" not in cast.dov.browser.get("/trips").words
    cast.ada.browser.get("/trips/bochum-japan", status=404)


def test_two_organizers_have_a_sample_each(cast: Cast) -> None:
    answers = [who.browser.post("/trips/sample").headers["Location"] for who in (cast.dov, cast.ada)]

    assert answers == ["/trips/bochum-japan", "/trips/bochum-japan-2"]


@pytest.mark.parametrize("address", ["/trips", "/trips/bochum-japan"])
def test_the_sample_is_removed_in_one_click_and_brought_back_in_another(cast: Cast, address: str) -> None:
    browser = cast.dov.browser
    browser.post("/trips/sample")
    [button] = browser.get(address).all(".//main//form[@action='/trips/bochum-japan/deletion']")

    after = browser.post(button.get("action") or "", {"version": button.find(".//input[@name='version']").get("value")})
    page = browser.get(after.headers["Location"])
    browser.post("/trips/bin/bochum-japan/return")

    assert "Sample" not in page.said(".//main//h2")
    assert "lies in the bin. Undo" in page.words
    assert "Look at the sample" in page.words
    browser.get("/trips/bochum-japan")


def test_only_the_sample_and_only_its_owner_has_such_a_button(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post("/trips/sample")
    with app.app_context():
        trip = db.session.scalars(select(Trip).where(Trip.slug == "bochum-japan")).one()
        db.session.add(Member(trip=trip, organizer_id=cast.cleo.id, role=Role.VIEWER))
        db.session.commit()

    buttons = [who.browser.get("/trips").words.count("Remove the sample") for who in (cast.ada, cast.cleo)]

    assert buttons == [1, 0]
    assert "Remove the sample" not in cast.cleo.browser.get("/trips/bochum-japan").words
    assert "Remove the sample" not in cast.ada.browser.get("/trips/tsukuba").words


def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast) -> None:
    before = draft(app, Trip, slug="tsukuba")

    cast.ada.browser.fill_in(EDIT)

    assert draft(app, Trip, slug="tsukuba") == before


def test_two_who_change_the_trip_at_once_choose_field_by_field(app: Flask, cast: Cast) -> None:
    shown = cast.ada.browser.get(EDIT).one(".//input[@name='version']").get("value")
    cast.ben.browser.fill_in(EDIT, {"title-en": "Ben's title"})
    mine = {**WHOLE, "title-en": "Ada's title", "state": "draft", "further_languages": ["en", "ja"]}

    page = cast.ada.browser.post(EDIT, {**mine, "version": shown}, status=409)

    assert "Title" in page.said(".//main//fieldset/legend")
    assert draft(app, Trip, slug="tsukuba").title["en"] == "Ben's title"


def test_a_closed_trip_is_opened_again_by_an_editor(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(EDIT, {"state": "closed"})
    refused = cast.ada.browser.fill_in(EDIT, {"title-en": "Late"}, status=409)

    cast.ben.browser.fill_in("/trips/tsukuba")

    assert "This trip is closed." in refused.words
    assert draft(app, Trip, slug="tsukuba").state is TripState.CONFIRMED
    assert draft(app, Trip, slug="tsukuba").title["en"] == "Visit to Tsukuba"


def test_a_trips_colours_are_in_the_page_and_nothing_else_is(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, accent="#1f4e79")

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert "--accent-chosen: #1f4e79" in page.one(".//head/style").text


def test_a_role_that_is_taken_away_is_gone_with_the_next_request(app: Flask, cast: Cast) -> None:
    cast.ben.browser.get(EDIT)
    with app.app_context():
        db.session.scalars(select(Member).where(Member.organizer_id == cast.ben.id)).one().role = Role.VIEWER
        db.session.commit()

    page = cast.ben.browser.get(EDIT, status=403)

    assert "Your role on this trip does not allow it." in page.words


@pytest.mark.parametrize("trips", [1, 3])
def test_the_list_takes_the_same_number_of_queries_however_long_it_is(
    app: Flask, cast: Cast, queries: Queries, trips: int
) -> None:
    slugs = [store(app, cast, slug=f"trip-{nth}") for nth in range(trips)]

    with queries(2):
        page = cast.ada.browser.get("/trips")

    assert len(page.all(".//main//li/h2")) == len(slugs) + 1


def test_an_empty_agenda_leads_to_the_next_steps(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}")

    steps = [f"/trips/{slug}/{step}" for step in ("people/new", "legs/new?day=2026-11-22")]
    assert [step for step in steps if step not in page.links()] == []
