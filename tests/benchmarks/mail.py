"""Writing to 200 people of a long trip: who is due, and every letter handed to a mail server that listens."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from tempfile import TemporaryDirectory
from time import perf_counter

import pytest
from flask import Flask
from sqlalchemy import select

from planner.actions.mailings import begin_mailing, due_of
from planner.actions.organizers import find_organizer
from planner.actions.releases import release_of, views_of
from planner.database import for_writing
from planner.jobs.mailing import send
from planner.jobs.work import do_next
from planner.language import language
from planner.model import Engagement, Mailing, Organizer, Trip, db
from planner.programme.audience import Audience, Circle
from planner.programme.differences import differences_between
from planner.publishing.releases import publish
from planner.values.text import Text
from planner.values.vocabulary import LetterState, MailingSort, Side
from tests.benchmarks.figures import Figure, growth, processor_ms
from tests.benchmarks.stored import ADA, a_server, counted, store
from tests.benchmarks.trips import a_trip
from tests.postmaster import Postmaster, serving

PEOPLE = 200
SIZES = (125, 500, 2000)
SENT, BARRED = (125, 500), 500
TOLD = 0.25
"""Who is told costs at most a quarter of comparing everybody's programmes one by one, as their letters do."""
QUERIES = 8


def figures() -> Iterator[Figure]:
    """Yield who is due and how long that takes to find out, then how long the letters take."""
    times: dict[MailingSort, dict[str, float]] = {sort: {} for sort in MailingSort}
    for items in SIZES:
        size = f"{items} items × {PEOPLE} people"
        with a_server() as app, app.app_context(), for_writing(), _mail_server() as postmaster:
            trip, ada = _published(items)
            yield from _due(app, trip, MailingSort.LINKS, size, times)
            if items in SENT:
                yield from _letters(trip, ada, MailingSort.LINKS, size, postmaster)
            else:
                _know(trip, ada)
            _changed(trip, ada)
            yield from _due(app, trip, MailingSort.CHANGES, size, times)
            yield from _due(app, trip, MailingSort.INVITATIONS, size, times)
            if items == BARRED:
                directly = processor_ms(_one_by_one, trip, runs=2)
                ratio = round(times[MailingSort.CHANGES][size] / directly, 2)
                yield Figure("due changes, against comparing one by one", size, ratio, "ratio", TOLD)
            if items in SENT:
                yield from _letters(trip, ada, MailingSort.CHANGES, size, postmaster)
    for sort, taking in times.items():
        yield from growth(f"due {sort}", taking)


def _due(
    app: Flask, trip: Trip, sort: MailingSort, size: str, times: dict[MailingSort, dict[str, float]]
) -> Iterator[Figure]:
    times[sort][size] = processor_ms(due_of, trip, sort, runs=5)
    with counted(app) as asked:
        due_of(trip, sort)
    yield Figure(f"due {sort}", size, round(times[sort][size], 1), "ms")
    yield Figure(f"due {sort}, queries", size, len(asked), "queries", QUERIES)


def _letters(trip: Trip, ada: Organizer, sort: MailingSort, size: str, postmaster: Postmaster) -> Iterator[Figure]:
    before, begun = len(postmaster.letters), perf_counter()
    _sent(trip, ada, sort, 1 if sort is MailingSort.LINKS else 2)
    took = perf_counter() - begun
    yield Figure(f"{len(postmaster.letters) - before} letters with {sort}, sent", size, round(took, 2), "s")


def _know(trip: Trip, ada: Organizer) -> None:
    """Let everybody have been sent their link, without a letter on the way."""
    for letter in _begun(trip, ada, MailingSort.LINKS, 1).letters:
        letter.state = LetterState.SENT
    db.session.commit()


def _changed(trip: Trip, ada: Organizer) -> None:
    """Release another title of what comes last and is a few people's own: who is not told was looked through whole."""
    row = db.session.scalars(select(Engagement).where(Engagement.trip_id == trip.id).order_by(Engagement.id)).all()[-1]
    row.title = Text("Another title")
    db.session.flush()
    publish(trip, ada)
    db.session.commit()


def _one_by_one(trip: Trip) -> None:
    before, after = (views_of(release_of(trip, number)) for number in (1, 2))
    for person in after.programme.side(Side.HOME):
        whose = Audience(Circle.PERSON, person.key)
        differences_between(before.of(whose), after.of(whose), language("de").text)


def _published(items: int) -> tuple[Trip, Organizer]:
    whole = a_trip(items, PEOPLE)
    people = {key: replace(one, email=f"{key}@example.org") for key, one in whole.people.items()}
    trip = store(replace(whole, people=people))
    ada = find_organizer(ADA)
    assert ada
    publish(trip, ada)
    db.session.commit()
    return trip, ada


def _begun(trip: Trip, ada: Organizer, sort: MailingSort, seen: int) -> Mailing:
    due = [one.person for one in due_of(trip, sort).recipients if one.is_proposed]
    return begin_mailing(trip, sort, by=ada, people=due, seen=seen)


def _sent(trip: Trip, ada: Organizer, sort: MailingSort, seen: int) -> None:
    mailing = _begun(trip, ada, sort, seen)
    send(mailing, ada)
    db.session.commit()
    while do_next():
        pass
    assert {one.state for one in mailing.letters} == {LetterState.SENT}


@contextmanager
def _mail_server() -> Iterator[Postmaster]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch, serving(patch) as postmaster:
        patch.setenv("PLANNER_INSTANCE", folder)
        yield postmaster
