"""The zone of a place, proposed while somebody types."""

import json

import pytest

from tests.cast import Cast

ADDRESS = "/trips/tsukuba/zone"


def proposed(cast: Cast, **asked: str) -> dict[str, str]:
    with cast.ada.browser.client.get(ADDRESS, query_string=asked) as answer:
        found: dict[str, str] = json.loads(answer.get_data())
        return found


@pytest.mark.parametrize(
    ("asked", "zone", "town"),
    [
        ({"place": "Osaka"}, "Asia/Tokyo", ""),
        ({"place": "Bochum", "country": "DE"}, "Europe/Berlin", ""),
        ({"code": "hnd"}, "Asia/Tokyo", "Tokyo"),
        ({"place": "Birmingham"}, "", ""),
        ({}, "", ""),
    ],
)
def test_a_place_proposes_its_zone(cast: Cast, asked: dict[str, str], zone: str, town: str) -> None:
    assert proposed(cast, **asked) == {"zone": zone, "town": town}


def test_a_venue_of_the_trip_tells_the_zone_of_its_town(cast: Cast) -> None:
    cast.ada.browser.post(
        "/trips/tsukuba/engagements/new",
        {
            "kind": "visit",
            "title-de": "Besuch",
            "when-form": "undated",
            "status": "confirmed",
            "visibility": "delegation",
            "new_venue-name-de": "Schloss",
            "new_venue-place-de": "Oberdorf",
            "new_venue-zone": "Europe/Vienna",
        },
    )

    assert proposed(cast, place="OBERDORF")["zone"] == "Europe/Vienna"
