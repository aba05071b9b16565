"""Agreements in the browser: listed by state, each with its page, renewed, deleted."""

from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from planner.actions.trips import close_trip
from planner.model import Agreement, Trip, db
from planner.programme.shape import Agreement as AgreementShape
from planner.programme.shape import Signatory
from planner.values.text import Text
from planner.values.vocabulary import AgreementState
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact, the_groups, the_institutions, the_people, the_venues
from tests.web.agreed import AGREEMENTS, NEW, NIMS, PLAIN, WHOLE, signed_at
from tests.web.stored import count, draft, newest, store


def test_the_list_stands_by_state_with_signing_and_who_is_missing(cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, WHOLE)
    cast.ada.browser.fill_in(NEW, {**PLAIN, "title-en": "Letter", "parties-0-institution": "nims"})

    page = cast.cleo.browser.get(AGREEMENTS)

    assert page.said(".//main//section/h2") == ["Planned 2", "Signed 1"]
    assert page.said(".//main//h3") == ["Memorandum of cooperation", "Letter", "Partnerschaft"]
    [planned, signed] = page.said(".//main//section/ul")
    assert "Tuesday 24 November · 14:00–15:30" in planned
    assert "Nobody signs yet for NIMS" in planned
    assert "signed on 24 November 2026" in signed
    assert "valid until 23 November 2029" in signed
    assert NEW not in page.links()


def test_a_page_says_everything_of_an_agreement(cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, WHOLE)
    address = cast.ada.browser.fill_in(NEW, {**WHOLE, "title-de": "Zweite Partnerschaft"}).headers["Location"]

    page = cast.cleo.browser.get(address)

    facts = dict(zip(page.said(".//main//dt"), page.said(".//main//dl/div/dd[1]"), strict=True))
    assert facts == {
        "NIMS": "Honda Ken (President)",
        "City of Bochum": "Prof. Dr. Ben Berg (Rector)",
        "Signed at": "Courtesy call Tuesday 24 November · 09:00–10:30",
        "Signed on": "24 November 2026",
        "Valid until": "23 November 2029",
        "Notice period": "6 months",
        "Subject": "Materials",
    }


def test_where_two_renew_the_same_each_says_which_it_renews(app: Flask, cast: Cast) -> None:
    first = AgreementShape(key="a", title=Text("Pact"), state=AgreementState.EXPIRED, signed_on=date(2019, 5, 2))
    later = [AgreementShape(key=key, title=Text("Pact"), renews=of) for key, of in (("b", "a"), ("c", "a"), ("d", "b"))]
    slug = store(app, cast, first, *later)

    page = cast.ada.browser.get(f"/trips/{slug}/agreements/c")

    said = page.said(".//section[@aria-labelledby='chain']//li//p[2]")
    assert said == [
        "Expired · 2 May 2019",
        "renews: Pact, 2 May 2019",
        "renews: Pact, 2 May 2019",
        "renews: Pact, Planned",
    ]


def test_agreements_of_one_title_are_told_apart_by_date_and_state_where_one_is_picked(app: Flask, cast: Cast) -> None:
    signed = {"state": AgreementState.SIGNED, "signed_on": date(2019, 5, 2)}
    slug = store(
        app, cast, AgreementShape(key="a", title=Text("Pact"), **signed), AgreementShape(key="b", title=Text("Pact"))
    )

    page = cast.ada.browser.get(f"/trips/{slug}/agreements/new")

    assert page.said(".//select[@name='renews']/option")[1:] == ["Pact · 2 May 2019, Signed", "Pact · Planned"]


def test_the_chain_of_renewals_stands_on_each_of_its_pages(cast: Cast) -> None:
    first = cast.ada.browser.fill_in(f"{NEW}?like=nims-2026&renews=nims-2026").headers["Location"]
    key = first.rsplit("/", 1)[-1]
    cast.ada.browser.fill_in(NEW, {**PLAIN, "title-en": "Third", "renews": key})

    chains = [cast.cleo.browser.get(page).said(".//main//ol/li[@class='line']//p[1]") for page in (NIMS, first)]

    assert chains == [["Memorandum of cooperation", "Memorandum of cooperation", "Third"]] * 2


def test_a_renewal_begins_with_what_it_renews(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"state": "in_force", "signed_on": "2020-01-01", "notice_months": "3"})

    cast.ada.browser.fill_in(f"{NEW}?like=nims-2026&renews=nims-2026")

    old, made = draft(app, Agreement, key="nims-2026"), newest(app, Agreement)
    assert made == replace(
        old, key=made.key, state=AgreementState.PLANNED, signed_on=None, renews="nims-2026", title=old.title
    )
    assert signed_at(app, "signing") == ["Memorandum of cooperation"]


def test_a_duplicate_says_the_same_and_is_signed_nowhere_yet(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NEW}?like=nims-2026")

    made = newest(app, Agreement)
    assert made == replace(draft(app, Agreement, key="nims-2026"), key=made.key)
    assert signed_at(app, "signing") == ["Memorandum of cooperation"]


def test_a_signing_leads_to_an_agreement_that_is_signed_there(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/engagements/signing")

    cast.ada.browser.fill_in(f"{NEW}?signing=signing", {"title-de": "Zweite"})

    assert {NIMS, f"{NEW}?signing=signing"} <= set(page.links())
    assert signed_at(app, "signing") == ["Memorandum of cooperation", "Zweite"]


def test_an_agreement_without_parties_says_what_comes_next(cast: Cast) -> None:
    made = cast.ada.browser.fill_in(NEW, {"title-de": "Absichtserklärung"}).headers["Location"]

    editor, viewer = (browser.get(made) for browser in (cast.ada.browser, cast.cleo.browser))

    assert editor.said(".//main//p[@class='note']/span/a") == ["Name the parties"]
    assert viewer.said(".//main//p[@class='note']") == []


def test_where_there_is_no_agreement_the_page_says_what_belongs_there(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/agreements")

    assert page.said(".//main//h2") == ["There is no agreement yet"]
    assert f"/trips/{slug}/agreements/new" in page.links()


def test_an_agreement_is_deleted_and_its_signing_stays(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/deletion")

    cast.ada.browser.get(NIMS, status=404)
    assert signed_at(app, "signing") == []
    assert "Memorandum" not in cast.ada.browser.get("/trips/tsukuba/engagements/signing").words


def test_a_deletion_names_what_renews_it_and_nothing_where_nothing_does(cast: Cast) -> None:
    later = cast.ada.browser.fill_in(NEW, {**PLAIN, "renews": "nims-2026"}).headers["Location"]

    pages = [cast.ada.browser.get(f"{address}/deletion") for address in (NIMS, later)]

    assert [page.said(".//main//form//li") for page in pages] == [["Partnerschaft"], []]
    assert ["renew it" in page.words for page in pages] == [True, False]


def test_on_a_closed_trip_nothing_is_changed(app: Flask, cast: Cast) -> None:
    with app.app_context():
        close_trip(db.session.scalars(db.select(Trip).filter_by(slug="tsukuba")).one(), version=None)
        db.session.commit()

    cast.ada.browser.post(NEW, PLAIN, status=409)
    page = cast.ada.browser.get(NIMS)

    assert count(app, Agreement) == 2
    assert f"{NIMS}/edit" not in page.links()


@pytest.mark.parametrize("agreements", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("", 6), ("/new", 9), ("/a0", 9), ("/a0/edit", 13)])
def test_pages_take_the_same_number_of_queries_however_many_there_are(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, agreements: int
) -> None:
    keys = [f"a{nth}" for nth in range(agreements)]
    parties = ("bochum", "nims", "dwih")[:agreements]
    signs = tuple(Signatory(party=party, person="ada") for party in parties)
    made = [AgreementShape(key=key, title=Text(key), parties=parties, signatories=signs) for key in keys]
    signing = a_meeting(exact("2026-11-24", "09:00"), key="signing", signs=tuple(keys))
    things = (*the_groups(), *the_institutions(), *the_people(), *the_venues())
    slug = store(app, cast, *things, *made, signing)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/agreements{address}")

    assert page.status == 200
