"""Writing to 200 people of a trip of 500 items: who is due, and every letter handed to a mail server that listens."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from tempfile import TemporaryDirectory
from time import perf_counter

from planner.actions.mailings import begin_mailing, due_of
from planner.actions.organizers import find_organizer
from planner.database import for_writing
from planner.jobs.mailing import send
from planner.jobs.work import do_next
from planner.model import Engagement, Organizer, Trip, db
from planner.publishing.releases import publish
from planner.values.text import Text
from planner.values.vocabulary import LetterState, MailingSort
from tests.benchmarks.figures import Figure
from tests.benchmarks.stored import ADA, a_server, store
from tests.benchmarks.trips import a_trip
from tests.postmaster import Postmaster, serving

PEOPLE = 200
SIZES = (125, 500)


def figures() -> Iterator[Figure]:
    """Measure."""
    for items in SIZES:
        with a_server() as app, app.app_context(), for_writing(), _mail_server() as postmaster:
            yield from _written(items, postmaster)


def _written(items: int, postmaster: Postmaster) -> Iterator[Figure]:
    size, (trip, ada) = f"{items} items × {PEOPLE} people", _published(items)
    yield Figure("who is sent a link", size, _seconds(lambda: due_of(trip, MailingSort.LINKS)) * 1000, "ms")
    took = _seconds(lambda: _sent(trip, ada, MailingSort.LINKS, 1))
    first = len(postmaster.letters)
    yield Figure(f"{first} letters with links made and sent", size, took, "s")
    row = db.session.query(Engagement).filter_by(trip_id=trip.id).first()
    assert row
    row.title = Text("Another title")
    db.session.flush()
    publish(trip, ada)
    db.session.commit()
    yield Figure("who is told of a change", size, _seconds(lambda: due_of(trip, MailingSort.CHANGES)) * 1000, "ms")
    took = _seconds(lambda: _sent(trip, ada, MailingSort.CHANGES, 2))
    yield Figure(f"{len(postmaster.letters) - first} letters with changes sent", size, took, "s")


def _published(items: int) -> tuple[Trip, Organizer]:
    whole = a_trip(items, PEOPLE)
    people = {key: replace(one, email=f"{key}@example.org") for key, one in whole.people.items()}
    trip = store(replace(whole, people=people))
    ada = find_organizer(ADA)
    assert ada
    publish(trip, ada)
    db.session.commit()
    return trip, ada


def _sent(trip: Trip, ada: Organizer, sort: MailingSort, seen: int) -> None:
    due = [one.person for one in due_of(trip, sort).recipients if one.is_proposed]
    mailing = begin_mailing(trip, sort, by=ada, people=due, seen=seen)
    send(mailing, ada)
    db.session.commit()
    while do_next():
        pass
    assert {one.state for one in mailing.letters} == {LetterState.SENT}


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


@contextmanager
def _mail_server() -> Iterator[Postmaster]:
    kept = dict(os.environ)
    with serving(Postmaster()) as postmaster, TemporaryDirectory() as folder:
        os.environ |= {
            "PLANNER_MAIL": f"smtp://127.0.0.1:{postmaster.port}?tls=none",
            "PLANNER_MAIL_FROM": "protocol@example.org",
            "PLANNER_INSTANCE": folder,
        }
        try:
            yield postmaster
        finally:
            os.environ.clear()
            os.environ |= kept
