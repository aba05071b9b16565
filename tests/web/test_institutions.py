"""Institutions in the browser: by side, everything of one."""

import pytest
from flask import Flask

from planner.model import Institution
from planner.programme.shape import Institution as PlainInstitution
from planner.programme.shape import Person, Venue
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import fields_of
from tests.web.stored import count, draft, newest, store

INSTITUTIONS = "/trips/tsukuba/institutions"
NEW = f"{INSTITUTIONS}/new"
NIMS = f"{INSTITUTIONS}/nims"
FORM = ".//main//form[@method='post']"


def test_institutions_stand_under_their_sides_those_that_receive_first(cast: Cast) -> None:
    page = cast.cleo.browser.get(INSTITUTIONS)

    assert page.said(".//main//section/h2") == ["Hosts 1", "Delegation 1", "Others 1"]
    assert page.said(".//main//h3/a") == ["NIMS", "City of Bochum", "DWIH Tokyo"]
    assert page.said(".//main//h3/span") == ["物質・材料研究機構", "Stadt Bochum"]


TSUKUBA = {
    "name-de": "Universität Tsukuba",
    "name-ja": "筑波大学",
    "side": "other",
    "kind": "university",
    "place-en": "Tsukuba",
    "country": "japan",
    "website": "www.tsukuba.ac.jp",
}


def test_a_new_institution_is_what_was_entered(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, TSUKUBA)

    made = newest(app, Institution)
    assert (made.name, made.place) == (Text({"de": "Universität Tsukuba", "ja": "筑波大学"}), Text({"en": "Tsukuba"}))
    assert (made.side, made.kind, made.country) == (Side.OTHER, "university", "JP")
    assert made.website == "https://www.tsukuba.ac.jp"


@pytest.mark.parametrize("key", ["bochum", "nims", "dwih"])
def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast, key: str) -> None:
    before = draft(app, Institution, key=key, trip_id=1)

    cast.ada.browser.fill_in(f"{INSTITUTIONS}/{key}/edit")

    assert draft(app, Institution, key=key, trip_id=1) == before


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"name-de": " "}, "name", "What is the institution called?"),
        ({"name-de": "NIMS\u202e"}, "name", "nobody can see"),
        ({"side": "enemy"}, "side", "Pick one of the list."),
        ({"kind": "x" * 300}, "kind", "at most 200 fit"),
        ({"country": "Utopia"}, "country", "not a country"),
        ({"website": "javascript:alert(1)"}, "website", "is not a web address"),
        ({"website": "mailto:ken@nims.example"}, "website", "is not a web address"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Institution)

    page = cast.ada.browser.post(NEW, {"side": "host", "name-de": "Neu", "place-de": "Kyoto", **said}, status=422)

    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert page.all(".//main//div[@role='alert']//li/a")[0].get("href").startswith(f"#{place}")
    assert page.one(".//input[@name='place-de']").get("value") == "Kyoto"
    assert count(app, Institution) == before


def test_the_same_form_sent_twice_makes_one_institution(app: Flask, cast: Cast) -> None:
    before = count(app, Institution)
    standing = fields_of(cast.ada.browser.get(NEW).one(FORM))

    first, second = (cast.ada.browser.post(NEW, {**standing, **TSUKUBA}) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Institution) == before + 1


def test_a_copy_begins_with_what_the_first_says(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NEW}?like=nims", {"name-en": "NIMS Sengen"})

    made = newest(app, Institution)
    assert (made.name["en"], made.name["ja"], made.country) == ("NIMS Sengen", "物質・材料研究機構", "JP")


def test_who_saves_later_sees_both_versions(cast: Cast) -> None:
    standing = fields_of(cast.ada.browser.get(f"{NIMS}/edit").one(FORM))
    cast.ben.browser.fill_in(f"{NIMS}/edit", {"kind": "institute"})

    page = cast.ada.browser.post(f"{NIMS}/edit", {**standing, "kind": ["agency"]}, status=409)

    mine, theirs = page.said(".//main//fieldset[1]/label")
    assert ("agency" in mine, "institute" in theirs) == (True, True)


def test_a_page_shows_people_venues_programme_and_agreements(cast: Cast) -> None:
    page = cast.cleo.browser.get(NIMS)

    assert page.heading == "NIMS"
    assert page.said(".//main//*[@class='belonging']/li/a") == ["Honda Ken", "NIMS Headquarters"]
    assert "Signing; with, commas" in page.said(".//main//section[@class='short-day']//a")
    assert "Memorandum of cooperation" in page.words


def test_a_page_shows_nothing_of_the_programme_of_others(cast: Cast) -> None:
    dinner = "/trips/tsukuba/engagements/dinner"

    assert dinner in cast.ada.browser.get("/trips/tsukuba").links()
    assert dinner not in cast.ada.browser.get(NIMS).links()


def test_a_page_leads_to_the_website(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/edit", {"website": "https://www.nims.go.jp/"})

    assert "https://www.nims.go.jp/" in cast.ada.browser.get(NIMS).links()


def test_a_page_leads_to_the_forms_of_a_person_and_a_venue_of_it(cast: Cast) -> None:
    links = cast.ada.browser.get(NIMS).links()

    assert "/trips/tsukuba/people/new?institution=nims&side=host" in links
    assert "/trips/tsukuba/venues/new?institution=nims" in links


@pytest.mark.parametrize("address", ["people/new?institution=nims&side=host", "venues/new?institution=nims"])
def test_these_forms_begin_with_the_institution(cast: Cast, address: str) -> None:
    page = cast.ada.browser.get(f"/trips/tsukuba/{address}")

    assert fields_of(page.one(FORM))["institution"] == ["nims"]


def test_who_deletes_an_institution_is_told_what_hangs_on_it(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{NIMS}/deletion")

    assert page.said(".//main//ul[@class='plain-list']/li") == [
        *("Honda Ken", "NIMS Headquarters", "Signing; with, commas", "Memorandum of cooperation"),
    ]


def test_an_institution_that_is_deleted_is_gone_and_its_people_stay(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NIMS}/deletion")

    cast.ada.browser.get(NIMS, status=404)
    assert "NIMS" not in cast.ada.browser.get("/trips/tsukuba/people/ken").words


def test_an_engagement_leads_to_who_organises_it(cast: Cast) -> None:
    links = cast.cleo.browser.get("/trips/tsukuba/engagements/signing").links()

    assert (NIMS in links, f"{INSTITUTIONS}/dwih" in links) == (True, True)


def test_a_person_leads_to_institution_and_groups(cast: Cast) -> None:
    links = cast.cleo.browser.get("/trips/tsukuba/people/ada").links()

    assert (f"{INSTITUTIONS}/bochum" in links, "/trips/tsukuba/groups/city" in links) == (True, True)


def test_a_trip_without_institutions_says_with_whom_to_begin(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/institutions")

    assert page.said(".//main//h2") == ["No institutions yet"]
    assert f"/trips/{slug}/institutions/new" in page.links()


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("", 6), ("/i0", 7), ("/new", 7), ("/i0/deletion", 7)])
def test_pages_take_the_same_number_of_queries_however_much_there_is(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, number: int
) -> None:
    houses = [PlainInstitution(key=f"i{nth}", name=Text(f"House {nth}")) for nth in range(number)]
    people = [Person(key=f"p{nth}", family=f"P{nth}", institution="i0") for nth in range(number)]
    venues = [Venue(key=f"v{nth}", name=Text(f"V{nth}"), institution="i0") for nth in range(number)]
    slug = store(app, cast, *houses, *people, *venues)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/institutions{address}")

    assert page.status == 200
