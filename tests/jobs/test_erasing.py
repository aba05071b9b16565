"""A trip that is erased: whatever was published, planned, sent and answered goes with it."""

from datetime import timedelta

from sqlalchemy import func, select

from planner import clock
from planner.actions.mailings import answer, let_invite
from planner.actions.trip_bin import delete_trip, erase_trip
from planner.jobs.planned import plan_release
from planner.model import Base, Organizer, Trip, db
from planner.values.text import Text
from planner.values.vocabulary import Reply
from tests.jobs.conftest import Send, work
from tests.postmaster import Postmaster

OF_RELEASES = {"release", "edition", "publishing", "job", "mailing", "letter", "answer", "feed"}


def test_of_an_erased_trip_nothing_is_left_that_was_published_sent_or_answered(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer
):
    let_invite(trip, really=True)
    begun()
    work()
    answer(trip, "ben", "call", Reply.DECLINED, words="In Kyoto that day")
    plan_release(trip, ada, due_at=clock.now() + timedelta(days=1), note=Text("Soon"), groups=None)
    db.session.commit()
    before = filled()

    delete_trip(trip, version=None)
    erase_trip(trip)
    db.session.commit()

    assert len(postmaster.letters) == 3
    assert before >= OF_RELEASES
    assert filled() == {"organizer"}


def filled() -> set[str]:
    """Return the tables that have any row."""
    tables = Base.metadata.sorted_tables
    return {table.name for table in tables if db.session.scalar(select(func.count()).select_from(table))}
