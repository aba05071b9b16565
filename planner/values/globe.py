"""Distances on the globe."""

from math import asin, cos, radians, sin, sqrt

from planner.values.points import Point

EARTH = 6371.0
"""The mean radius in kilometres."""


def distance_km(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres, by the haversine formula."""
    (north, east), (other_north, other_east) = _radians(one), _radians(other)
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def _radians(point: Point) -> Point:
    return radians(point[0]), radians(point[1])
