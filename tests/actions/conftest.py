"""Ada's trip, stored, and the rows that tests of the verbs begin with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.actions.members import add_member, member_of
from planner.actions.organizers import add_organizer, find_organizer
from planner.actions.trips import import_trip
from planner.database import for_writing
from planner.model import Base, Member, Organizer, Trip, db
from planner.values.vocabulary import Role
from tests.actions.going_back import everything
from tests.bare import only_the_database
from tests.programmes import whole_trip


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two database files to be copied: one with tables alone, one with Ada and her trip in them."""
    folder = tmp_path_factory.mktemp("stocked")
    with only_the_database(f"sqlite:///{folder / 'empty.db'}").app_context():
        Base.metadata.create_all(db.engine)
        db.engine.dispose()
    shutil.copy(folder / "empty.db", folder / "tsukuba.db")
    with only_the_database(f"sqlite:///{folder / 'tsukuba.db'}").app_context(), for_writing():
        import_trip(whole_trip(), owner=add_organizer("ada@example.org", name="Ada"))
        db.session.commit()
        db.engine.dispose()
    return folder


@pytest.fixture(autouse=True)
def _session(request: pytest.FixtureRequest, stocked: Path, tmp_path: Path) -> Iterator[None]:
    """Let the test use the session; the database holds a trip where the test asks for one."""
    name = "tsukuba.db" if "trip" in request.fixturenames else "empty.db"
    shutil.copy(stocked / name, tmp_path / "planner.db")
    with only_the_database(f"sqlite:///{tmp_path / 'planner.db'}").app_context(), for_writing():
        yield
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def ada() -> Organizer:
    """The organizer who owns the trip."""
    return find_organizer("ada@example.org") or add_organizer("ada@example.org", name="Ada")


@pytest.fixture
def trip() -> Trip:
    """The whole trip of Ada, as it stands after a restart."""
    return db.session.scalars(db.select(Trip)).one()


@pytest.fixture
def whole(ada: Organizer) -> Trip:
    """Another trip of Ada's, with everything that can be deleted."""
    trip = import_trip(everything(), owner=ada)
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
