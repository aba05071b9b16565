"""What is not settled yet although it is less than a week away."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.programme.clashes.clash import Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.programme.titles import title_of
from planner.values.text import N_
from planner.values.vocabulary import Status
from planner.values.wall import NOON, rough_instant

SOON = timedelta(days=7)

_TBC = N_("The time of “%(one)s” on %(day)s is still to be confirmed.")
_CONFIRM = N_("Confirm the time.")
_TENTATIVE = N_("“%(one)s” on %(day)s is still tentative.")
_DECIDE = N_("Confirm it or cancel it.")
_UNDATED = N_("“%(one)s” has no date yet, and the trip begins on %(day)s.")
_DATE = N_("Give it a date, or take it out.")


def unsettled_of(programme: Programme, today: date) -> Iterator[Clash]:
    """Yield what is to be confirmed, tentative or without a date less than a week before; ``today`` is that at home.

    What is over is left alone.
    """
    for item in programme.items():
        first, last = _days(programme, item)
        if item.status is Status.CANCELLED or first - today >= SOON or last < today:
            continue
        words = _words(item)
        if words:
            yield Clash(
                kind=ClashKind.UNSETTLED,
                severity=Severity.WORTH_KNOWING,
                at=rough_instant(first, NOON, programme.trip.home_zone),
                items=(item.key,),
                about=(first.isoformat(), words[2]),
                message=words[0],
                remedy=words[1],
                values={"one": title_of(item, programme), "day": first},
            )


def _days(programme: Programme, item: Engagement | Leg | Stay) -> tuple[date, date]:
    """Return the first and last day of an item, those of the trip where it has none."""
    return item.first_day or programme.trip.starts, item.last_day or programme.trip.ends


def _words(item: Engagement | Leg | Stay) -> tuple[str, str, str] | None:
    if isinstance(item, Engagement) and item.when.day is None:
        return _UNDATED, _DATE, "undated"
    if item.status is Status.TENTATIVE:
        return _TENTATIVE, _DECIDE, "tentative"
    if isinstance(item, Engagement) and item.when.tbc:
        return _TBC, _CONFIRM, "tbc"
    return None
