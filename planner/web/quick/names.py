"""What completes a name that is begun behind # or @: written so that the line understands it again."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.imports.line.names import Names, Typed, group_names, person_names, venue_names
from planner.programme.names import naming
from planner.values.text import Text
from planner.web.forms import offers
from planner.web.forms.base import Desk


class Completion(NamedTuple):
    """A name as it is put into the line, and what stands small beside it."""

    written: str
    aside: str


def completions(desk: Desk) -> dict[str, list[Completion]]:
    """Return the names of groups, people and venues, each list in its own order."""
    return {"groups": list(_groups(desk)), "people": list(_people(desk)), "venues": list(_venues(desk))}


def written(desk: Desk, table: str, key: str) -> str:
    """Return how the thing of this table and key is named so that no other is meant."""
    names, ways = _NAMES[table](desk.programme), _WAYS[table](desk, key)
    return _clear(names, key, ways)


def _clear(names: Names, key: str, ways: Iterable[str]) -> str:
    """Return the first way in which a name is understood; the key always is."""
    for way in ways:
        found = names.at(way, Typed.WHOLE)
        if found and found.keys == (key,) and found.length == len(way):
            return way
    return key


def _groups(desk: Desk) -> Iterator[Completion]:
    names = group_names(desk.programme)
    for key, group in desk.programme.groups.items():
        words = _clear(names, key, _group_ways(desk, key))
        yield Completion(words, _beside(group.short, *_elsewhere(group.name, desk)))


def _people(desk: Desk) -> Iterator[Completion]:
    names = person_names(desk.programme)
    for option in offers.people(desk):
        words = _clear(names, option.value, _person_ways(desk, option.value))
        yield Completion(words, _beside(_others(option.label, words), option.aside, option.words))


def _others(label: str, words: str) -> str:
    """Return of the names in two scripts those that are not the words."""
    return " · ".join(name for name in label.split(" · ") if name != words)


def _venues(desk: Desk) -> Iterator[Completion]:
    names = venue_names(desk.programme)
    for option in offers.venues(desk):
        words = _clear(names, option.value, _venue_ways(desk, option.value))
        yield Completion(words, _beside(option.aside, *_elsewhere(desk.programme.venues[option.value].name, desk)))


def _elsewhere(name: Text, desk: Desk) -> Iterator[str]:
    """Yield what something is called in other languages than the reader's: whoever types that finds it too."""
    own = desk.language.text(name)
    yield from (words for words in dict.fromkeys(name.values()) if words != own)


def _beside(*asides: str) -> str:
    return " · ".join(filter(None, asides))


def _group_ways(desk: Desk, key: str) -> Iterator[str]:
    group = desk.programme.groups[key]
    yield from (desk.language.text(group.name), group.short)


def _person_ways(desk: Desk, key: str) -> Iterator[str]:
    person = desk.programme.people[key]
    if naming(person, desk.programme, desk.language.code).native_first:
        yield person.native
    names = (person.family, person.given) if person.family_first else (person.given, person.family)
    yield " ".join(filter(None, names))
    yield person.name


def _venue_ways(desk: Desk, key: str) -> Iterator[str]:
    venue = desk.programme.venues[key]
    name = desk.language.text(venue.name)
    yield name
    yield f"{name}, {desk.language.text(venue.room)}"


_NAMES = {"groups": group_names, "people": person_names, "venues": venue_names}
_WAYS = {"groups": _group_ways, "people": _person_ways, "venues": _venue_ways}
