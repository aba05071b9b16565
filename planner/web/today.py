"""What day it is: where a trip is at home, never where the server or the reader is."""

from datetime import date, datetime
from functools import lru_cache

from planner import clock
from planner.programme.shape import Programme
from planner.values.wall import wall_at


def today_at_home(programme: Programme) -> date:
    """Return what day it is at home."""
    return today_in(programme.trip.home_zone, clock.now())


@lru_cache(maxsize=256)
def today_in(zone: str, now: datetime) -> date:
    """Return what day it is in a zone; a page may ask for hundreds of trips of the same few."""
    return wall_at(now, zone).day
