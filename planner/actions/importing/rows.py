"""Rows of a table on their way into a trip: which of them are taken over, and which one a refusal is about."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from planner.errors import PlannerError, Refused
from planner.imports.tables.proposed import Proposed, Standing
from planner.model import Trip
from planner.values.text import N_

_UNRANKED = 10**7
"""Stands for the number of somebody to whom a table gives none: behind all others."""


class RowRefused(Refused):
    """A row that the trip cannot hold: which one, and the ``reason``, which each edge says in its reader's words."""

    message = N_("Row %(row)s: %(reason)s")

    def __init__(self, row: int, reason: PlannerError) -> None:
        """Keep both."""
        super().__init__(row=row, reason=str(reason))
        self.row, self.reason = row, reason


def sorted_out(trip: Trip, proposed: Sequence[Proposed]) -> tuple[list[Proposed], list[Proposed]]:
    """Return what is new, in the order in which the table numbers it, and what is changed.

    :raises TripClosed: for a trip that may not be changed. :raises Refused: while anything is wrong with a row.
    """
    trip.ensure_open()
    if any(one.standing is Standing.PROBLEM for one in proposed):
        raise Refused("Mend the rows with problems first, or leave them out.")
    fresh = sorted((one for one in proposed if one.standing is Standing.NEW), key=lambda one: one.rank or _UNRANKED)
    return fresh, [one for one in proposed if one.standing is Standing.CHANGED]


@contextmanager
def naming_row(row: int) -> Iterator[None]:
    """Let a refusal within say of which row it is. :raises RowRefused: in its place."""
    try:
        yield
    except PlannerError as reason:
        raise RowRefused(row, reason) from reason
