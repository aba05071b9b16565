"""How much a table may hold, and how it is refused."""

from dataclasses import replace

from planner.errors import PlannerError
from planner.imports.apart import Killed
from planner.imports.tables.messages import NO_ROWS, TOO_LONG_SHEET, TOO_MANY_CELLS, TOO_MANY_ROWS
from planner.imports.tables.sheet import Cells, Sheet

MOST_ROWS = 5000
"""Rows below the headings, of which there may be a few lines."""
HEAD_ROOM = 15
MOST_CELLS = 100
MOST_IN_ALL = 2_500_000
"""Cells of all sheets together, with the empty ones above and beside others: few bytes can say that there are many."""
MOST_LETTERS = 8001
"""Letters of a cell; what is longer is cut, and every column says that it holds fewer."""


class TableRefused(PlannerError):
    """A table that cannot be used; its message is one of :mod:`planner.imports.tables.messages`."""


def ensure_bearable(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Return the sheets in which anything stands, their rows equally wide and without what is empty at the end.

    :raises TableRefused: where there are none, or one is too large, or all are together.
    """
    kept = tuple(sheet for sheet in sheets if any(map(any, sheet.rows)))
    if not kept:
        raise TableRefused(NO_ROWS)
    found = tuple(_bearable(sheet, name=sheet.name if len(kept) > 1 else "") for sheet in kept)
    if sum(len(one.rows) * len(one.rows[0]) for one in found) > MOST_IN_ALL:
        raise TableRefused(Killed.message)
    return found


def ensure_few_rows(count: int, *, sheet: str = "") -> None:
    """Let the caller go on with so many rows. :raises TableRefused: where there are too many, naming the sheet."""
    if count > MOST_ROWS + HEAD_ROOM:
        message = TOO_LONG_SHEET if sheet else TOO_MANY_ROWS
        raise TableRefused(message, count=count, limit=MOST_ROWS, sheet=sheet)


def _bearable(sheet: Sheet, *, name: str) -> Sheet:
    ensure_few_rows(sum(map(any, sheet.rows)), sheet=name)
    width = max(map(_width, sheet.rows))
    if width > MOST_CELLS:
        raise TableRefused(TOO_MANY_CELLS, count=width, limit=MOST_CELLS)
    last = max(nth for nth, row in enumerate(sheet.rows) if any(row))
    rows = tuple((*row[:width], *[""] * (width - len(row))) for row in sheet.rows[: last + 1])
    return replace(sheet, rows=rows)


def _width(row: Cells) -> int:
    """Return how many cells there are up to the last one that holds anything."""
    return next((nth for nth in range(len(row), 0, -1) if row[nth - 1]), 0)
