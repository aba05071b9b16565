"""The route in the official programme: a page of its own wherever a trip leads to more than one town."""

from xml.etree import ElementTree as ET

import pytest

from planner.exports.paper import pages_of
from planner.language import language
from planner.programme.audience import seen_by
from tests.exports.routes import HAMBURG, OSAKA, SVG, TOKYO, a_ride, visits
from tests.programmes import whole_trip

GERMAN = language("de")


def test_the_pictures_of_a_route_are_printed_with_words_for_who_does_not_see_them() -> None:
    job = pages_of(visits(HAMBURG, TOKYO, OSAKA), language=GERMAN)

    assert [name for name in job.drawings if name.startswith("route")] == [
        "route-globe.svg",
        "route-region-1.svg",
        "route-legend.svg",
    ]
    assert 'src="asset:route-region-1.svg" alt="Die Städte des Programms mit ihren Tagen: Tokyo (Tag 2)' in job.html


def test_a_trip_of_one_town_needs_no_map_on_paper() -> None:
    job = pages_of(visits(TOKYO), language=GERMAN)

    assert [name for name in job.drawings if name.startswith("route")] == []
    assert "asset:route" not in job.html


def test_what_is_on_no_map_is_named_on_paper_too() -> None:
    job = pages_of(visits(TOKYO, OSAKA, legs=[a_ride("Osaka", "<Nowhere>", "2026-11-25")]), language=GERMAN)

    assert "Nicht auf der Karte: &lt;Nowhere&gt;." in job.html


def test_names_on_paper_have_no_rim_which_would_hide_them() -> None:
    job = pages_of(visits(TOKYO, OSAKA), language=GERMAN)

    texts = ET.fromstring(job.drawings["route-region-1.svg"]).iter(f"{SVG}text")
    assert [text.get("stroke") for text in texts if text.get("class") == "route-name"] == [None, None]


@pytest.mark.parametrize("name", ["official", "personal"])
def test_a_personal_programme_stays_as_light_as_it_is(name: str) -> None:
    job = pages_of(seen_by(whole_trip(), "person:ben"), name=name, language=GERMAN)

    assert ("asset:route-globe.svg" in job.html) is (name == "official")
