"""The form of an agreement: what is saved, what is refused at its field, where it is signed."""

from datetime import date

import pytest
from flask import Flask

from planner.model import Agreement, Engagement, Institution, db
from planner.programme.shape import Agreement as AgreementShape
from planner.programme.shape import Signatory
from planner.values.text import Text
from planner.values.vocabulary import AgreementState, Side
from tests.cast import Cast
from tests.web.agreed import NEW, NIMS, PLAIN, WHOLE, signed_at
from tests.web.stored import count, draft, newest, store

NEW_PARTY = {"new_party-name-de": "Universität Tsukuba"}


def versions(app: Flask, *keys: str) -> list[int]:
    with app.app_context():
        found = {one.key: one.version for one in db.session.scalars(db.select(Engagement))}
        return [found[key] for key in keys]


def test_an_agreement_is_what_was_entered(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, WHOLE)

    made = newest(app, Agreement)
    assert made == AgreementShape(
        key=made.key,
        title=Text({"de": "Partnerschaft", "ja": "提携"}),
        parties=("nims", "bochum"),
        signatories=(Signatory(party="nims", person="ken"), Signatory(party="bochum", person="ben")),
        subject=Text({"en": "Materials"}),
        state=AgreementState.SIGNED,
        signed_on=date(2026, 11, 24),
        valid_until=date(2029, 11, 23),
        notice_months=6,
        renews="nims-2026",
    )
    assert signed_at(app, "call") == ["Partnerschaft"]


def test_a_language_that_nobody_is_offered_stays_where_a_file_has_brought_it(app: Flask, cast: Cast) -> None:
    rare = AgreementShape(key="pact", title=Text("Pact"), languages=("ja", "la"))
    slug = store(app, cast, rare)

    cast.ada.browser.fill_in(f"/trips/{slug}/agreements/pact/edit", {"originals": "2"})

    saved = draft(app, Agreement, key="pact")
    assert (saved.languages, saved.originals) == (("ja", "la"), 2)


def test_the_title_alone_is_enough(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, {"title-de": "Absichtserklärung II"})

    made = newest(app, Agreement)
    assert (made.title, made.state, made.parties) == (
        *(Text({"de": "Absichtserklärung II"}), AgreementState.PLANNED, ()),
    )


def test_who_signs_for_the_own_institution_need_not_say_so(app: Flask, cast: Cast) -> None:
    parties = {"parties-0-institution": "nims", "signatories-0-person": "ken"}

    cast.ben.browser.fill_in(NEW, {**PLAIN, **parties})

    assert newest(app, Agreement).signatories == (Signatory(party="nims", person="ken"),)


def test_a_new_party_is_entered_on_the_spot_with_its_signatory(app: Flask, cast: Cast) -> None:
    signs = {"signatories-0-person": "cleo", "signatories-0-party": "new"}

    cast.ben.browser.fill_in(NEW, {**PLAIN, **NEW_PARTY, **signs, "parties-0-institution": "bochum"})

    made, house = newest(app, Agreement), newest(app, Institution)
    assert (house.name, house.side) == (Text({"de": "Universität Tsukuba"}), Side.HOST)
    assert made.parties == ("bochum", house.key)
    assert made.signatories == (Signatory(party=house.key, person="cleo"),)


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"title-de": "", "title-ja": ""}, "title-de", "What is it called?"),
        ({"title-de": "bell \x07"}, "title-de", "nobody can see"),
        ({"state": "burnt"}, "state", "Pick one of the list."),
        ({"parties-0-institution": "dovs-house"}, "parties-0-institution", "does not belong to this trip"),
        ({"signatories-0-person": "dovs-friend"}, "signatories-0-person", "does not belong to this trip"),
        ({"signatories-0-party": "dovs-house"}, "signatories-0-party", "does not belong to this trip"),
        ({"signatories-0-party": "dwih"}, "signatories-0-party", "This institution is not among the parties."),
        ({"signatories-0-party": "new"}, "signatories-0-party", "This institution is not among the parties."),
        ({"signatories-0-person": ""}, "signatories-0-person", "Who signs for this party?"),
        (
            {"signatories-0-person": "cleo", "signatories-0-party": ""},
            *("signatories-0-party", "Say for which party they sign."),
        ),
        ({"new_party-country": "JP"}, "new_party-name", "What is the new institution called?"),
        ({"valid_until": "2026-11-23"}, "valid_until", "It cannot end before it is signed."),
        ({"valid_until": "next year"}, "valid_until", "is not a date"),
        ({"notice_months": "121"}, "notice_months", "Give a whole number from 0 to 120."),
        ({"renews": "dovs-agreement"}, "renews", "does not belong to this trip"),
        ({"signings-0-engagement": "dovs-meeting"}, "signings-0-engagement", "does not belong to this trip"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    page = cast.ada.browser.post(NEW, {**WHOLE, **said}, status=422)

    problems = page.all(".//main//div[@role='alert']//li")
    [problem] = [one for one in problems if message in "".join(one.itertext())]
    assert problem[0].get("href", "").startswith(f"#{place}")
    assert page.said(".//textarea[@name='subject-en']") == ["Materials"]
    assert page.one(".//input[@name='notice_months']").get("value") == said.get("notice_months", "6")
    assert count(app, Agreement) == 2  # Dov's and the one with NIMS


def test_an_agreement_does_not_renew_itself(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.get(f"{NIMS}/edit")
    offered = [option.get("value") for option in page.one(".//select[@name='renews']").iter("option")]

    cast.ada.browser.fill_in(f"{NIMS}/edit", {"renews": "nims-2026"}, status=422)

    assert offered == [""]
    assert draft(app, Agreement, key="nims-2026").renews is None


def test_two_agreements_do_not_renew_each_other(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**PLAIN, "renews": "nims-2026"})
    later = newest(app, Agreement).key

    page = cast.ada.browser.fill_in(f"{NIMS}/edit", {"renews": later}, status=422)

    assert page.said(".//main//div[@role='alert']//li") == ["Renews: An agreement cannot renew itself."]


def test_one_more_row_keeps_what_was_entered_and_saves_nothing(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.post(NEW, {**WHOLE, "parties-more": "y"}, status=200)

    assert len(page.all(".//main//select[@name='parties-2-institution']")) == 1
    assert page.one(".//input[@name='title-de']").get("value") == "Partnerschaft"
    assert count(app, Agreement) == 2


def test_the_same_form_sent_twice_makes_one_agreement_and_one_party(app: Flask, cast: Cast) -> None:
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")
    sent = {**WHOLE, **NEW_PARTY, "since": since}
    houses = count(app, Institution)

    first, second = (cast.ada.browser.post(NEW, sent) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert (count(app, Agreement), count(app, Institution)) == (3, houses + 1)
    assert signed_at(app, "call") == ["Partnerschaft"]


def test_a_save_without_a_change_changes_neither_agreement_nor_signing(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/edit")

    with app.app_context():
        assert db.session.scalars(db.select(Agreement).filter_by(key="nims-2026")).one().version == 1
    assert versions(app, "signing", "call") == [1, 1]


def test_a_signing_is_moved_by_the_form_of_the_agreement(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"signings-0-engagement": "call"})

    assert (signed_at(app, "signing"), signed_at(app, "call")) == ([], ["Memorandum of cooperation"])
    assert versions(app, "signing", "call", "tour") == [2, 2, 1]


def test_a_signing_that_somebody_else_has_moved_stays_where_they_put_it(app: Flask, cast: Cast) -> None:
    shown = {"signings-0-engagement": "signing", "signings_were": "signing"}
    cast.ben.browser.fill_in("/trips/tsukuba/engagements/signing/edit", {"signs": []})

    cast.ada.browser.fill_in(f"{NIMS}/edit", {**shown, "notice_months": "3"})

    assert signed_at(app, "signing") == []
    assert draft(app, Agreement, key="nims-2026").notice_months == 3


def test_two_who_change_the_same_agreement_see_both_versions(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{NIMS}/edit", {"title-en": "Theirs"})

    page = cast.ada.browser.fill_in(f"{NIMS}/edit", {"title-en": "Mine", "version": "1"}, status=409)

    assert [words in page.words for words in ("Mine", "Theirs")] == [True, True]
    assert draft(app, Agreement, key="nims-2026").title["en"] == "Theirs"
