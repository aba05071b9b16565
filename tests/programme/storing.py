"""Programmes stored as trips, for tests of how they are built again."""

from planner.actions.trips import import_trip
from planner.model import Trip, db
from planner.programme.shape import Programme


def stored(programme: Programme) -> Trip:
    """Store a programme and return its trip, in the session of the test."""
    trip = import_trip(programme)
    db.session.commit()
    return trip
