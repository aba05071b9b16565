"""Trips in, listed, erased when they are due."""

import sys
from argparse import Namespace
from pathlib import Path

from sqlalchemy import select

from planner import clock
from planner.actions.organizers import find_organizer
from planner.actions.trip_bin import purge_trips
from planner.actions.trips import import_trip
from planner.cli.refusals import CannotDo
from planner.cli.store import opened
from planner.errors import Refused
from planner.imports.tripfile import TripFileRefused, read_tripfile
from planner.language import language
from planner.model import Organizer, Trip, db
from planner.programme.shape import Programme


def import_file(asked: Namespace) -> int:
    """Store a trip file and print the trip's slug; of a file that cannot be used, print every problem."""
    try:
        programme = _read(asked.file)
    except TripFileRefused as refusal:
        for problem in refusal.problems:
            place = f"{asked.file}:{problem.line}:{problem.column}"
            print(f"{place}: {problem.path or 'file'}: {problem.sentence}", file=sys.stderr)
        return 1
    with opened(to_write=True):
        slug = _store(programme, asked)
    print(slug)
    return 0


def _read(name: str) -> Programme:
    return read_tripfile(sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes())


def _store(programme: Programme, asked: Namespace) -> str:
    try:
        trip = import_trip(programme, owner=_owner(asked.owner), replace=asked.replace, as_new=asked.as_new)
    except Refused as refusal:
        if refusal.field != "slug":
            raise
        raise CannotDo("%(reason)s Say --replace or --as-new.", reason=str(refusal)) from refusal
    if not trip.members:
        print("Nobody owns this trip yet: whoever signs in first will, or name one with --owner.", file=sys.stderr)
    return trip.slug


def _owner(email: str | None) -> Organizer | None:
    if email is None:
        organizers = db.session.scalars(select(Organizer).limit(2)).all()
        return organizers[0] if len(organizers) == 1 else None
    found = find_organizer(email)
    if found is None:
        raise CannotDo("There is no organizer “%(email)s”.", email=email)
    return found


def list_trips(_asked: Namespace) -> int:
    """Print a line for every trip that is not in the bin, its slug first."""
    with opened():
        there = select(Trip).where(Trip.deleted_at.is_(None))
        trips = db.session.scalars(there.order_by(Trip.starts, Trip.slug)).all()
        width = max((len(trip.slug) for trip in trips), default=0)
        for trip in trips:
            title = language(trip.languages[0]).falling_back_to(trip.languages).text(trip.title)
            print(f"{trip.slug:<{width}}  {trip.starts} – {trip.ends}  {trip.state:<9}  {title}")
    return 0


def purge(_asked: Namespace) -> int:
    """Erase the trips that have lain in the bin for long enough, and print the slug of each."""
    with opened(to_write=True):
        slugs = purge_trips(clock.now())
    print("".join(f"{slug}\n" for slug in slugs), end="")
    if not slugs:
        print("Nothing in the bin is due yet.", file=sys.stderr)
    return 0
