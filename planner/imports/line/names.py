"""Finding, at a place in a line, the longest name of something the trip knows."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import islice

from planner.programme.shape import Institution, Person, Programme, Venue
from planner.values.searching import folded

MOST_LETTERS = 120
"""No name that is typed is longer."""
LEAST_LETTERS = 2
"""So many letters of a beginning at the least; whole names may be shorter, as short codes of groups are."""
MOST_BEGINNINGS = 4
"""So many words that are begun tell who is meant."""

ALL_GROUPS = ""
"""Stands for the key of a group where all are meant."""
_ALL = ("all", "alle", "everyone", "everybody", "全員", "全グループ")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_SPACELESS = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_OPENING = re.compile('[(„“"«「]')
_CLOSING = tuple(')“”"»」')
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")


class Typed(Enum):
    """How much of a name must be typed for it to be meant."""

    BEGUN = "begun"  # beginnings of some of its words
    FIRST_WORDS = "first words"  # "im Park" is a way of speaking, and not the Parkhotel
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: how many letters of the line it takes, and the keys of what may be meant."""

    length: int
    keys: tuple[str, ...]


class Names:
    """Things by their names: own names come before what else they go by, whole names before beginnings."""

    def __init__(self, tiers: Iterable[Mapping[str, Iterable[str]]]) -> None:
        """Take names by key, tier after tier."""
        self._tiers = [_by_name(tier) for tier in tiers]

    def at(self, text: str, typed: Typed = Typed.BEGUN) -> Found | None:
        """Return the longest name with which a text begins; without one, whose name was typed that far."""
        starts = list(_starts(text))
        for tier in self._tiers:
            for end, words in starts:
                if words in tier:
                    return Found(end, tuple(tier[words]))
        if typed is Typed.WHOLE:
            return None
        begun = self._beginning if typed is Typed.BEGUN else self._first_words
        return next(filter(None, (begun(end, words) for end, words in starts)), None)

    def _first_words(self, end: int, typed: str) -> Found | None:
        found = (keys for tier in self._tiers for name, keys in tier.items() if name.startswith(f"{typed} "))
        keys = tuple(dict.fromkeys(key for some in found for key in some))
        return Found(end, keys) if typed and keys else None

    def _beginning(self, end: int, typed: str) -> Found | None:
        wanted = typed.split()
        if len(wanted) > MOST_BEGINNINGS or (len(typed) < LEAST_LETTERS and not _SPACELESS.search(typed)):
            return None
        meant = set.intersection(*(self._with_word(word) for word in wanted)) if wanted else set()
        keys = tuple(key for key in self._keys if key in meant)
        return Found(end, keys) if keys else None

    def _with_word(self, beginning: str) -> set[str]:
        """Return the keys of what has a word that begins so in one of its names."""
        words, found = self._words, set[str]()
        for word in islice(words, bisect_left(words, beginning), None):
            if not word.startswith(beginning):
                break
            found |= self._by_word[word]
        return found

    @cached_property
    def _keys(self) -> list[str]:
        return list(dict.fromkeys(key for tier in self._tiers for keys in tier.values() for key in keys))

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for tier in self._tiers:
            for name, keys in tier.items():
                for word in name.split():
                    found.setdefault(word, set()).update(keys)
        return found

    @cached_property
    def _words(self) -> list[str]:
        return sorted(self._by_word)


def _by_name(tier: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, names in tier.items():
        for name in dict.fromkeys(map(folded, names)):
            if name:
                found.setdefault(name, []).append(key)
    return found


def _starts(text: str) -> Iterator[tuple[int, str]]:
    """Yield where a name may end and the folded words until there, the longest first."""
    text = text[:MOST_LETTERS]
    ends = {end for at, letter in enumerate(text) if _SPACELESS.match(letter) for end in (at, at + 1) if end}
    ends |= {word.end() for word in _WORD.finditer(text)} | {
        len(word[0].rstrip(".")) + word.start() for word in _WORD.finditer(text)
    }
    ends |= {end + 1 for end in ends if text[end : end + 1] in _CLOSING and _OPENING.search(text[:end])}
    for end in sorted(ends, reverse=True):
        yield end, folded(text[:end])


def _by_key(things: Iterable[str]) -> dict[str, tuple[str]]:
    """Return things by their keys, which tell apart what has no other name of its own."""
    return {key: (key,) for key in things}


def group_names(programme: Programme) -> Names:
    """Return the groups by name in every language, short code and key; and what means all of them."""
    own = {key: (*one.name.values(), one.short) for key, one in programme.groups.items()}
    return Names([own, {ALL_GROUPS: _ALL}, _by_key(own)])


def person_names(programme: Programme) -> Names:
    """Return everybody by name in either order and script, by title, and by family name alone."""
    people = programme.people.items()
    whole = {key: tuple(_wholes(one)) for key, one in people}
    family = {key: (one.family, f"{one.academic_title} {one.family}") for key, one in people}
    return Names([whole, family, _by_key(whole)])


def _wholes(person: Person) -> Iterator[str]:
    yield person.name
    if person.given:
        yield f"{person.given} {person.family}"
        yield f"{person.family} {person.given}"
    else:
        yield person.family
    yield from (person.native, person.reading)


def venue_names(programme: Programme) -> Names:
    """Return the venues by name in every language, and by what their house is called.

    Of a house with rooms, the name alone means the venue that is no room of it, where there is one.
    """
    venues = programme.venues.items()
    own = {key: tuple(_with_room(one) if one.room else one.name.values()) for key, one in venues}
    also = {key: tuple(_also(one, programme.institutions.get(one.institution or ""))) for key, one in venues}
    return Names([own, also, _by_key(own)])


def _with_room(venue: Venue) -> Iterator[str]:
    for room in venue.room.values():
        yield from (f"{name} {room}" for name in venue.name.values())


def _also(venue: Venue, house: Institution | None) -> Iterator[str]:
    for name in (*venue.name.values(), *(house.name.values() if house else ())):
        yield name
        yield name.split(",")[0]
        yield _IN_BRACKETS.sub("", name)
        yield from _IN_BRACKETS.findall(name)
        yield _initials(name)


def _initials(name: str) -> str:
    """Return the capitals with which the words of a name begin, where they are three or more: NIMS, RUB."""
    letters = [word[0] for word in re.split(r"[\s-]+", name) if word and unicodedata.category(word[0]) == "Lu"]
    return "".join(letters) if len(letters) > 2 else ""


def item_names(programme: Programme, keys: Iterable[str]) -> Names:
    """Return these engagements and legs by their titles and numbers."""
    named = {}
    for key in keys:
        engagement, leg = programme.engagements.get(key), programme.legs.get(key)
        named[key] = tuple(engagement.title.values()) if engagement else (leg.number if leg else "",)
    return Names([named])
