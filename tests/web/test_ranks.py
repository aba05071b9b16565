"""The order of rank in the browser: to any place, for a reason, within groups; and lists of hundreds."""

import pytest
from flask import Flask

from planner.programme.shape import Group, Institution, Person
from planner.values.text import Text
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import store

TRIP = "/trips/tsukuba"
PEOPLE = f"{TRIP}/people"
NAMES = ".//main//section[@id='home']//h3/a"


def names(page: Page) -> list[str]:
    return page.said(NAMES)


def crowd(app: Flask, cast: Cast, number: int) -> str:
    """Store a trip with so many people, P1 first; every third is in the group “Choir”."""
    people = [
        Person(key=f"p{place}", family=f"P{place}", groups=("choir",) if place % 3 == 0 else ())
        for place in range(1, number + 1)
    ]
    return store(app, cast, Group(key="choir", name=Text("Choir")), *people)


def test_somebody_moves_to_a_place_and_the_history_says_why(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{PEOPLE}/cleo/rank", {"place": "1", "reason": "She  is the mayor "})

    assert names(cast.ada.browser.get(PEOPLE)) == ["Clausen", "Ada Adler", "Prof. Dr. Ben Berg"]
    assert "She is the mayor" in cast.cleo.browser.get(f"{TRIP}/history").words


def test_the_form_begins_with_the_place_where_somebody_stands(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{PEOPLE}/ben/rank")

    assert page.one(".//input[@name='place']").get("value") == "2"
    assert "Now at place 2 of 3." in page.words


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"place": ""}, "place", "At which place?"),
        ({"place": "0"}, "place", "Give a whole number from 1 to 9,999."),
        ({"place": "second"}, "place", "Give a whole number from 1 to 9,999."),
        ({"place": "1", "reason": "x" * 501}, "reason", "at most 500 fit"),
        ({"place": "1", "reason": "so\u202e"}, "reason", "nobody can see"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nobody_moves(
    cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    page = cast.ada.browser.post(f"{PEOPLE}/ben/rank", {"reason": "Because", **said}, status=422)

    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert page.all(".//main//div[@role='alert']//li/a")[0].get("href") == f"#{place}"
    assert names(cast.ada.browser.get(PEOPLE)) == ["Ada Adler", "Prof. Dr. Ben Berg", "Clausen"]


def test_nobody_moves_on_a_closed_trip(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{TRIP}/edit", {"state": "closed"})

    refused = cast.ada.browser.post(f"{PEOPLE}/ben/rank?home=1", {"move": "up"}, status=409)

    assert refused.all(".//main//form[@novalidate]")[0].get("action") == f"{PEOPLE}/ben/rank?home=1"
    assert names(cast.ada.browser.get(PEOPLE)) == ["Ada Adler", "Prof. Dr. Ben Berg", "Clausen"]


def test_within_a_group_its_members_change_places_and_nobody_else(app: Flask, cast: Cast) -> None:
    slug = crowd(app, cast, 7)

    cast.ada.browser.post(f"/trips/{slug}/groups/choir/people/p6/rank", {"move": "up", "reason": "Solo"})

    assert names(cast.ada.browser.get(f"/trips/{slug}/people")) == ["P1", "P2", "P6", "P4", "P5", "P3", "P7"]
    assert cast.ada.browser.get(f"/trips/{slug}/groups/choir").said(".//main//h3/a") == ["P6", "P3"]


@pytest.mark.parametrize("person", ["cleo", "dovs-friend", "nobody"])
def test_who_is_not_in_a_group_has_no_place_in_it(cast: Cast, person: str) -> None:
    cast.ada.browser.get(f"{TRIP}/groups/city/people/{person}/rank", status=404)


def test_a_long_list_comes_a_page_at_a_time_and_leads_to_any_place(app: Flask, cast: Cast) -> None:
    slug = crowd(app, cast, 205)

    last = cast.ada.browser.get(f"/trips/{slug}/people?home=3")
    moved = cast.ada.browser.post(f"/trips/{slug}/people/p205/rank?home=3", {"place": "101"})

    assert names(last) == ["P201", "P202", "P203", "P204", "P205"]
    assert last.said(".//main//nav[@class='buttons neighbours']/span") == ["Page 3 of 3"]
    assert moved.headers["Location"] == f"/trips/{slug}/people?home=2#person-p205"
    assert names(cast.ada.browser.get(moved.headers["Location"]))[:2] == ["P205", "P101"]


def test_a_list_that_is_asked_for_less_shows_true_places_and_comes_back_after_a_move(app: Flask, cast: Cast) -> None:
    slug = crowd(app, cast, 7)

    page = cast.ada.browser.get(f"/trips/{slug}/people?group=choir")
    moved = cast.ada.browser.post(f"/trips/{slug}/people/p6/rank?group=choir", {"place": "2"})

    assert page.said(".//main//a[@class='person-rank']") == ["Place of P3: 3", "Place of P6: 6"]
    assert page.all(".//main//button[@name='move']") == []
    assert moved.headers["Location"] == f"/trips/{slug}/people?group=choir#person-p6"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("müller", ["Eva Müller"]),
        ("Mueller", ["Eva Müller"]),
        ("rektorin", ["Eva Müller"]),
        ("nims", ["Honda Ken"]),
        ("ほんだ", ["Honda Ken"]),
        ("eva präsidentin", []),
    ],
)
def test_people_are_found_by_name_function_and_institution(
    app: Flask, cast: Cast, words: str, found: list[str]
) -> None:
    slug = store(
        app,
        cast,
        Institution(key="nims", name=Text("NIMS")),
        Person(key="eva", given="Eva", family="Müller", function=Text({"de": "Rektorin"})),
        Person(
            key="ken",
            given="Ken",
            family="Honda",
            family_first=True,
            native="本田健",
            reading="ほんだ けん",
            institution="nims",
        ),
    )

    page = cast.ada.browser.get(f"/trips/{slug}/people?q={words}")

    assert names(page) == found


@pytest.mark.parametrize("asked", ["group=nobody", "q=%00", "home=x", "home=99999", "host=-1", "group=dovs-group"])
def test_an_address_that_asks_for_nonsense_is_answered(cast: Cast, asked: str) -> None:
    assert len(names(cast.cleo.browser.get(f"{PEOPLE}?{asked}"))) == 3


@pytest.mark.parametrize("number", [1, 3, 120])
@pytest.mark.parametrize("address", ["people", "people?q=p", "groups/choir"])
def test_lists_take_the_same_number_of_queries_however_many_there_are(
    app: Flask, cast: Cast, queries: Queries, address: str, number: int
) -> None:
    slug = crowd(app, cast, number)

    with queries(6):
        page = cast.ada.browser.get(f"/trips/{slug}/{address}")

    assert page.status == 200
