"""The globe with the ways from home to the hosts, as seen from between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, pi, radians
from typing import TypeAlias

from planner.exports.route.atlas import WIDE
from planner.exports.route.clipping import Box, Spot, path_of
from planner.exports.route.coasts import land
from planner.exports.route.labels import Label, names, placed
from planner.exports.route.pen import CASING, COAST, SEA, Drawing, Medium, circle, dot, ground, look, name_on_map, path
from planner.exports.route.regions import FAR_KM
from planner.exports.route.sphere import Point, between, kilometres, middle, vector
from planner.exports.route.strokes import Stroke, Strokes, Way, ways_of
from planner.exports.route.view import View, graticule
from planner.exports.route.ways import Route, Stop
from planner.exports.route.words import name_of, stops_in_words
from planner.language import Language
from planner.values.globe import angle
from planner.values.vocabulary import Mode

WIDTH, HEIGHT = 420, 420
_RADIUS = 196.0
_LETTERS = 17
_TILT = radians(16)
"""How far below the way one looks down, so that it is seen as an arc."""

_LIFT = 0.16
"""How high a flight half round the globe rises above it, in radii."""

_APART_KM = 700
"""Of towns nearer to each other than this one is named."""

_LEAST_KM = 60
"""So short a way is not seen on the globe."""

Arc: TypeAlias = tuple[list[list[Spot]], list[list[Spot]]]
"""The parts of a line that are seen, and those behind the globe."""

_BOX = Box(0, 0, WIDTH, HEIGHT)


def globe_drawings(route: Route, strokes: Strokes, language: Language, *, medium: Medium) -> list[Drawing]:
    """Return the globe, and where that leaves a town on its far side, once more from over there."""
    ways = [way for way in ways_of(route) if way.km > _LEAST_KM]
    globe = _Globe(route, ways, strokes, language)
    first = _view(_above(route, ways))
    hidden = [stop.town.point for stop in route.stops if not first.sees(stop.town.point)]
    drawings = [globe.drawing("globe", language.say("The whole way"), first, medium=medium)]
    if hidden:
        far = language.say("The way from the other side")
        drawings.append(globe.drawing("globe-2", far, _view(middle(hidden)), medium=medium))
    return drawings


@dataclass(frozen=True, slots=True)
class _Globe:
    """The globe of one route, to be looked at from several sides."""

    route: Route
    ways: Sequence[Way]
    strokes: Strokes
    language: Language

    def drawing(self, name: str, title: str, view: View, *, medium: Medium) -> Drawing:
        arcs = [(stroke, arc) for way in self.ways for stroke, arc in _arcs(way, self.strokes, view)]
        seen = [stop for stop in self.route.stops if view.sees(stop.town.point)]
        covered = [spot for _, (lines, _) in arcs for line in lines for spot in line]
        labels = [_label(stop, view, self.language) for stop in _named(seen, self.ways)]
        found, left = placed(labels, size=_LETTERS, frame=_BOX.grown(-2), lines=covered)
        inside = [
            *_ground(view),
            *(path(path_of(line), stroke.behind()) for stroke, (_, hidden) in arcs for line in hidden),
            *(path(path_of(line), CASING) for _, (lines, _) in arcs for line in lines),
            *(path(path_of(line), stroke.look()) for stroke, (lines, _) in arcs for line in lines),
            *(dot(view.spot(one.town.point), 3.6, is_ring=one.is_passed, is_home=one.is_home) for one in seen),
            names(found, size=_LETTERS, has_rim=medium.has_rim),
        ]
        towns = stops_in_words(seen, self.language)
        words = self.language.say("The globe with the way from town to town: %(towns)s.", towns=towns)
        return Drawing(name, title, words, WIDTH, HEIGHT, "".join(inside), tuple(one.name for one in left))


def _view(over: Point) -> View:
    return View(over, (WIDTH / 2, HEIGHT / 2), _RADIUS)


def _label(stop: Stop, view: View, language: Language) -> Label:
    return Label(view.spot(stop.town.point), name_on_map(name_of(stop, language)), radius=4.5)


def _above(route: Route, ways: Sequence[Way]) -> Point:
    """Return the point to look down on: that from which the most of the towns are seen, south of a way in the north."""
    points = [stop.town.point for stop in route.stops]
    ends = [(way.start.point, way.end.point) for way in ways if way.km > FAR_KM]
    candidates = [*(between(one, other, 0.5) for one, other in ends), middle(points)]
    best = max(candidates, key=lambda over: sum(View(over, (0, 0), 1, reach=1.35).sees(point) for point in points))
    tilt = _TILT if best[0] >= 0 else -_TILT
    return max(min(best[0] - tilt, pi / 2), -pi / 2), best[1]


def _ground(view: View) -> Iterator[str]:
    yield circle(view.centre, view.rim, look("route-sea", fill=SEA, stroke=COAST, width=0.8))
    yield ground(land(view, WIDE, _BOX), graticule(view, 15, _BOX))


def _arcs(way: Way, strokes: Strokes, view: View) -> Iterator[tuple[Stroke, Arc]]:
    """Yield the lines of a way, each cut into what is seen and what the globe hides."""
    start, end = way.start.point, way.end.point
    lift = _LIFT * angle(start, end) / pi if way.stage.mode is Mode.FLIGHT else 0.0
    for nth, stroke in enumerate(strokes.of(way.stage)):
        yield stroke, _arc(view, start, end, 1.001 + nth * 0.012, lift)


def _arc(view: View, start: Point, end: Point, height: float, lift: float) -> Arc:
    lines: dict[bool, list[list[Spot]]] = {True: [], False: []}
    before: bool | None = None
    steps = max(int(angle(start, end) / radians(4)), 6)
    for nth in range(steps + 1):
        raised = height + 4 * lift * (nth / steps) * (1 - nth / steps)
        east, north, up = (raised * part for part in view.turned(vector(between(start, end, nth / steps))))
        is_seen = up >= 0 or hypot(east, north) > 1
        spot = view.placed(east, north, up)
        if before is None or is_seen != before:
            lines[is_seen].append([lines[before][-1][-1]] if before is not None else [])
        lines[is_seen][-1].append(spot)
        before = is_seen
    return lines[True], lines[False]


def _named(stops: Sequence[Stop], ways: Sequence[Way]) -> Iterator[Stop]:
    """Yield the towns to be named: home, then those with the most days, of towns near each other one."""
    ends = {town for way in ways for town in (way.start, way.end)}
    ordered = sorted(stops, key=lambda one: (not one.is_home, not one.is_visited, -len(one.days), one.town not in ends))
    named: list[Point] = []
    for stop in ordered:
        if all(kilometres(stop.town.point, other) > _APART_KM for other in named):
            named.append(stop.town.point)
            yield stop
