"""The days of a document: heading, places, what stands one after the other and what side by side, where they sleep."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from planner.exports.paper.entry import Entry
from planner.exports.paper.marks import Mark
from planner.exports.paper.people import Named
from planner.exports.paper.rows import Entries
from planner.exports.paper.voice import Line, Voice, dotted
from planner.programme.days import Block, Column, Day, Parallel, blocks_of, days_of, undated_of
from planner.programme.shape import Engagement, Stay
from planner.values.vocabulary import Status
from planner.values.wall import offset_text

SIDE_BY_SIDE = 3
"""Columns that fit beside each other on a page."""

_LETTERS = {2: 48, 3: 30}
"""About how many letters stand on a line of one of so many columns."""

_MOST_KEPT_WHOLE = 52
"""Lines of a column that fit on a page: what is longer breaks anyway, and would only leave the page before it empty."""


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """What some groups do while others do something else; or some people, ``who``, who are with no group then."""

    marks: tuple[Mark, ...]
    who: tuple[Named, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """One line of a day, or ``columns`` side by side."""

    entry: Entry | None = None
    columns: tuple[PaperColumn, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Tell whether it is short enough to be kept on one page."""
        letters = _LETTERS.get(len(self.columns), _LETTERS[2])
        heights = (sum(entry.lines(letters) for entry in column.entries) for column in self.columns)
        return all(height <= _MOST_KEPT_WHOLE for height in heights)


@dataclass(frozen=True, slots=True)
class Night:
    """Where they sleep after a day, and who, where that is not everybody."""

    names: tuple[Line, ...]
    marks: tuple[Mark, ...]
    is_cancelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDay:
    """A day as it is printed. ``zone`` is the pill that tells the clock; ``is_short`` lets it share a page."""

    place: int
    number: int | None
    day: date
    heading: str
    other_heading: Line
    places: tuple[Line, ...]
    zone: str
    zone_changes: bool
    blocks: tuple[PaperBlock, ...]
    nights: tuple[Night, ...]
    is_short: bool


class Days:
    """Turns the days of a programme into what is printed."""

    def __init__(self, voice: Voice, entries: Entries) -> None:
        """Take the voice of the document and its way to print rows."""
        self._voice = voice
        self._entries = entries

    def all(self) -> tuple[PaperDay, ...]:
        """Return the days in the order in which they begin."""
        return tuple(map(self._day, days_of(self._voice.programme)))

    def undated(self) -> tuple[str, ...]:
        """Return what has no day yet, by name."""
        return tuple(map(self._voice.reader.item, undated_of(self._voice.programme)))

    def _day(self, day: Day) -> PaperDay:
        blocks = tuple(self._blocks(day))
        voice = self._voice
        return PaperDay(
            place=day.place,
            number=day.number,
            day=day.day,
            heading=voice.language.day_heading(day.day, with_year=day.is_outside),
            other_heading=voice.heading_in_second(day),
            places=self._places(day),
            zone=f"{voice.language.city(day.zone)} · {offset_text(day.offset)}",
            zone_changes=day.zone_changes,
            blocks=blocks,
            nights=tuple(self._night(stay) for stay in day.nights),
            is_short=len(blocks) <= 3 and not any(block.columns for block in blocks),
        )

    def _blocks(self, day: Day) -> Iterator[PaperBlock]:
        for block in blocks_of(day):
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[PaperBlock]:
        if not isinstance(block, Parallel):
            yield PaperBlock(self._entries.of(block))
            return
        columns = [self._column(column) for column in block.columns]
        for at in range(0, len(columns), SIDE_BY_SIDE):
            yield PaperBlock(columns=tuple(columns[at : at + SIDE_BY_SIDE]))

    def _column(self, column: Column) -> PaperColumn:
        entries = tuple(map(self._entries.of, column.rows))
        who = self._entries.named(column.people)
        if who:
            entries = tuple(replace(entry, who=()) for entry in entries)
        return PaperColumn(self._entries.marks(column.groups), who, entries)

    def _places(self, day: Day) -> tuple[Line, ...]:
        """Return the places of the day in the order in which they are reached, in both languages."""
        programme = self._voice.programme
        own: dict[str, None] = {}
        others: dict[str, None] = {}
        for row in day.rows:
            venue = programme.venue_of(row.item) if isinstance(row.item, Engagement) else None
            if venue and venue.place and row.item.status is not Status.CANCELLED:
                own[self._voice.line(venue.place).words] = None
                others[venue.place.get(self._voice.second, "")] = None
        second = self._voice.second
        lines = (Line(dotted(own, self._voice.language.code)), Line(dotted(filter(None, others), second), second))
        return tuple(line for line in lines if line.words)

    def _night(self, stay: Stay) -> Night:
        venue = self._voice.programme.venue_of(stay)
        names = self._voice.lines(venue.name) if venue else ()
        marks = self._entries.marks(stay.groups)
        return Night(names or (Line(self._voice.say("Hotel")),), marks, stay.status is Status.CANCELLED)
