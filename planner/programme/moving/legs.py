"""Moving legs: both ends, each by its own clock."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from planner.programme.moving.spot import Spot, Whose
from planner.programme.shape import End, Leg
from planner.values.wall import rough_instant, wall_at


def moved_to(leg: Leg, spot: Spot) -> Leg:
    """Return it with the end that is meant at this spot; the clock is that of the end's own place."""
    end, other = _sorted(leg, spot.whose)
    there = replace(end, day=spot.day, minute=spot.minute)
    before, now = _instant(end), _instant(there)
    if spot.minute is None:
        other = replace(_beside(other, end, spot.day), minute=None)
    elif before and now and _instant(other):
        other = _later(other, now - before)
    else:
        other = _beside(other, end, spot.day)
    return _joined(leg, spot.whose, there, other)


def _sorted(leg: Leg, whose: Whose) -> tuple[End, End]:
    return (leg.departure, leg.arrival) if whose is Whose.START else (leg.arrival, leg.departure)


def _joined(leg: Leg, whose: Whose, end: End, other: End) -> Leg:
    departure, arrival = (end, other) if whose is Whose.START else (other, end)
    return replace(leg, departure=departure, arrival=arrival)


def _beside(other: End, end: End, day: date) -> End:
    """Return the other end as many days off as before; where neither had a day, on the same one."""
    if other.day and end.day:
        return replace(other, day=day + (other.day - end.day))
    return other if other.day or end.day else replace(other, day=day)


def _instant(end: End) -> datetime | None:
    return rough_instant(end.day, end.minute, end.zone) if end.day and end.minute is not None else None


def _later(end: End, by: timedelta) -> End:
    instant = _instant(end)
    if instant is None:
        return end
    wall = wall_at(instant + by, end.zone)
    return replace(end, day=wall.day, minute=wall.minute)


def stretched(leg: Leg, spot: Spot, *, end: bool) -> Leg:
    """Return it with another departure or arrival."""
    if spot.minute is None:
        return leg
    if end:
        return replace(leg, arrival=replace(leg.arrival, day=spot.day, minute=spot.minute))
    return replace(leg, departure=replace(leg.departure, day=spot.day, minute=spot.minute))


def delayed(leg: Leg, minutes: int) -> Leg:
    """Return it so many minutes later; an end without a clock time stays."""
    by = timedelta(minutes=minutes)
    return replace(leg, departure=_later(leg.departure, by), arrival=_later(leg.arrival, by))


def shifted(leg: Leg, days: int) -> Leg:
    """Return it so many days later by the same clocks."""
    return replace(leg, departure=_on(leg.departure, days), arrival=_on(leg.arrival, days))


def _on(end: End, days: int) -> End:
    return replace(end, day=end.day + timedelta(days=days)) if end.day else end


def undated(leg: Leg) -> Leg:
    """Return it without days."""
    return replace(
        leg,
        departure=replace(leg.departure, day=None, minute=None),
        arrival=replace(leg.arrival, day=None, minute=None),
    )
