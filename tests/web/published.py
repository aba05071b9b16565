"""Ada's trip published, and links to it, for tests of what lies behind them."""

from flask import Flask
from sqlalchemy import select

from planner.actions.delegate_links import secret_of
from planner.model import Feed, Item, Release, Trip, db
from planner.programme.audience import Audience
from planner.publishing.links import issue
from planner.publishing.releases import publish
from planner.values.addresses import page_path


def link_to(app: Flask, audience: str = "person:ada", *, slug: str = "tsukuba", name: str = "") -> str:
    """Make a link for an audience and return the path of its page."""
    keys = [app.config["SECRET_KEY"]]
    with app.app_context():
        feed = issue(the_trip(slug), Audience.parse(audience), by=None, language="en", keys=keys, name=name)
        secret = secret_of(feed, keys)
        db.session.commit()
        return page_path(secret or "")


def published(app: Flask, slug: str = "tsukuba") -> int:
    """Publish the draft for everybody and return the number of the release."""
    with app.app_context():
        release: Release = publish(the_trip(slug), None)
        db.session.commit()
        return release.number


def without_item(app: Flask, key: str, slug: str = "tsukuba") -> None:
    """Delete an item of the draft."""
    with app.app_context():
        db.session.delete(
            db.session.scalars(select(Item).where(Item.trip_id == the_trip(slug).id, Item.key == key)).one()
        )
        db.session.commit()


def revoked(app: Flask) -> None:
    """Revoke the newest link."""
    with app.app_context():
        feed = db.session.scalars(select(Feed).order_by(Feed.id.desc())).first()
        assert feed is not None
        feed.revoked_at = feed.made_at
        db.session.commit()


def the_trip(slug: str) -> Trip:
    return db.session.scalars(select(Trip).where(Trip.slug == slug)).one()
