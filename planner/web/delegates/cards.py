"""The rows of a day as cards that open: in short what, when and where, opened everything else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planner.errors import NoSuchTime
from planner.exports.ics.times import Span
from planner.exports.reader import Reader
from planner.programme.days import Day, Row, RowRole
from planner.programme.names import naming
from planner.programme.shape import Engagement, Leg, Programme
from planner.web.agenda.details import where_alone
from planner.web.agenda.entries import Entry, Words
from planner.web.agenda.making import Making
from planner.web.agenda.page import place_of as id_of
from planner.web.delegates.facts import Call, Fact, Note, calls_of, notes_of, of_engagement, of_leg
from planner.web.delegates.moments import instant, span_of
from planner.web.delegates.places import Place, place_of


@dataclass(frozen=True, slots=True)
class Hung:
    """A poster: its number, its title, who made it and who stands beside it."""

    number: str
    title: Words
    who: str


@dataclass(slots=True, kw_only=True)
class Card:
    """A row; ``starts`` and ``ends`` are instants for scripts, "" where only the day is known."""

    entry: Entry
    key: str
    starts: str = ""
    ends: str = ""
    span: Span | None = None
    place: Place | None = None
    facts: list[Fact] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    posters: list[Hung] = field(default_factory=list)
    sessions: list["Card"] = field(default_factory=list)

    @property
    def begins(self) -> bool:
        """Tell whether something is known to begin at ``starts``; of "until 13:15" only the end is."""
        return self.span is not None and self.span.on_the_clock

    @property
    def opens(self) -> bool:
        """Tell whether there is more than stands there already."""
        return bool(self.place or self.facts or self.calls or self.notes or self.posters)


class Cards:
    """Makes the cards of one programme for one reader; a place that comes again and again is said once."""

    def __init__(self, programme: Programme, reader: Reader) -> None:
        """Take the programme and how to speak of it."""
        self.programme, self.reader = programme, reader
        self.making = Making(programme, reader.language, details=where_alone)
        self.places: dict[str, Place] = {}

    def of_day(self, day: Day) -> list[Card]:
        """Return the cards of a day, sessions under their conference where that stands before them."""
        found: list[Card] = []
        conferences: dict[str, Card] = {}
        for row in day.rows:
            card = self.card(row, id_of(row, day))
            conference = conferences.get(row.inside or "")
            if conference is not None:
                conference.sessions.append(card)
                continue
            conferences[row.item.key] = card
            found.append(card)
        return found

    def undated(self, rows: Iterable[Row]) -> list[Card]:
        """Return the cards of what stands on no day yet."""
        return [self.card(row, f"item-{row.item.key}") for row in rows]

    def card(self, row: Row, id_: str) -> Card:
        """Return a row as a card; ``id_`` is its id on the page."""
        item, reader = row.item, self.reader
        try:
            span = span_of(row, reader)
        except NoSuchTime:
            span = None
        card = Card(entry=self._in_short(row, id_), key=item.key, span=span)
        if span:
            card.starts, card.ends = instant(span.starts), instant(span.ends)
        return card if _is_told_before(row) else self._whole(card, row)

    def _whole(self, card: Card, row: Row) -> Card:
        """Return a card with everything that it says when it is opened."""
        item, reader, span = row.item, self.reader, card.span
        card.calls, card.notes = calls_of(item, reader), notes_of(item, reader)
        if isinstance(item, Engagement):
            card.facts = of_engagement(item, span, self.making.beside(row), reader)
            card.place = self.place(item.venue)
            card.posters = list(self._posters(item))
        else:
            card.facts = of_leg(item, span, reader)
        return card

    def place(self, key: str | None) -> Place | None:
        """Return a venue, said once however often somebody goes there."""
        venue = self.programme.venues.get(key or "")
        if venue is None:
            return None
        if venue.key not in self.places:
            self.places[venue.key] = place_of(venue, self.programme, self.reader.language)
        return self.places[venue.key]

    def _in_short(self, row: Row, id_: str) -> Entry:
        """Return a row with where it leads; for whom it is only where that is not everybody."""
        entry = self.making.entry(row, id_)
        if row.is_leg:
            entry.lines = entry.lines[:2]
        if row.item.groups is None or self.reader.is_own():
            entry.badges = []
        return entry

    def _posters(self, item: Engagement) -> Iterator[Hung]:
        language = self.reader.language
        for poster in item.posters:
            beside = self.programme.people.get(poster.presenter or "")
            named = naming(beside, self.programme, language.code).in_line if beside else ""
            who = language.comma.join(filter(None, (poster.authors, named)))
            yield Hung(poster.number, Words(*language.wording(poster.title)), who)


def _is_told_before(row: Row) -> bool:
    """Tell whether a row is the arrival of a leg, whose departure says everything."""
    return isinstance(row.item, Leg) and row.role is RowRole.ARRIVAL and row.item.departure.day is not None
