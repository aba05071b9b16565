"""What of a programme lies near: all that a line needs to know of a long trip."""

from dataclasses import replace
from datetime import date

from planner.programme.shape import Engagement, Leg, Programme


def on_days(programme: Programme, first: date, last: date) -> Programme:
    """Return a programme with those engagements and legs alone that touch these days; everything else stays."""
    engagements = {key: one for key, one in programme.engagements.items() if _is_on(one, first, last)}
    legs = {key: one for key, one in programme.legs.items() if _leads_over(one, first, last)}
    return replace(programme, engagements=engagements, legs=legs)


def _is_on(item: Engagement, first: date, last: date) -> bool:
    begins, ends = item.first_day, item.last_day
    return begins is not None and ends is not None and begins <= last and first <= ends


def _leads_over(leg: Leg, first: date, last: date) -> bool:
    days = [day for day in (leg.first_day, leg.last_day) if day]  # over the date line the later one comes first
    return bool(days) and min(days) <= last and first <= max(days)
