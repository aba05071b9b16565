"""Which pictures a route needs: the globe for long ways, and each region in which something takes place from nearby."""

from collections.abc import Sequence
from itertools import combinations
from math import radians

from planner.exports.route.sphere import kilometres, middle
from planner.exports.route.view import View, reach_of
from planner.exports.route.ways import Route, Stop
from planner.values.globe import EARTH

FAR_KM = 1500
"""Towns further apart than this are shown on the globe; nearer ones are in one picture."""

WIDEST_KM = 5000
"""A region is at most so wide; what lies further apart is shown in several."""

MOST = 3
"""So many regions are shown from nearby, those with the most days."""

_LEAST = 0.012
"""Radians that the towns of a picture are taken to be apart at least: some 75 km."""

_ALONE = 0.03
"""The same for a town that is alone, so that a coast is in it."""

_MARGIN = (0.2, 0.17)
"""Shares of a picture's width and height that are left for names on either side."""


def needs_globe(route: Route) -> bool:
    """Tell whether the route leads further than one can show from nearby."""
    return _width(route.stops) > FAR_KM


def regions_of(route: Route) -> list[list[Stop]]:
    """Return the stops that are shown together from nearby, in the order of the days.

    A region in which nothing takes place, but for that from which they set out, is only passed through; and that a
    town is alone is seen on the globe, unless it is the only one.
    """
    if not needs_globe(route):
        return [list(route.stops)] if route.stops else []
    clusters = _clusters(route.stops)
    visited = [one for one in clusters if any(stop.is_visited and not stop.is_home for stop in one)]
    found = visited or [one for one in clusters if not any(stop.is_home for stop in one)]
    several = [one for one in found if len(one) > 1]
    found = several or (found if len(found) == 1 else [])
    most = sorted(found, key=lambda one: -len({day for stop in one for day in stop.days}))[:MOST]
    return [one for one in found if one in most]


def view_of(stops: Sequence[Stop], width: float, height: float) -> View:
    """Return the look at a region, in a picture of this size, that shows all of it in which something takes place.

    What is only passed through may lie outside, and its lines lead out of the picture.
    """
    points = [stop.town.point for stop in stops if stop.is_visited or stop.is_home] or [one.town.point for one in stops]
    over = middle(points)
    plain = View(over, (0.0, 0.0), 1.0, reach=2.6, is_flat=True)
    spots = [plain.spot(point) for point in points]
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    least = _LEAST if len(spots) > 1 else _ALONE
    inner = width * (1 - 2 * _MARGIN[0]), height * (1 - 2 * _MARGIN[1])
    size = min(inner[0] / max(right - left, least), inner[1] / max(bottom - top, least * inner[1] / inner[0]))
    centre = width / 2 - size * (left + right) / 2, height / 2 - size * (top + bottom) / 2
    view = View(over, centre, size, is_flat=True)
    return View(over, centre, size, reach_of(view, width, height), is_flat=True)


def step_of(view: View) -> int:
    """Return how many degrees lie between the lines of a picture, about a hundred of its units."""
    return next((step for step in (1, 2, 5, 10, 15) if radians(step) * view.size > 75), 30)


def scale_of(view: View) -> tuple[int, float]:
    """Return a round number of kilometres and how long they are in the middle of a picture."""
    unit = view.size / EARTH
    km = next((round_ for round_ in _ROUND if round_ * unit > 55), _ROUND[-1])
    return km, km * unit


_ROUND = tuple(digit * 10**zeros for zeros in range(4) for digit in (1, 2, 5))


def _width(stops: Sequence[Stop]) -> float:
    return max((kilometres(one.town.point, two.town.point) for one, two in combinations(stops, 2)), default=0.0)


def _clusters(stops: Sequence[Stop]) -> list[list[Stop]]:
    """Return stops in groups of those that are near each other."""
    found: list[list[Stop]] = []
    for stop in stops:
        near = [one for one in found if _width([*one, stop]) <= WIDEST_KM and _nearest(stop, one) <= FAR_KM]
        if near:
            min(near, key=lambda one: _nearest(stop, one)).append(stop)
        else:
            found.append([stop])
    return found


def _nearest(stop: Stop, others: Sequence[Stop]) -> float:
    return min(kilometres(stop.town.point, other.town.point) for other in others)
