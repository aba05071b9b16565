"""Trips of Ada's for tests of the rooms, stored as they are told."""

from dataclasses import replace
from typing import Any

from flask import Flask
from sqlalchemy import select

from planner.actions.drafts import draft_of
from planner.actions.trips import import_trip
from planner.model import Engagement, Leg, Organizer, Person, Trip, db
from planner.programme.shape import Group, Programme
from tests.cast import Cast
from tests.programmes import a_meeting, exact, programme_with, the_groups, the_institutions, the_people, the_venues


def store(app: Flask, cast: Cast, *things: Any, **changes: Any) -> str:
    """Store a trip of these things that Ada owns, and return its slug."""
    return store_programme(app, cast, programme_with(*things, **{"slug": "small", "uid": "", **changes}))


def store_programme(app: Flask, cast: Cast, programme: Programme) -> str:
    with app.app_context():
        trip = import_trip(programme, owner=db.session.get_one(Organizer, cast.ada.id))
        db.session.commit()
        return trip.slug


def cast_and_places() -> tuple[Any, ...]:
    """Return everybody, their groups and institutions, and where they go."""
    return (*the_groups(), *the_institutions(), *the_people(), *the_venues())


def small_trip(app: Flask, cast: Cast, meetings: int) -> str:
    """Store a trip of people, places and so many meetings."""
    hours = (f"{8 + nth:02d}" for nth in range(meetings))
    met = (a_meeting(exact("2026-11-24", f"{hour}:00", f"{hour}:30"), key=f"m{hour}", venue="park") for hour in hours)
    return store(app, cast, *cast_and_places(), *met)


def groups() -> list[Group]:
    """Return City and University without their leaders."""
    return [replace(group, leader=None) for group in the_groups()]


def titles(app: Flask, slug: str = "tsukuba") -> list[str]:
    """Return the titles of a trip's engagements, in the order in which they were made."""
    with app.app_context():
        found = db.session.scalars(select(Engagement).join(Trip).where(Trip.slug == slug).order_by(Engagement.id))
        return [str(engagement.title) for engagement in found]


def draft(app: Flask, sort: type[Engagement | Leg | Person | Trip], **found_by: Any) -> Any:
    """Return what is stored of the only thing of this sort that is found so."""
    with app.app_context():
        return draft_of(db.session.scalars(select(sort).filter_by(**found_by)).one())


def newest(app: Flask, sort: type[Engagement | Leg | Person | Trip]) -> Any:
    """Return what is stored of the thing that was made last."""
    with app.app_context():
        return draft_of(db.session.scalars(select(sort).order_by(sort.id.desc()).limit(1)).one())


def count(app: Flask, sort: type[Engagement | Leg | Person | Trip]) -> int:
    """Count everything of this sort in all trips."""
    with app.app_context():
        return len(db.session.scalars(select(sort)).all())
