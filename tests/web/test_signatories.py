"""Who signs an agreement, in which seat: moved on its form, refused where somebody stands there twice."""

import pytest
from flask import Flask

from planner.model import Agreement
from planner.programme.shape import Agreement as Shape
from planner.programme.shape import Institution, Person, Signatory
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.browser import Page
from tests.cast import Cast
from tests.pages import fields_of
from tests.web.agreed import NEW, PLAIN, WHOLE
from tests.web.stored import count, draft, store

FORM = ".//main//form[@novalidate]"
RECTOR = Text({"de": "Rektorin", "fr": "rectrice"})
HOUSES = (Institution(key="house", name=Text("House")), Institution(key="city", name=Text("City"), side=Side.HOST))
PEOPLE = tuple(Person(key=key, family=key.title(), side=Side.HOME, institution="house") for key in ("uma", "ivo"))
SEATS = (Signatory(party="house", person="uma"), Signatory(party="house", person="ivo", function=RECTOR))
PACT = Shape(key="pact", title=Text("Pact"), parties=("house",), signatories=SEATS)


def seats(page: Page) -> list[tuple[list[str], list[str]]]:
    """Return who stands in the first three rows of a form, and for which party."""
    sent = fields_of(page.one(FORM))
    return [(sent[f"signatories-{row}-person"], sent[f"signatories-{row}-party"]) for row in range(3)]


@pytest.mark.parametrize(("button", "row", "focus"), [("up", "1", "down"), ("down", "0", "down")])
def test_a_signatory_moves_with_everything_and_nothing_is_saved(
    app: Flask, cast: Cast, button: str, row: str, focus: str
) -> None:
    agreements = count(app, Agreement)

    page = cast.ada.browser.post(
        NEW, {**WHOLE, "signatories-1-function-ja": "学長", "flags": "?", f"signatories-{button}": row}, status=200
    )

    sent = fields_of(page.one(FORM))
    assert seats(page)[:2] == [(["ben"], ["bochum"]), (["ken"], ["nims"])]
    assert (sent["signatories-0-function-ja"], sent["signatories-1-function-ja"]) == (["学長"], [""])
    assert (sent["title-ja"], sent["flags"]) == (["提携"], ["?"])
    assert page.one(".//main//button[@autofocus]").get("name") == f"signatories-{focus}"
    assert count(app, Agreement) == agreements


def test_a_function_in_a_language_the_trip_has_not_moves_along_and_is_saved(app: Flask, cast: Cast) -> None:
    address = f"/trips/{store(app, cast, *HOUSES, *PEOPLE, PACT)}/agreements/pact/edit"

    page = cast.ada.browser.fill_in(address, {"signatories-up": "1"}, status=200)
    cast.ada.browser.post(address, fields_of(page.one(FORM)))

    assert draft(app, Agreement, key="pact").signatories == SEATS[::-1]


@pytest.mark.parametrize(("button", "row"), [("up", "0"), ("down", "2"), ("up", "77"), ("up", "x"), ("down", "9" * 99)])
def test_a_move_that_leads_nowhere_leaves_every_seat_as_it_is(app: Flask, cast: Cast, button: str, row: str) -> None:
    agreements = count(app, Agreement)
    sent = {**WHOLE, "signatories-2-person": "", f"signatories-{button}": row}

    page = cast.ada.browser.post(NEW, sent, status=200)

    assert seats(page)[:2] == [(["ken"], ["nims"]), (["ben"], ["bochum"])]
    assert count(app, Agreement) == agreements


@pytest.mark.parametrize("number", ["9" * 5000, "²", "-1", "x"])
def test_what_is_sent_of_no_row_is_left_alone(cast: Cast, number: str) -> None:
    sent = {**WHOLE, f"signatories-{number}-person": "ken", "signatories-up": "1"}

    page = cast.ada.browser.post(NEW, sent, status=200)

    assert seats(page)[:2] == [(["ben"], ["bochum"]), (["ken"], ["nims"])]


def test_the_first_row_cannot_go_up_nor_the_last_one_down(cast: Cast) -> None:
    page = cast.ada.browser.get(NEW)

    buttons = [(one.get("name"), one.get("value")) for one in page.all(".//div[@class='row-moves']/button")]
    assert buttons == [("signatories-down", "0"), ("signatories-up", "1")]


@pytest.mark.parametrize("party", ["nims", ""])
def test_who_signs_twice_for_a_party_is_refused_at_the_second_row(cast: Cast, party: str) -> None:
    again = {"signatories-1-person": "ken", "signatories-1-party": party}

    page = cast.ada.browser.post(NEW, {**WHOLE, **again}, status=422)

    [link] = page.all(".//main//div[@role='alert']//a")
    assert link.get("href") == "#signatories-1-person"
    assert "They sign for this party already, further up." in page.words


def test_one_person_may_sign_for_two_parties(app: Flask, cast: Cast) -> None:
    rows = {"signatories-0-person": "ken", "signatories-0-party": "nims", "signatories-1-person": "ken"}
    parties = {"parties-0-institution": "nims", "parties-1-institution": "bochum", "signatories-1-party": "bochum"}

    cast.ada.browser.post(NEW, {**PLAIN, **rows, **parties})

    assert count(app, Agreement) == 3
