"""One line of a printed day."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from planner.exports.paper.facts import Fact, Note
from planner.exports.paper.marks import Mark
from planner.exports.paper.people import Named
from planner.exports.paper.voice import Line, width


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a day.

    ``clock`` is the time in figures, ``time`` what stands below it or, where a time is inexact, instead of it. ``tone``
    says how it looks: "protocol", "journey", "session" or "plain"; ``kicker`` is the small word above the title.
    """

    key: str
    clock: str
    time: str
    titles: tuple[Line, ...]
    kicker: str = ""
    places: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()
    who: tuple[Named, ...] = ()
    tone: str = "plain"
    status: str = ""
    is_cancelled: bool = False

    @property
    def is_timed_in_words(self) -> bool:
        """Tell whether what hangs on the left is words, which may take several lines."""
        return bool(self.time) and not self.clock

    def lines(self, letters: int) -> int:
        """Return about how many lines it fills in a column in which a line holds so many Latin letters."""
        return 1 + sum(ceil(width(words) / letters) for words in self._paragraphs())

    def _paragraphs(self) -> Iterator[str]:
        yield f"{self.clock} {self.time}".strip()
        yield f"{self.kicker} {self.status}".strip()
        yield from (line.words for line in self.titles)
        yield " ".join(line.words for line in self.places)
        for fact in self.facts:
            yield from (f"{fact.label} {line.words}" for line in fact.lines)
            yield from (f"{fact.label} {_said(person)}" for person in (*fact.people, *fact.call))
        yield from (note.html.striptags() for note in self.notes)
        yield ", ".join(person.naming.in_line for person in self.who)


def _said(person: Named) -> str:
    return f"{person.naming.in_line} {person.function.words} {person.house.words}"
