"""Releases planned for a time: on the nights of a clock change, late, slow, changed or withdrawn meanwhile."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from planner import clock
from planner.errors import Refused
from planner.jobs.hold import Hold, Lost, reason_of, take
from planner.jobs.planned import change_plan, plan_release, withdraw_plan
from planner.jobs.publishing import publish_planned
from planner.jobs.work import do_next
from planner.model import Job, Organizer, Release, Trip, db
from planner.values.text import NOTHING
from planner.values.vocabulary import JobState
from planner.values.wall import instant_of
from tests.jobs.conftest import later, work

SOON = timedelta(minutes=1)


@pytest.fixture
def plan(trip: Trip, ada: Organizer) -> Job:
    """A release that is due in a minute, of a draft that is ahead of the last one."""
    trip.accent = "#123456"
    job = plan_release(trip, ada, due_at=clock.now() + SOON, note=NOTHING, groups=None)
    db.session.commit()
    return job


def taken() -> Hold:
    """Let a worker begin with what is due."""
    hold = take()
    assert hold
    return hold


def goes_on(hold: Hold) -> None:
    """Let a worker do what it began, to the end."""
    publish_planned(db.session.get_one(Job, hold.number), hold)
    hold.end(JobState.DONE)


def releases() -> int:
    return db.session.scalar(select(func.count()).select_from(Release)) or 0


def test_on_the_night_that_shows_an_hour_twice_it_is_published_when_the_clock_shows_it_first(
    trip: Trip, ada: Organizer, monkeypatch: pytest.MonkeyPatch
):
    trip.accent = "#123456"
    due_at = instant_of(date(2027, 10, 31), 150, trip.home_zone)
    job = plan_release(trip, ada, due_at=due_at, note=NOTHING, groups=None)
    db.session.commit()

    found = []
    for now in ("2027-10-31T00:29:59+00:00", "2027-10-31T00:30:00+00:00", "2027-10-31T01:30:00+00:00"):
        monkeypatch.setenv("PLANNER_NOW", now)
        work()
        found.append(releases())

    assert (found, job.state, trip.home_zone) == ([1, 2, 2], JobState.DONE, "Europe/Berlin")


def test_a_plan_that_nobody_worked_on_in_time_is_published_once_there_is_a_worker_and_a_second_one_is_nothing_new(
    trip: Trip, ada: Organizer, plan: Job, monkeypatch: pytest.MonkeyPatch
):
    second = plan_release(trip, ada, due_at=plan.due_at + SOON, note=NOTHING, groups=None)
    db.session.commit()

    monkeypatch.setenv("PLANNER_NOW", "2026-12-01T00:00:00+00:00")
    work()

    assert (releases(), plan.state, second.state) == (2, JobState.DONE, JobState.FAILED)
    assert reason_of(second)[0] == "Nothing has changed since release %(number)s."
    made_at = db.session.scalars(select(Release.made_at).order_by(Release.number.desc())).first()
    assert made_at == datetime.fromisoformat("2026-12-01T00:00:00+00:00")


def test_publishing_that_takes_longer_than_its_lease_holds_where_nobody_else_took_it(
    plan: Job, monkeypatch: pytest.MonkeyPatch
):
    later(monkeypatch, "09:01:00")
    slow = taken()

    later(monkeypatch, "09:30:00")
    goes_on(slow)

    assert (releases(), plan.state, do_next()) == (2, JobState.DONE, False)


@pytest.mark.parametrize("has_changed", [False, True])
def test_publishing_that_another_worker_took_over_is_undone_even_if_there_was_something_new_by_then(
    trip: Trip, plan: Job, monkeypatch: pytest.MonkeyPatch, has_changed: bool
):
    later(monkeypatch, "09:01:00")
    slow = taken()
    later(monkeypatch, "09:02:01")
    assert do_next()
    trip.accent = "#abcdef" if has_changed else trip.accent
    db.session.commit()

    with pytest.raises(Lost if has_changed else Refused):
        goes_on(slow)
    db.session.rollback()

    with pytest.raises(Lost):
        slow.end(JobState.FAILED)
    db.session.expire_all()
    assert (releases(), plan.state, plan.tries) == (2, JobState.DONE, 2)


def test_a_plan_that_is_withdrawn_while_somebody_publishes_it_publishes_nothing(
    ada: Organizer, plan: Job, monkeypatch: pytest.MonkeyPatch
):
    later(monkeypatch, "09:01:00")
    hold = taken()
    with pytest.raises(Refused, match="is being published"):
        change_plan(plan, ada, due_at=clock.now() + SOON, note=NOTHING, groups=None)

    withdraw_plan(plan)
    db.session.commit()
    with pytest.raises(Lost):
        goes_on(hold)

    db.session.expire_all()
    assert (releases(), plan.state) == (1, JobState.STOPPED)


def test_a_plan_that_is_published_before_its_withdrawal_is_written_stays_published(plan: Job):
    assert plan.state is JobState.WAITING
    db.session.execute(update(Job).values(state=JobState.DONE).execution_options(synchronize_session=False))

    with pytest.raises(Refused, match="has been by now"):
        withdraw_plan(plan)

    assert plan.state is JobState.DONE
