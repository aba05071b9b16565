"""The sample trip, put where one can look around in it."""

from argparse import Namespace

from sqlalchemy import select

from planner.actions.trips import import_trip
from planner.cli.store import opened
from planner.imports.tripfile import read_tripfile
from planner.model import Trip, db
from planner.sample import sample_bytes


def load(_asked: Namespace) -> int:
    """Store the sample trip where it is absent, and print its slug."""
    with opened(to_write=True):
        slug = stored_sample().slug
    print(slug)
    return 0


def stored_sample() -> Trip:
    """Return the sample trip; one that is there is left as it is, whatever has become of it."""
    programme = read_tripfile(sample_bytes())
    there = db.session.scalar(select(Trip).where(Trip.slug == programme.trip.slug))
    return there or import_trip(programme)
