"""Pictures: what the JSON of a release says of changes, whatever becomes of the trip."""

import json
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Release, Trip, Venue, db
from planner.publishing import pictures
from planner.publishing.releases import publish
from planner.publishing.shelf import Shelf
from planner.values.text import Text
from tests.cast import TRIP, Cast


@pytest.fixture
def trip(app: Flask, cast: Cast) -> Iterator[Trip]:  # noqa: ARG001 -- stored by it
    with app.app_context():
        yield db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one()
        db.session.rollback()


def published(trip: Trip, german: str) -> Release:
    """Publish the trip with its park under another name in German."""
    park = db.session.scalars(select(Venue).where(Venue.trip_id == trip.id, Venue.key == "park")).one()
    park.name = Text({"de": german, "en": "Park"})
    db.session.flush()
    return publish(trip, None)


def said(release: Release, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Return how often each item has changed, as a process says it that has kept nothing."""
    monkeypatch.setattr(pictures, "_shelf", Shelf(1))
    document = json.loads(pictures.picture_of_release(release, "everyone").body)
    return {one["key"]: one["sequence"] for one in document["items"]}


def test_counts_go_on_when_another_language_becomes_the_main_one(trip: Trip, monkeypatch: pytest.MonkeyPatch):
    trip.languages = ("de", "en")
    first, second = published(trip, "Park"), published(trip, "Garten")
    before = said(second, monkeypatch)

    trip.languages = ("en", "de")
    third = publish(trip, None)

    assert before["dinner"] > said(first, monkeypatch)["dinner"]
    assert said(second, monkeypatch) == before
    assert said(third, monkeypatch)["dinner"] >= before["dinner"]
