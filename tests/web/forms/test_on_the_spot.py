"""What is entered on the form of an engagement, on the spot: venues, people, an agreement; and what it asks first."""

from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from planner.model import Agreement, Engagement, Person, Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, Side
from planner.web.forms.kinds import NEEDS
from tests.cast import Cast
from tests.pages import words_of
from tests.web.stored import count, newest

NEW = "/trips/tsukuba/engagements/new"
SIGNING = {
    "kind": "signing",
    "title-de": "Unterzeichnung",
    "when-form": "undated",
    "status": "confirmed",
    "visibility": "delegation",
}
SOMEBODY = {"new_people-0-family": "Suzuki", "new_people-0-part": "signatory", "new_people-0-side": "host"}


def test_somebody_new_comes_with_their_part(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(NEW, {**SIGNING, **SOMEBODY, "new_people-0-function": "Mayor"})

    person, engagement = newest(app, Person), newest(app, Engagement)
    assert (person.family, person.side, person.function) == ("Suzuki", Side.HOST, Text({"en": "Mayor"}))
    assert [(one.person, one.part) for one in engagement.parts] == [(person.key, PartTaken.SIGNATORY)]


def test_an_agreement_is_added_where_it_is_signed(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(NEW, {**SIGNING, "new_agreement-de": "Partnerschaft"})

    agreement = newest(app, Agreement)
    assert agreement.title == Text({"de": "Partnerschaft"})
    assert newest(app, Engagement).signs == (agreement.key,)


def test_a_new_venue_may_be_the_alternative(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(NEW, {**SIGNING, "new_alternative_venue-name-de": "Halle"})

    assert newest(app, Engagement).alternative_venue == newest(app, Venue).key


def test_the_same_form_sent_twice_brings_nobody_twice(app: Flask, cast: Cast) -> None:
    before = count(app, Person)
    page = cast.ada.browser.get(NEW)
    since = str(page.one(".//input[@name='since']").get("value"))

    cast.ada.browser.post(NEW, {**SIGNING, **SOMEBODY, "since": since})
    cast.ada.browser.post(NEW, {**SIGNING, **SOMEBODY, "since": since})

    assert count(app, Person) == before + 1


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"new_people-0-given": "Taro"}, "new_people-0-family", "What is their family name?"),
        ({"new_people-0-family": "Suzuki"}, "new_people-0-part", "Which part do they take?"),
        ({"alternative_venue": "hall", "new_alternative_venue-name-de": "X"}, "alternative_venue", "Choose nothing"),
        ({"new_agreement-de": "x" * 300}, "new_agreement-de", "This is too long"),
    ],
)
def test_half_of_somebody_is_told_at_its_field(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Person), count(app, Venue), count(app, Engagement)

    page = cast.ada.browser.post(NEW, {**SIGNING, **said}, status=422)

    assert any(link.get("href") == f"#{place}" for link in page.all(".//div[@class='problems']//a"))
    assert message in page.words
    assert (count(app, Person), count(app, Venue), count(app, Engagement)) == before


def test_one_more_row_keeps_what_was_typed_and_saves_nothing(app: Flask, cast: Cast) -> None:
    before = count(app, Engagement)

    page = cast.ada.browser.post(NEW, {**SIGNING, **SOMEBODY, "parts-0-person": "ada", "parts-more": "y"}, status=200)

    assert len(page.all(".//div[@class='fields rows-row part-row']")) == 2
    assert page.one(".//input[@name='title-de']").get("value") == "Unterzeichnung"
    assert page.one(".//input[@name='new_people-0-family']").get("value") == "Suzuki"
    assert count(app, Engagement) == before


def test_the_usual_part_stands_ready_and_means_nothing_alone(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NEW}?kind=signing", {"title-de": "A", "when-form": "undated", "parts-1-person": "ada"})

    assert [(one.person, one.part) for one in newest(app, Engagement).parts] == [("ada", PartTaken.SIGNATORY)]


@pytest.mark.parametrize("kind", Kind)
def test_a_form_lies_open_where_its_kind_needs_it(cast: Cast, kind: Kind) -> None:
    page = cast.ada.browser.get(f"{NEW}?kind={kind}")

    parts = [one for one in page.all(".//details") if one.get("data-part")]
    assert {one.get("data-part") for one in parts if "open" in one.attrib} == NEEDS[kind]


@pytest.mark.parametrize("tongue", ["en", "de"])
def test_no_part_of_the_form_is_called_like_a_field_in_it(cast: Cast, tongue: str) -> None:
    page = cast.ada.browser.get(NEW, headers={"Accept-Language": tongue})

    parts = [one for one in page.all(".//details") if one.get("data-part")]
    called = {words_of(one[0]): {words_of(label) for label in one.iter() if is_label(label)} for one in parts}
    assert len(called) == len({part for needed in NEEDS.values() for part in needed})
    assert [name for name, fields in called.items() if name in fields] == []


def is_label(element: Element) -> bool:
    return element.get("class") == "field-label"
