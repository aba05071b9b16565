"""The rooming lists and the vehicles of a trip, each on a page."""

import pytest
from flask import Flask

from planner.programme.shape import Room, Vehicle
from planner.values.vocabulary import Mode, RoomKind
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_flight, a_stay, an_end
from tests.web.stored import cast_and_places, store


def a_trip(app: Flask, cast: Cast, *people: str, times: int = 1) -> str:
    """Store a trip with so many hotels and buses that these share, and return its address."""
    rooms = (Room(kind=RoomKind.SUITE, people=people, number="1204"),)
    ends = (an_end("Asia/Tokyo", "2026-11-24 10:00"), an_end("Asia/Tokyo", "2026-11-24 13:00"))
    stays = (a_stay("2026-11-23", "2026-11-25", key=f"stay{nth}", rooms=rooms) for nth in range(times))
    bus = (Vehicle(name="Bus 1", people=people, phone="+81 3 00"),)
    legs = (a_flight(*ends, key=f"bus{nth}", mode=Mode.BUS, vehicles=bus) for nth in range(times))
    return f"/trips/{store(app, cast, *cast_and_places(), *stays, *legs)}"


def test_the_rooming_list_shows_rooms_and_who_has_none(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.get(f"{a_trip(app, cast, 'cleo', 'ada')}/rooming")

    assert page.said(".//main//tbody/tr/th") == ["Clausen", "Ada Adler", "Prof. Dr. Ben Berg"]
    assert page.said(".//main//tbody/tr/td[@rowspan][2]") == ["1204 Suite", "No room yet"]


def test_the_manifest_shows_vehicles_and_who_has_no_seat(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.get(f"{a_trip(app, cast, 'cleo', 'ada')}/vehicles")

    assert page.said(".//main//h3") == ["Bus 1 2 people"]
    assert page.said(".//main//ol[@class='ride-people']/li") == ["Clausen", "Ada Adler"]
    assert "One person has no seat yet: Prof. Dr. Ben Berg" in page.words


@pytest.mark.parametrize(("page", "files"), [("rooming", "rooming"), ("vehicles", "manifest")])
def test_a_list_leads_to_its_documents_and_its_workbook(app: Flask, cast: Cast, page: str, files: str) -> None:
    address = a_trip(app, cast, "ada")

    links = cast.ada.browser.get(f"{address}/{page}").links()

    assert f"{address}/documents/{files}/staff/de.pdf" in links
    assert cast.ada.browser.get(f"{address}/tables/{files}.xlsx").headers["Content-Type"].endswith("sheet")


@pytest.mark.parametrize("page", ["rooming", "vehicles"])
def test_a_list_without_anything_says_where_it_comes_from(app: Flask, cast: Cast, page: str) -> None:
    slug = store(app, cast, *cast_and_places())

    assert len(cast.ada.browser.get(f"/trips/{slug}/{page}").said(".//main//h2")) == 1


@pytest.mark.parametrize("page", ["rooming", "vehicles"])
@pytest.mark.parametrize("times", [1, 3])
def test_a_list_takes_the_same_number_of_queries_for_one_and_for_three(
    app: Flask, cast: Cast, queries: Queries, page: str, times: int
) -> None:
    address = a_trip(app, cast, "ada", "ben", times=times)

    with queries(6):
        found = cast.ada.browser.get(f"{address}/{page}")

    assert len(found.said(".//main//div[@class='listed']")) == times
