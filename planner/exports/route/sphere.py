"""Points on the globe: how far apart they are, what lies between them, where they are seen from."""

from collections.abc import Iterable
from math import atan2, cos, hypot, radians, sin
from typing import TypeAlias

from planner.values.globe import EARTH, angle

Point: TypeAlias = tuple[float, float]
"""Latitude and longitude in radians; north and east are positive."""

Vector: TypeAlias = tuple[float, float, float]
"""The same as a way from the centre of the globe, one long: towards 0° 0°, towards 0° 90° E, towards the north pole."""

_NEAR = radians(0.05)


def vector(point: Point) -> Vector:
    """Return a point as the way to it."""
    latitude, longitude = point
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def kilometres(one: Point, other: Point) -> float:
    """Return how far it is from one point to another by the shortest way."""
    return EARTH * angle(one, other)


def between(one: Point, other: Point, share: float) -> Point:
    """Return the point at this share of the shortest way between two."""
    whole = angle(one, other)
    if whole < _NEAR:
        return one
    before, after = sin((1 - share) * whole) / sin(whole), sin(share * whole) / sin(whole)
    x = before * cos(one[0]) * cos(one[1]) + after * cos(other[0]) * cos(other[1])
    y = before * cos(one[0]) * sin(one[1]) + after * cos(other[0]) * sin(other[1])
    return atan2(before * sin(one[0]) + after * sin(other[0]), hypot(x, y)), atan2(y, x)


def middle(points: Iterable[Point]) -> Point:
    """Return the point that lies between all; the first where they lie evenly round the globe."""
    found = list(points)
    ways = [vector(point) for point in found]
    x, y, z = (sum(way[axis] for way in ways) for axis in range(3))
    if hypot(x, y, z) < 0.05 * len(found):
        return found[0]
    return atan2(z, hypot(x, y)), atan2(y, x)
