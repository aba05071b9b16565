"""Ada publishes: what the tests of public pages and of the JSON begin with."""

from flask import Flask
from sqlalchemy import select

from planner.actions.publicity import Publicity, set_publicity
from planner.actions.releases import latest_release
from planner.database import for_writing
from planner.model import Engagement, Trip, db
from planner.publishing.releases import publish
from planner.values.text import Text
from tests.cast import TRIP

FOR_ALL = Publicity(has_public_page=True, may_be_embedded=True)


def released(app: Flask, publicity: Publicity = FOR_ALL, *, note: str = "") -> None:
    """Publish the trip once and let everybody have this of it."""
    with app.app_context(), for_writing():
        trip = db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one()
        set_publicity(trip, publicity)
        publish(trip, None, note=Text(note), groups=None, mark=None)
        db.session.commit()


def released_again(app: Flask, *, title: str, key: str = "call") -> None:
    """Call an engagement otherwise, and publish once more."""
    with app.app_context(), for_writing():
        trip = db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one()
        one = db.session.scalars(select(Engagement).where(Engagement.trip_id == trip.id, Engagement.key == key)).one()
        one.title = Text(title)
        db.session.flush()
        publish(trip, None, note=Text(""), groups=None, mark=None)
        db.session.commit()


def newest(app: Flask) -> int:
    """Return the number of the newest release, 0 before the first."""
    with app.app_context():
        release = latest_release(db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one())
        return release.number if release else 0
