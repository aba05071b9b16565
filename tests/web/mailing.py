"""Ada's trip published, with people who can be written to, and letters sent into a folder of the test's own."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from planner.actions.delegate_links import secret_of
from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.mailings import let_invite
from planner.actions.mailings.tongues import links_by_person
from planner.database import for_writing
from planner.jobs.work import do_next
from planner.model import Engagement, Trip, db
from planner.publishing.releases import publish
from planner.values.text import Text
from tests.cast import TRIP


def written_to(app: Flask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, invites: bool = False) -> None:
    """Give everybody an address, publish, and let letters go into a folder."""
    monkeypatch.setenv("PLANNER_INSTANCE", str(tmp_path))
    monkeypatch.setenv("PLANNER_SECRET_KEY", app.config["SECRET_KEY"])
    monkeypatch.setenv("PLANNER_BASE_URL", app.config["BASE_URL"])
    changed(app, lambda trip: give_addresses(trip, invites=invites))


def give_addresses(trip: Trip, *, invites: bool) -> None:
    for one in trip.people:
        one.email = f"{one.key}@example.org"
    if invites:
        let_invite(trip, really=True)


def changed(app: Flask, change: Callable[[Trip], object]) -> None:
    """Change something of the trip and publish it."""
    with app.app_context(), for_writing():
        trip = db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one()
        change(trip)
        db.session.flush()
        publish(trip, None)
        db.session.commit()


def renamed(key: str, title: str) -> Callable[[Trip], object]:
    def rename(trip: Trip) -> None:
        row = db.session.scalars(select(Engagement).where(Engagement.trip_id == trip.id, Engagement.key == key)).one()
        change_engagement(row, replace(draft_of(row), title=Text(title)), version=row.version)

    return rename


def work(app: Flask) -> None:
    """Do the jobs that are due."""
    with app.app_context(), for_writing():
        while do_next():
            db.session.remove()


def secret_for(app: Flask, person: str) -> str:
    """Return the secret of somebody's link."""
    with app.app_context():
        trip = db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one()
        secret = secret_of(links_by_person(trip)[person], [app.config["SECRET_KEY"]])
    assert secret
    return secret
