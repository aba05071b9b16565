"""Who receives whom: by day, in which house, by whom, and who comes."""

from dataclasses import replace

import pytest
from flask import Flask

from planner.programme.shape import TakesPart
from planner.values.text import Text
from planner.values.vocabulary import PartTaken
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact, the_people
from tests.web.stored import cast_and_places, store

HOSTS = "/trips/tsukuba/hosts"
KEN = TakesPart(person="ken", part=PartTaken.RECEIVED_BY)


def test_it_stands_by_day_who_receives_and_who_comes(app: Flask, cast: Cast) -> None:
    people = [replace(one, counterpart="ken") if one.key == "ben" else one for one in the_people()]
    others = [one for one in cast_and_places() if one not in the_people()]
    call = a_meeting(
        exact("2026-11-24", "09:00", "10:30"),
        key="call",
        title=Text({"en": "Courtesy call"}),
        organisers=("bochum", "nims"),
        parts=(KEN,),
        groups=None,
    )
    slug = store(app, cast, *others, *people, call)

    page = cast.ada.browser.get(f"/trips/{slug}/hosts")

    assert page.said(".//main//section/h2") == ["Tuesday 24 November"]
    [what, received, coming] = page.said(".//main//li[@class='line reception']/div")
    assert what == "09:00–10:30 Courtesy call NIMS"
    assert received == "Honda Ken 本田健（ほんだ けん）President"
    assert "Prof. Dr. Ben Berg and Honda Ken are counterparts" in coming


def test_where_nobody_receives_the_hosts_who_take_another_part_stand_there(app: Flask, cast: Cast) -> None:
    signs = TakesPart(person="ken", part=PartTaken.SIGNATORY)
    own = TakesPart(person="ada", part=PartTaken.SIGNATORY)
    signing = a_meeting(exact("2026-11-24", "14:00"), key="signing", organisers=("nims",), parts=(own, signs))
    slug = store(app, cast, *cast_and_places(), signing)

    page = cast.ada.browser.get(f"/trips/{slug}/hosts")

    [_, received, _] = page.said(".//main//li[@class='line reception']/div")
    assert received == "Signatory: Honda Ken 本田健（ほんだ けん）President"


def test_where_nobody_is_named_that_is_told(app: Flask, cast: Cast) -> None:
    talk = a_meeting(exact("2026-11-24", "14:00"), key="talk", organisers=("nims",))
    slug = store(app, cast, *cast_and_places(), talk)

    page = cast.ada.browser.get(f"/trips/{slug}/hosts")

    assert "Nobody is named yet who receives." in page.words


def test_only_what_hosts_hold_stands_there(cast: Cast) -> None:
    page = cast.cleo.browser.get(HOSTS)

    assert "/trips/tsukuba/engagements/signing" in page.links()
    assert "/trips/tsukuba/engagements/dinner" not in page.links()


def test_where_nobody_receives_the_page_says_what_belongs_there(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/hosts")

    assert page.said(".//main//h2") == ["Nobody receives the delegation yet"]


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_takes_as_many_queries_however_often_they_are_received(
    app: Flask, cast: Cast, queries: Queries, number: int
) -> None:
    days = [exact(f"2026-11-2{day}", "09:00") for day in range(3, 3 + number)]
    received = [a_meeting(day, key=f"m{nth}", parts=(KEN,), organisers=("nims",)) for nth, day in enumerate(days)]
    slug = store(app, cast, *cast_and_places(), *received)

    with queries(6):
        page = cast.ada.browser.get(f"/trips/{slug}/hosts")

    assert len(page.all(".//main//li[@class='line reception']")) == number
