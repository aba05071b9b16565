"""Trips in the browser: the list, a new one, changed, closed, opened again, deleted."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Group, Member, Trip, db
from planner.values.text import Text
from planner.values.vocabulary import Role, TripKind, TripState
from tests.browser import Browser
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, draft, newest, store

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

    assert page.said(".//main//h2") == ["No trip yet"]
    assert NEW in page.links()


def test_the_front_door_leads_to_the_trips(cast: Cast, visitor: Browser) -> None:
    assert cast.ada.browser.get("/", status=302).headers["Location"] == "/trips"
    assert visitor.get("/", status=302).headers["Location"].startswith("/sign-in")


def test_a_new_trip_is_what_was_entered(app: Flask, cast: Cast) -> None:
    said = {
        **WHOLE,
        "title-de": "Bochum in Japan: Stadt und Universität",
        "kind": "incoming",
        "further_languages": ["ja", "en"],
        "purpose-en": "To meet.",
        "note-en": "Illustrative.",
        "accent": "#1F4E79",
    }

    answer = cast.dov.browser.fill_in(NEW, said)

    made = newest(app, Trip)
    assert answer.headers["Location"] == f"/trips/{made.slug}"
    assert (made.slug, made.kind, made.state) == ("bochum-in-japan", TripKind.INCOMING, TripState.DRAFT)
    assert (made.starts, made.ends, made.home_zone) == (date(2026, 11, 22), date(2026, 11, 29), "Europe/Berlin")
    assert made.title == Text({"en": "Bochum in Japan", "de": "Bochum in Japan: Stadt und Universität"})
    assert (made.languages, made.accent) == (("de", "ja", "en"), "#1f4e79")
    assert (made.purpose, made.note) == (Text({"en": "To meet."}), Text({"en": "Illustrative."}))


def test_a_new_trip_has_its_groups_and_belongs_to_who_began_it(app: Flask, cast: Cast) -> None:
    cast.dov.browser.fill_in(NEW, {**WHOLE, "groups": "City\nUniversity\n\nCity\nBusiness"})

    slug = newest(app, Trip).slug
    with app.app_context():
        groups = db.session.scalars(select(Group).join(Trip).where(Trip.slug == slug).order_by(Group.rank))
        members = db.session.scalars(select(Member).join(Trip).where(Trip.slug == slug))
        assert [str(group.name) for group in groups] == ["City", "University", "Business"]
        assert [(member.organizer_id, member.role) for member in members] == [(cast.dov.id, Role.OWNER)]


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"title-en": ""}, "title-en", "What is the trip called?"),
        ({"title-en": "\u200b"}, "title-en", "What is the trip called?"),
        ({"title-en": "Ja\u202epan"}, "title-en", "nobody can see"),
        ({"starts": ""}, "starts", "This is needed."),
        ({"starts": "2026-02-30"}, "starts", "There is no such day as 2026-02-30."),
        ({"ends": "2026-11-21"}, "ends", "The last day lies before the first."),
        ({"ends": "2029-11-29"}, "ends", "More than 400 days lie between the two dates."),
        ({"home_zone": "Berlin/Mitte"}, "home_zone", "“Berlin/Mitte” is not a time zone."),
        ({"home_zone": ""}, "home_zone", "This is needed."),
        ({"main_language": "xx"}, "main_language", "does not belong to this trip"),
        ({"accent": "red"}, "accent", "Write a colour like #8c1d2f."),
        ({"accent": "#8c1d2f;}body{display:none"}, "accent", "Write a colour like #8c1d2f."),
        ({"groups": "\n".join(f"Group {n}" for n in range(31))}, "groups", "At most 30 groups"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Trip)

    page = cast.ada.browser.post(NEW, {**WHOLE, "purpose-ja": "視察", **said}, status=422)

    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert page.all(".//main//div[@role='alert']//li/a")[0].get("href") == f"#{place}"
    assert page.one(".//textarea[@name='purpose-ja']").text.strip() == "視察"
    assert count(app, Trip) == before


def test_the_same_form_sent_twice_begins_one_trip(app: Flask, cast: Cast) -> None:
    before = count(app, Trip)
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")

    first, second = (cast.ada.browser.post(NEW, {**WHOLE, "since": since}) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Trip) == before + 1


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


def test_a_deleted_trip_is_gone_and_others_stay(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/trips/tsukuba/deletion")

    cast.ada.browser.get("/trips/tsukuba", status=404)
    cast.dov.browser.get("/trips/kyoto")
    assert count(app, Trip) == 1


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
