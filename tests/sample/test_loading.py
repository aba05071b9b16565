"""The sample is loaded where it is absent, known by its UID, and brought back from the bin."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import func, select

from planner.actions.drafts import draft_of
from planner.actions.organizers import add_organizer
from planner.actions.releases import programme_of_release, releases_of
from planner.actions.trip_bin import delete_trip
from planner.actions.trip_import import import_trip
from planner.actions.trips import change_trip
from planner.model import Organizer, Trip, db
from planner.programme.audience import seen_by
from planner.programme.build import programme_of
from planner.programme.differences import differences_between
from planner.sample.loading import any_sample, is_sample, sample_for
from planner.values.text import Text
from planner.values.vocabulary import Role
from tests.programmes import programme_with


@pytest.fixture(autouse=True)
def _session(app: Flask) -> Iterator[None]:
    """Let the test use an empty database."""
    with app.app_context():
        yield
        db.session.remove()


@pytest.fixture
def ada() -> Organizer:
    return add_organizer("ada@example.org", name="Ada")


@pytest.fixture
def ben() -> Organizer:
    return add_organizer("ben@example.org", name="Ben")


def test_who_loads_the_sample_owns_it_and_gets_it_once(ada: Organizer) -> None:
    first, again = sample_for(ada), sample_for(ada)

    assert first is again
    assert [(member.organizer, member.role) for member in first.members] == [(ada, Role.OWNER)]
    assert len(programme_of(first).engagements) > 20


def test_it_is_published_for_its_delegates(ada: Organizer) -> None:
    trip = sample_for(ada)

    (release,) = releases_of(trip)

    assert not differences_between(programme_of_release(release, "staff"), seen_by(programme_of(trip), "staff"))


def test_everybody_has_a_sample_of_their_own(ada: Organizer, ben: Organizer) -> None:
    slugs = [sample_for(who).slug for who in (ada, ben)]

    assert slugs == ["bochum-japan", "bochum-japan-2"]


def test_a_sample_is_known_whatever_becomes_of_it_and_its_copy_is_none(ada: Organizer) -> None:
    sample = sample_for(ada)
    change_trip(sample, replace(draft_of(sample), title=Text("Mine now")), version=None)

    copy = import_trip(programme_of(sample), owner=ada, as_new=True)

    assert (is_sample(sample.uid), is_sample(copy.uid)) == (True, False)
    assert str(uuid.UUID(sample.uid)) == sample.uid


def test_a_trip_that_is_called_like_the_sample_is_none(ada: Organizer) -> None:
    mine = import_trip(programme_with(slug="bochum-japan", uid=""), owner=ada)

    assert not is_sample(mine.uid)
    assert sample_for(ada).slug == "bochum-japan-2"


def test_a_sample_in_the_bin_is_brought_back(ada: Organizer) -> None:
    sample = sample_for(ada)
    delete_trip(sample, version=None)

    assert sample_for(ada) is sample
    assert sample.deleted_at is None
    assert db.session.scalar(select(func.count(Trip.id))) == 1


def test_who_runs_the_installation_gets_whatever_sample_there_is(ada: Organizer) -> None:
    first = any_sample()

    assert first.members == []
    assert any_sample() is first
    assert sample_for(ada) is not first


def test_what_is_restricted_is_due_a_fortnight_after_one_begins_to_look_around(ada: Organizer):
    programme = programme_of(sample_for(ada))

    kept = [person.restricted for person in programme.people.values() if person.restricted]
    assert {one.delete_on for one in kept} == {date(2026, 12, 4)}
