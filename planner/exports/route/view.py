"""How the globe is seen: from afar as a globe, or flat from nearby.

Both look straight down on a point, so no view is cut at 180° or at a pole. Nearby it is the stereographic projection,
which keeps shapes. Nothing is seen that lies further off than ``reach``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import acos, asin, ceil, cos, degrees, floor, hypot, pi, radians, sin

from planner.exports.route.atlas import Span
from planner.exports.route.clipping import Box, Spot, path_of
from planner.exports.route.sphere import Point, Vector, vector


@dataclass(frozen=True, slots=True)
class View:
    """A look at the globe from above ``over``; its middle stands at ``centre``, ``size`` is what a radius becomes."""

    over: Point
    centre: Spot
    size: float
    reach: float = pi / 2
    is_flat: bool = False

    @property
    def rim(self) -> float:
        """How far from the middle the rim is on the page."""
        return self.size * self._stretched(cos(self.reach)) * sin(self.reach)

    def spot(self, point: Point) -> Spot:
        """Return where a point stands on the page, seen or not."""
        east, north, up = self.turned(vector(point))
        return self.placed(east, north, up)

    def sees(self, point: Point) -> bool:
        """Tell whether a point is within reach."""
        return self.turned(vector(point))[2] >= cos(self.reach)

    def placed(self, east: float, north: float, up: float) -> Spot:
        """Return where a point of the turned globe stands on the page."""
        scale = self.size * self._stretched(up)
        return self.centre[0] + scale * east, self.centre[1] - scale * north

    def turned(self, way: Vector) -> Vector:
        """Return a way as it lies to who looks down from above: to the right, upwards, and towards the eye."""
        (right, ahead, out), (x, y, z) = _axes(self.over), way
        return (
            right[0] * x + right[1] * y,
            ahead[0] * x + ahead[1] * y + ahead[2] * z,
            out[0] * x + out[1] * y + out[2] * z,
        )

    @property
    def span(self) -> Span:
        """The degrees that may be seen."""
        (latitude, longitude), far = self.over, self.reach
        south, north = degrees(latitude - far), degrees(latitude + far)
        wide = 180.0
        if far < pi / 2 and south > -89 and north < 89:
            wide = degrees(asin(min(sin(far) / cos(latitude), 1.0)))
        middle = degrees(longitude)
        return Span(middle - wide, max(south, -90.0), middle + wide, min(north, 90.0))

    def _stretched(self, up: float) -> float:
        return 2 / max(1 + up, 1e-6) if self.is_flat else 1.0


@lru_cache(maxsize=64)
def _axes(over: Point) -> tuple[Vector, Vector, Vector]:
    latitude, longitude = over
    right = (-sin(longitude), cos(longitude), 0.0)
    ahead = (-sin(latitude) * cos(longitude), -sin(latitude) * sin(longitude), cos(latitude))
    return right, ahead, vector(over)


def reach_of(view: View, width: float, height: float) -> float:
    """Return how far one must see so that a flat view fills a page of this size, with room for its rim."""
    far = hypot(max(view.centre[0], width - view.centre[0]), max(view.centre[1], height - view.centre[1])) * 1.6
    half = far / (2 * view.size)
    return min(acos((1 - half**2) / (1 + half**2)), 2.6)


def seen_lines(view: View, points: Iterable[Point], box: Box) -> Iterator[list[Spot]]:
    """Yield the parts of a line that are within reach and within a box."""
    line: list[Spot] = []
    before: Spot | None = None
    for point in points:
        spot = view.spot(point) if view.sees(point) else None
        if spot is not None and box.holds(spot):
            line += [spot] if line or before is None else [box.edge(spot, before), spot]
        elif line:
            yield [*line, box.edge(line[-1], spot)] if spot else line
            line = []
        before = spot
    if len(line) > 1:
        yield line


def graticule(view: View, step: int, box: Box) -> str:
    """Return meridians and parallels so many degrees apart, as far as they are seen, as one path.

    Towards the poles meridians come closer to each other, and fewer of them are drawn.
    """
    seen = view.span
    least = step / max(cos(view.over[0]), 0.12)
    wide = next((fits for fits in _WIDTHS if fits >= least), 90)
    upright, across = _steps(max(seen.south, -90), min(seen.north, 90)), _steps(seen.west, seen.east)
    meridians = ([(one, radians(at)) for one in upright] for at in _multiples(wide, seen.west, seen.east))
    parallels = ([(radians(at), one) for one in across] for at in _multiples(step, seen.south, seen.north))
    lines = (line for points in (*meridians, *parallels) for line in seen_lines(view, points, box))
    return "".join(path_of(line) for line in lines)


_WIDTHS = (1, 2, 5, 10, 15, 30, 45)
"""Degrees between meridians; all of them go into a circle or come near to it."""


def _steps(first: float, last: float) -> list[float]:
    """Return the points of a line from one degree to another, near enough for a curve."""
    count = max(int((last - first) / 5), 24)
    return [radians(first + (last - first) * nth / count) for nth in range(count + 1)]


def _multiples(step: int, first: float, last: float) -> Iterator[int]:
    """Yield the degrees of lines that may be seen, the poles and what comes round again left out."""
    found = range(ceil(first / step) * step, floor(last / step) * step + 1, step)
    yield from found[: 360 // step] if last - first >= 360 else (at for at in found if abs(at) != 90)
