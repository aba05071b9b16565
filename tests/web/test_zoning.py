"""The time zone of a place, proposed from what is known of it."""

import pytest

from planner.values.text import Text
from planner.web.zoning import proposed_zone, town_of

BERLIN, LONDON, TOKYO = "Europe/Berlin", "Europe/London", "Asia/Tokyo"


@pytest.mark.parametrize(
    ("town", "zone"),
    [
        ("Tokyo", TOKYO),
        ("Tokio", TOKYO),
        ("東京", TOKYO),
        ("Osaka", TOKYO),
        ("Frankfurt", BERLIN),
        ("Frankfurt am Main", BERLIN),
        ("FRANKFURT-AM-MAIN", BERLIN),
        ("Düsseldorf", BERLIN),
        ("Zürich", "Europe/Zurich"),
        ("London", LONDON),
        ("Paris", "Europe/Paris"),
        ("Melbourne", "Australia/Melbourne"),
    ],
)
def test_a_town_that_everybody_means_proposes_its_zone(town: str, zone: str) -> None:
    assert proposed_zone(town) == zone


@pytest.mark.parametrize(
    "town", ["Birmingham", "San José", "San Jose", "San Juan", "Springfield", "Georgetown", "Victoria", "Nowhere", " "]
)
def test_a_town_of_which_there_are_several_or_none_proposes_nothing(town: str) -> None:
    assert proposed_zone(town) == ""


@pytest.mark.parametrize(
    ("town", "country", "zone"),
    [
        ("Birmingham", "GB", LONDON),
        ("Birmingham", "US", "America/Chicago"),
        ("San José", "CR", "America/Costa_Rica"),
        ("San José", "US", "America/Los_Angeles"),
        ("London", "CA", "America/Toronto"),
        ("Tsukuba", "JP", TOKYO),
        ("Bochum", "DE", BERLIN),
        ("Bochum", "de", BERLIN),
    ],
)
def test_a_country_settles_which_town_is_meant(town: str, country: str, zone: str) -> None:
    assert proposed_zone(town, country=country) == zone


@pytest.mark.parametrize(("country", "zone"), [("JP", TOKYO), ("DE", BERLIN), ("CH", "Europe/Zurich"), ("GB", LONDON)])
def test_a_country_with_one_time_proposes_it(country: str, zone: str) -> None:
    assert proposed_zone(country=country) == zone


@pytest.mark.parametrize("country", ["US", "RU", "ES", "PT", "XX", ""])
def test_a_country_with_several_times_proposes_none(country: str) -> None:
    assert proposed_zone(country=country) == ""


def test_the_trips_own_venues_know_their_town_best() -> None:
    known = [(Text({"de": "Birmingham", "ja": "バーミンガム"}), LONDON), (Text("Tsukuba"), TOKYO)]

    assert proposed_zone(Text({"ja": "バーミンガム"}), known=known) == LONDON


def test_venues_that_disagree_about_a_town_settle_nothing() -> None:
    known = [(Text("Nowhere"), LONDON), (Text("Nowhere"), TOKYO)]

    assert proposed_zone("Nowhere", known=known) == ""


def test_the_code_of_an_airport_is_surest() -> None:
    assert proposed_zone("London", country="GB", code=" hnd ") == TOKYO
    assert town_of("hnd") == "Tokyo"


def test_the_code_of_a_station_is_none() -> None:
    assert proposed_zone("Bochum", code="EBO1") == ""
    assert town_of("EBO1") == ""
