"""The time zone of a place, proposed from what is known of it: always changeable, and never a guess between two.

Towns come from the airports' table, zones and their countries from tzdata (``zone1970.tab``), names of cities in other
languages from CLDR. Nothing is asked of a network. A town of which there are several with different clocks proposes
nothing: Birmingham, San José. Rejected: the nearest zone to a point, which needs the borders of all zones.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files

from planner.language import LANGUAGES, language
from planner.programme.airports import airports
from planner.values.searching import folded
from planner.values.text import Text
from planner.values.wall import offset_minutes, zone_names

Known = Iterable[tuple[Text, str]]
"""Towns and their zones as the trip's own venues say them."""


def proposed_zone(town: Text | str = "", *, country: str = "", code: str = "", known: Known = ()) -> str:
    """Return the IANA zone of a place, "" where none is known or several could be meant.

    What is surest comes first: an airport's ``code`` (IATA), the same town among the ``known`` ones, the town itself,
    then the ``country`` (ISO 3166) where all its clocks agree. A country also settles which of several towns is meant.
    """
    names = {folded(words) for words in (town.values() if isinstance(town, Text) else (town,)) if words.strip()}
    airport = airports().get(code.strip().upper())
    if airport and airport["tz"] in zone_names():
        return airport["tz"]
    return (
        _agreed({where for place, where in known if where and names & {folded(words) for words in place.values()}})
        or _of_town(names, country.upper())
        or _agreed(_zones_by_country().get(country.upper(), ()))
    )


def town_of(code: str) -> str:
    """Return the town of an airport by its code, "" for a code that is none."""
    airport = airports().get(code.strip().upper())
    return (airport["city"] or airport["name"]) if airport else ""


def _of_town(names: Iterable[str], country: str) -> str:
    towns, named, lands = _towns(), _named_after(), _countries_by_zone()
    found = {one for name in names for one in towns.get(name, ())}
    cities = {named[name] for name in names if name in named}
    if country:
        cities = {one for one in cities if country in lands.get(one, ())}
        found = {(land, where) for land, where in found if land == country}
    return _agreed(cities) or _agreed({where for _land, where in found})


def _agreed(zones: Iterable[str]) -> str:
    """Return the first of the zones if the clocks of all show the same all year round."""
    found = sorted(dict.fromkeys(zones)) if isinstance(zones, set) else list(zones)
    return found[0] if found and len({_clocks(one) for one in found}) == 1 else ""


@lru_cache(maxsize=512)
def _clocks(name: str) -> tuple[int, ...]:
    """Return how far a zone is ahead of UTC from month to month: what tells it from another."""
    return tuple(
        offset_minutes(datetime(2026, month, day, tzinfo=UTC), name) for month in range(1, 13) for day in (1, 15)
    )


@lru_cache(maxsize=1)
def _towns() -> dict[str, set[tuple[str, str]]]:
    """Return countries and zones of all towns that have an airport, by their folded names."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for airport in airports().values():
        if airport["city"] and airport["tz"] in zone_names():
            for name in {folded(airport["city"]), folded(_BESIDE.sub("", airport["city"]))}:
                found[name].add((airport["country"], airport["tz"]))
    return found


@lru_cache(maxsize=1)
def _named_after() -> dict[str, str]:
    """Return the zones that are named after a city, by its folded names in the languages of the interface."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in _countries_by_zone():
        if name.count("/") == 1:
            for code in LANGUAGES:
                found[folded(language(code).city(name))].add(name)
    return {city: next(iter(zones)) for city, zones in found.items() if len(zones) == 1}


@lru_cache(maxsize=1)
def _countries_by_zone() -> dict[str, tuple[str, ...]]:
    return {where: lands for lands, where in _table() if where in zone_names()}


@lru_cache(maxsize=1)
def _zones_by_country() -> dict[str, list[str]]:
    """Return the zones of each country, those first that are more its own than its neighbours'."""
    found: dict[str, list[str]] = defaultdict(list)
    for where, lands in _countries_by_zone().items():
        for land in lands:
            found[land].append(where)
    return {land: sorted(zones, key=lambda one: _countries_by_zone()[one][0] != land) for land, zones in found.items()}


def _table() -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield countries and zone from each line of tzdata's table."""
    text = (files("tzdata") / "zoneinfo" / "zone1970.tab").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            lands, _where, name = line.split("\t")[:3]
            yield tuple(lands.split(",")), name


_BESIDE = re.compile(r"[ -](?:am|an der|im|in|ob der|upon|on|sur|de la|del)[ -].*$")
"""What is added to a town's name and left out by most: Frankfurt am Main."""
