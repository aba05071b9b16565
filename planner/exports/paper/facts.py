"""What stands below a title: who receives, who signs, what to wear, where to be when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from planner.exports import markdown
from planner.exports.paper.people import Named, People
from planner.exports.paper.voice import Line, Voice
from planner.programme.part_words import part_label
from planner.programme.shape import Engagement, Item, Leg, Programme
from planner.programme.tongues import tongues_in_words
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import PartTaken, Side
from planner.values.wall import wall_at
from planner.values.when import When


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says: ``lines`` one after another, ``people`` with their functions, or whom to ``call``."""

    label: str
    lines: tuple[Line, ...] = ()
    people: tuple[Named, ...] = ()
    call: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the organizers as HTML that is safe, with the tag of its language."""

    html: Markup
    lang: str


SPOKEN_OF = (
    PartTaken.RECEIVED_BY,
    PartTaken.HOST,
    PartTaken.CHAIR,
    PartTaken.SPEAKER,
    PartTaken.SIGNATORY,
    PartTaken.WITNESS,
    PartTaken.GUEST,
    PartTaken.INTERPRETER,
)
"""The parts that a programme names, in this order; who is responsible stands last, with a number to call."""


class Facts:
    """Says what there is to say of items, in one document."""

    def __init__(self, voice: Voice, people: People) -> None:
        """Take the voice of the document and its way to name people."""
        self._voice = voice
        self._people = people
        self._say = voice.say
        self._first_at_venue = _first_at_venue(voice.programme)

    def of(self, item: Engagement) -> tuple[Fact, ...]:
        """Return the facts of an engagement, the ones with people first."""
        found = (*self._parts(item), *self._manner(item), *self._place(item), *self._responsible(item))
        return tuple(fact for fact in found if fact.lines or fact.people or fact.call)

    def notes(self, item: Item) -> tuple[Note, ...]:
        """Return the notes for all who read the document; what is for the staff stands in no document of others."""
        wanted = (item.notes.public, item.notes.delegation)
        return tuple(self._note(text) for text in wanted if text)

    def note(self, text: Text) -> tuple[Note, ...]:
        """Return any note, none where it is empty."""
        return (self._note(text),) if text else ()

    def who(self, item: Engagement | Leg) -> tuple[Named, ...]:
        """Return by rank the single people who travel along or take part beside or without groups."""
        if item.groups is None or self._voice.is_personal:
            return ()
        return self.named(item.people_in)

    def named(self, keys: Iterable[str]) -> tuple[Named, ...]:
        """Return by rank these people, as far as this audience may know them."""
        wanted = frozenset(keys)
        return self._people.of(key for key in self._voice.programme.people if key in wanted)

    def _note(self, text: Text) -> Note:
        line = self._voice.line(text, markdown.LONGEST)
        return Note(markdown.markdown_html(line.words), line.lang)

    def _parts(self, item: Engagement) -> Iterator[Fact]:
        for part in SPOKEN_OF:
            people = self._people.of(taken.person for taken in item.parts if taken.part is part)
            yield Fact(part_label(part, len(people), self._voice.language), people=people)

    def _manner(self, item: Engagement) -> Iterator[Fact]:
        yield Fact(self._say("Be there at"), self._plain(self._be_there(item)))
        yield Fact(self._say("Dress code"), self._own(item.dress_code))
        yield Fact(self._say("Languages"), self._plain(tongues_in_words(item.languages, self._voice.language)))
        yield Fact(self._say("Interpretation"), self._own(item.interpretation))
        yield Fact(self._say("Organised by"), self._plain(self._organisers(item)))

    def _place(self, item: Engagement) -> Iterator[Fact]:
        venues = self._voice.programme.venues
        venue, other = venues.get(item.venue or ""), venues.get(item.alternative_venue or "")
        is_first = item.key in self._first_at_venue
        yield Fact(self._say("On site"), self._own(venue.note if venue and is_first else NOTHING))
        yield Fact(self._say("Alternative place"), self._voice.lines(other.name) if other else ())

    def _responsible(self, item: Engagement) -> Iterator[Fact]:
        people = self._people.of(taken.person for taken in item.parts if taken.part is PartTaken.RESPONSIBLE)
        yield Fact(self._voice.language.label(PartTaken.RESPONSIBLE), call=people)

    def _organisers(self, item: Engagement) -> str:
        """Return the organisers, where there are others than the house itself and the delegation."""
        voice = self._voice
        venue = voice.programme.venue_of(item)
        known = [voice.programme.institutions[key] for key in item.organisers if key in voice.programme.institutions]
        if all(one.side is Side.HOME or (venue and one.key == venue.institution) for one in known):
            return ""
        return voice.language.join(voice.language.text(one.name) for one in known)

    def _be_there(self, item: Engagement) -> str:
        when = self.meant(item)
        if item.lead_minutes is None or when.starts_at is None:
            return ""
        return wall_at(when.starts_at - timedelta(minutes=item.lead_minutes), when.zone).clock

    def meant(self, item: Engagement) -> When:
        """Return the time of an engagement with the zone that is meant."""
        return self._voice.reader.when(item)

    def _own(self, text: Text) -> tuple[Line, ...]:
        line = self._voice.line(text)
        return (line,) if line.words else ()

    def _plain(self, words: str) -> tuple[Line, ...]:
        return (Line(words),) if words else ()


def _first_at_venue(programme: Programme) -> frozenset[str]:
    """Return the first engagement of every day in every house: what one must know on site is said there, and once."""
    first: dict[tuple[date, str], str] = {}
    for one in sorted(programme.engagements.values(), key=lambda one: one.when.sorts_at):
        if one.when.day and one.venue:
            first.setdefault((one.when.day, one.venue), one.key)
    return frozenset(first.values())
