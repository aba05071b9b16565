"""What the preview shows: the days with their rows in short, of a long trip those around one day."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.language import Language
from planner.programme.days import Day, Row, RowRole, days_of
from planner.programme.shape import Programme
from planner.web.agenda.details import where_alone
from planner.web.agenda.entries import Entry, Line
from planner.web.agenda.making import Making
from planner.web.agenda.page import DayPart, day_parts, undated_entries
from planner.web.days.page import is_called

MOST_ROWS = 480
"""About so many rows are shown at once; a single day is never cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewDay:
    """A day: its head as in :class:`DayPart`, its rows, whether it is the one that was asked for.

    What is not dated yet stands on one without a ``date``.
    """

    place: str
    heading: str
    number: int | None = None
    date: str = ""
    zone: str = ""
    zone_changes: bool = False
    entries: tuple[Entry, ...] = ()
    nights: tuple[Line, ...] = ()
    is_asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Everything that is shown; ``earlier`` and ``later`` say which day to ask for next, "" where there is none."""

    days: tuple[PreviewDay, ...]
    earlier: str
    later: str


def preview_of(programme: Programme, language: Language, *, which: str = "") -> Preview:
    """Return a programme in short, of a long one the days around a date or a place in the row of days."""
    days = days_of(programme)
    making = Making(programme, language, details=where_alone)
    near = _near(days, _asked(days, which)) if days else range(0)
    parts = day_parts(days, making, shown=near, with_blocks=False)
    shown = [_day(part, days[nth], making, which) for nth, part in zip(near, parts, strict=True)]
    undated = tuple(undated_entries(making)) if near.stop == len(days) else ()
    if undated:
        shown.append(PreviewDay(place="undated", heading=language.say("Not dated yet"), entries=undated))
    return Preview(
        days=tuple(shown),
        earlier=str(days[near.start - 1].place) if near.start else "",
        later=str(days[near.stop].place) if near.stop < len(days) else "",
    )


def _asked(days: Sequence[Day], which: str) -> int:
    """Return where the day is that is asked for; else the first after that date, or the first of all."""
    named = (nth for nth, day in enumerate(days) if is_called(day, which))
    after = (nth for nth, day in enumerate(days) if day.day.isoformat() > which)
    return next(named, next(after, 0))


def _near(days: Sequence[Day], middle: int) -> range:
    """Return the days around one that are shown together with it, the later ones first."""
    first, last, rows = middle, middle, len(days[middle].rows)
    for nth in sorted(range(len(days)), key=lambda nth: (abs(nth - middle), nth < middle))[1:]:
        rows += len(days[nth].rows)
        if rows > MOST_ROWS:
            break
        first, last = min(first, nth), max(last, nth)
    return range(first, last + 1)


def _day(part: DayPart, day: Day, making: Making, which: str) -> PreviewDay:
    return PreviewDay(
        place=part.place,
        heading=part.heading,
        number=part.number,
        date=part.date,
        zone=part.zone,
        zone_changes=part.zone_changes,
        entries=tuple(_short(making.entry(row, ""), row) for row in day.rows),
        nights=part.nights,
        is_asked=bool(which) and is_called(day, which),
    )


def _short(entry: Entry, row: Row) -> Entry:
    """Let a leg say its way, and by what as one leaves; name for whom something is where that is not everybody."""
    if row.is_leg:
        entry.lines = entry.lines[: 2 if row.role is RowRole.DEPARTURE else 1]
    if row.item.groups is None:
        entry.badges = []
    return entry
