"""The desk on which a trip's forms are filled in."""

from datetime import date

from flask import request

from planner.errors import Refused
from planner.model import Trip
from planner.model.types import KEY_LENGTH
from planner.values.wall import clock_minutes
from planner.web.forms.base import Desk
from planner.web.languages import reader
from planner.web.remembering import programme_before


def desk_of(trip: Trip) -> Desk:
    """Return a trip's desk: what may be picked is what the trip holds."""
    return Desk.of(programme_before(trip), reader())


def key_in(name: str) -> str:
    """Return the key that a link says already, "" where it says none."""
    return request.args.get(name, "")[:KEY_LENGTH]


def date_in(name: str) -> date | None:
    """Return the date that a link says already, nothing where it says none."""
    try:
        return date.fromisoformat(request.args.get(name, ""))
    except ValueError:
        return None


def clock_in(name: str) -> int | None:
    """Return the minutes since midnight that an address says as a clock time, nothing where it says none."""
    try:
        return clock_minutes(request.args.get(name, ""))
    except Refused:
        return None
