"""Editions: brought out with a release and with a new link, kept once, the same when made anew."""

import pytest
from flask import Flask
from sqlalchemy import delete, select

from planner.errors import NotFound
from planner.model import Edition, Publishing, Release, Trip, Venue, db
from planner.programme.audience import Audience
from planner.publishing.editions import bring_out, edition_of
from planner.publishing.links import issue, issue_all, reissue
from planner.publishing.releases import publish
from planner.values.text import Text
from tests.cast import TRIP, Cast
from tests.conftest import Queries

KEYS = ["only for tests"]


@pytest.fixture
def trip(app: Flask, cast: Cast) -> Trip:  # noqa: ARG001 -- stored by it
    with app.app_context():
        yield db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one()
        db.session.rollback()


def link(trip: Trip, audience: str = "person:ada", language: str = "en") -> None:
    issue(trip, Audience.parse(audience), by=None, language=language, keys=KEYS)


def kept(release: Release) -> list[tuple[str, str]]:
    query = select(Edition.audience, Edition.language).where(Edition.release_id == release.id)
    return sorted((audience, code) for audience, code in db.session.execute(query))


def rename_park(trip: Trip, name: str) -> Release:
    """Publish the trip with its park under another name."""
    park = db.session.scalars(select(Venue).where(Venue.trip_id == trip.id, Venue.key == "park")).one()
    park.name = Text(name)
    db.session.flush()
    return publish(trip, None)


def test_a_release_brings_out_the_calendar_of_every_link_once(trip: Trip) -> None:
    for audience, code in (("person:ada", "en"), ("person:ada", "en"), ("person:ada", "ja"), ("group:city", "de")):
        link(trip, audience, code)

    release = publish(trip, None)
    bring_out(release)

    assert kept(release) == [("group:city", "de"), ("person:ada", "en"), ("person:ada", "ja")]


def test_a_link_that_is_made_later_brings_its_calendar_with_it(trip: Trip) -> None:
    release = publish(trip, None)

    link(trip, "group:city")

    assert kept(release) == [("group:city", "en")]


def test_a_link_in_the_place_of_another_goes_on_with_the_same_calendar(trip: Trip) -> None:
    release = publish(trip, None)
    feed = issue(trip, Audience.parse("person:ada"), by=None, language="en", keys=KEYS)

    made = reissue(feed, by=None, keys=KEYS)

    assert (made.audience, feed.revoked_at is None, kept(release)) == ("person:ada", False, [("person:ada", "en")])


def test_the_public_has_a_calendar_in_every_language_of_the_trip_once_it_has_a_page(trip: Trip) -> None:
    db.session.add(Publishing(trip_id=trip.id, has_public_page=True))

    release = publish(trip, None)

    assert {audience for audience, _ in kept(release)} == {"public"}
    assert {code for _, code in kept(release)} == {"en", *trip.languages} & {"en", "de", "ja"}


def test_an_edition_is_the_same_whether_those_before_it_were_kept_or_not(trip: Trip) -> None:
    link(trip)
    releases = [rename_park(trip, name) for name in ("One", "Two", "Three")]
    with_all_kept = [edition_of(release, "person:ada", "en") for release in releases]

    db.session.execute(delete(Edition).where(Edition.release_id != releases[0].id))
    after_the_first = [edition_of(release, "person:ada", "en") for release in releases]
    db.session.execute(delete(Edition))
    with_none_kept = [edition_of(release, "person:ada", "en") for release in releases]

    assert after_the_first == with_all_kept == with_none_kept


def test_an_edition_says_of_each_item_how_often_and_when_it_changed(trip: Trip) -> None:
    first, second = rename_park(trip, "One"), rename_park(trip, "Two")
    was, now = (edition_of(release, "everyone", "en").shown for release in (first, second))

    changed = {key for key, shown in now.items() if shown.stamp == second.made_at}

    assert changed
    assert {key: now[key].sequence for key in changed} == {key: was[key].sequence + 1 for key in changed}
    assert {key for key in now if key not in changed} == {key for key in now if now[key] == was[key]}


def test_the_calendar_of_an_older_release_stays_as_it_was(trip: Trip) -> None:
    first = rename_park(trip, "One")
    before = edition_of(first, "everyone", "ja")

    rename_park(trip, "Two")

    assert edition_of(first, "everyone", "ja") == before


def test_what_is_no_audience_has_no_edition(trip: Trip) -> None:
    release = publish(trip, None)

    with pytest.raises(NotFound):
        edition_of(release, "somebody", "en")


@pytest.mark.parametrize("count", [1, 3])
def test_a_release_for_three_links_asks_as_often_as_for_one(trip: Trip, queries: Queries, count: int) -> None:
    audiences = [Audience.parse(one) for one in ("person:ada", "person:ben", "group:city")[:count]]
    release = publish(trip, None)
    issue_all(trip, [(one, "en") for one in audiences], by=None, keys=KEYS)
    db.session.execute(delete(Edition))
    db.session.commit()
    db.session.refresh(release)

    with queries(7):
        bring_out(release)
