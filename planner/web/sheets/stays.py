"""What the page of all stays shows: the stays in their order, and night by night who sleeps where."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from planner.language import Language
from planner.programme.names import Naming, naming
from planner.programme.nights import Night, journeys_of, night_by_night, nights_of
from planner.programme.shape import Person, Programme, Stay
from planner.values.vocabulary import Side
from planner.web.agenda.details import hotel_of, nights_in_words, people_in_words
from planner.web.agenda.entries import Badge, Mark, Words
from planner.web.agenda.making import Making, marks_of
from planner.web.agenda.page import short_day
from planner.web.paging import Page, page_of

MOST_PEOPLE = 100
"""So many stand on one page of the table."""

MOST_NIGHTS = 60
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class StayCard:
    """A stay in the list; ``rooms`` is "" where none are entered."""

    key: str
    name: Words
    other: Words | None
    dates: str
    nights: str
    people: str
    rooms: str
    badges: tuple[Badge, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """Nights one after another that somebody spends alike: in these stays, on the way, without a bed, or at home."""

    nights: int
    sort: str
    stays: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sleeper:
    """A line of the table: somebody and their nights."""

    key: str
    naming: Naming
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class NightLine:
    """One night of the list: who sleeps where in numbers, and by name who lacks a bed."""

    day: str
    short: str
    date: str
    hotels: tuple[tuple[str, str, str], ...]
    travelling: str
    lacking: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NightsPage:
    """Everything of the page. ``left_out`` are nights beyond those that fit; ``first_lacking`` is one without a bed."""

    cards: tuple[StayCard, ...]
    nights: tuple[NightLine, ...]
    sleepers: tuple[Sleeper, ...]
    people: Page[str]
    left_out: int
    first_lacking: str


def nights_page(programme: Programme, language: Language, *, number: int = 1) -> NightsPage:
    """Return the page of all stays, with this page of the people."""
    days = nights_of(programme.trip)
    shown = days[:MOST_NIGHTS]
    nights = _nights(programme, shown)
    people = page_of(list(nights), number, most=MOST_PEOPLE)
    names = {key: hotel_of(stay, programme, language)[0].words for key, stay in programme.stays.items()}
    lacking = (night.day for one in nights.values() for night in one if night.lacks_bed)
    return NightsPage(
        cards=tuple(_cards(programme, language)),
        nights=tuple(_lines(programme, nights, shown, names, language)),
        sleepers=tuple(_sleeper(programme.people[key], programme, nights[key], names, language) for key in people.rows),
        people=people,
        left_out=len(days) - len(shown),
        first_lacking=min(map(date.isoformat, lacking), default=""),
    )


def _nights(programme: Programme, days: Sequence[date]) -> dict[str, tuple[Night, ...]]:
    """Return the nights of the delegation, and of those hosts who sleep somewhere too, by rank."""
    journeys = journeys_of(programme)
    guests = {key for stay in programme.stays.values() for key in stay.attendees}
    return {
        key: night_by_night(programme, person, journeys[key], days)
        for key, person in programme.people.items()
        if person.side is Side.HOME or key in guests
    }


def _cards(programme: Programme, language: Language) -> Iterator[StayCard]:
    making = Making(programme, language)
    for stay in sorted(programme.stays.values(), key=lambda one: (one.check_in, one.check_out)):
        name, other = hotel_of(stay, programme, language)
        yield StayCard(
            key=stay.key,
            name=name,
            other=other,
            dates=language.days(stay.check_in, stay.check_out),
            nights=nights_in_words(stay, language),
            people=people_in_words(len(stay.attendees), language),
            rooms=_rooms(stay, language),
            badges=tuple(making.badges(stay)),
            marks=tuple(marks_of(stay, language)),
        )


def _rooms(stay: Stay, language: Language) -> str:
    counts = Counter(room.kind for room in stay.rooms)
    return " · ".join(f"{count}\N{NO-BREAK SPACE}× {language.label(kind)}" for kind, count in counts.items())


def _sleeper(
    person: Person, programme: Programme, nights: Sequence[Night], names: Mapping[str, str], language: Language
) -> Sleeper:
    runs = (list(run) for _, run in groupby(nights, key=lambda night: (night.stays, _sort_of(night))))
    bars = (Bar(len(run), _sort_of(run[0]), tuple((key, names[key]) for key in run[0].stays)) for run in runs)
    return Sleeper(person.key, naming(person, programme, language.code), tuple(bars))


def _sort_of(night: Night) -> str:
    if night.stays:
        return "bed"
    if night.travels:
        return "way"
    return "none" if night.lacks_bed else "home"


def _lines(
    programme: Programme,
    nights: Mapping[str, Sequence[Night]],
    days: Sequence[date],
    names: Mapping[str, str],
    language: Language,
) -> Iterator[NightLine]:
    for nth, day in enumerate(days):
        at_night = {key: one[nth] for key, one in nights.items()}
        by_hotel: dict[str, int] = defaultdict(int)
        for night in at_night.values():
            for key in night.stays:
                by_hotel[key] += 1
        travelling = sum(_sort_of(night) == "way" for night in at_night.values())
        lacking = [programme.people[key] for key, night in at_night.items() if night.lacks_bed]
        yield NightLine(
            day=language.day_heading(day),
            short=short_day(day, language),
            date=day.isoformat(),
            hotels=tuple((key, names[key], people_in_words(count, language)) for key, count in by_hotel.items()),
            travelling=people_in_words(travelling, language) if travelling else "",
            lacking=_named(lacking, programme, language),
        )


def _named(people: Iterable[Person], programme: Programme, language: Language) -> str:
    """Return few people by name and many by their number."""
    named = [naming(person, programme, language.code).in_line for person in people]
    if len(named) > MOST_NAMED:
        return people_in_words(len(named), language)
    return language.join(named) if named else ""
