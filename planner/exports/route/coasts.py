"""The land as it is seen: what is out of reach moves to the rim of the view, in its direction.

So a continent that goes on behind the horizon is closed along it, and nothing has to be cut on the sphere.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import atan2, cos, degrees, pi, sin, tau

from planner.exports.route.atlas import Piece, Ring, rings
from planner.exports.route.clipping import Box, Spot, clipped, path_of, winds_around
from planner.exports.route.sphere import vector
from planner.exports.route.view import View
from planner.values.globe import in_radians

_STEP = 0.07
"""Radians between the points of a rim."""

_FINE = 0.9
"""What is nearer to the point before makes no difference."""


@lru_cache(maxsize=64)
def land(view: View, name: str, box: Box) -> str:
    """Return the land within a box of the page as a path. Kept, for the map of a trip is looked at again and again."""
    coasts = (_Coast(view, ring) for ring in rings(name) if view.span.meets(ring.span))
    return "".join(path_of(clipped(coast.outline, box), closed=True) for coast in coasts)


class _Coast:
    """One ring as it is seen."""

    def __init__(self, view: View, ring: Ring) -> None:
        self._view = view
        self._nearby = view.span
        self._bearing: float | None = None
        self._last: Spot = (0.0, 0.0)
        self.is_seen = False
        self._spots = [spot for piece in ring.pieces for spot in self._walk(piece)]
        over = (degrees(view.over[1]) + 180) % 360 - 180, degrees(view.over[0])
        self._holds = ring.holds(over)

    @property
    def outline(self) -> list[Spot]:
        """The ring as a closed line; round the rim first where it holds all but what it encloses here."""
        rim = [self._on_rim(tau * nth / 90) for nth in range(91)]
        if not self.is_seen:
            return rim if self._holds else []
        if self._holds == winds_around(self._spots, self._view.centre):
            return self._spots
        # A continent that reaches round to the far side of the globe was closed on the wrong side of the rim.
        return [*rim, *self._spots, self._spots[0], rim[0]]

    def _walk(self, piece: Piece) -> Iterator[Spot]:
        """Yield the points of a piece of coast that make a difference on the page."""
        if not self._nearby.meets(piece.span):
            for point in (piece.points[0], piece.points[-1]):
                yield from self._beyond(*self._turned(point)[:2])
            return
        least = cos(self._view.reach)
        for point in piece.points:
            east, north, up = self._turned(point)
            if up < least:
                yield from self._beyond(east, north)
                continue
            spot = self._view.placed(east, north, up)
            if self._bearing is None and abs(spot[0] - self._last[0]) + abs(spot[1] - self._last[1]) < _FINE:
                continue
            self.is_seen, self._bearing, self._last = True, None, spot
            yield spot

    def _turned(self, point: tuple[float, float]) -> tuple[float, float, float]:
        return self._view.turned(vector(in_radians((point[1], point[0]))))

    def _beyond(self, east: float, north: float) -> Iterator[Spot]:
        """Yield the way along the rim to where a point beyond it is moved, the short way round."""
        now, before = atan2(east, north), self._bearing
        if before is None:
            self._bearing = now
            yield self._on_rim(now)
            return
        way = (now - before + pi) % tau - pi
        steps = int(abs(way) / _STEP)
        if steps:
            self._bearing = now
        yield from (self._on_rim(before + way * nth / steps) for nth in range(1, steps + 1))

    def _on_rim(self, bearing: float) -> Spot:
        view = self._view
        return view.centre[0] + view.rim * sin(bearing), view.centre[1] - view.rim * cos(bearing)
