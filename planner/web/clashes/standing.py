"""The clashes of a trip as they stand today, by the clock of the office at home."""

from datetime import date

from planner import clock
from planner.programme.clashes import Clash, clashes_of, open_clashes
from planner.programme.shape import Programme
from planner.values.wall import wall_at


def today_at_home(programme: Programme) -> date:
    """Return what day it is at home."""
    return wall_at(clock.now(), programme.trip.home_zone).day


def clashes_now(programme: Programme) -> tuple[Clash, ...]:
    """Return all clashes of a full programme, those that are acknowledged among them."""
    return clashes_of(programme, today_at_home(programme))


def open_now(programme: Programme) -> tuple[Clash, ...]:
    """Return the clashes of a full programme that nobody has acknowledged: those that are counted and marked."""
    return open_clashes(programme, today_at_home(programme))
