"""Ada's trip with people who can be written to, stored and published; a mail server; a worker."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from sqlalchemy import select

from planner import migrations
from planner.actions.mailings import begin_mailing, due_of
from planner.actions.members import add_member, member_of
from planner.actions.organizers import add_organizer, find_organizer
from planner.actions.releases import latest_release
from planner.actions.trips import import_trip
from planner.cli.store import kept_open
from planner.database import for_writing
from planner.jobs.mailing import send
from planner.jobs.queue import enqueue
from planner.jobs.work import do_next
from planner.model import Job, Letter, Mailing, Organizer, Trip, db
from planner.programme.shape import Programme
from planner.publishing.releases import publish
from planner.values.vocabulary import LetterState, MailingSort, Role
from tests.bare import only_the_database
from tests.postmaster import Postmaster, serving
from tests.programmes import whole_trip

Send = Callable[..., Mailing]


def written_to() -> Programme:
    """Return the whole trip with an e-mail address for Ada, Ben, Cleo and their host Ken."""
    whole = whole_trip()
    people = {key: replace(one, email=f"{key}@example.org") for key, one in whole.people.items()}
    return replace(whole, people=people)


@pytest.fixture(scope="session")
def stocked_jobs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file to be copied: Ada's trip, Ben who helps her, and a first release."""
    file = tmp_path_factory.mktemp("jobs") / "planner.db"
    with (
        pytest.MonkeyPatch.context() as patch,
        only_the_database(f"sqlite:///{file}").app_context(),
        for_writing(),
    ):
        patch.setenv("PLANNER_NOW", "2026-11-20T09:00:00+00:00")
        migrations.upgrade(db.engine)
        ada, ben = (add_organizer(f"{name.lower()}@example.org", name=name) for name in ("Ada", "Ben"))
        trip = import_trip(written_to(), owner=ada)
        add_member(trip, ben, role=Role.EDITOR, by=member_of(trip, ada))
        publish(trip, ada)
        db.session.commit()
        db.engine.dispose()
    return file


@pytest.fixture(autouse=True)
def instance(stocked_jobs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An instance folder of the test's own, in whose database the test works."""
    monkeypatch.setenv("PLANNER_INSTANCE", str(tmp_path))
    monkeypatch.setenv("PLANNER_BASE_URL", "https://planner.example.org")
    monkeypatch.setenv("PLANNER_SECRET_KEY", "only for tests")
    monkeypatch.delenv("PLANNER_DATABASE_URL", raising=False)
    shutil.copy(stocked_jobs, tmp_path / "planner.db")
    with only_the_database(f"sqlite:///{tmp_path / 'planner.db'}").app_context(), for_writing():
        yield tmp_path
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def postmaster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Postmaster]:
    """A mail server that is set as ours."""
    with serving(monkeypatch) as master:
        yield master


@pytest.fixture
def trip() -> Trip:
    return db.session.scalars(select(Trip)).one()


@pytest.fixture
def ada() -> Organizer:
    found = find_organizer("ada@example.org")
    assert found
    return found


@pytest.fixture
def begun(trip: Trip, ada: Organizer) -> Send:
    """Begin a mailing to these people, or to all who are due, and ask for it to be sent."""

    def beginning(sort: MailingSort = MailingSort.LINKS, *people: str, words: str = "") -> Mailing:
        release = latest_release(trip)
        chosen = people or tuple(one.person for one in due_of(trip, sort).recipients if one.is_proposed)
        mailing = begin_mailing(trip, sort, by=ada, people=chosen, words=words, seen=release.number if release else 0)
        send(mailing, ada)
        db.session.commit()
        return mailing

    return beginning


def ask(trip: Trip, sort: str = "publish", *, by: Organizer | None = None, due: str = "") -> Job:
    """Ask for work, now or at a time of the day."""
    due_at = datetime.fromisoformat(f"2026-11-20T{due}+00:00") if due else None
    job = enqueue(sort, trip=trip, by=by, due_at=due_at)
    db.session.commit()
    return job


def work() -> None:
    """Do what is due."""
    while do_next():
        db.session.expire_all()
    db.session.expire_all()


def worker_doing(work: Callable[[], object]) -> BaseProcess:
    """Do this in a process of its own that has opened the database for itself, as a worker has; return that process.

    What was read before is forgotten here: no connection may be open while a process divides.
    """
    db.session.remove()
    db.engine.dispose()
    process = get_context("fork").Process(target=_with_the_database, args=(work,))
    process.start()
    return process


def _with_the_database(work: Callable[[], object]) -> None:
    with kept_open():
        work()


def later(monkeypatch: pytest.MonkeyPatch, clock: str) -> None:
    """Put the clock to another time of the day."""
    monkeypatch.setenv("PLANNER_NOW", f"2026-11-20T{clock}+00:00")


def states(mailing: Mailing) -> dict[str, LetterState]:
    """Return what became of the letters of a mailing, by who they are for."""
    letters = db.session.scalars(select(Letter).where(Letter.mailing_id == mailing.id).order_by(Letter.id))
    return {letter.person: letter.state for letter in letters}


def refusals(mailing: Mailing) -> dict[str, str]:
    """Return what the mail server said of letters."""
    letters = db.session.scalars(select(Letter).where(Letter.mailing_id == mailing.id, Letter.refusal != ""))
    return {letter.person: letter.refusal for letter in letters}
