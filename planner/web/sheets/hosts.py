"""What the page of who receives whom shows: by day, what takes place in which house, who receives, who comes."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.language import Language
from planner.programme.days import Row, RowRole, days_of, undated_of
from planner.programme.names import Naming, naming
from planner.programme.part_words import part_label
from planner.programme.shape import Engagement, Person, Programme
from planner.values.vocabulary import PartTaken, Side
from planner.web.agenda.details import people_in_words
from planner.web.agenda.entries import Entry, Words
from planner.web.agenda.making import Making
from planner.web.ways import addresses

RECEIVING = frozenset({PartTaken.HOST, PartTaken.RECEIVED_BY})


@dataclass(frozen=True, slots=True)
class House:
    """An institution that receives, or in whose house it happens."""

    key: str
    name: Words


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who receives: their name and as what; ``part`` is said of a host who only takes another part."""

    key: str
    naming: Naming
    function: Words
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """An engagement at which hosts receive; ``pairs`` are those who come and their counterparts who are there."""

    entry: Entry
    houses: tuple[House, ...]
    receivers: tuple[Receiver, ...]
    coming: str
    pairs: tuple[tuple[Naming, Naming], ...]


@dataclass(frozen=True, slots=True)
class HostDay:
    """A day's heading and its receptions."""

    heading: str
    receptions: tuple[Reception, ...]


def host_days(programme: Programme, language: Language) -> list[HostDay]:
    """Return the days on which somebody receives the delegation; what is not dated comes last."""
    receiving = _Receiving(programme, language)
    days = [
        HostDay(
            language.day_heading(day.day, with_year=day.is_outside),
            tuple(filter(None, (receiving.reception(row) for row in day.rows))),
        )
        for day in days_of(programme)
    ]
    undated = (receiving.undated(item) for item in undated_of(programme) if isinstance(item, Engagement))
    last = HostDay(language.say("Not dated yet"), tuple(filter(None, undated)))
    return [day for day in (*days, last) if day.receptions]


class _Receiving:
    """Receptions of one programme for one reader."""

    def __init__(self, programme: Programme, language: Language) -> None:
        self._programme, self._language = programme, language
        self._making = Making(programme, language, address_of=addresses(programme.trip.slug))

    def reception(self, row: Row) -> Reception | None:
        """Return what a row says of it, nothing where nobody receives or it only goes on."""
        if not isinstance(row.item, Engagement) or row.role is RowRole.CONTINUES:
            return None
        return self._of(row.item, self._making.entry(row, ""))

    def undated(self, item: Engagement) -> Reception | None:
        """Return the same for something without a date."""
        return self._of(item, self._making.undated(item))

    def _of(self, item: Engagement, entry: Entry) -> Reception | None:
        hosts = list(self._hosts(item))
        houses = tuple(self._houses(item))
        if not hosts and not houses:
            return None
        return Reception(
            entry=entry,
            houses=houses,
            receivers=tuple(self._receiver(one) for one in hosts) or tuple(self._taking_part(item)),
            coming=people_in_words(len(item.attendees), self._language) if item.attendees and item.groups != () else "",
            pairs=tuple(self._pairs(item)),
        )

    def _hosts(self, item: Engagement) -> Iterator[Person]:
        """Yield who receives, in the order of the parts."""
        keys = dict.fromkeys(taken.person for taken in item.parts if taken.part in RECEIVING)
        yield from (self._programme.people[key] for key in keys if key in self._programme.people)

    def _houses(self, item: Engagement) -> Iterator[House]:
        """Yield the hosts among those who hold it, in their order, then the one in whose house it is."""
        venue = self._programme.venue_of(item)
        keys = dict.fromkeys((*item.organisers, *([venue.institution] if venue and venue.institution else [])))
        for key in keys:
            one = self._programme.institutions.get(key)
            if one and one.side is not Side.HOME:
                yield House(key, Words(*self._language.wording(one.name)))

    def _receiver(self, person: Person, part: str = "") -> Receiver:
        return Receiver(person.key, self._naming(person), Words(*self._language.wording(person.function)), part)

    def _taking_part(self, item: Engagement) -> Iterator[Receiver]:
        """Yield hosts who are there in other parts, each once: where nobody receives, whom the guests meet."""
        parts = {taken.person: taken.part for taken in reversed(item.parts)}
        for key in dict.fromkeys(taken.person for taken in item.parts):
            person = self._programme.people.get(key)
            if person and person.side is not Side.HOME:
                yield self._receiver(person, part_label(parts[key], 1, self._language))

    def _pairs(self, item: Engagement) -> Iterator[tuple[Naming, Naming]]:
        there = {*item.attendees, *(taken.person for taken in item.parts)}
        for key, person in self._programme.people.items():
            other = self._programme.people.get(person.counterpart or "")
            if key in there and other and other.key in there:
                yield self._naming(person), self._naming(other)

    def _naming(self, person: Person) -> Naming:
        return naming(person, self._programme, self._language.code)
