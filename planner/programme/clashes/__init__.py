"""What cannot work, looks wrong or is worth knowing in a programme. None of it blocks saving.

Computed from the programme, so the draft, an import and a release are looked at alike. Times are compared between
instants. Rejected: checks on the way into the database; half of what an organizer enters is wrong for a day.

An organizer may acknowledge a clash with a reason. That is part of the programme, under the clash's key, which changes
when what the clash says does: so a reason never covers up something that came later.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from planner.programme.clashes.clash import Clash, kind_of
from planner.programme.clashes.clocks import clock_changes_of
from planner.programme.clashes.conferences import outside_conference_of
from planner.programme.clashes.holidays import holidays_of
from planner.programme.clashes.houses import taken_twice_of
from planner.programme.clashes.kinds import KINDS, SEVERITIES, ClashKind, Severity
from planner.programme.clashes.nights import bedless_of
from planner.programme.clashes.overlaps import backward_legs_of, overlaps_of
from planner.programme.clashes.parts import not_attending_of
from planner.programme.clashes.presence import absent_of, outside_of
from planner.programme.clashes.rooms import rooms_of
from planner.programme.clashes.seats import seats_of
from planner.programme.clashes.signing import unsigned_of
from planner.programme.clashes.spans import spans_of
from planner.programme.clashes.unsettled import unsettled_of
from planner.programme.clashes.ways import ways_of
from planner.programme.clashes.who import Roll
from planner.programme.shape import Programme

__all__ = ["KINDS", "SEVERITIES", "Clash", "ClashKind", "Severity", "clashes_of", "kind_of", "open_clashes"]

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def clashes_of(programme: Programme, today: date | None = None) -> tuple[Clash, ...]:
    """Return the clashes of a full programme, the worst first, then in the order in which they happen.

    Those that somebody has acknowledged say so. ``today``, the date at home, is needed to tell what is not settled a
    week before; without it nothing of that is told.
    """
    known = programme.acknowledgements
    found = sorted(_found(programme, today), key=lambda one: (_ORDER[one.severity], one.at, one.kind, one.items))
    if not known:
        return tuple(found)
    return tuple(replace(one, acknowledged=known[key]) if (key := one.key) in known else one for one in found)


def open_clashes(programme: Programme, today: date | None = None) -> tuple[Clash, ...]:
    """Return the clashes that nobody has acknowledged, as :func:`clashes_of` does."""
    return tuple(clash for clash in clashes_of(programme, today) if clash.is_open)


def _found(programme: Programme, today: date | None) -> Iterator[Clash]:
    roll = Roll(programme)
    spans = spans_of(programme, roll)
    yield from overlaps_of(programme, roll, spans)
    yield from taken_twice_of(programme, spans)
    yield from ways_of(programme, roll, spans)
    yield from backward_legs_of(programme)
    yield from unsigned_of(programme)
    yield from not_attending_of(programme)
    yield from outside_of(programme)
    yield from outside_conference_of(programme)
    yield from absent_of(programme, roll)
    yield from bedless_of(programme, roll)
    yield from rooms_of(programme, roll)
    yield from seats_of(programme, roll)
    yield from holidays_of(programme)
    yield from clock_changes_of(programme)
    if today is not None:
        yield from unsettled_of(programme, today)
