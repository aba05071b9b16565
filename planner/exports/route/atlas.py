"""The coasts of the world, from npm's ``world-atlas`` (Natural Earth, in the public domain), as rings of points.

Coasts only. A map of countries would say whose each island is, and a protocol office says nothing of that.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
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


@dataclass(frozen=True, slots=True)
class Ring:
    """The coast of an island or a continent, or the shore of a lake in it; closed, so its ends are the same point."""

    pieces: tuple[Piece, ...]
    span: Span

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


@lru_cache(maxsize=2)
def rings(name: str) -> tuple[Ring, ...]:
    """Return all coasts; none where the assets have not been made, and a map is drawn without them."""
    file = resource_folder("static") / "vendor" / f"{name}.json"
    if not file.is_file():
        return ()
    world = json.loads(file.read_text(encoding="ascii"))
    arcs = [_decoded(arc, world["transform"]) for arc in world["arcs"]]
    polygons = (polygon for geometry in world["objects"]["land"]["geometries"] for polygon in geometry["arcs"])
    found = (_ring(chain, arcs) for polygon in polygons for chain in polygon)
    return tuple(ring for ring in found if ring.span.north > -89)  # one is the pole, drawn as a line


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Degrees]:
    """Return an arc in degrees; TopoJSON tells of each point how far it is from the one before, in whole steps."""
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    across, up = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return [(x * wide + west, y * high + south) for x, y in zip(across, up, strict=True)]


def _ring(chain: list[int], arcs: list[list[Degrees]]) -> Ring:
    """Return arcs as one line; of one with a negative number, which counts from -1, the points come backwards."""
    points: list[Degrees] = []
    for number in chain:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    pieces = tuple(_piece(points, first) for first in range(0, len(points), _PIECE))
    spans = [piece.span for piece in pieces]
    return Ring(pieces, _span([(one.west, one.south) for one in spans] + [(one.east, one.north) for one in spans]))


def _piece(points: list[Degrees], first: int) -> Piece:
    own = tuple(points[first : first + _PIECE])
    return Piece(own, _span(own))


def _span(points: Sequence[Degrees]) -> Span:
    longitudes, latitudes = zip(*points, strict=True)
    return Span(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def _turn(degrees: float) -> float:
    """Return how far east something is, at most half round the globe."""
    return (degrees + 180) % 360 - 180
