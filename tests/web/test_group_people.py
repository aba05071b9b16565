"""Who is in a group: said on a form of its own, by one of several who plan the same trip."""

from flask import Flask

from planner.model import Person
from tests.cast import Cast
from tests.pages import fields_of
from tests.web.stored import draft

CITY = "/trips/tsukuba/groups/city"
FORM = ".//main//form[@method='post']"


def people_in(app: Flask, group: str) -> list[str]:
    """Return the keys of those in a group of Ada's trip, by rank."""
    return [key for key in ("ada", "ben", "cleo", "ken") if group in draft(app, Person, key=key, trip_id=1).groups]


def test_people_are_taken_into_a_group_and_out_of_it(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{CITY}/people", {"people": ["ben", "cleo"]})

    assert people_in(app, "city") == ["ben", "cleo"]
    assert people_in(app, "university") == ["ben", "cleo"]


def test_a_group_may_be_emptied(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{CITY}/people", {"people": []})

    assert people_in(app, "city") == []
    assert "Nobody is in it yet" in cast.ben.browser.get(CITY).words


def test_somebody_of_another_trip_comes_into_no_group(app: Flask, cast: Cast) -> None:
    version = fields_of(cast.ada.browser.get(f"{CITY}/people").one(FORM))["version"]

    page = cast.ada.browser.post(f"{CITY}/people", {"version": version, "people": ["ada", "dovs-friend"]}, status=422)

    assert "does not belong to this trip" in page.words
    assert people_in(app, "city") == ["ada", "ben"]


def test_two_who_fill_the_same_group_see_both_versions(app: Flask, cast: Cast) -> None:
    standing = fields_of(cast.ada.browser.get(f"{CITY}/people").one(FORM))
    cast.ben.browser.fill_in(f"{CITY}/people", {"people": ["ada"]})

    page = cast.ada.browser.post(f"{CITY}/people", {**standing, "people": ["ada", "ben", "cleo"]}, status=409)

    assert "Clausen" in page.said(".//main//fieldset[1]/label")[0]
    assert people_in(app, "city") == ["ada"]


def test_nobody_comes_into_a_group_of_a_closed_trip(app: Flask, cast: Cast) -> None:
    standing = fields_of(cast.ben.browser.get(f"{CITY}/people").one(FORM))
    cast.ada.browser.fill_in("/trips/tsukuba/edit", {"state": "closed"})

    cast.ben.browser.post(f"{CITY}/people", {**standing, "people": ["cleo"]}, status=409)

    assert people_in(app, "city") == ["ada", "ben"]


def test_a_link_from_a_group_begins_a_new_person_in_it(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/people/new?group=university")

    assert fields_of(page.one(FORM))["groups"] == ["university"]
