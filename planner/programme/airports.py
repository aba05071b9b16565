"""Airports by their code (IATA) and towns by their name: where they are, and which clock an airport keeps.

Read from a table that comes with the product; nothing is asked of a network.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import airportsdata

from planner.values.globe import distance_km
from planner.values.points import Point
from planner.values.searching import folded

ONE_TOWN = 80
"""Airports of a town lie so many kilometres apart at most; otherwise its name stands for several towns."""


@lru_cache(maxsize=1)
def airports() -> dict[str, airportsdata.Airport]:
    """Return every airport by its IATA code; read from a file once, which takes a fifth of a second."""
    return airportsdata.load("IATA")


def point_of_airport(code: str) -> tuple[Point, str] | None:
    """Return where the airport of this code is and its IANA zone; nothing for a code that is none."""
    airport = airports().get(code.strip().upper())
    return ((airport["lat"], airport["lon"]), airport["tz"]) if airport else None


def point_of_town(name: str, zone: str) -> Point | None:
    """Return about where a town in this IANA zone is, by its airport; nothing where several could be meant."""
    found = _towns().get((folded(name), zone), [])
    near = all(distance_km(found[0], other) <= ONE_TOWN for other in found)
    return found[0] if found and near else None


@lru_cache(maxsize=1)
def _towns() -> Mapping[tuple[str, str], list[Point]]:
    found: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for airport in airports().values():
        if airport["city"]:
            found[folded(airport["city"]), airport["tz"]].append((airport["lat"], airport["lon"]))
    return found
