"""The days of the agenda: which there are, by which clock, and how one leaps to them."""

import pytest
from flask import Flask

from planner.values.text import Text
from tests.cast import Cast
from tests.programmes import a_flight, a_meeting, an_end, exact
from tests.web.stored import store

TITLES = ".//main//h3[@class='entry-title']"


def test_a_flight_shows_as_departure_and_arrival_each_on_its_own_day(app: Flask, cast: Cast) -> None:
    leaves = an_end("Europe/Berlin", "2026-11-22 12:15", place=Text("Düsseldorf"), code="DUS")
    slug = store(app, cast, a_flight(leaves, an_end("Asia/Tokyo", "2026-11-23 08:40"), number="LH 716"))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//main//h2[@class='day-name']/time") == ["Sunday 22 November", "Monday 23 November"]
    assert page.said(TITLES) == ["Flight: Flight to Tokyo", "Flight: Arrival in Tokyo"]
    assert page.said(".//main//div[@class='entry-time']/time") == ["12:15", "08:40"]


def test_the_zone_of_a_day_stands_out_where_it_changes(app: Flask, cast: Cast) -> None:
    slug = store(
        app, cast, a_flight(an_end("Europe/Berlin", "2026-11-22 12:15"), an_end("Asia/Tokyo", "2026-11-23 08:40"))
    )

    page = cast.ada.browser.get(f"/trips/{slug}")

    pills = page.all(".//main//span[@class='day-zones']/span")
    assert [(pill.text, pill.get("class")) for pill in pills] == [
        ("Berlin · UTC+1", "pill"),
        ("Tokyo · UTC+9", "pill pill-change"),
    ]


def test_a_date_that_comes_twice_has_one_number_and_is_told_apart_by_its_city(app: Flask, cast: Cast) -> None:
    leaves = an_end("Asia/Tokyo", "2026-11-27 21:55")
    slug = store(app, cast, a_flight(leaves, an_end("Pacific/Honolulu", "2026-11-27 09:50")))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//nav[@class='jump']/a") == ["6 Fri 27 Nov · Tokyo", "6 Fri 27 Nov · Honolulu"]
    assert len({link.get("href") for link in page.all(".//nav[@class='jump']/a")}) == 2


@pytest.mark.parametrize("way", ["", "/days"])
def test_a_day_outside_the_trip_says_its_year_and_no_number(app: Flask, cast: Cast, way: str) -> None:
    slug = store(app, cast, a_meeting(exact("2031-01-01", "09:00", "10:00")))

    page = cast.ada.browser.get(f"/trips/{slug}{way}")

    assert page.said(".//main//h2[@class='day-name']") == ["Wednesday 1 January 2031"]
