"""Legs with vehicles in the order in which they set off: what drivers and those who send them have to know."""

from dataclasses import dataclass, replace
from datetime import datetime

from planner.programme.seating import seatless
from planner.programme.shape import Leg, Person, Programme
from planner.values.vocabulary import Status
from planner.values.wall import NOON, rough_instant


@dataclass(frozen=True, slots=True)
class Ride:
    """A leg that has vehicles, with those in them who do take part, and by rank who has no seat in any of them."""

    leg: Leg
    seatless: tuple[Person, ...]


def rides_of(programme: Programme) -> tuple[Ride, ...]:
    """Return the legs with vehicles that take place; what is not dated comes last."""
    legs = [leg for leg in programme.legs.values() if leg.vehicles and leg.status is not Status.CANCELLED]
    legs.sort(key=lambda leg: departs_about(leg, programme))
    return tuple(Ride(_expected(leg), seatless(programme, leg.attendees, leg.vehicles)) for leg in legs)


def _expected(leg: Leg) -> Leg:
    """Return a leg for whose vehicles no driver waits for somebody who does not come along any more."""
    vehicles = (replace(one, people=tuple(key for key in one.people if key in leg.attendees)) for one in leg.vehicles)
    return replace(leg, vehicles=tuple(vehicles))


def departs_about(leg: Leg, programme: Programme) -> datetime:
    """Return about when a leg sets off, for order only; where nobody knows the day, after the trip."""
    end = leg.departure if leg.departure.day else leg.arrival
    minute = NOON if end.minute is None else end.minute
    return rough_instant(end.day or programme.trip.ends, minute, end.zone or programme.trip.home_zone)
