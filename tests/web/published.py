"""Ada's trip published, and links to it, for tests of what lies behind them and of what everybody may see."""

from flask import Flask
from sqlalchemy import select

from planner.actions.delegate_links import secret_of
from planner.actions.feeds import revoke_feed
from planner.actions.publicity import Publicity, set_publicity
from planner.database import for_writing
from planner.model import Engagement, Feed, Item, Trip, db
from planner.programme.audience import Audience
from planner.publishing.links import issue
from planner.publishing.releases import publish
from planner.values.addresses import page_path
from planner.values.text import Text
from tests.cast import TRIP

FOR_ALL = Publicity(has_public_page=True, may_be_embedded=True)


def link_to(app: Flask, audience: str = "person:ada", *, slug: str = TRIP, name: str = "", language: str = "en") -> str:
    """Make a link for an audience and return the path of its page."""
    keys = [app.config["SECRET_KEY"]]
    with app.app_context():
        feed = issue(the_trip(slug), Audience.parse(audience), by=None, language=language, keys=keys, name=name)
        secret = secret_of(feed, keys)
        db.session.commit()
        return page_path(secret or "")


def published(app: Flask, slug: str = TRIP, *, note: str = "") -> int:
    """Publish the draft for everybody and return the number of the release."""
    with app.app_context(), for_writing():
        number = publish(the_trip(slug), None, note=Text(note)).number
        db.session.commit()
        return number


def released(app: Flask, publicity: Publicity = FOR_ALL, *, note: str = "") -> None:
    """Publish the draft and let everybody have this of it."""
    with app.app_context(), for_writing():
        set_publicity(the_trip(TRIP), publicity)
        db.session.commit()
    published(app, note=note)


def released_again(app: Flask, *, title: str, key: str = "call") -> None:
    """Call an engagement otherwise, and publish once more."""
    renamed(app, key, title)
    published(app)


def renamed(app: Flask, key: str, title: str) -> None:
    """Call an engagement otherwise in the draft."""
    with app.app_context():
        trip = the_trip(TRIP)
        one = db.session.scalars(select(Engagement).where(Engagement.trip_id == trip.id, Engagement.key == key)).one()
        one.title = Text(title)
        db.session.commit()


def without_item(app: Flask, key: str, slug: str = TRIP) -> None:
    """Delete an item of the draft."""
    with app.app_context():
        db.session.delete(
            db.session.scalars(select(Item).where(Item.trip_id == the_trip(slug).id, Item.key == key)).one()
        )
        db.session.commit()


def revoked(app: Flask) -> None:
    """Revoke all links that there are."""
    with app.app_context():
        for feed in db.session.scalars(select(Feed)):
            revoke_feed(feed)
        db.session.commit()


def the_trip(slug: str) -> Trip:
    return db.session.scalars(select(Trip).where(Trip.slug == slug)).one()
