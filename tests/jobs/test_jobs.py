"""The queue: what is done when, by whom, again after what, and what a worker that was killed leaves behind."""

import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from planner.actions.members import change_role, member_of, remove_member
from planner.actions.organizers import find_organizer
from planner.actions.releases import releases_of
from planner.actions.trip_bin import delete_trip
from planner.jobs.hold import MOST_TRIES, Lost, reason_of, take
from planner.jobs.queue import enqueue, job_of, jobs_of, stop
from planner.jobs.work import do_next
from planner.model import Job, Organizer, Release, Trip, db
from planner.values.vocabulary import JobState, Role, TripState
from tests.jobs.conftest import ask, later, worker_doing
from tests.jobs.conftest import work as do_all
from tests.servers import PATIENCE


def test_jobs_are_taken_in_the_order_in_which_they_are_due(trip: Trip, monkeypatch: pytest.MonkeyPatch):
    second, first, _tonight = (ask(trip, due=due).id for due in ("10:00:00", "09:30:00", "23:00:00"))

    early = take()
    later(monkeypatch, "10:00:00")
    taken = [hold.number for hold in iter(take, None)]

    assert (early, taken) == (None, [first, second])


def test_what_is_not_committed_is_not_begun(trip: Trip, ada: Organizer):
    trip.accent = "#123456"
    enqueue("publish", trip=trip, by=ada)
    db.session.rollback()

    assert (do_next(), released(trip)) == (False, [1])


def test_a_refusal_ends_a_job_and_says_why(trip: Trip, ada: Organizer):
    job = ask(trip, by=ada)

    do_all()

    assert (job.state, job.tries) == (JobState.FAILED, 1)
    assert reason_of(job) == ("Nothing has changed since release %(number)s.", {"number": "1"})


def test_what_nobody_foresaw_is_tried_again_after_longer_and_longer_pauses(trip: Trip, monkeypatch: pytest.MonkeyPatch):
    job = ask(trip, "of another planner")
    pauses = []

    for _ in range(MOST_TRIES):
        began = db.session.get_one(Job, job.id).due_at
        monkeypatch.setenv("PLANNER_NOW", began.isoformat())
        do_all()
        pauses.append((job.due_at - began).total_seconds())

    assert pauses == [20, 60, 180, 540, 0]
    assert (job.tries, job.state) == (MOST_TRIES, JobState.FAILED)
    assert reason_of(job) == ("This failed %(tries)s times. What the server's log says tells why.", {"tries": "5"})


def test_a_job_is_held_by_one_worker_until_its_lease_runs_out(trip: Trip, monkeypatch: pytest.MonkeyPatch):
    ask(trip)
    first = take()
    assert first

    nobody = take()
    later(monkeypatch, "09:00:59")
    first.commit(done=1)
    later(monkeypatch, "09:01:30")
    still_nobody = take()
    later(monkeypatch, "09:02:30")
    second = take()

    assert (nobody, still_nobody) == (None, None)
    assert second
    assert second.number == first.number
    trip.accent = "#112233"
    with pytest.raises(Lost):
        first.commit(done=2)
    assert (db.session.get_one(Job, first.number).done, trip.accent) == (1, "")


def test_a_job_that_was_stopped_is_lost_to_whoever_works_on_it(trip: Trip):
    job = ask(trip)
    hold = take()
    assert hold

    stop(job)
    db.session.commit()

    with pytest.raises(Lost):
        hold.end(JobState.DONE)
    assert (db.session.get_one(Job, job.id).state, take()) == (JobState.STOPPED, None)


def test_jobs_are_found_within_their_trip_alone(trip: Trip):
    first, second = ask(trip), ask(trip)
    stop(first)

    assert [one.id for one in jobs_of(trip, "publish")] == [second.id, first.id]
    assert [one.id for one in jobs_of(trip, "publish", only_open=True)] == [second.id]
    assert job_of(trip, first.id) is first


def die_in_mid_job() -> None:
    hold = take()
    assert hold
    trip = db.session.scalars(select(Trip)).one()
    trip.accent = "#112233"
    hold.commit(done=1)
    trip.accent = "#445566"
    db.session.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_killed_in_mid_job_leaves_what_it_committed_and_the_next_goes_on(
    trip: Trip, ada: Organizer, monkeypatch: pytest.MonkeyPatch
):
    number = ask(trip, by=ada).id

    worker = worker_doing(die_in_mid_job)
    worker.join(PATIENCE)
    job = db.session.get_one(Job, number)
    left = job.trip.accent, job.state, job.done
    at_once = do_next()
    later(monkeypatch, "09:01:01")
    do_all()

    assert worker.exitcode == -signal.SIGKILL
    assert left == ("#112233", JobState.RUNNING, 1)
    assert (at_once, released(job.trip), job.state, job.tries) == (False, [1, 2], JobState.DONE, 2)


def released(trip: Trip) -> list[int]:
    return sorted(release.number for release in releases_of(trip))


def test_a_release_that_was_planned_is_published_when_its_time_has_come(
    trip: Trip, ada: Organizer, monkeypatch: pytest.MonkeyPatch
):
    trip.accent = "#123456"
    due = datetime(2026, 11, 20, 12, tzinfo=UTC)
    job = enqueue("publish", trip=trip, by=ada, args={"note": {"en": "At noon"}}, due_at=due)
    db.session.commit()

    do_all()
    early = released(trip)
    later(monkeypatch, "12:00:01")
    do_all()

    assert (early, job.state) == ([1], JobState.DONE)
    assert [one.note.get("en", "") for one in db.session.scalars(select(Release).order_by(Release.number))] == [
        "",
        "At noon",
    ]


def leave(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    remove_member(member_of(trip, ben), by=member_of(trip, ada))


def only_look(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    change_role(member_of(trip, ben), Role.VIEWER, by=member_of(trip, ada), reads_restricted=False)


def into_the_bin(trip: Trip, *_: Organizer) -> None:
    delete_trip(trip, version=None)


def close(trip: Trip, *_: Organizer) -> None:
    trip.state = TripState.CLOSED


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (leave, "Whoever planned this may not change the trip any more."),
        (only_look, "Whoever planned this may not change the trip any more."),
        (into_the_bin, "There is no such thing here."),
        (close, "This trip is closed. Open it again to change it."),
    ],
)
def test_a_planned_release_that_may_not_be_made_any_more_fails_and_says_why(
    trip: Trip, ada: Organizer, happens: Callable[[Trip, Organizer, Organizer], None], said: str
):
    ben = find_organizer("ben@example.org")
    trip.accent = "#123456"
    job = enqueue("publish", trip=trip, by=ben)
    happens(trip, ada, ben)
    db.session.commit()

    do_all()

    assert (job.state, reason_of(job)[0]) == (JobState.FAILED, said)
    assert released(trip) == [1]
