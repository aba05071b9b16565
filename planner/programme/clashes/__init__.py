"""What cannot work or looks wrong in a programme. None of it blocks saving.

Computed from the programme, so the draft, an import and a release are looked at alike. Times are compared between
instants. Rejected: checks on the way into the database; half of what an organizer enters is wrong for a day.
"""

from planner.programme.clashes.clash import KINDS, SEVERITIES, Clash, ClashKind, Severity
from planner.programme.clashes.nights import bedless_of
from planner.programme.clashes.overlaps import backward_legs_of, overlaps_of
from planner.programme.clashes.presence import absent_of, outside_of
from planner.programme.clashes.signing import unsigned_of
from planner.programme.clashes.who import Roll
from planner.programme.shape import Programme

__all__ = ["KINDS", "SEVERITIES", "Clash", "ClashKind", "Severity", "clashes_of"]

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def clashes_of(programme: Programme) -> tuple[Clash, ...]:
    """Return the clashes of a full programme, the worst first, then in the order in which they happen."""
    roll = Roll(programme)
    found = (
        *overlaps_of(programme, roll),
        *backward_legs_of(programme),
        *unsigned_of(programme),
        *outside_of(programme),
        *absent_of(programme, roll),
        *bedless_of(programme, roll),
    )
    return tuple(sorted(found, key=lambda clash: (_ORDER[clash.severity], clash.at, clash.kind, clash.items)))
