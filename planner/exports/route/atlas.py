"""The coasts of the world, from npm's ``world-atlas`` (Natural Earth, in the public domain), as rings of points.

Coasts only. A map of countries would say whose each island is, and a protocol office says nothing of that.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import TypeAlias

from planner.config import resource_folder

WIDE, CLOSE = "land-110m", "land-50m"
"""The coasts as they are seen from afar, and from nearby."""


_PIECE = 96
"""Points of a piece of coast."""

Degrees: TypeAlias = tuple[float, float]
"""Longitude and latitude, as the atlas has them."""


@dataclass(frozen=True, slots=True)
class Span:
    """Longitudes and latitudes from west to east and from south to north; it may go on beyond 180°."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Span") -> bool:
        """Tell whether two have something in common, wherever round the globe they have been counted from."""
        if self.north < other.south or other.north < self.south:
            return False
        return any(self.west + turn <= other.east and other.west <= self.east + turn for turn in (-360, 0, 360))


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of points along a coast."""

    points: tuple[Degrees, ...]
    span: Span


class Ring:
    """The coast of an island or a continent, or the shore of a lake in it; closed, so its ends are the same point."""

    def __init__(self, arcs: Sequence["_Arc"], scales: "_Scales") -> None:
        """Take the arcs one after the other. Their points are worked out only when somebody comes near."""
        self._arcs, self._scales = arcs, scales
        corners = ((ends(arc[0]), ends(arc[1])) for arc in arcs for ends in (min, max))
        self.span = _span([scales.degrees(x, y) for x, y in corners])

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Its points in runs."""
        points: list[Degrees] = []
        for across, up in self._arcs:
            points += list(map(self._scales.degrees, across, up))[1 if points else 0 :]
        return tuple(_piece(points, first) for first in range(0, len(points), _PIECE))

    def holds(self, here: Degrees) -> bool:
        """Tell whether a point lies within, by how often the way from there to the north pole crosses the coast.

        The north pole lies in the sea.
        """
        if not self.span.meets(Span(here[0], -90, here[0], here[1])):
            return False
        inside = False
        points = (point for piece in self.pieces for point in piece.points)
        for one, other in pairwise(points):
            east, east_after = _turn(one[0] - here[0]), _turn(other[0] - here[0])
            if (east < 0) != (east_after < 0) and abs(east - east_after) < 180:
                at = one[1] + (other[1] - one[1]) * east / (east - east_after)
                inside ^= at > here[1]
        return inside


_Arc: TypeAlias = tuple[Sequence[int], Sequence[int]]
"""Steps to the east and to the north from the corner of the map, of each point."""


@dataclass(frozen=True, slots=True)
class _Scales:
    """How TopoJSON counts: in whole steps from a corner of the map."""

    scale: Degrees
    translate: Degrees

    def degrees(self, across: int, up: int) -> Degrees:
        return across * self.scale[0] + self.translate[0], up * self.scale[1] + self.translate[1]


@lru_cache(maxsize=2)
def rings(name: str) -> tuple[Ring, ...]:
    """Return all coasts; none where the assets have not been made, and a map is drawn without them."""
    file = resource_folder("static") / "vendor" / f"{name}.json"
    if not file.is_file():
        return ()
    world = json.loads(file.read_text(encoding="ascii"))
    scales = _Scales(**{part: tuple(pair) for part, pair in world["transform"].items()})
    arcs = [_decoded(arc) for arc in world["arcs"]]
    polygons = (polygon for geometry in world["objects"]["land"]["geometries"] for polygon in geometry["arcs"])
    found = (Ring([_numbered(arcs, at) for at in chain], scales) for polygon in polygons for chain in polygon)
    return tuple(ring for ring in found if ring.span.north > -89)  # one is the pole, drawn as a line


def _decoded(arc: list[list[int]]) -> _Arc:
    """Return an arc; TopoJSON tells of each point how far it is from the one before."""
    across, up = zip(*arc, strict=True)
    return list(accumulate(across)), list(accumulate(up))


def _numbered(arcs: Sequence[_Arc], number: int) -> _Arc:
    """Return an arc by its number; of one with a negative number, which counts from -1, the points come backwards."""
    across, up = arcs[number] if number >= 0 else arcs[~number]
    return (across, up) if number >= 0 else (across[::-1], up[::-1])


def _piece(points: list[Degrees], first: int) -> Piece:
    own = tuple(points[first : first + _PIECE])
    return Piece(own, _span(own))


def _span(points: Sequence[Degrees]) -> Span:
    longitudes, latitudes = zip(*points, strict=True)
    return Span(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def _turn(degrees: float) -> float:
    """Return how far east something is, at most half round the globe."""
    return (degrees + 180) % 360 - 180
