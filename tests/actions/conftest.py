"""Ada's trip, stored, and the rows that tests of the verbs begin with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from planner.actions.members import add_member, member_of
from planner.actions.organizers import add_organizer
from planner.actions.trips import import_trip
from planner.database import engine_options, for_writing, tuned
from planner.model import Member, Organizer, Trip, db
from planner.values.vocabulary import Role
from tests.programmes import whole_trip


@pytest.fixture
def app(empty_instance: Path, tmp_path: Path) -> Iterator[Flask]:
    """The database alone: the verbs know nothing of pages."""
    shutil.copy(empty_instance / "planner.db", tmp_path)
    app = Flask("planner")
    options = engine_options(f"sqlite:///{tmp_path / 'planner.db'}")
    app.config.from_mapping(SQLALCHEMY_DATABASE_URI=options.pop("url"), SQLALCHEMY_ENGINE_OPTIONS=options)
    db.init_app(app)
    with app.app_context():
        tuned(db.engine)
        yield app
        db.engine.dispose()


@pytest.fixture(autouse=True)
def _session(app: Flask) -> Iterator[None]:
    """Let the test use the session."""
    with app.app_context(), for_writing():
        yield


@pytest.fixture
def ada() -> Organizer:
    return add_organizer("ada@example.org", name="Ada")


@pytest.fixture
def trip(ada: Organizer) -> Trip:
    """The whole trip of Ada, as it stands after a restart."""
    trip = import_trip(whole_trip(), owner=ada)
    db.session.commit()
    return trip


@pytest.fixture
def owner(trip: Trip, ada: Organizer) -> Member:
    member = member_of(trip, ada)
    assert member
    return member


@pytest.fixture
def editor(trip: Trip, owner: Member) -> Member:
    return add_member(trip, add_organizer("ben@example.org", name="Ben"), role=Role.EDITOR, by=owner)


@pytest.fixture
def viewer(trip: Trip, owner: Member) -> Member:
    return add_member(trip, add_organizer("cleo@example.org", name="Cleo"), role=Role.VIEWER, by=owner)
