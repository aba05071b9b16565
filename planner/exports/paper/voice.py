"""How a document speaks: in its reader's language, and beside it in the language of the place.

A German programme of a trip to Japan says everything in German and, below it, what the Japanese hosts call it; the
Japanese programme says it in Japanese and below it in the first language of the trip.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from unicodedata import east_asian_width

from babel.languages import get_official_languages

from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.audience import Audience, Circle
from planner.programme.days import Day
from planner.programme.names import Naming, naming, written_in
from planner.programme.shape import Person, Programme
from planner.values.text import Text, shortened
from planner.values.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Line:
    """Words and the tag of their language, "" where it is the document's own."""

    words: str
    lang: str = ""


NO_LINE = Line("")

LONGEST = 400
"""Characters of a line; nobody writes as much in earnest, and no field may fill a page."""


class Voice:
    """Says things of one programme in one document."""

    def __init__(self, programme: Programme, language: Language) -> None:
        """Find out which language the hosts speak."""
        self.programme = programme
        self.language = language.falling_back_to(programme.trip.languages)
        self.say = self.language.say
        self.audience = Audience.parse(programme.audience)

    @cached_property
    def reader(self) -> Reader:
        """What calendars and tables say of the same programme."""
        return Reader(self.programme, self.language)

    @cached_property
    def local(self) -> str:
        """The tag of the language that is spoken where they go, "" if it is not known."""
        spoken = _spoken_by_hosts(self.programme)
        return next((tag for tag in self.programme.trip.languages if tag in spoken), spoken[0] if spoken else "")

    @cached_property
    def second(self) -> str:
        """The tag of the second language of the document, "" if there is none."""
        wanted = (self.local, *self.programme.trip.languages)
        return next((tag for tag in wanted if tag and tag != self.language.code), "")

    @cached_property
    def of_second(self) -> Language:
        """The second language as one that says dates; the document's own where there is no second."""
        return Language(self.second or self.language.code)

    @property
    def is_personal(self) -> bool:
        """Tell whether the programme is one person's own."""
        return self.audience.circle is Circle.PERSON

    def line(self, text: Text, most: int = LONGEST) -> Line:
        """Return people's words in the document's language or the nearest there is, at most so many characters."""
        words, tag = text.choose(self.language.code, self.language.others)
        return self.tagged(shortened(words, most), "" if tag == "und" else tag)

    def other(self, text: Text) -> Line:
        """Return what it is called in the second language, the empty line where that says nothing new."""
        words = shortened(text.get(self.second, ""), LONGEST)
        return NO_LINE if words == self.line(text).words else self.tagged(words, self.second)

    def lines(self, text: Text) -> tuple[Line, ...]:
        """Return a text in both languages, without empty lines."""
        return tuple(line for line in (self.line(text), self.other(text)) if line.words)

    def tagged(self, words: str, tag: str = "") -> Line:
        """Return words with their language: the one given, else the one that their script betrays."""
        tag = tag or self._betrayed(words)
        return Line(words, "" if tag == self.language.code else tag)

    def naming(self, person: Person) -> Naming:
        """Return how a person is called in this document."""
        return naming(person, self.programme, self.language.code)

    def days(self, first: date, last: date) -> tuple[Line, ...]:
        """Return a stretch of days in both languages."""
        own = Line(self.language.days(first, last))
        return (own, Line(self.of_second.days(first, last), self.second)) if self.second else (own,)

    def heading_in_second(self, day: Day) -> Line:
        """Return a day's heading in the second language."""
        heading = self.of_second.day_heading(day.day, with_year=day.is_outside)
        return Line(heading, self.second) if self.second else NO_LINE

    def _betrayed(self, words: str) -> str:
        """Return the language that a script betrays; where it leaves a choice the hosts', of Han letters Japanese."""
        spoken = written_in(words)
        return next((tag for tag in (self.local, "ja") if tag in spoken), next(iter(spoken), ""))


def width(words: str) -> int:
    """Return about how wide words are, in Latin letters; letters of the East take twice the room."""
    return sum(2 if east_asian_width(letter) in {"W", "F"} else 1 for letter in words)


def dotted(words: Iterable[str], tag: str) -> str:
    """Return names with dots between them, as they are set in a language."""
    return ("・" if tag in {"ja", "zh"} else " · ").join(words)


def _spoken_by_hosts(programme: Programme) -> list[str]:
    """Return the languages of the countries of the hosts, those of the most hosts first."""
    countries = [one.country for one in programme.institutions.values() if one.side is Side.HOST and one.country]
    often = sorted(dict.fromkeys(countries), key=lambda country: -countries.count(country))
    return list(dict.fromkeys(tag for country in often for tag in get_official_languages(country, de_facto=True)))
