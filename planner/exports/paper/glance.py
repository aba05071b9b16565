"""A trip at a glance: a table of its days by group, and the hotels with a card for the driver."""

from dataclasses import dataclass, field

from planner.exports.paper.days import PaperDay
from planner.exports.paper.facts import Facts, Note
from planner.exports.paper.journeys import Journeys
from planner.exports.paper.marks import Mark
from planner.exports.paper.voice import NO_LINE, Line, Voice
from planner.language import LANGUAGES, Language
from planner.programme.days import Day, Row, RowRole, days_of
from planner.programme.shape import Engagement, Leg, Stay, Venue
from planner.values.text import NOTHING
from planner.values.vocabulary import Kind, Mode, Status

MOST_COLUMNS = 4
MOST_PAGE_NUMBERS = 30
"""Days whose page is named: finding out a page number costs as much as printing half a page."""

_IN_PASSING = {Kind.TRANSFER, Kind.MEETING_POINT, Kind.FREE, Kind.BRIEFING, Kind.SESSION, Kind.MEAL, Kind.OTHER}
_FAR = {Mode.FLIGHT, Mode.TRAIN, Mode.FERRY}
_MOST_IN_CELL = 4
_MOST_IN_COLUMN = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """What some groups do on a day, by its names; ``more`` says how much is left out."""

    lines: tuple[Line, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class DayAtAGlance:
    """One day in the table: for all, and for each of the groups that have a column."""

    day: PaperDay
    for_all: Cell
    of_groups: tuple[Cell, ...]
    has_page: bool

    @property
    def is_parted(self) -> bool:
        """Tell whether any group does something of its own."""
        return any(cell.lines for cell in self.of_groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotel:
    """A hotel with its nights, and what to show to a driver who reads another script."""

    names: tuple[Line, ...]
    nights: Line
    address: Line
    note: Line
    please: Line
    local_name: Line
    local_address: Line
    marks: tuple[Mark, ...] = ()
    room: str = ""
    booking: str = ""
    notes: tuple[Note, ...] = ()


class Glance:
    """Sums a programme up."""

    def __init__(self, voice: Voice, marks: dict[str, Mark], facts: Facts) -> None:
        """Take the voice of the document, the marks of its groups and what it says of items."""
        self._voice = voice
        self._facts = facts
        self._journeys = Journeys(voice, facts)
        self.columns = tuple(marks.values()) if len(marks) <= MOST_COLUMNS else ()
        self._marks = marks

    def days(self, printed: tuple[PaperDay, ...]) -> tuple[DayAtAGlance, ...]:
        """Return the table of the days."""
        pairs = zip(days_of(self._voice.programme), printed, strict=True)
        return tuple(self._day(day, paper) for day, paper in pairs)

    def hotels(self) -> tuple[Hotel, ...]:
        """Return the stays in the order of their nights."""
        stays = (stay for stay in self._voice.programme.stays.values() if stay.status is not Status.CANCELLED)
        return tuple(map(self._hotel, sorted(stays, key=lambda stay: stay.check_in)))

    def _day(self, day: Day, paper: PaperDay) -> DayAtAGlance:
        sums = _Sums()
        for row in list(filter(_matters, day.rows)) or filter(_takes_place, day.rows):
            sums.add(row.item.groups, self._name(row), self.columns)
        if not day.rows:
            for stay in day.nights:
                sums.add(stay.groups, self._night(stay), self.columns)
        cells = tuple(self._cell(sums.of_groups.get(mark.key, []), _MOST_IN_COLUMN) for mark in self.columns)
        return DayAtAGlance(
            paper, self._cell(sums.for_all, _MOST_IN_CELL), cells, has_page=paper.place <= MOST_PAGE_NUMBERS
        )

    def _cell(self, lines: list[Line], most: int) -> Cell:
        distinct = tuple(dict.fromkeys(lines))
        left = len(distinct) - most
        more = self._voice.language.say_many("and one more item", "and %(count)s more items", left) if left > 0 else ""
        return Cell(distinct[:most], more)

    def _name(self, row: Row) -> Line:
        if isinstance(row.item, Engagement):
            return self._voice.line(row.item.title)
        if row.role is RowRole.ARRIVAL:
            return self._journeys.arrival(row.item)[0]
        return Line(f"{self._journeys.name(row.item).partition(' · ')[0]}: {self._journeys.way(row.item)[0].words}")

    def _night(self, stay: Stay) -> Line:
        venue = self._voice.programme.venue_of(stay)
        return self._voice.line(venue.name) if venue else Line(self._voice.say("Hotel"))

    def _hotel(self, stay: Stay) -> Hotel:
        voice, venue = self._voice, self._voice.programme.venue_of(stay) or Venue(key="", name=NOTHING)
        local = venue.name.get(voice.local, "")
        needs_card = bool(venue.address_local) or (bool(local) and voice.local != voice.language.code)
        return Hotel(
            names=voice.lines(venue.name) or (Line(voice.say("Hotel")),),
            nights=voice.days(stay.check_in, stay.check_out)[0],
            address=voice.line(venue.address),
            note=voice.line(venue.note),
            please=_please(voice.local) if needs_card else NO_LINE,
            local_name=Line(local, voice.local),
            local_address=Line(venue.address_local, voice.local),
            marks=self._marks_of(stay),
            room=self._room(stay),
            booking=stay.booking if voice.is_personal else "",
            notes=self._facts.notes(stay),
        )

    def _marks_of(self, stay: Stay) -> tuple[Mark, ...]:
        if stay.groups is None or set(stay.groups) >= set(self._marks):
            return ()
        return tuple(mark for key, mark in self._marks.items() if key in stay.groups)

    def _room(self, stay: Stay) -> str:
        """Return the reader's own room and with whom they share it, in their personal programme."""
        own = self._voice.audience.key
        room = next((room for room in stay.rooms if own in room.people), None) if self._voice.is_personal else None
        if room is None:
            return ""
        people = self._voice.programme.people
        others = [self._voice.naming(people[key]).in_line for key in room.people if key != own and key in people]
        kind = " ".join(filter(None, (self._voice.language.label(room.kind), room.number)))
        if not others:
            return kind
        return self._voice.say("%(room)s, with %(names)s", room=kind, names=self._voice.language.join(others))


@dataclass(slots=True)
class _Sums:
    """The names of a day's main items while they are gathered."""

    for_all: list[Line] = field(default_factory=list)
    of_groups: dict[str, list[Line]] = field(default_factory=dict)

    def add(self, groups: tuple[str, ...] | None, name: Line, columns: tuple[Mark, ...]) -> None:
        """Put a name where its groups are; what single people do stands in no overview."""
        if groups is None or not columns:
            self.for_all.append(name)
        for mark in columns:
            if groups is not None and mark.key in groups:
                self.of_groups.setdefault(mark.key, []).append(name)


def _takes_place(row: Row) -> bool:
    return row.item.status is not Status.CANCELLED and row.item.groups != ()


def _matters(row: Row) -> bool:
    if not _takes_place(row):
        return False
    if isinstance(row.item, Leg):
        far = row.item.mode in _FAR
        return far and (row.role is RowRole.DEPARTURE or row.item.departure.zone != row.item.arrival.zone)
    return row.item.kind not in _IN_PASSING


def _please(local: str) -> Line:
    """Ask the driver in their own language, where the product speaks it."""
    return Line(Language(local).say("Please take me to this address:"), local) if local in LANGUAGES else NO_LINE
