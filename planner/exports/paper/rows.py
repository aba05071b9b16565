"""The rows of a day as they are printed: a time hung in the margin, what it is in both scripts, where, with whom."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from planner.exports.paper.entry import Entry
from planner.exports.paper.facts import Facts
from planner.exports.paper.journeys import Journeys
from planner.exports.paper.marks import Mark
from planner.exports.paper.people import Named
from planner.exports.paper.voice import Line, Voice
from planner.programme.days import Row, RowRole
from planner.programme.shape import Engagement, Leg
from planner.values.vocabulary import Kind, Status
from planner.values.wall import MINUTES_A_DAY, WallTime
from planner.values.when import Form

PROTOCOL = {Kind.COURTESY_CALL, Kind.CEREMONY, Kind.SIGNING, Kind.RECEPTION}
"""What is tinted: where an order of precedence holds."""


class Entries:
    """Turns the rows of one document into what is printed."""

    def __init__(self, voice: Voice, facts: Facts, marks: Mapping[str, Mark]) -> None:
        """Take what the document says of items, and the marks of its groups."""
        self._voice = voice
        self._say = voice.say
        self._facts = facts
        self._marks = marks
        self._journeys = Journeys(voice, facts)

    def of(self, row: Row) -> Entry:
        """Return a row as it is printed."""
        if isinstance(row.item, Leg):
            return replace(self._journeys.of(row, row.item), marks=self.marks(row.item.groups))
        if row.role is RowRole.CONTINUES:
            return self._continuation(row, row.item)
        return self._engagement(row, row.item)

    def marks(self, groups: tuple[str, ...] | None) -> tuple[Mark, ...]:
        """Return the marks of an item's groups; none for an item of all."""
        if groups is None or set(groups) >= set(self._marks):
            return ()
        return tuple(mark for key, mark in self._marks.items() if key in groups)

    def named(self, keys: Iterable[str]) -> tuple[Named, ...]:
        """Return these people, as far as this audience may know them."""
        return self._facts.named(keys)

    def places(self, item: Engagement) -> tuple[Line, ...]:
        """Return where it is, room included, in both scripts; the house without its name where the title says it."""
        venue = self._voice.programme.venue_of(item)
        if venue is None:
            return ()
        voice = self._voice
        own = _together(voice.line(venue.name), voice.line(venue.room), ", ")
        other = _together(voice.other(venue.name), voice.other(venue.room), " ")
        return tuple(line for line in (own, other) if line.words)

    def _engagement(self, row: Row, item: Engagement) -> Entry:
        is_session = item.kind is Kind.SESSION and row.inside is not None
        return Entry(
            key=item.key,
            clock=row.wall.clock if row.wall and item.when.form is Form.EXACT else "",
            time=self._time(row, item),
            titles=self._titles(item),
            kicker=self._kicker(item),
            places=() if self._is_at_its_conference(item) else self.places(item),
            facts=self._facts.of(item),
            notes=self._facts.notes(item),
            marks=self.marks(item.groups),
            who=self._facts.who(item),
            tone="protocol" if item.kind in PROTOCOL else "session" if is_session else "plain",
            status=self._status(item.status),
            is_cancelled=item.status is Status.CANCELLED,
        )

    def _continuation(self, row: Row, item: Engagement) -> Entry:
        until = self._say("until %(time)s", time=row.ends.clock) if row.ends else ""
        return Entry(
            key=item.key,
            clock="",
            time=until or self._say("continues"),
            titles=self._titles(item),
            places=self.places(item),
            marks=self.marks(item.groups),
            status=self._status(item.status),
            is_cancelled=item.status is Status.CANCELLED,
        )

    def _time(self, row: Row, item: Engagement) -> str:
        """Return what stands below the clock: the end of an exact time, or the words of an inexact one."""
        words = self._voice.language.when(item.when)
        if item.when.form is not Form.EXACT or row.wall is None:
            return words
        tbc = self._say("to be confirmed") if item.when.tbc else ""
        ends = f"–{row.ends.clock}" if row.ends and _ends_within_a_day(row.wall, row.ends) else ""
        return " ".join(filter(None, (ends, tbc)))

    def _titles(self, item: Engagement) -> tuple[Line, ...]:
        return self._voice.lines(item.title) or (Line(self._voice.language.label(item.kind)),)

    def _kicker(self, item: Engagement) -> str:
        return self._voice.language.label(item.session_form) if item.session_form else ""

    def _is_at_its_conference(self, item: Engagement) -> bool:
        whole = self._voice.programme.engagements.get(item.inside or "")
        return whole is not None and whole.venue == item.venue

    def _status(self, status: Status) -> str:
        return "" if status is Status.CONFIRMED else self._voice.language.label(status)


def _together(one: Line, other: Line, between: str) -> Line:
    words = between.join(dict.fromkeys(filter(None, (one.words, other.words))))
    return Line(words, one.lang or other.lang)


def _ends_within_a_day(starts: WallTime, ends: WallTime) -> bool:
    """Tell whether a clock time alone says when it ends: a ball until 2:00 does, a fair of two days not."""
    return (ends.day - starts.day).days * MINUTES_A_DAY + ends.minute - starts.minute < MINUTES_A_DAY
