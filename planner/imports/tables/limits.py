"""How much a table may hold, and how it is refused."""

from planner.errors import PlannerError
from planner.imports.tables.messages import NO_ROWS, TOO_MANY_CELLS, TOO_MANY_ROWS
from planner.imports.tables.sheet import Sheet

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 5000
"""Rows below the headings, of which there may be a few lines."""
HEAD_ROOM = 15
MOST_CELLS = 100
MOST_LETTERS = 2000
"""Letters of a cell; what is longer is cut, and a column says itself how much it holds."""


class TableRefused(PlannerError):
    """A table that cannot be used; its message is one of :mod:`planner.imports.tables.messages`."""


def ensure_bearable(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Return the sheets in which anything stands. :raises TableRefused: where there are none, or one is too large."""
    kept = tuple(sheet for sheet in sheets if any(any(row) for row in sheet.rows))
    if not kept:
        raise TableRefused(NO_ROWS)
    for sheet in kept:
        filled = sum(any(row) for row in sheet.rows)
        if filled > MOST_ROWS + HEAD_ROOM:
            raise TableRefused(TOO_MANY_ROWS, count=filled, limit=MOST_ROWS)
        if (widest := max(map(len, sheet.rows))) > MOST_CELLS:
            raise TableRefused(TOO_MANY_CELLS, count=widest, limit=MOST_CELLS)
    return kept
