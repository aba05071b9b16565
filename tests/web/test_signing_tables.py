"""The signing table of an agreement: seats and functions, witnesses, flags, originals, languages, several signings."""

import pytest
from flask import Flask

from planner.model import Agreement, Person
from planner.programme.shape import Signatory
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.cast import Cast
from tests.pages import fields_of
from tests.web.agreed import NEW, NIMS, PLAIN, WHOLE, signed_at
from tests.web.stored import draft, newest

TABLE = {
    **WHOLE,
    "signatories-0-function-en": "Acting President",
    "witnesses": ["cleo", "ada"],
    "flags": "Germany、jp, City of Bochum",
    "originals": "2",
    "languages": ["ja", "en"],
}
SOMEBODY = {"new_signatory-family": "Nagata", "new_signatory-office": "President", "new_signatory-party": "nims"}


def test_a_table_is_what_was_entered(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, TABLE)

    made = newest(app, Agreement)
    assert made.signatories == (
        Signatory(party="nims", person="ken", function=Text({"en": "Acting President"})),
        Signatory(party="bochum", person="ben"),
    )
    assert (made.flags, made.originals) == (("DE", "JP", "City of Bochum"), 2)
    assert (set(made.witnesses), set(made.languages)) == ({"cleo", "ada"}, {"en", "ja"})


def test_a_page_shows_the_seats_from_the_left_and_the_table(cast: Cast) -> None:
    address = cast.ada.browser.fill_in(NEW, TABLE).headers["Location"]

    page = cast.cleo.browser.get(address)

    facts = dict(zip(page.said(".//main//dt"), page.said(".//main//dl/div/dd[1]"), strict=True))
    assert page.said(".//ol[@class='seats']/li") == [
        *("Honda Ken 本田健（ほんだ けん） Acting President NIMS", "Prof. Dr. Ben Berg Rector City of Bochum"),
    ]
    assert [facts[label] for label in ("Flags", "Originals")] == ["Germany, Japan, City of Bochum", "2"]
    assert facts["NIMS"] == "Honda Ken (Acting President)"


def test_saving_a_table_as_it_stands_changes_nothing(app: Flask, cast: Cast) -> None:
    address = cast.ada.browser.fill_in(NEW, TABLE).headers["Location"]
    before = newest(app, Agreement)

    cast.ada.browser.fill_in(f"{address}/edit")

    assert newest(app, Agreement) == before


def test_who_signs_and_is_not_on_the_trip_yet_comes_with_the_agreement(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**PLAIN, "parties-0-institution": "nims", **SOMEBODY})

    made, somebody = newest(app, Agreement), newest(app, Person)
    assert (somebody.family, somebody.side, somebody.institution) == ("Nagata", Side.HOST, "nims")
    assert made.signatories == (Signatory(party="nims", person=somebody.key),)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({**SOMEBODY, "new_signatory-party": "dwih"}, "This institution is not among the parties."),
        ({"new_signatory-given": "Kyosuke"}, "What is their family name?"),
        ({"flags": ",".join(f"Flag {number}" for number in range(13))}, "At most 12 flags fit."),
        ({"flags": "x" * 41}, "Give each flag a short name"),
        ({"originals": "0"}, "Give a whole number from 1 to 100."),
        ({"witnesses": "dovs-friend"}, "does not belong to this trip"),
        ({"signatories-0-function-en": "x" * 300}, "at most 200 fit"),
    ],
)
def test_what_is_wrong_with_a_table_is_said_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], message: str
) -> None:
    page = cast.ada.browser.post(NEW, {**TABLE, **said}, status=422)

    assert message in " ".join(page.said(".//main//div[@role='alert']//li"))
    assert page.one(".//input[@name='title-de']").get("value") == "Partnerschaft"
    assert newest(app, Agreement).key in {"nims-2026", "dovs-agreement"}


def test_an_agreement_that_is_signed_twice_shows_both_engagements_and_keeps_them(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"signings-1-engagement": "call"})

    standing = fields_of(cast.ada.browser.get(f"{NIMS}/edit").one(".//main//form[@novalidate]"))
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"notice_months": "3"})

    assert {*standing["signings-0-engagement"], *standing["signings-1-engagement"]} == {"call", "signing"}
    assert signed_at(app, "signing") == signed_at(app, "call") == ["Memorandum of cooperation"]


def test_one_of_two_signings_is_taken_out(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"signings-1-engagement": "call"})

    cast.ada.browser.fill_in(f"{NIMS}/edit", {"signings-0-engagement": "", "signings-1-engagement": "call"})

    assert (signed_at(app, "signing"), signed_at(app, "call")) == ([], ["Memorandum of cooperation"])


def test_the_history_says_what_was_changed_at_the_table(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"flags": "DE, JP", "originals": "2"})

    page = cast.ada.browser.get("/trips/tsukuba/history")

    assert "before: – after: GermanyJapan" in page.said(".//main//li//dd")


def test_the_flag_of_a_country_with_a_long_name_can_be_saved_again(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/account", {"language": "de"})
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"flags": "GS, JP"})

    cast.ada.browser.fill_in(f"{NIMS}/edit", {"originals": "2"})

    assert draft(app, Agreement, key="nims-2026").flags == ("GS", "JP")
