"""The page of a route: pictures with words beside them, for every audience, without asking anybody outside."""

from xml.etree import ElementTree as ET

import pytest
from flask import Flask

from planner.programme.shape import Group
from planner.values.text import Text
from planner.values.vocabulary import Visibility
from tests.cast import Cast
from tests.conftest import Queries
from tests.exports.routes import HAMBURG, OSAKA, TOKYO, a_ride, town
from tests.programmes import a_meeting, exact
from tests.web.stored import store

STEPS = ".//main//li[@class='route-step']//p[@class='route-step-title']"


def call(day: int, venue: str, **fields):
    return a_meeting(
        exact(f"2026-11-{day}", "14:00", "15:00", zone="Asia/Tokyo"), key=f"in-{venue}", venue=venue, **fields
    )


def to_japan() -> tuple:
    train = a_ride("Tokyo", "Osaka", "2026-11-24", carrier="JR Central", number="Nozomi 217")
    return (HAMBURG, TOKYO, OSAKA, call(22, "hamburg"), call(23, "tokyo"), call(24, "osaka"), train)


def test_a_route_stands_in_pictures_and_in_words(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *to_japan())

    page = cast.ada.browser.get(f"/trips/{slug}/route")

    pictures = page.all(".//main//*[@role='img']")
    assert [picture.get("class") for picture in pictures] == [
        "route-drawing globe-drawing",
        "route-drawing region-drawing",
    ]
    assert page.said(STEPS) == ["Hamburg → Tokyo", "Tokyo → Osaka"]
    assert "Train Nozomi 217 · JR Central" in page.words
    assert "about 400 km" in page.words


def test_the_legs_of_a_route_lead_to_their_pages_for_the_staff_alone(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *to_japan())

    own, shown = (cast.ada.browser.get(f"/trips/{slug}/route{asked}") for asked in ("", "?for=everyone"))

    assert [one.get("href") for one in own.all(f"{STEPS}/a")] == [f"/trips/{slug}/legs/tokyo-osaka"]
    assert shown.said(STEPS) == ["Hamburg → Tokyo", "Tokyo → Osaka"]
    assert shown.all(f"{STEPS}/a") == []


def test_an_audience_sees_only_its_own_way(app: Flask, cast: Cast) -> None:
    city = Group(key="city", name=Text("City"))
    secret = call(25, "kobe", visibility=Visibility.STAFF)
    slug = store(app, cast, city, *to_japan(), town("Kobe", 34.69, 135.2), secret)

    own, shown = (cast.ada.browser.get(f"/trips/{slug}/route{asked}") for asked in ("", "?for=group:city"))

    assert "Kobe" in own.words
    assert "Kobe" not in shown.words
    assert b"Kobe" not in cast.ada.browser.client.get(f"/trips/{slug}/route.svg?for=group:city").data


def test_what_is_on_no_map_is_named(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, TOKYO, call(23, "tokyo"), a_ride("Tokyo", "Akihabara", "2026-11-24"))

    page = cast.ada.browser.get(f"/trips/{slug}/route")

    assert "Not on the map: Akihabara." in page.words


def test_a_trip_of_which_no_place_is_known_says_what_is_needed(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/route")

    assert "No place is known yet" in page.words
    assert page.all(".//main//*[@role='img']") == []


def test_the_picture_is_a_file_that_needs_nothing_else(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *to_japan())

    response = cast.ada.browser.client.get(f"/trips/{slug}/route.svg?lang=de")

    assert response.content_type == "image/svg+xml; charset=utf-8"
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "Besuch in Tsukuba" in " ".join(ET.fromstring(response.data).itertext())
    assert b"href" not in response.data


@pytest.mark.parametrize("address", ["route?for=nobody", "route.svg?for=group:navy"])
def test_an_audience_that_there_is_not_has_no_route(cast: Cast, address: str) -> None:
    assert cast.ada.browser.client.get(f"/trips/tsukuba/{address}").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_a_longer_route_asks_no_more_of_the_database(app: Flask, cast: Cast, queries: Queries, count: int) -> None:
    towns = [town(f"town {letter}", 50 + nth, 7, "Europe/Berlin") for nth, letter in enumerate("abc"[:count])]
    slug = store(app, cast, *towns, *(call(22 + nth, one.key) for nth, one in enumerate(towns)))

    with queries(6):
        cast.ada.browser.client.get(f"/trips/{slug}/route")
