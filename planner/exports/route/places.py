"""Where the towns of a programme lie: from the points of its venues and the codes of airports, never guessed.

What is named in words only is the town that its own words say, where the trip knows exactly one of that name by the
same clock: "Köln Hbf" is in Köln, if there are venues in Köln. Anything else is nowhere, and the map says so.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planner.exports.route.sphere import Point, kilometres, middle
from planner.programme.airports import airports
from planner.programme.shape import End, Programme, Venue
from planner.values.globe import in_radians
from planner.values.searching import folded
from planner.values.text import Text, is_latin
from planner.values.vocabulary import Mode
from planner.values.wall import show_the_same

SAME_TOWN_KM = 100
"""So far from each other may two places be that are said to be in the same town; there are many of some names."""

BESIDE_KM = 15
"""So far from each other are venues in one town of which the town is not said."""

_SUFFIX = re.compile(r"(?<=..)[市町村区都府県]$")


@dataclass(eq=False)
class Town:
    """A town, or a place that stands for one: where it lies, by which clock, and all that it is called, folded."""

    name: Text
    zone: str
    points: list[Point]
    names: set[str] = field(default_factory=set)

    @property
    def point(self) -> Point:
        """Where it lies: in the middle of what is known of it."""
        return middle(self.points)

    def is_near(self, point: Point, most: float) -> bool:
        """Tell whether a point is at most so many kilometres away."""
        return kilometres(self.point, point) <= most


class Whereabouts:
    """Finds the towns of one programme."""

    def __init__(self, programme: Programme) -> None:
        """Gather the towns of all venues that have a point, those first of which the town is said."""
        self._towns: list[Town] = []
        self._of_venues: dict[str, Town | None] = {}
        self._words: list[tuple[set[str], Town]] = []
        self._of_ends: dict[tuple[object, ...], Town | None] = {}
        self._of_airports: dict[tuple[str, str], Town] = {}
        located = [venue for venue in programme.venues.values() if venue.point]
        for venue in sorted(located, key=lambda one: not one.place):
            self._of_venues[venue.key] = self._settle(venue, in_radians(venue.point or (0.0, 0.0)))
        for venue in programme.venues.values():
            if not venue.point:
                self._of_venues[venue.key] = self._only(self._called(venue.place, venue.zone))
        for venue in programme.venues.values():
            if town := self._of_venues[venue.key]:
                self._words.append((_tokens((*venue.name.values(), *venue.place.values())), town))

    def of_venue(self, venue: Venue) -> Town | None:
        """Return the town of a venue, nothing where it is not known."""
        return self._of_venues.get(venue.key)

    def of_end(self, end: End, mode: Mode) -> Town | None:
        """Return the town of an end of a leg, nothing where it is not known."""
        key = (end.place, end.code, end.zone, mode)
        if key not in self._of_ends:
            # A station has a code too, which may be that of an airport far away.
            ways = (self._of_airport, self._of_words)
            found = (way(end) for way in (ways if mode is Mode.FLIGHT else ways[::-1]))
            self._of_ends[key] = next((town for town in found if town), None)
        return self._of_ends[key]

    def _settle(self, venue: Venue, point: Point) -> Town:
        """Return the town of a venue, a new one where there is none yet."""
        names = names_of(venue.place)
        for town in self._towns:
            if names & town.names if names else town.is_near(point, BESIDE_KM):
                if not town.is_near(point, SAME_TOWN_KM):
                    continue
                town.points.append(point)
                town.names |= names
                return town
        return self._new(venue.place or venue.name, venue.zone, point)

    def _new(self, name: Text, zone: str, point: Point) -> Town:
        self._towns.append(Town(name, zone, [point], names_of(name)))
        return self._towns[-1]

    def _of_airport(self, end: End) -> Town | None:
        airport = airports().get(end.code.strip().upper()) if len(end.code.strip()) == 3 else None
        if airport is None or not _agree(airport["tz"], end):
            return None
        point, town = in_radians((airport["lat"], airport["lon"])), (airport["city"], airport["country"])
        if town not in self._of_airports:
            names = names_of(Text(airport["city"])) | names_of(end.place)
            known = (one for one in self._towns if names & one.names and one.is_near(point, SAME_TOWN_KM))
            name = end.place or Text(airport["city"] or airport["name"])
            self._of_airports[town] = next(known, None) or self._new(name, end.zone, point)
        found = self._of_airports[town]
        if end.place and found.points == [point] and len(str(end.place)) < len(str(found.name)):
            found.name = end.place  # Frankfurt rather than Frankfurt Airport
        return found

    def _of_words(self, end: End) -> Town | None:
        """Return the one town that the words name: as they are, as a venue of it, or with something added."""
        ways = (self._called, self._of_venue_called, self._named_in)
        return next(filter(None, (self._only(way(end.place, end.zone)) for way in ways)), None)

    def _called(self, words: Text, zone: str) -> list[Town]:
        names = names_of(words)
        return [town for town in self._towns if names & town.names and (not zone or zone == town.zone)]

    def _of_venue_called(self, words: Text, zone: str) -> list[Town]:
        """Return the towns of the venues in whose name and town every word of these is found."""
        wanted = [set(folded(one).split()) for one in words.values()]
        found = (
            town for known, town in self._words if town.zone == zone and any(one <= known for one in wanted if one)
        )
        return list(dict.fromkeys(found))

    def _named_in(self, words: Text, zone: str) -> list[Town]:
        """Return the towns by whose name the words begin, or in which it is a word of its own."""
        plain = [folded(one) for one in words.values() if "(" not in one and "（" not in one]
        return [town for town in self._towns if town.zone == zone and any(_is_in(town.names, one) for one in plain)]

    @staticmethod
    def _only(towns: list[Town]) -> Town | None:
        return towns[0] if len(towns) == 1 else None


def names_of(text: Text) -> set[str]:
    """Return all that a place is called, folded; of a Japanese town also without the word for it."""
    plain = {folded(words) for words in text.values()} - {""}
    return plain | {_SUFFIX.sub("", name) for name in plain}


def _tokens(wordings: Iterable[str]) -> set[str]:
    return {word for words in wordings for word in folded(words).split()}


def _is_in(names: set[str], words: str) -> bool:
    return any(_names(name, words) for name in names if len(name) > 1)


def _names(name: str, words: str) -> bool:
    return f" {name} " in f" {words} " if is_latin(name) else words.startswith(name)


def _agree(zone: str, end: End) -> bool:
    """Tell whether two zones show the same time on the day of this end; a code alone does not make an airport."""
    if end.day is None or not end.zone or not zone:
        return zone == end.zone
    return show_the_same(end.day, zone, end.zone)


def unlocated(programme: Programme, whereabouts: Whereabouts) -> Iterator[Text]:
    """Yield the towns of venues that are visited and of which it is not known where they lie."""
    engagements, stays = programme.engagements.values(), programme.stays.values()
    visited = {*(item.venue for item in engagements), *(item.venue for item in stays)}
    for venue in programme.venues.values():
        if venue.key in visited and whereabouts.of_venue(venue) is None:
            yield venue.place or venue.name
