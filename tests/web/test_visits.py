"""An institution that was visited before: what other trips did with it, and how it is reached."""

import pytest
from flask import Flask

from planner.model import Institution
from planner.programme.shape import Agreement, Venue
from planner.programme.shape import Institution as House
from planner.values.text import Text
from planner.values.vocabulary import Status
from planner.web.visits import is_same
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact
from tests.web.stored import draft, store

NIMS = "/trips/tsukuba/institutions/nims"
VISITS = ".//section[@aria-labelledby='visits']"


def an_earlier_trip(app: Flask, cast: Cast, *, slug: str = "earlier") -> None:
    house = House(key="house", name=Text({"en": "Nims", "de": "Institut"}), country="JP")
    other = House(key="other", name=Text("Other house"))
    hall = Venue(key="hall", name=Text("Hall"), institution="house")
    held = [
        a_meeting(exact("2026-11-24", "09:00"), key="talk", title=Text("Talk"), venue="hall", organisers=("house",)),
        a_meeting(exact("2026-11-23", "09:00"), key="visit", title=Text("Tour"), organisers=("house", "other")),
        a_meeting(exact("2026-11-25", "09:00"), key="off", venue="hall", status=Status.CANCELLED),
        a_meeting(exact("2026-11-25", "09:00"), key="else", organisers=("other",)),
    ]
    agreement = Agreement(key="accord", title=Text("Accord"), parties=("house",))
    store(app, cast, house, other, hall, *held, agreement, slug=slug, title=Text("Journey"))


def test_a_page_shows_what_other_trips_did_with_the_institution(app: Flask, cast: Cast) -> None:
    an_earlier_trip(app, cast)

    page = cast.ada.browser.get(NIMS)

    assert page.said(f"{VISITS}//h3") == ["Journey 22–29 November 2026"]
    assert page.said(f"{VISITS}//li") == ["23 November 2026Tour", "24 November 2026Talk", "Accord"]
    assert "/trips/earlier/institutions/house" in page.links()


def test_visits_of_trips_of_others_are_nobody_elses_business(app: Flask, cast: Cast) -> None:
    an_earlier_trip(app, cast)

    page = cast.ben.browser.get(NIMS)

    assert page.all(VISITS) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"name": Text({"ja": "筑波大学"})}, {"name": Text({"de": "Uni", "ja": "筑波大学"})}, True),
        ({"name": Text("NIMS")}, {"name": Text("nims"), "country": "JP"}, True),
        ({"name": Text("Institute"), "country": "DE"}, {"name": Text("Institute"), "country": "JP"}, False),
        ({"name": Text("NIMS")}, {"name": Text("NIMS Sengen")}, False),
        ({"website": "https://www.nims.go.jp/x"}, {"website": "http://nims.go.jp"}, True),
        ({"website": "https://[x"}, {"website": "https://[x"}, False),
        ({}, {}, False),
    ],
)
def test_a_house_is_known_again_by_its_name_or_website(
    one: dict[str, object], other: dict[str, object], expected: bool
) -> None:
    houses = [House(**{"key": "x", "name": Text(), **said}) for said in (one, other)]

    assert is_same(*houses) is expected


REACHED = {
    "address-en": "1-2-1 Sengen\nTsukuba",
    "email": "office@nims.example",
    "phone": "+81 29 0000",
    "note-en": "Gifts at the end",
}


def test_how_an_institution_is_reached_is_kept_and_shown(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{NIMS}/edit", REACHED)

    page = cast.cleo.browser.get(NIMS)
    facts = dict(zip(page.said(".//main//dl[1]//dt"), page.said(".//main//dl[1]//dd[1]"), strict=True))
    assert [facts[label] for label in ("Address", "E-mail", "Telephone", "Note")] == [
        *("1-2-1 Sengen", "office@nims.example", "+81 29 0000", "Gifts at the end"),
    ]
    assert draft(app, Institution, key="nims").address == Text({"en": "1-2-1 Sengen\nTsukuba"})


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"email": "office"}, "This is not an e-mail address."),
        ({"phone": "x" * 61}, "at most 60 fit"),
        ({"address-en": "x" * 501}, "at most 500 fit"),
    ],
)
def test_what_is_wrong_with_it_is_said_at_its_field(cast: Cast, said: dict[str, str], message: str) -> None:
    page = cast.ada.browser.fill_in(f"{NIMS}/edit", {**REACHED, **said}, status=422)

    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert page.said(".//textarea[@name='note-en']") == ["Gifts at the end"]


@pytest.mark.parametrize("trips", [1, 3])
def test_visits_take_as_many_queries_however_many_there_are(
    app: Flask, cast: Cast, queries: Queries, trips: int
) -> None:
    slugs = [an_earlier_trip(app, cast, slug=f"earlier-{number}") for number in range(trips)]

    with queries(9):
        page = cast.ada.browser.get(NIMS)

    assert len(page.all(f"{VISITS}//h3")) == len(slugs)
