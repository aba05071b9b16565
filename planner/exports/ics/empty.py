"""A calendar with nothing in it holds one entry that says so.

RFC 5545 3.6 asks for a component, some programs refuse a calendar without one, and it tells the delegate that the
subscription works.
"""

from datetime import date, datetime, timedelta

from planner.exports.ics import clean
from planner.exports.ics.items import Entry, busy, stamps, vevent
from planner.exports.ics.times import Span


def nothing_yet(
    name: str, title: str, words: str, days: tuple[date, date], *, changed_at: datetime, sequence: int = 0
) -> Entry:
    """Return an all-day entry of this UID that leaves the days free, the last of them included."""
    first, last = days
    properties = {
        "UID": name,
        "SEQUENCE": str(sequence),
        "STATUS": "CONFIRMED",
        "SUMMARY": clean.escaped(clean.line(title)),
        "DESCRIPTION": clean.escaped(words),
        **stamps(changed_at),
        **busy(status="FREE", all_day=True),
    }
    return vevent(properties, Span(first, max(first, last) + timedelta(days=1), fills=False))
