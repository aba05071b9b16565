"""Whom a row means: by e-mail, then by name in any order and either script, then by how the name is read."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from planner.imports.line.names import Names, Typed, person_names
from planner.imports.tables.cells import parts_of, whole_name
from planner.programme.shape import Engagement, Institution, Person, Programme, Venue
from planner.values.searching import folded

_AND = re.compile(r"[;\n、&]|\s(?:and|und|sowie)\s")
_BEHIND = re.compile(r"\s*[(（\[].*|(?:先生|准?教授|博士|氏|様|さん)$")


class Ambiguous(Exception):
    """Several people could be meant."""


class People:
    """Everybody of a trip by all that names them.

    ``addresses`` are the e-mail addresses that stand in a table, ``coming`` the names, as they are compared.
    """

    def __init__(self, programme: Programme, addresses: Collection[str] = (), coming: Collection[str] = ()) -> None:
        """Take those of both sides."""
        self._programme, self._addresses, self._coming = programme, addresses, coming
        self._by: dict[str, list[Person]] = defaultdict(list)
        for person in programme.people.values():
            for name in names_of(person):
                self._by[name].append(person)

    def meant_by(self, draft: Person) -> Person | None:
        """Return whom a draft means; nothing for somebody new. :raises Ambiguous: where several could be."""
        for name in names_of(draft):
            found = [one for one in self._by.get(name, ()) if not self._is_another(one, draft)]
            if len(found) > 1:
                raise Ambiguous
            if found:
                return found[0]
        return None

    def _is_another(self, known: Person, draft: Person) -> bool:
        """Tell whether two of one name are two: by two names in their own script, or as both addresses are named."""
        if known.native and draft.native and together(known.native) != together(draft.native):
            return True
        one, other = known.email.casefold(), draft.email.casefold()
        return bool(one and other) and one != other and one in self._addresses

    def named(self, words: str) -> Person | None:
        """Return who is called so, or has this key or e-mail; nothing where nobody is, or several are."""
        for said in (words, _BEHIND.sub("", words), _without_titles(_BEHIND.sub("", words))):
            found = self._by.get(f"@{said.strip().casefold()}") or self._by.get(together(said))
            if found is None:
                keys = self._called(said)
                found = [self._programme.people[key] for key in keys]
            if len(found) == 1:
                return found[0]
        return None

    def is_coming(self, words: str) -> bool:
        """Tell whether the table itself names somebody so."""
        return unordered(_without_titles(_BEHIND.sub("", words))) in self._coming

    def all_named(self, words: str) -> dict[str, Person | None]:
        """Return who is meant by each of the names in a cell, with nothing for one that nobody has."""
        whole = self.named(words) if words else None
        if whole:
            return {words: whole}
        several = [part.strip() for part in _AND.split(words) if part.strip()]
        return {name: self.named(name) for one in several for name in ([one] if self.named(one) else parts_of(one))}

    def _called(self, words: str) -> tuple[str, ...]:
        """Return the keys of those whose name, in one order or another, are these words."""
        found = self._names.at(words, Typed.WHOLE)
        return found.keys if found and not folded(words[found.length :]) else ()

    @cached_property
    def _names(self) -> Names:
        return person_names(self._programme)


def names_of(person: Person) -> Iterator[str]:
    """Go through what somebody may be known by, the surest first."""
    if person.email:
        yield f"@{person.email.casefold()}"
    if person.given:
        yield unordered(f"{person.given} {person.family}")
    if person.native:
        yield together(person.native)
    if person.reading:
        yield f"/{together(person.reading)}"
    if not person.given and not person.native:
        yield unordered(person.family)


def together(words: str) -> str:
    """Return a name in its own script as it is compared: nobody agrees on the blank in it."""
    return "".join(folded(words).split())


def _without_titles(words: str) -> str:
    name = whole_name(words)
    return f"{name.given} {name.family}".strip()


def unordered(words: str) -> str:
    """Return a name as it is compared where nobody knows which part comes first."""
    return " ".join(sorted(folded(words).split()))


class Houses:
    """The institutions of a trip by their names in every language."""

    def __init__(self, institutions: Iterable[Institution]) -> None:
        """Take them all."""
        self._by = {folded(words): one.key for one in institutions for words in (*one.name.values(), one.key)}

    def key_of(self, words: str) -> str | None:
        """Return the key of the institution of this name."""
        return self._by.get(folded(words))


class Rooms:
    """The places where a session may be: first the rooms of the conference's house, then every venue by its name."""

    def __init__(self, programme: Programme, conference: Engagement) -> None:
        """Take those that have a name."""
        here = programme.venues.get(conference.venue or "")
        by_name: dict[str, list[str]] = defaultdict(list)
        for venue in programme.venues.values():
            for name in venue.name.values():
                by_name[folded(name)].append(venue.key)
        self._by = {name: keys[0] for name, keys in by_name.items() if len(keys) == 1}
        for venue in reversed(tuple(programme.venues.values())):
            if here and _are_one_house(here, venue):
                self._by |= {folded(room): venue.key for room in venue.room.values()}

    def key_of(self, words: str) -> str | None:
        """Return the key of the venue that a room is; nothing for one that is none yet."""
        return self._by.get(folded(words))


def _are_one_house(one: Venue, other: Venue) -> bool:
    if one.institution and one.institution == other.institution:
        return True
    return bool(set(map(folded, one.name.values())) & set(map(folded, other.name.values())))
