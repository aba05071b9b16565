"""When something is on, as instants: the calendar's own answer, so that page and calendar agree."""

from datetime import UTC, datetime

from planner.exports.ics.times import Span, span_of_engagement, span_of_leg
from planner.exports.reader import Reader
from planner.programme.days import Row, RowRole
from planner.programme.shape import Engagement


def span_of(row: Row, reader: Reader) -> Span | None:
    """Return from when to when a row is on; ``None`` where it says no more than the day or another row says it.

    A leg is on from its departure to its arrival, so its second row is not on once more.
    """
    item = row.item
    if isinstance(item, Engagement):
        is_first = row.role is RowRole.ENGAGEMENT
        span = span_of_engagement(item, reader.when(item), reader.language) if is_first else None
    else:
        is_told = row.role is RowRole.ARRIVAL and item.departure.wall is not None
        span = None if is_told else span_of_leg(item, reader.language)
    return span if span and not span.all_day else None


def instant(moment: object) -> str:
    """Return a moment for scripts and machines: 2026-11-24T00:00Z; "" for a mere day and for none."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}" if isinstance(moment, datetime) else ""
