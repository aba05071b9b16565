"""The page and the form of a person: how they are written and said, who they are, whom they meet as their equal."""

import pytest
from flask import Flask

from planner.actions.people import keep_restricted
from planner.model import Person, db
from planner.programme.shape import Person as PersonDraft
from planner.programme.shape import Restricted as RestrictedData
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.cast import Cast
from tests.web.stored import draft, newest

PEOPLE = "/trips/tsukuba/people"
NEW, BEN, KEN = f"{PEOPLE}/new", f"{PEOPLE}/ben", f"{PEOPLE}/ken"
RECTOR = {
    "form_of_address-de": "Herr",
    "form_of_address-en": "Mr",
    "form_of_address-ja": "学長",
    "spoken_address-de": "Magnifizenz",
    "predicate-en": "H. E.",
    "academic_title": "Prof. Dr.",
    "given": "Martin",
    "family": "Paul",
    "suffix": "MdB",
    "biography-en": "Physician.\nRector since 2021.",
}
WRITTEN_AND_SAID = [
    "English H. E. Prof. Dr. Martin Paul, MdB Addressed as: Professor Paul",
    "German Herr Prof. Dr. Martin Paul, MdB Addressed as: Magnifizenz",
    "Japanese Prof. Dr. Martin Paul, MdB 学長 Addressed as: Martin Paul 学長",
]
SAYINGS = ".//main//dl[@class='sheet-facts sayings']/div"


def test_the_page_of_somebody_tells_how_they_are_written_and_addressed_in_every_language(cast: Cast) -> None:
    made = cast.ada.browser.fill_in(NEW, RECTOR)

    page = cast.cleo.browser.get(str(made.headers["Location"]))

    assert page.heading == "H. E. Prof. Dr. Martin Paul, MdB"
    assert sorted(page.said(SAYINGS)) == WRITTEN_AND_SAID
    assert page.said(".//main//section[@class='biography']//p") == ["Physician.", "Rector since 2021."]


def test_a_form_that_is_refused_tells_how_what_was_typed_would_be_written(cast: Cast) -> None:
    page = cast.ada.browser.fill_in(NEW, {**RECTOR, "email": "nobody"}, status=422)

    assert sorted(page.said(SAYINGS)) == WRITTEN_AND_SAID


def test_a_form_with_nothing_in_it_tells_nothing(cast: Cast) -> None:
    assert cast.ada.browser.get(NEW).said(SAYINGS) == []


def test_what_is_typed_of_a_name_is_kept_and_comes_back(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, RECTOR)

    made = newest(app, Person)
    assert made == PersonDraft(
        key=made.key,
        family="Paul",
        given="Martin",
        academic_title="Prof. Dr.",
        suffix="MdB",
        form_of_address=Text({"de": "Herr", "en": "Mr", "ja": "学長"}),
        spoken_address=Text({"de": "Magnifizenz"}),
        predicate=Text({"en": "H. E."}),
        biography=Text({"en": "Physician.\nRector since 2021."}),
    )


def test_counterparts_find_each_other_on_both_pages(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{BEN}/edit", {"counterpart": "ken"})

    pages = {key: cast.cleo.browser.get(f"{PEOPLE}/{key}") for key in ("ben", "ken")}

    links = {key: page.said(".//main//dd/a[@href]") for key, page in pages.items()}
    assert "Honda Ken" in links["ben"]
    assert "Prof. Dr. Ben Berg" in links["ken"]


def test_only_hosts_are_offered_as_counterparts(cast: Cast) -> None:
    page = cast.ben.browser.get(f"{BEN}/edit")

    offered = [option.get("value") for option in page.all(".//select[@name='counterpart']//option")]
    assert offered == ["", "ken"]


def test_who_becomes_a_host_has_no_counterpart_any_more(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{BEN}/edit", {"counterpart": "ken"})

    cast.ben.browser.fill_in(f"{BEN}/edit", {"side": "host"})

    ben = draft(app, Person, key="ben")
    assert (ben.side, ben.counterpart) == (Side.HOST, None)


def test_a_counterpart_picked_for_a_host_is_refused_and_stays_picked(cast: Cast) -> None:
    fields = {"side": "host", "family": "Mori", "counterpart": "ken"}

    page = cast.ben.browser.fill_in("/trips/tsukuba/people/new", fields, status=422)

    assert "A counterpart is named on the form of who travels." in page.said(".//p[@class='field-error']")
    assert page.one(".//select[@name='counterpart']/option[@selected]").get("value") == "ken"


def test_who_is_no_host_any_more_is_nobodys_counterpart_until_that_is_undone(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{BEN}/edit", {"counterpart": "ken"})

    cast.ben.browser.fill_in(f"{KEN}/edit", {"side": "home"})
    without = draft(app, Person, key="ben").counterpart
    undo = cast.ben.browser.get(KEN).one(".//form[@class='note-undo']")
    cast.ben.browser.post(str(undo.get("action")))

    assert (without, draft(app, Person, key="ben").counterpart) == (None, "ken")


@pytest.mark.parametrize(("role", "link"), [("owner", ["Restricted data · 2"]), ("editor", []), ("viewer", [])])
def test_a_page_leads_who_may_read_them_to_restricted_data_and_says_how_many_there_are(
    app: Flask, cast: Cast, role: str, link: list[str]
) -> None:
    with app.app_context():
        ben = db.session.query(Person).filter_by(key="ben").one()
        keep_restricted(ben, RestrictedData(diet="vegan", passport="C01X00T47"))
        db.session.commit()

    page = cast.browser_of(role).get(BEN)

    assert page.said(f".//main//a[@href='{BEN}/restricted']") == link
    assert [word in page.text for word in ("vegan", "C01X00T47")] == [False, False]


@pytest.mark.parametrize("field", ["spoken_address-de", "predicate-de", "suffix", "biography-de"])
def test_words_that_would_be_markup_stay_words(cast: Cast, field: str) -> None:
    made = cast.ada.browser.fill_in(NEW, {"family": "X", field: "<b>&amp;{{7*7}}"})

    page = cast.ada.browser.get(f"{made.headers['Location']}?lang=de")
    assert (page.all(".//main//b"), "<b>&amp;{{7*7}}" in page.words) == ([], True)
