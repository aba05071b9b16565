"""People as a document names them: by rank, in both scripts, with function and house."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.exports.paper.marks import Mark
from planner.exports.paper.voice import NO_LINE, Line, Voice
from planner.programme.names import Naming
from planner.programme.shape import Person
from planner.values.vocabulary import PartTaken, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person as a document tells of them."""

    key: str
    naming: Naming
    functions: tuple[Line, ...]
    house: Line
    marks: tuple[Mark, ...] = ()
    is_host: bool = False
    note: str = ""
    phone: str = ""
    email: str = ""

    @property
    def function(self) -> Line:
        """The function in the document's language, if there is any."""
        return self.functions[0] if self.functions else NO_LINE


@dataclass(frozen=True, slots=True)
class House:
    """An institution and its people."""

    names: tuple[Line, ...]
    place: str
    website: str
    people: tuple[Named, ...]


class People:
    """Names the people of one document."""

    def __init__(self, voice: Voice, marks: dict[str, Mark]) -> None:
        """Take the voice of the document and the marks of its groups."""
        self._voice = voice
        self._marks = marks
        self._named: dict[str, Named] = {}

    def named(self, person: Person) -> Named:
        """Return a person as they are named throughout the document."""
        if person.key not in self._named:
            self._named[person.key] = self._name(person)
        return self._named[person.key]

    def of(self, keys: Iterable[str]) -> tuple[Named, ...]:
        """Return those of these people whom this audience may know."""
        known = self._voice.programme.people
        return tuple(self.named(known[key]) for key in keys if key in known)

    def delegation(self) -> tuple[Named, ...]:
        """Return the travellers by rank."""
        return tuple(map(self.named, self._voice.programme.side(Side.HOME)))

    def hosts(self) -> tuple[House, ...]:
        """Return the hosts, house by house in the order of their first person, by rank within each."""
        houses: dict[str, list[Named]] = {}
        for person in self._voice.programme.side(Side.HOST):
            houses.setdefault(person.institution or "", []).append(self.named(person))
        return tuple(self._house(key, tuple(people)) for key, people in houses.items())

    def house(self, key: str, people: Iterable[Person]) -> House:
        """Return an institution by its key, "" for none, with some of its people."""
        return self._house(key, tuple(map(self.named, people)))

    def responsible(self) -> tuple[Named, ...]:
        """Return by rank who is responsible for anything and can be reached."""
        engagements = self._voice.programme.engagements.values()
        keys = {part.person for one in engagements for part in one.parts if part.part is PartTaken.RESPONSIBLE}
        people = (person for key, person in self._voice.programme.people.items() if key in keys)
        return tuple(self.named(person) for person in people if person.phone or person.email)

    def _name(self, person: Person) -> Named:
        return Named(
            key=person.key,
            naming=self._voice.naming(person),
            functions=self._voice.lines(person.function),
            house=self._house_of(person),
            marks=tuple(self._marks[key] for key in person.groups if key in self._marks),
            is_host=person.side is Side.HOST,
            note=self._note(person),
            phone=person.phone,
            email=person.email,
        )

    def _house_of(self, person: Person) -> Line:
        institution = self._voice.programme.institutions.get(person.institution or "")
        return self._voice.line(institution.name) if institution else NO_LINE

    def _house(self, key: str, people: tuple[Named, ...]) -> House:
        institution = self._voice.programme.institutions.get(key)
        if institution is None:
            return House((), "", "", people)
        names = self._voice.lines(institution.name)
        return House(names, self._voice.language.text(institution.place), institution.website, people)

    def _note(self, person: Person) -> str:
        """Say what others must know of somebody's being there: whose companion, from when to when."""
        voice, trip = self._voice, self._voice.programme.trip
        said = []
        companion = voice.programme.people.get(person.accompanies or "")
        if companion:
            said.append(voice.say("accompanies %(name)s", name=voice.naming(companion).in_line))
        if person.present_from and person.present_from > trip.starts:
            said.append(voice.say("from %(day)s", day=voice.language.day_heading(person.present_from)))
        if person.present_to and person.present_to < trip.ends:
            said.append(voice.say("until %(day)s", day=voice.language.day_heading(person.present_to)))
        return voice.language.comma.join(said)
