"""The drawing on a cover: the globe as seen from above the journey, with its way from home to the hosts.

Worked out from the points of the venues and, where there are none, from the places after which time zones are named,
which come with the zone database. Nothing is drawn but lines, so it prints well in one colour too.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from math import radians

from planner.exports.route.sphere import Point, between
from planner.exports.route.view import View
from planner.programme.shape import Programme
from planner.values.globe import angle, in_radians

WIDTH, HEIGHT = 210, 297
"""Millimetres of the page."""

_CENTRE, _RADIUS = (114.0, 66.0), 98.0
_STEP = radians(3)
_TILT = radians(14)
"""How far south of the journey one looks down, so that its way is seen as an arc."""
_RING = 2.2
_LINES = "#ffffff"
_RIM = f'<circle cx="{_CENTRE[0]}" cy="{_CENTRE[1]}" r="{_RADIUS}" stroke-width="0.4" stroke-opacity="0.55"/>'


def cover_drawing(programme: Programme) -> str:
    """Return the cover's drawing as SVG."""
    home, away = places_of(programme)
    middle = between(home, away[0], 0.5) if away else home
    view = View((middle[0] - _TILT, middle[1]), _CENTRE, _RADIUS)
    parts = [_RIM, *(_path(view, line, 'stroke-width="0.25" stroke-opacity="0.28"') for line in _graticule())]
    for there in away[:1]:
        first = min(_RING / _RADIUS / max(angle(home, there), _RING), 1.0)
        way = [between(home, there, first + (1 - first) * share / 60) for share in range(61)]
        parts.append(_path(view, way, 'stroke-width="0.75"'))
    parts += [_dot(view, home, _RING, 'fill="none" stroke-width="0.8"')]
    parts += [_dot(view, point, 1.3, f'fill="{_LINES}" stroke="none"') for point in away]
    return _svg(filter(None, parts))


def places_of(programme: Programme) -> tuple[Point, list[Point]]:
    """Return the point at home and those abroad, none twice, in the order of the venues."""
    home_zone = programme.trip.home_zone
    venues = [venue for venue in programme.venues.values() if venue.point]
    at_home = [in_radians(venue.point) for venue in venues if venue.point and venue.zone == home_zone]
    abroad = [in_radians(venue.point) for venue in venues if venue.point and venue.zone not in {"", home_zone}]
    zones = dict.fromkeys(end.zone for leg in programme.legs.values() for end in (leg.departure, leg.arrival))
    named = [_zone_points()[zone] for zone in zones if zone != home_zone and zone in _zone_points()]
    home = at_home[0] if at_home else _zone_points().get(home_zone, (radians(50), 0.0))
    return home, _apart(abroad or named)


def _apart(points: Iterable[Point]) -> list[Point]:
    kept: list[Point] = []
    for point in points:
        if all(angle(point, other) > radians(0.8) for other in kept):
            kept.append(point)
    return kept[:12]


def _graticule() -> Iterator[list[Point]]:
    """Yield meridians and parallels, fifteen degrees apart."""
    quarter = range(-29, 30)
    for degree in range(-180, 180, 15):
        yield [(row * _STEP, radians(degree)) for row in quarter]
    for degree in range(-75, 90, 15):
        yield [(radians(degree), column * _STEP) for column in range(-60, 61)]


def _path(view: View, line: Iterable[Point], look: str) -> str:
    """Return a line as far as it can be seen."""
    words, is_down = [], False
    for point in line:
        if not view.sees(point):
            is_down = False
            continue
        x, y = view.spot(point)
        words.append(f"{'L' if is_down else 'M'}{x:.2f} {y:.2f}")
        is_down = True
    return f'<path d="{"".join(words)}" {look}/>' if words else ""


def _dot(view: View, point: Point, radius: float, look: str) -> str:
    x, y = view.spot(point)
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius}" {look}/>' if view.sees(point) else ""


def _svg(parts: Iterable[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}mm" height="{HEIGHT}mm" viewBox="0 0 {WIDTH} {HEIGHT}">'
    )
    return f'{head}<g fill="none" stroke="{_LINES}" stroke-linecap="round">{"".join(parts)}</g></svg>'


@lru_cache(maxsize=1)
def _zone_points() -> dict[str, Point]:
    """Return the points of the places after which zones are named."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[2]: _iso_6709(row[1]) for row in rows}


def _iso_6709(words: str) -> Point:
    """Read a point as the zone table writes it: ±DDMM±DDDMM or ±DDMMSS±DDDMMSS."""
    found = re.fullmatch(r"([+-]\d\d)(\d\d)(\d\d)?([+-]\d{3})(\d\d)(\d\d)?", words)
    if found is None:
        return 0.0, 0.0
    return _angle(*found.group(1, 2, 3)), _angle(*found.group(4, 5, 6))


def _angle(whole: str, minutes: str, seconds: str | None) -> float:
    size = abs(int(whole)) + int(minutes) / 60 + int(seconds or 0) / 3600
    return radians(-size if whole.startswith("-") else size)
