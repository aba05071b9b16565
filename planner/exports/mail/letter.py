"""A letter as words: its subject and its blocks, whoever lays them out."""

from dataclasses import dataclass
from datetime import datetime

from planner.exports.reader import Reader
from planner.programme.names import addressed_as, naming
from planner.values.text import NOTHING, Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences; line feeds in them stay. What is ``aside`` is small print."""

    words: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """An address to go to, and what is there."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a list: what became of it, what it is, when, lines below; what is ``gone`` is struck through."""

    mark: str
    title: str
    when: str
    lines: tuple[str, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """A list."""

    entries: tuple[Entry, ...]


Block = Paragraph | Way | Entries


@dataclass(frozen=True, slots=True)
class Letter:
    """What is said to somebody, in the language of this tag."""

    subject: str
    blocks: tuple[Block, ...]
    tag: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """What letters of one mailing share: the words of who sends it, and who that is; the release, if there is one."""

    words: str = ""
    by: str = ""
    number: int = 0
    made_at: datetime | None = None
    note: Text = NOTHING


def opening(reader: Reader, person: str, occasion: Occasion) -> tuple[Block, ...]:
    """Return how somebody is greeted, and what who sends the letter says first."""
    own = tuple(Paragraph(words) for words in occasion.words.split("\n\n") if words.strip())
    return (Paragraph(_greeting(reader, person)), *own)


def closing(reader: Reader, occasion: Occasion) -> tuple[Block, ...]:
    """Return how a letter ends, and why it came."""
    say = reader.language.say
    ends = f"{say('Kind regards')}\n{occasion.by}" if occasion.by else say("Kind regards")
    why = say("You receive this because you take part in “%(title)s”.", title=title_of(reader))
    return Paragraph(ends), Paragraph(why, aside=True)


def title_of(reader: Reader) -> str:
    """Return what the trip is called."""
    trip = reader.programme.trip
    return reader.language.text(trip.title) or trip.slug


def name_of(reader: Reader, key: str) -> str:
    """Return somebody's name as their own letter bears it."""
    person = reader.programme.people.get(key)
    return naming(person, reader.programme, reader.language.code).written if person else ""


def _greeting(reader: Reader, key: str) -> str:
    say, person = reader.language.say, reader.programme.people.get(key)
    if person is None:
        return say("Good day,")
    spoken = addressed_as(person, reader.programme, reader.language.code)
    # In Japanese what is said to somebody ends with a form of address already.
    return say("Dear %(address)s,", address=spoken) if spoken else say("Dear %(name)s,", name=name_of(reader, key))
