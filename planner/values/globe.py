"""Distances on the globe."""

from math import asin, cos, radians, sin, sqrt

from planner.values.points import Point

EARTH = 6371.0
"""The mean radius in kilometres."""


def distance_km(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres."""
    return EARTH * angle(in_radians(one), in_radians(other))


def angle(one: Point, other: Point) -> float:
    """Return the angle between two points, all in radians, from the centre of the globe; by the haversine formula."""
    (north, east), (other_north, other_east) = one, other
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * asin(min(1.0, sqrt(half)))


def in_radians(point: Point) -> Point:
    """Return a point that was given in degrees."""
    return radians(point[0]), radians(point[1])
