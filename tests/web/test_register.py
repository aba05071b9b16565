"""The register of agreements: across trips, what is due first, searched and filtered, with the chain of renewals."""

from datetime import date

import pytest
from flask import Flask

from planner.actions.trips import import_trip
from planner.model import Agreement, Organizer, Trip, db
from planner.programme.shape import Agreement as Shape
from planner.programme.shape import Institution, Person, Signatory, uid_of
from planner.values.text import Text
from planner.values.vocabulary import AgreementState, Side
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import fields_of
from tests.programmes import programme_with
from tests.web.agreed import NEW, NIMS, PLAIN
from tests.web.stored import newest, store

REGISTER = "/agreements"
TITLES = ".//main//h2[@class='line-title']"
EARLIER = "2f1f0f7a-0000-4000-8000-000000000000"
OLD = uid_of(EARLIER, "old")
HOUSES = (
    Institution(key="tsukuba", name=Text({"en": "City of Tsukuba", "ja": "つくば市"})),
    Institution(key="stadt", name=Text({"de": "Stadt Bochum"})),
)
IN_FORCE = {"state": AgreementState.IN_FORCE, "signed_on": date(2024, 1, 1)}


def earlier_trip(app: Flask, cast: Cast, *, agreements: int = 1) -> str:
    """Store an earlier trip of Ada's, whose agreements end soon, the first of them first."""
    ends = [date(2027, 3 + number, 28) for number in range(agreements)]
    made = [
        Shape(key=f"old{number or ''}", title=Text({"de": f"Überlassung {number}"}), parties=("tsukuba", "stadt"),
              subject=Text("Messgeräte"), valid_until=end, notice_months=3, **IN_FORCE)
        for number, end in enumerate(ends)
    ]  # fmt: skip
    return store(app, cast, *HOUSES, *made, slug="earlier", uid=EARLIER, title=Text({"de": "Reise 2024"}))


def renewed_at(app: Flask, address: str) -> str:
    """Return the UID of what the agreement at this address renews."""
    with app.app_context():
        query = db.select(Agreement.renews_uid).where(Agreement.key == address.rpartition("/")[2])
        return db.session.scalars(query).one()


def test_the_register_shows_the_agreements_of_all_trips_what_is_due_next_first(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast, agreements=2)

    page = cast.ada.browser.get(REGISTER)

    assert page.said(TITLES) == ["Überlassung 0", "Überlassung 1", "Memorandum of cooperation"]
    assert page.said(".//main//li[1]//p") == [
        *("City of Tsukuba and Stadt Bochum", "Reise 2024", "In force"),
        *("Notice is due by 28 December 2026", "signed on 1 January 2024"),
    ]
    assert {NIMS, "/trips/earlier/agreements/old", "/account/feeds"} <= set(page.links())


def test_nobody_sees_the_agreements_of_trips_of_others_or_in_the_bin(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast)
    cast.ada.browser.fill_in("/trips/earlier/deletion")

    seen = [browser.get(REGISTER).said(TITLES) for browser in (cast.ada.browser, cast.cleo.browser, cast.dov.browser)]

    assert seen == [["Memorandum of cooperation"], ["Memorandum of cooperation"], ["Secret agreement"]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=uberlassung", ["Überlassung 0"]),
        ("q=MESSGERATE tsukuba", ["Überlassung 0"]),
        ("q=つくば", ["Überlassung 0", "Memorandum of cooperation"]),
        ("q=nothing of the kind", []),
        ("partner=city of tsukuba", ["Überlassung 0"]),
        ("partner=city of bochum", ["Überlassung 0", "Memorandum of cooperation"]),
        ("state=planned", ["Memorandum of cooperation"]),
        ("until=3", ["Überlassung 0"]),
        ("state=planned&until=24", []),
        ("state=burnt&partner=nobody&until=7", ["Überlassung 0", "Memorandum of cooperation"]),
    ],
)
def test_the_register_is_searched_and_filtered(app: Flask, cast: Cast, asked: str, found: list[str]) -> None:
    earlier_trip(app, cast)

    page = cast.ada.browser.get(f"{REGISTER}?{asked}")

    assert page.said(TITLES) == found


@pytest.mark.parametrize("word", ["Hono", "保野", "ほの", "mari hono"])
@pytest.mark.parametrize("agreements", [1, 3])
def test_the_register_finds_who_signs_in_any_script_with_one_question_more(
    app: Flask, cast: Cast, queries: Queries, agreements: int, word: str
) -> None:
    hono = Person(key="hono", given="Mari", family="Hono", native="保野 真理", reading="ほの まり", side=Side.HOST)
    signs = {"parties": ("tsukuba",), "signatories": (Signatory(party="tsukuba", person="hono"),)}
    made = [Shape(key=f"a{number}", title=Text(f"Letter {number}"), **signs) for number in range(agreements)]
    store(app, cast, *HOUSES, hono, *made)

    with queries(4):
        page = cast.ada.browser.get(REGISTER, query_string={"q": word})

    assert sorted(page.said(TITLES)) == [f"Letter {number}" for number in range(agreements)]


def test_what_is_asked_for_and_not_there_is_named(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{REGISTER}?partner=nobody&state=burnt")

    said = page.said(".//main//p[@role='status']/span")
    assert said == ["Not found here, and therefore left aside: Party and State."]


def test_a_long_register_comes_in_pages_that_keep_what_is_asked(app: Flask, cast: Cast) -> None:
    titles = [Shape(key=f"k{number:03}", title=Text(f"Letter {number:03}")) for number in range(60)]
    store(app, cast, *titles)

    first, second = (cast.ada.browser.get(f"{REGISTER}?q=letter{page}") for page in ("", "&page=2"))

    assert (len(first.said(TITLES)), len(second.said(TITLES))) == (50, 10)
    assert f"{REGISTER}?q=letter&page=2" in first.links()


def test_an_agreement_renews_one_of_an_earlier_trip(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast)

    made = cast.ada.browser.fill_in(NEW, {**PLAIN, "title-de": "Neu", "state": "signed", "renews_uid": OLD})
    pages = [cast.ada.browser.get(one) for one in (made.headers["Location"], "/trips/earlier/agreements/old")]

    assert newest(app, Agreement).renews_uid == OLD
    chains = [page.said(".//section[@aria-labelledby='chain']//li") for page in pages]
    assert chains == [
        ["Überlassung 0 In force · 1 January 2024 · Reise 2024", "Neu Signed"],
        ["Überlassung 0 In force · 1 January 2024", "Neu Signed · Visit to Tsukuba"],
    ]
    assert "Notice is due" not in pages[1].words


def test_a_renewal_on_another_trip_begins_with_what_it_renews(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast)
    begun = f"{NEW}?renews_uid={OLD}"
    links = cast.ada.browser.get("/trips/earlier/agreements/old").links()

    cast.ada.browser.fill_in(begun)

    made = newest(app, Agreement)
    assert begun in links
    assert (made.title, made.subject, made.parties) == (
        *(Text({"de": "Überlassung 0"}), Text("Messgeräte"), ("bochum",)),
    )
    assert (made.renews_uid, made.state, made.signed_on) == (OLD, AgreementState.PLANNED, None)


def test_a_renewal_of_what_is_out_of_reach_begins_with_nothing(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast)

    page = cast.ben.browser.get(f"{NEW}?renews_uid={OLD}")

    assert fields_of(page.one(".//main//form[@novalidate]")).get("renews_uid") == [""]
    assert "Überlassung" not in page.text


def test_what_is_out_of_reach_is_not_named_and_stays_as_it_was(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast)
    made = cast.ada.browser.fill_in(NEW, {**PLAIN, "renews_uid": OLD}).headers["Location"]

    cast.ben.browser.fill_in(f"{made}/edit", {"title-en": "Ben's"})
    page = cast.ben.browser.get(made)

    assert newest(app, Agreement).renews_uid == OLD
    assert page.said(".//section[@aria-labelledby='chain']//li")[0] == "an agreement of another trip"
    assert "Überlassung" not in page.text


def test_it_stays_where_names_are_typed_because_there_are_too_many_to_show(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast)
    made = cast.ada.browser.fill_in(NEW, {**PLAIN, "renews_uid": OLD}).headers["Location"]
    bens = programme_with(
        *(Shape(key=f"k{number}", title=Text(f"K {number}")) for number in range(70)), slug="bens", uid=""
    )
    with app.app_context():
        import_trip(bens, owner=db.session.get_one(Organizer, cast.ben.id))
        db.session.commit()

    shown = fields_of(cast.ben.browser.get(f"{made}/edit").one(".//main//form[@novalidate]"))["renews_uid"]
    cast.ben.browser.fill_in(f"{made}/edit", {"title-en": "Ben's"})

    assert shown == ["an agreement of another trip"]
    assert renewed_at(app, made) == OLD


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"renews": "nims-2026", "renews_uid": OLD}, "Pick one of the two: of this trip, or of another."),
        ({"renews_uid": uid_of("0e9f0f7a-0000-4000-8000-000000000000", "dovs-agreement")}, "Pick again."),
    ],
)
def test_one_earlier_agreement_within_reach_is_renewed(
    app: Flask, cast: Cast, said: dict[str, str], message: str
) -> None:
    earlier_trip(app, cast)

    page = cast.ada.browser.post(NEW, {**PLAIN, **said}, status=422)

    assert message in page.said(".//main//div[@role='alert']//li")[0]


def test_agreements_of_two_trips_do_not_renew_each_other(app: Flask, cast: Cast) -> None:
    earlier_trip(app, cast)
    with app.app_context():
        uid = uid_of(db.session.scalars(db.select(Trip.uid).filter_by(slug="tsukuba")).one(), "nims-2026")
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"renews_uid": OLD})

    page = cast.ada.browser.fill_in("/trips/earlier/agreements/old/edit", {"renews_uid": uid}, status=422)

    assert "An agreement cannot renew itself." in page.words


@pytest.mark.parametrize("agreements", [1, 3])
def test_the_register_takes_as_many_queries_however_much_stands_in_it(
    app: Flask, cast: Cast, queries: Queries, agreements: int
) -> None:
    earlier_trip(app, cast, agreements=agreements)

    with queries(3):
        page = cast.ada.browser.get(REGISTER)

    assert len(page.said(TITLES)) == agreements + 1
