"""A trip begins with a short form: what it is, when, from where to where, in which groups and languages."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Group, Member, Trip, Venue, db
from planner.values.text import Text
from planner.values.vocabulary import Role, TripKind, TripState
from tests.browser import Page
from tests.cast import Cast
from tests.web.stored import count, newest, store

NEW = "/trips/new"
WHOLE = {
    "title-en": "Bochum in Japan",
    "kind": "outgoing",
    "starts": "2026-11-22",
    "ends": "2026-11-29",
    "home_zone": "Europe/Berlin",
    "main_language": "de",
}


def begun(app: Flask, cast: Cast, **said: object) -> Trip:
    """Return what is stored of the trip that Dov begins with this form."""
    cast.dov.browser.fill_in(NEW, {**WHOLE, **said})
    return newest(app, Trip)


def groups(app: Flask, slug: str) -> list[tuple[str, str, str]]:
    with app.app_context():
        found = db.session.scalars(select(Group).join(Trip).where(Trip.slug == slug).order_by(Group.rank))
        return [(str(group.name), group.short, group.colour) for group in found]


def venues(app: Flask, slug: str) -> list[tuple[str, str]]:
    with app.app_context():
        found = db.session.scalars(select(Venue).join(Trip).where(Trip.slug == slug).order_by(Venue.id))
        return [(str(venue.name), venue.zone) for venue in found]


def alerts(page: Page) -> list[tuple[str, str]]:
    """Return where each mistake is, and what is said of it."""
    links = page.all(".//main//div[@role='alert']//li/a")
    words = page.said(".//main//div[@role='alert']//li")
    return [(str(link.get("href")).removeprefix("#"), said) for link, said in zip(links, words, strict=True)]


def test_a_new_trip_is_what_was_entered(app: Flask, cast: Cast) -> None:
    said = {"title-de": "Bochum in Japan: Stadt", "kind": "incoming", "further_languages": ["ja", "en"]}
    more = {"purpose-en": "To meet.", "note-en": "Illustrative.", "accent": "#1F4E79"}

    answer = cast.dov.browser.fill_in(NEW, {**WHOLE, **said, **more})

    made = newest(app, Trip)
    assert answer.headers["Location"] == f"/trips/{made.slug}"
    assert (made.slug, made.kind, made.state) == ("bochum-in-japan", TripKind.INCOMING, TripState.DRAFT)
    assert (made.starts, made.ends, made.home_zone) == (date(2026, 11, 22), date(2026, 11, 29), "Europe/Berlin")
    assert made.title == Text({"en": "Bochum in Japan", "de": "Bochum in Japan: Stadt"})
    assert (made.languages, made.accent) == (("de", "ja", "en"), "#1f4e79")
    assert (made.purpose, made.note) == (Text({"en": "To meet."}), Text({"en": "Illustrative."}))


def test_a_new_trip_belongs_to_who_began_it(app: Flask, cast: Cast) -> None:
    slug = begun(app, cast).slug

    with app.app_context():
        members = db.session.scalars(select(Member).join(Trip).where(Trip.slug == slug))
        assert [(member.organizer_id, member.role) for member in members] == [(cast.dov.id, Role.OWNER)]


def test_groups_have_their_name_code_and_colour_in_the_order_of_the_rows(app: Flask, cast: Cast) -> None:
    rows = {"groups-0-name": "City", "groups-0-short": "CI", "groups-1-name": "University"}
    colours = {"groups-0-colour": "#123456", "groups-2-name": "City", "groups-2-short": "X"}

    slug = begun(app, cast, **rows, **colours).slug

    assert groups(app, slug) == [("City", "CI", "#123456"), ("University", "U", "#1d5f8c")]


def test_one_more_row_can_be_had_without_scripts_and_nothing_is_lost(app: Flask, cast: Cast) -> None:
    before = count(app, Trip)

    page = cast.dov.browser.fill_in(NEW, {"title-en": "Half", "groups-2-name": "Third", "groups-more": "y"}, status=200)

    assert page.one(".//input[@name='title-en']").get("value") == "Half"
    assert page.one(".//input[@name='groups-2-name']").get("value") == "Third"
    assert page.one(".//input[@name='groups-3-colour']").get("value") == "#a05a00"
    assert alerts(page) == []
    assert count(app, Trip) == before


@pytest.mark.parametrize(
    ("town", "country", "zone", "made"),
    [
        ("Tokyo", "", "", ("Tokyo", "Asia/Tokyo")),
        ("Tsukuba", "Japan", "", ("Tsukuba", "Asia/Tokyo")),
        ("", "jp", "", ("Japan", "Asia/Tokyo")),
        ("Springfield", "US", "chicago", ("Springfield", "America/Chicago")),
    ],
    ids=["a town", "a town in a country", "a country", "a zone by hand"],
)
def test_a_destination_is_a_place_with_its_own_clock(
    app: Flask, cast: Cast, town: str, country: str, zone: str, made: tuple[str, str]
) -> None:
    row = {"destinations-0-town": town, "destinations-0-country": country, "destinations-0-zone": zone}

    slug = begun(app, cast, **row).slug

    assert venues(app, slug) == [made]
    assert made[0] in cast.dov.browser.get(f"/trips/{slug}/engagements/new").words


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
        ({"groups-0-short": "C"}, "groups-0-name", "What is the group called?"),
        ({"groups-0-name": "x" * 201}, "groups-0-name", "This is too long"),
        ({"groups-0-name": "C", "groups-0-colour": "red"}, "groups-0-colour", "Write a colour like #8c1d2f."),
        ({"destinations-0-town": "Tsukuba"}, "destinations-0-country", "In which country is this?"),
        ({"destinations-0-country": "US"}, "destinations-0-zone", "In which time zone is this?"),
        ({"destinations-0-zone": "Asia/Tokyo"}, "destinations-0-town", "Which place is this?"),
        ({"destinations-0-country": "Atlantis"}, "destinations-0-country", "“Atlantis” is not a country."),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Trip)

    page = cast.ada.browser.post(NEW, {**WHOLE, "purpose-ja": "視察", **said}, status=422)

    [(where, words)] = alerts(page)
    assert (where, message in words) == (place, True)
    assert page.one(".//textarea[@name='purpose-ja']").text.strip() == "視察"
    assert count(app, Trip) == before


def test_the_same_form_sent_twice_begins_one_trip(app: Flask, cast: Cast) -> None:
    before = count(app, Trip)
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")

    first, second = (cast.ada.browser.post(NEW, {**WHOLE, "since": since}) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Trip) == before + 1


def test_the_zone_at_home_is_that_of_the_trip_before(app: Flask, cast: Cast) -> None:
    first = cast.dov.browser.get(NEW).one(".//input[@name='home_zone']").get("value")
    store(app, cast, home_zone="Europe/Vienna")

    later = cast.ada.browser.get(NEW).one(".//input[@name='home_zone']").get("value")

    assert (first, later) == ("Europe/Berlin", "Europe/Vienna")


def test_the_likely_languages_come_first_the_readers_own_before_all(cast: Cast) -> None:
    page = cast.dov.browser.get(f"{NEW}?lang=ja")

    ticks = [box.get("value") for box in page.all(".//input[@name='further_languages']")]
    assert ticks[:3] == ["ja", "en", "de"]
    assert len(ticks) > 40
    assert page.one(".//select[@name='main_language']/option[@selected]").get("value") == "ja"


@pytest.mark.parametrize("name", ["groups", "destinations"])
def test_more_rows_than_there_may_be_are_left_alone(app: Flask, cast: Cast, name: str) -> None:
    field = "name" if name == "groups" else "town"
    rows = {f"{name}-{nth}-{field}": "Tokyo" for nth in range(200)}

    cast.ada.browser.post(NEW, {**WHOLE, **rows})

    slug = newest(app, Trip).slug
    assert (len(groups(app, slug)), len(venues(app, slug))) in {(1, 0), (0, 1)}
