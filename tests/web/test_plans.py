"""A release is planned for a time, changed, withdrawn; where it fails it says why."""

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from planner.jobs.planned import change_plan, plan_of
from planner.jobs.work import do_next
from planner.model import Group, Job, db
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import JobState
from tests.cast import Cast
from tests.web.published import published, the_trip
from tests.web.test_publishing import NEW, RELEASES, releases, rename

LATER = {"moment": "later", "day": "2026-11-20", "clock": "11:30"}


def jobs(app: Flask) -> list[Any]:
    with app.app_context():
        found = db.session.scalars(select(Job).where(Job.sort == "publish").order_by(Job.id)).all()
        return [(one.state, one.due_at, one.args) for one in found]


def test_a_release_is_planned_by_the_clock_of_the_office_and_published_then(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast.ada.browser.fill_in(NEW, {**LATER, "note-en": "For Monday"})
    assert jobs(app)[0][:2] == (JobState.WAITING, datetime(2026, 11, 20, 10, 30, tzinfo=UTC))
    assert "Planned for 20 November 2026, 11:30" in cast.cleo.browser.get(RELEASES).words
    rename(cast, "Changed after it was planned")

    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")
    with app.app_context():
        assert do_next()

    assert releases(app) == [(1, Text({"en": "For Monday"}), None, "Ada")]
    assert "Changed after it was planned" in cast.ada.browser.get(f"{RELEASES}/1").words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"day": "", "clock": ""}, "This is needed."),
        ({"day": "2026-11-19"}, "This time has passed."),
        ({"day": "2027-03-28", "clock": "2:30"}, "does not exist"),
        ({"clock": "soon"}, "Clock time"),
    ],
)
def test_a_time_that_cannot_be_is_refused(app: Flask, cast: Cast, said: dict[str, str], words: str) -> None:
    page = cast.ada.browser.fill_in(NEW, {**LATER, **said}, status=422)

    assert words in page.words
    assert jobs(app) == []


def test_a_time_is_not_read_where_it_is_published_now(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {"moment": "now", "day": "whenever"})

    assert len(releases(app)) == 1


def test_two_clicks_plan_once(app: Flask, cast: Cast) -> None:
    for _ in range(2):
        cast.ada.browser.fill_in(NEW, LATER)

    assert len(jobs(app)) == 1


def test_a_plan_is_changed_and_withdrawn(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**LATER, "note-en": "Old"})
    plan = next(link for link in cast.ada.browser.get(RELEASES).links() if "/plans/" in link)

    cast.ben.browser.fill_in(plan, {"clock": "12:00", "note-en": "New", "groups-who": "some", "groups": ["city"]})
    changed = jobs(app)
    cast.ben.browser.post(f"{plan}/end")

    assert [one[1:] for one in changed] == [
        (datetime(2026, 11, 20, 11, 0, tzinfo=UTC), {"note": {"en": "New"}, "groups": ["city"]})
    ]
    assert [one[0] for one in jobs(app)] == [JobState.STOPPED]
    assert "Planned for" not in cast.ada.browser.get(RELEASES).words


def test_a_plan_is_not_turned_into_publishing_now(cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    plan = next(link for link in cast.ada.browser.get(RELEASES).links() if "/plans/" in link)

    page = cast.ada.browser.fill_in(plan, {"moment": "now"}, status=422)

    assert "withdraw this plan" in page.words


def test_what_was_published_meanwhile_cannot_be_planned_otherwise(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    plan = next(link for link in cast.ada.browser.get(RELEASES).links() if "/plans/" in link)
    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")
    with app.app_context():
        do_next()

    changed = cast.ada.browser.fill_in(plan, {"clock": "12:00"}, status=422)
    withdrawn = cast.ada.browser.post(f"{plan}/end", status=422)

    assert "This is being published, has been by now, or was withdrawn." in changed.words
    assert "This is being published, has been by now, or was withdrawn." in withdrawn.words


def test_a_plan_that_failed_says_why_until_it_is_taken_off_the_list(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(app)
    cast.ada.browser.fill_in(NEW, LATER)
    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")
    with app.app_context():
        do_next()

    page = cast.ada.browser.get(RELEASES)
    [end] = [str(one.get("action")) for one in page.all(".//main//form") if "/plans/" in str(one.get("action"))]
    cast.ada.browser.post(end)

    told = "Not published: it was planned for 20 November 2026, 11:30 Nothing has changed since release 1."
    assert told in page.words
    assert "Not published" not in cast.ada.browser.get(RELEASES).words


def test_a_plan_that_failed_is_past_once_something_was_published(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(app)
    cast.ada.browser.fill_in(NEW, LATER)
    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")
    with app.app_context():
        do_next()
    cast.ada.browser.fill_in("/trips/tsukuba/engagements/call/edit", {"title-en": "Reception"})
    published(app)

    assert "Not published" not in cast.ada.browser.get(RELEASES).words


def test_a_plan_for_a_group_that_is_gone_fails_and_publishes_nothing(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast.ada.browser.fill_in(NEW, {**LATER, "groups-who": "some", "groups": ["university"]})
    with app.app_context():
        db.session.delete(db.session.scalars(select(Group).where(Group.key == "university")).one())
        db.session.commit()
    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")

    with app.app_context():
        do_next()

    assert releases(app) == []
    assert "For university" in cast.ada.browser.get(RELEASES).words


def test_plans_are_listed_as_they_come_due(cast: Cast) -> None:
    for day in ("2026-11-22", "2026-11-20", "2026-11-21"):
        cast.ada.browser.fill_in(NEW, {**LATER, "day": day})

    planned = cast.ada.browser.get(RELEASES).said(".//section[@aria-label='Planned release']/h2")

    assert planned == [f"Planned for {day} November 2026, 11:30" for day in (20, 21, 22)]


def test_another_trips_plan_is_found_nowhere(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    with app.app_context():
        number = db.session.scalars(select(Job.id)).one()

    cast.dov.browser.get(f"/trips/kyoto/releases/plans/{number}", status=404)
    cast.dov.browser.post(f"/trips/kyoto/releases/plans/{number}/end", status=404)


def test_whoever_changes_a_plan_answers_for_it(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    with app.app_context():
        trip = the_trip("tsukuba")
        job = plan_of(trip, db.session.scalars(select(Job.id)).one())
        ben = next(member.organizer for member in trip.members if member.organizer.name == "Ben")
        change_plan(job, ben, due_at=datetime(2026, 11, 22, tzinfo=UTC), note=NOTHING, groups=None)

        assert job.organizer is ben
