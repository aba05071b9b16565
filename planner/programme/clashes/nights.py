"""Nights without a bed."""

from collections.abc import Iterator

from planner.programme.clashes.clash import Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.clashes.who import Roll
from planner.programme.nights import ONE_NIGHT, bedless_by_night
from planner.programme.shape import Programme
from planner.values.text import N_
from planner.values.wall import rough_instant

_EVENING = 22 * 60

_NAMED = N_("No bed in the night from %(day)s to %(next)s: %(who)s.")
_COUNTED = N_("%(count)s people have no bed in the night from %(day)s to %(next)s.")
_BOOK = N_("Add them to a stay, or a leg that travels through this night.")


def bedless_of(programme: Programme, roll: Roll) -> Iterator[Clash]:
    """Yield the nights in which somebody of the delegation lacks a bed, each with all of them."""
    for night, people in bedless_by_night(programme).items():
        who = roll.name(people)
        yield Clash(
            kind=ClashKind.NO_BED,
            severity=Severity.LOOKS_WRONG,
            at=rough_instant(night, _EVENING, programme.trip.home_zone),
            people=who.people,
            groups=who.groups,
            about=(night.isoformat(),),
            message=who.message(_NAMED, _COUNTED),
            remedy=_BOOK,
            values={**who.values, "day": night, "next": night + ONE_NIGHT},
        )
