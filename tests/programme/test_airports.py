"""Airports by code, towns by name, and how far they lie apart."""

import pytest

from planner.programme.airports import point_of_airport, point_of_town
from planner.values.globe import distance_km

BOCHUM, TSUKUBA = (51.4818, 7.2162), (36.0835, 140.0764)


@pytest.mark.parametrize("code", ["HND", "hnd", " HND "])
def test_an_airport_is_known_by_its_code(code: str) -> None:
    (latitude, longitude), zone = point_of_airport(code) or ((0, 0), "")

    assert (round(latitude), round(longitude), zone) == (36, 140, "Asia/Tokyo")


def test_a_code_of_nothing_has_no_point() -> None:
    assert point_of_airport("QQQ") is None


def test_a_town_is_where_its_airports_are() -> None:
    found = point_of_town("Ōsaka", "Asia/Tokyo")

    assert found is not None
    assert distance_km(found, (34.69, 135.50)) < 60


@pytest.mark.parametrize(
    ("town", "zone"), [("Osaka", "Europe/Berlin"), ("Springfield", "America/Chicago"), ("", "UTC")]
)
def test_a_town_that_could_be_several_or_none_has_no_point(town: str, zone: str) -> None:
    assert point_of_town(town, zone) is None


def test_distances_go_by_the_great_circle() -> None:
    assert round(distance_km(BOCHUM, TSUKUBA), -2) == 9300
    assert distance_km((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20015, abs=1)
    assert distance_km(BOCHUM, BOCHUM) == 0
