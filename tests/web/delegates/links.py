"""What tests of the delegate's page begin with: releases of Ada's trip, and links to them."""

from flask import Flask
from sqlalchemy import select

from planner.actions.delegate_links import issue_link, secret_of
from planner.actions.feeds import revoke_feed
from planner.actions.releases import publish
from planner.actions.uploads import keep_upload, set_photo
from planner.model import Engagement, Feed, Person, Trip, Upload, db
from planner.programme.audience import Audience
from planner.values.text import Text
from tests.cast import TRIP


def published(app: Flask, *, note: str = "", trip: str = TRIP) -> int:
    """Publish the draft of a trip and return the number of the release."""
    with app.app_context():
        number = publish(trip_of(trip), None, note=Text(note)).number
        db.session.commit()
        return number


def linked(app: Flask, audience: str = "everyone", *, language: str = "en", trip: str = TRIP) -> str:
    """Make a link for an audience and return the path of its page."""
    keys = [app.config["SECRET_KEY"]]
    with app.app_context():
        feed = issue_link(trip_of(trip), Audience.parse(audience), by=None, language=language, keys=keys)
        db.session.commit()
        return f"/p/{secret_of(feed, keys)}/"


def withdrawn(app: Flask) -> None:
    """Withdraw all links that there are."""
    with app.app_context():
        for feed in db.session.scalars(select(Feed)):
            revoke_feed(feed)
        db.session.commit()


def renamed(app: Flask, key: str, title: str, *, trip: str = TRIP) -> None:
    """Call an engagement otherwise in the draft."""
    with app.app_context():
        found = db.session.scalars(
            select(Engagement).where(Engagement.key == key, Engagement.trip == trip_of(trip))
        ).one()
        found.title = Text(title)
        db.session.commit()


def trip_of(slug: str) -> Trip:
    """Return the trip of this slug."""
    return db.session.scalars(select(Trip).where(Trip.slug == slug)).one()


def photographed(app: Flask, key: str) -> str:
    """Let somebody of Ada's trip have a photograph and return its digest."""
    with app.app_context():
        trip = trip_of(TRIP)
        upload = keep_upload(trip, b"a photograph", media_type="image/jpeg", name="photo.jpg")
        found = db.session.scalars(select(Person).where(Person.trip == trip, Person.key == key)).one()
        set_photo(found, upload, version=found.version)
        db.session.commit()
        return upload.digest


def forgotten(app: Flask, digest: str) -> None:
    """Let an upload be gone."""
    with app.app_context():
        db.session.delete(db.session.scalars(select(Upload).where(Upload.digest == digest)).one())
        db.session.commit()
