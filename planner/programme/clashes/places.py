"""Where items begin and end, and how far apart that is, as far as points, codes and the names of towns tell.

Many things are entered without a point. So a town's name stands for where its other venues or its airport are, and
nothing is said of two places of which too little is known: a false alarm costs more than a missed one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from planner.programme.airports import point_of_airport, point_of_town
from planner.programme.shape import End, Programme, Venue
from planner.values.globe import distance_km
from planner.values.points import Point
from planner.values.searching import folded
from planner.values.text import Text
from planner.values.wall import offset_minutes

ROUGHLY = 25
"""So many kilometres a town's point may be away from where one is in it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: ``mark`` is the same for the same place, ``names`` are its folded names and its town's.

    ``point`` is only that of its town where it ``is_rough``; ``zone`` is "" where none was said.
    """

    name: Text
    mark: str
    names: frozenset[str]
    zone: str
    point: Point | None = None
    is_rough: bool = False

    def is_called_like(self, other: "Place") -> bool:
        """Tell whether a name of one is all there in a name of the other: Tokyo in Tokyo Haneda."""
        return any(_is_part(one, two) for one in self.names for two in other.names)


class Places:
    """The places of one programme, each looked up once."""

    def __init__(self, programme: Programme) -> None:
        """Begin with nothing looked up."""
        self._programme = programme
        self._venues: dict[str, Place] = {}
        self._ends: dict[tuple[str, str, Text], Place] = {}
        self._apart: dict[tuple[str, str], float | None] = {}

    def of_venue(self, key: str | None) -> Place | None:
        """Return where a venue is; nothing for no venue."""
        if key not in self._venues:
            venue = self._programme.venues.get(key or "")
            if key is None or venue is None:
                return None
            self._venues[key] = self._placed(venue)
        return self._venues[key]

    def of_end(self, end: End) -> Place:
        """Return where a leg begins or ends."""
        known = (end.code.strip().upper(), end.zone, end.place)
        if known not in self._ends:
            self._ends[known] = self._ended(end)
        return self._ends[known]

    def kilometres(self, one: Place, other: Place) -> float | None:
        """Return how far apart two places are at least; nothing where nobody knows."""
        pair = (one.mark, other.mark)
        if pair not in self._apart:
            self._apart[pair] = _kilometres(one, other)
        return self._apart[pair]

    def _placed(self, venue: Venue) -> Place:
        names = frozenset(_folded(venue.name, venue.place))
        point = venue.point or self._of_town(venue.place, venue.zone)
        name, mark = venue.place or venue.name, f"venue {venue.key}"
        return Place(name, mark, names, venue.zone, point, is_rough=venue.point is None)

    def _ended(self, end: End) -> Place:
        code, names = end.code.strip().upper(), frozenset(_folded(end.place))
        mark = f"code {code}" if code else f"end {end.zone} {' '.join(sorted(names))}"
        name = end.place or Text(code)
        airport = point_of_airport(code) if code else None
        if airport and airport[1] == end.zone:
            return Place(name, mark, names, end.zone, airport[0])
        return Place(name, mark, names, end.zone, self._of_town(end.place, end.zone), is_rough=True)

    def _of_town(self, town: Text, zone: str) -> Point | None:
        """Return about where a town is: where another venue of it is, else where its airport is."""
        names = tuple(_folded(town))
        own = (point for name in names if (point := self._towns.get((name, zone))))
        return next(own, None) or next(
            (point for words in town.values() if (point := point_of_town(words, zone))), None
        )

    @cached_property
    def _towns(self) -> dict[tuple[str, str], Point]:
        venues = (venue for venue in self._programme.venues.values() if venue.point)
        return {(name, venue.zone): venue.point for venue in venues if venue.point for name in _folded(venue.place)}


def is_elsewhere(kilometres: float | None, one: Place, other: Place, at: datetime) -> bool:
    """Tell whether two places are surely not the same town; by their clocks where nobody knows how far they are apart.

    Nobody enters every ride to an airport as a leg, so what can be reached in an hour or so counts as the same.
    """
    if kilometres is None:
        clocks = [offset_minutes(at, place.zone) for place in (one, other) if place.zone]
        return len(set(clocks)) > 1
    return kilometres > IN_REACH


IN_REACH = 80
"""Kilometres that people cover without its being a journey of its own."""


def _kilometres(one: Place, other: Place) -> float | None:
    if one.mark == other.mark:
        return 0.0
    is_rough = one.is_rough or other.is_rough
    if is_rough and one.is_called_like(other):
        return 0.0
    if one.point is None or other.point is None:
        return None
    slack = ROUGHLY * (one.is_rough + other.is_rough)
    return max(0.0, distance_km(one.point, other.point) - slack)


def _folded(*texts: Text) -> Iterator[str]:
    return (name for text in texts for words in text.values() if (name := folded(words)))


def _is_part(one: str, two: str) -> bool:
    words, others = set(one.split()), set(two.split())
    return words <= others or others <= words
