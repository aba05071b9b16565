"""Finding the rows of a trip by key."""

from typing import TypeVar

from sqlalchemy import select

from planner.model import Engagement, Leg, Person, Stay, Trip, Venue, db
from planner.model.base import OfTrip

R = TypeVar("R", bound=OfTrip)


def row(trip: Trip, sort: type[R], key: str) -> R:
    """Return the row of this key."""
    return db.session.scalars(select(sort).where(sort.trip_id == trip.id, sort.key == key)).one()


def engagement(trip: Trip, key: str) -> Engagement:
    return row(trip, Engagement, key)


def leg(trip: Trip, key: str) -> Leg:
    return row(trip, Leg, key)


def stay(trip: Trip, key: str) -> Stay:
    return row(trip, Stay, key)


def person(trip: Trip, key: str) -> Person:
    return row(trip, Person, key)


def venue(trip: Trip, key: str) -> Venue:
    return row(trip, Venue, key)
