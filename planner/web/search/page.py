"""What was found, in words: titles and wordings in pieces of which some are marked, each with its day or function."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from planner.language import Language
from planner.programme.names import naming
from planner.programme.search import Found, Hit, Sort, marked, search
from planner.programme.shape import Engagement, Leg, Programme
from planner.values.text import Text
from planner.web.agenda.details import NO_HOTEL_YET
from planner.web.agenda.making import KIND_ICONS, MODE_ICONS
from planner.web.sorts import SEVERAL
from planner.web.ways import way_to

LONGEST = 200
"""Letters of a question that count."""
MOST, MOST_OF_ONE = 8, 200
"""How many are listed of each sort; and of the only sort that is asked for."""
MOST_WORDINGS = 2
AROUND = 60
"""Letters of a long wording that are shown before and after what was sought."""

Pieces = tuple[tuple[str, bool], ...]

_ICONS = {
    Sort.STAY: "bed-double",
    Sort.PERSON: "user-round",
    Sort.GROUP: "users",
    Sort.INSTITUTION: "landmark",
    Sort.VENUE: "map-pin",
    Sort.AGREEMENT: "award",
    Sort.AIM: "target",
    Sort.RESULT: "circle-check",
    Sort.ACTION_ITEM: "list-checks",
}


@dataclass(frozen=True, slots=True)
class Result:
    """One thing: its drawing, name and language, address, what tells it from others, where else the words are."""

    icon: str
    title: Pieces
    tag: str
    address: str
    aside: Pieces
    because: tuple[Pieces, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The things of one sort; ``more`` are not listed."""

    sort: Sort
    words: str
    count: int
    results: tuple[Result, ...]

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.count - len(self.results)


@dataclass(frozen=True, slots=True)
class Results:
    """What a page of results shows; ``is_asked`` tells that the question holds something to search by."""

    question: str
    is_asked: bool = False
    count: int = 0
    sections: tuple[Section, ...] = ()
    only: str = ""


def results_of(programme: Programme, question: str, language: Language, *, only: str = "") -> Results:
    """Return what a question finds in a programme; of ``only`` one sort where that is asked for."""
    shown = (letter if letter.isprintable() else " " for letter in question[:LONGEST])
    question = " ".join("".join(shown).split())
    found = search(programme, question)
    teller = _Teller(programme, found, language)
    sorts = [sort for sort in found.hits if only in {"", sort}]
    sections = tuple(teller.section(sort, MOST_OF_ONE if only else MOST) for sort in sorts)
    count = sum(section.count for section in sections)
    return Results(question, bool(found.words), count, sections, only if only in set(Sort) else "")


class _Teller:
    """Tells hits in one reader's words."""

    def __init__(self, programme: Programme, found: Found, language: Language) -> None:
        self.programme, self.found, self.language = programme, found, language

    def section(self, sort: Sort, most: int) -> Section:
        hits = self.found.hits[sort]
        results = tuple(self._result(hit) for hit in hits[:most])
        return Section(sort, self.language.say(SEVERAL[sort]), len(hits), results)

    def _result(self, hit: Hit) -> Result:
        shown, tag = self._title(hit)
        title = tuple(marked(shown, self.found.words))
        aside = tuple(marked(self._aside(hit), self.found.words))
        return Result(
            icon=self._icon(hit),
            title=title,
            tag=tag,
            address=way_to(self.programme.trip.slug, hit.sort, hit.key),
            aside=aside,
            because=tuple(self._because(hit, _marks((*title, *aside)))),
        )

    def _title(self, hit: Hit) -> tuple[str, str]:
        if hit.sort is Sort.PERSON:
            return naming(self.programme.people[hit.key], self.programme, self.language.code).in_line, ""
        words, tag = self.language.wording(hit.title) if isinstance(hit.title, Text) else (hit.title, "")
        return words or self.language.say(NO_HOTEL_YET), tag

    def _because(self, hit: Hit, held: set[str]) -> Iterator[Pieces]:
        """Yield the wordings that hold something sought which is not shown yet, the title in other languages first."""
        elsewhere = hit.title.values() if isinstance(hit.title, Text) else ()
        marks = (tuple(marked(wording, self.found.words)) for wording in dict.fromkeys((*elsewhere, *hit.because)))
        telling = (pieces for pieces in marks if _marks(pieces) - held)
        return map(_cut, islice(telling, MOST_WORDINGS))

    def _icon(self, hit: Hit) -> str:
        if hit.sort is Sort.ENGAGEMENT:
            return KIND_ICONS[self.programme.engagements[hit.key].kind]
        return MODE_ICONS[self.programme.legs[hit.key].mode] if hit.sort is Sort.LEG else _ICONS[hit.sort]

    def _aside(self, hit: Hit) -> str:
        tell: Mapping[Sort, Callable[[str], Iterable[str]]] = {
            Sort.ENGAGEMENT: self._of_engagement,
            Sort.LEG: self._of_leg,
            Sort.STAY: self._of_stay,
            Sort.PERSON: self._of_person,
            Sort.INSTITUTION: self._of_institution,
            Sort.VENUE: self._of_venue,
            Sort.AGREEMENT: self._of_agreement,
            Sort.ACTION_ITEM: self._of_action_item,
        }
        return " · ".join(filter(None, tell[hit.sort](hit.key))) if hit.sort in tell else ""

    def _of_engagement(self, key: str) -> Iterator[str]:
        item: Engagement = self.programme.engagements[key]
        yield self.language.day_heading(item.when.day) if item.when.day else self.language.say("Not dated yet")
        yield self.language.when(item.when)
        venue = self.programme.venue_of(item)
        yield self.language.text(venue.name) if venue else ""

    def _of_leg(self, key: str) -> Iterator[str]:
        leg: Leg = self.programme.legs[key]
        yield self.language.label(leg.mode)
        yield self.language.day_heading(leg.departure.day) if leg.departure.day else ""
        yield leg.departure.wall.clock if leg.departure.wall else ""

    def _of_stay(self, key: str) -> Iterator[str]:
        stay = self.programme.stays[key]
        yield self.language.days(stay.check_in, stay.check_out)

    def _of_person(self, key: str) -> Iterator[str]:
        person = self.programme.people[key]
        yield self.language.text(person.function)
        institution = self.programme.institutions.get(person.institution or "")
        yield self.language.text(institution.name) if institution else ""

    def _of_institution(self, key: str) -> Iterator[str]:
        institution = self.programme.institutions[key]
        yield self.language.text(institution.place)
        yield self.language.country(institution.country) if institution.country else ""

    def _of_venue(self, key: str) -> Iterator[str]:
        yield self.language.text(self.programme.venues[key].place)

    def _of_agreement(self, key: str) -> Iterator[str]:
        yield self.language.label(self.programme.agreements[key].state)

    def _of_action_item(self, key: str) -> Iterator[str]:
        item = self.programme.action_items[key]
        yield self.language.label(item.state)
        yield self.language.date(item.due) if item.due else ""


def _marks(pieces: Iterable[tuple[str, bool]]) -> set[str]:
    return {words.casefold() for words, is_sought in pieces if is_sought}


def _cut(pieces: Pieces) -> Pieces:
    """Return a wording without what lies far from its marked pieces."""
    last = len(pieces) - 1
    return tuple(
        (words if is_sought else _shortened(words, begins=nth == 0, ends=nth == last), is_sought)
        for nth, (words, is_sought) in enumerate(pieces)
    )


def _shortened(words: str, *, begins: bool, ends: bool) -> str:
    """Return what stands near the pieces beside it, which are none before the beginning and none after the end."""
    head = "" if begins else words[:AROUND]
    tail = "" if ends else words[-AROUND:]
    return f"{head} … {tail}" if len(words) > 2 * AROUND else words
