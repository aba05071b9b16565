"""What was published is listed, shown as it was, compared, and fetched again in every form."""

import json

import pytest
from flask import Flask
from sqlalchemy import select

from planner.actions.engagements import delete_engagement
from planner.actions.people import keep_restricted
from planner.exports.ics import addressed
from planner.model import Engagement, Organizer, Person, Release, db
from planner.programme.shape import Restricted
from planner.publishing.editions import edition_of
from planner.publishing.releases import publish
from planner.values.text import Text
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.published import published, the_trip

TRIP = "/trips/tsukuba"
RELEASES = f"{TRIP}/releases"


@pytest.fixture
def released(app: Flask, cast: Cast) -> int:  # noqa: ARG001 -- whose trip it is
    """Publish the trip of the cast."""
    return published(app)


def rename(cast: Cast, title: str = "Reception at the house", key: str = "call") -> None:
    cast.ada.browser.fill_in(f"{TRIP}/engagements/{key}/edit", {"title-en": title})


def many(app: Flask, cast: Cast, count: int) -> None:
    """Let there be so many releases."""
    for nth in range(count):
        rename(cast, f"Title {nth}")
        published(app)


def test_before_the_first_release_the_list_says_what_publishing_is(cast: Cast) -> None:
    page = cast.ada.browser.get(RELEASES)

    assert "Nothing published yet" in page.words
    assert f"{RELEASES}/new" in page.links()


def test_the_list_says_when_by_whom_for_whom_and_what_was_said(app: Flask, cast: Cast) -> None:
    with app.app_context():
        ada = db.session.get(Organizer, cast.ada.id)
        publish(the_trip("tsukuba"), ada, note=Text("Now with trains"), groups=["city"])
        db.session.commit()

    words = cast.cleo.browser.get(RELEASES).words

    assert "Release 1 what delegates see 20 November 2026, 10:00 · Ada · For City Now with trains" in words


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_number_of_queries_however_long_it_is(
    app: Flask, cast: Cast, queries: Queries, count: int
) -> None:
    many(app, cast, count)
    cast.ada.browser.get("/trips")

    with queries(9):
        page = cast.ada.browser.get(RELEASES)

    assert len(page.all(".//li[@class='release']")) == count


@pytest.mark.usefixtures("released")
def test_a_viewer_looks_and_is_not_asked_to_publish(cast: Cast) -> None:
    rename(cast)

    page = cast.cleo.browser.get(RELEASES)

    assert "The draft has changed since release 1: one difference." in page.words
    assert f"{RELEASES}/new" not in page.links()


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize("address", [TRIP, f"{TRIP}/board", RELEASES])
def test_it_is_told_where_one_works_that_the_draft_is_ahead(cast: Cast, address: str) -> None:
    before = cast.ada.browser.get(address)
    rename(cast)

    after = cast.ada.browser.get(address)

    assert "The draft has changed" not in before.words
    assert "The draft has changed since release 1: one difference." in after.words


@pytest.mark.usefixtures("released")
def test_as_others_see_the_draft_nothing_is_told_of_releases(cast: Cast) -> None:
    rename(cast)

    assert "The draft has changed" not in cast.ada.browser.get(f"{TRIP}?for=everyone").words


@pytest.mark.usefixtures("released")
def test_a_release_is_shown_as_it_was(cast: Cast) -> None:
    rename(cast)

    page = cast.ada.browser.get(f"{RELEASES}/1")

    assert "Courtesy call" in page.words
    assert "Reception at the house" not in page.words
    assert [link for link in page.links() if "/engagements/" in link] == []


@pytest.mark.usefixtures("released")
def test_a_release_is_shown_as_each_audience_was_given_it(cast: Cast) -> None:
    city, staff = (cast.ada.browser.get(f"{RELEASES}/1?for={whom}").words for whom in ("group:city", "staff"))

    assert ("Keynote on loneliness" in city, "Keynote on loneliness" in staff) == (False, True)


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize(
    "address",
    [
        f"{RELEASES}/1?for=group:navy",
        f"{RELEASES}/1?for=nobody",
        f"{RELEASES}/2",
        f"{RELEASES}/1/differences?since=1",
        f"{RELEASES}/1/differences?since=x",
        f"{RELEASES}/1/differences?for=person:dov",
        f"{TRIP}/downloads?release=2",
        f"{TRIP}/downloads?release=nine",
        f"{TRIP}/calendars/group/navy.ics?release=1",
    ],
)
def test_what_no_release_has_is_found_nowhere(cast: Cast, address: str) -> None:
    cast.ada.browser.get(address, status=404)


def test_nobodys_restricted_data_are_on_a_page_of_a_release(app: Flask, cast: Cast) -> None:
    with app.app_context():
        ada = db.session.scalars(select(Person).where(Person.key == "ada")).one()
        keep_restricted(ada, Restricted(passport="C01X00T47"))
        db.session.commit()
    published(app)

    addresses = [f"{RELEASES}/1?for={whom}" for whom in ("staff%2Brestricted", "person:ada")]
    pages = [cast.ada.browser.get(address).text for address in (*addresses, f"{RELEASES}/1/differences")]

    assert [page for page in pages if "C01X00T47" in page] == []


@pytest.mark.usefixtures("released")
def test_two_releases_are_compared_for_every_audience(app: Flask, cast: Cast) -> None:
    rename(cast, key="keynote")
    published(app)

    university, city = (
        cast.ada.browser.get(f"{RELEASES}/2/differences?for=group:{key}") for key in ("university", "city")
    )

    assert university.said(".//li[@class='difference']//del") == ["Keynote on loneliness"]
    assert university.said(".//li[@class='difference']//ins") == ["Reception at the house"]
    assert "No difference." in city.words


def test_any_two_releases_are_compared_the_older_one_first(app: Flask, cast: Cast) -> None:
    many(app, cast, 3)

    pages = [cast.ada.browser.get(f"{RELEASES}/{one}/differences?since={other}") for one, other in ((3, 1), (1, 3))]

    assert [page.heading for page in pages] == ["From release 1 to release 3"] * 2
    assert [page.said(".//li[@class='difference']//ins") for page in pages] == [["Title 2"]] * 2


@pytest.mark.usefixtures("released")
def test_a_release_gives_the_calendar_that_its_feeds_are_given(app: Flask, cast: Cast) -> None:
    rename(cast)
    with app.app_context():
        release = db.session.scalars(select(Release)).one()
        body = addressed(edition_of(release, "group:city", "en").body)

    held = cast.cleo.browser.client.get(f"{TRIP}/calendars/group/city.ics?release=1&lang=en")

    assert held.data == body
    assert b"Courtesy call" in held.data


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize("address", ["tables/items.csv", "trip.json", "trip.yaml", "calendars/everyone.ics"])
def test_every_file_of_a_release_holds_what_was_published(app: Flask, cast: Cast, address: str) -> None:
    with app.app_context():
        delete_engagement(db.session.scalars(select(Engagement).where(Engagement.key == "signing")).one(), version=None)
        db.session.commit()
    title = "Unterzeichnung"

    then, now = (
        cast.ada.browser.client.get(f"{TRIP}/{address}", query_string={"lang": "de", **said}).text
        for said in ({"release": "1"}, {})
    )

    assert (title in then, title in now) == (True, False)


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize("name", ["tables/people.xlsx", "tables/people.vcf", "tables/rooming.xlsx"])
def test_every_table_of_a_release_can_be_had(cast: Cast, name: str) -> None:
    assert cast.ben.browser.client.get(f"{TRIP}/{name}?release=latest").status_code == 200


@pytest.mark.usefixtures("released")
@pytest.mark.paper
def test_a_release_is_printed(cast: Cast) -> None:
    answer = cast.ada.browser.client.get(f"{TRIP}/documents/official/everyone/en.pdf?release=1")

    assert answer.data.startswith(b"%PDF-")


def test_the_trip_file_of_a_release_holds_restricted_data_for_those_who_may_read_them(app: Flask, cast: Cast) -> None:
    with app.app_context():
        ada = db.session.scalars(select(Person).where(Person.key == "ada")).one()
        keep_restricted(ada, Restricted(passport="C01X00T47"))
        db.session.commit()
    published(app)

    owner, viewer = (
        json.loads(actor.browser.client.get(f"{TRIP}/trip.json?release=1").text) for actor in (cast.ada, cast.cleo)
    )

    assert "C01X00T47" in json.dumps(owner)
    assert "C01X00T47" not in json.dumps(viewer)
    assert "Ada" in cast.ada.browser.get(f"{TRIP}/people/restricted/readings").words


@pytest.mark.usefixtures("released")
def test_the_list_of_files_leads_to_those_of_the_release(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{TRIP}/downloads?release=1")

    files = [link for link in page.links() if link.startswith((f"{TRIP}/calendars", f"{TRIP}/tables", f"{TRIP}/trip."))]
    assert page.heading == "Files of release 1"
    assert [link for link in files if "release=1" not in link] == []


@pytest.mark.usefixtures("released")
def test_a_release_of_which_nobody_knows_who_published_it_names_nobody(cast: Cast) -> None:
    for page in (RELEASES, f"{RELEASES}/1"):
        assert "Somebody who has left" not in cast.ada.browser.get(page).words
