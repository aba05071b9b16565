"""The globe with the ways from home to the hosts, as seen from between them."""

from collections.abc import Iterator, Sequence
from math import hypot, pi, radians

from planner.exports.route.atlas import WIDE
from planner.exports.route.clipping import Box, Spot, path_of
from planner.exports.route.coasts import land
from planner.exports.route.labels import Label, placed
from planner.exports.route.pen import CASING, COAST, SEA, Drawing, circle, dot, ground, look, name_on_map, path
from planner.exports.route.regions import FAR_KM
from planner.exports.route.sphere import Point, between, distance, kilometres, middle, vector
from planner.exports.route.strokes import Stroke, Strokes, drawn
from planner.exports.route.view import View, graticule
from planner.exports.route.ways import Route, Stage, Stop
from planner.exports.route.words import name_of, stops_in_words
from planner.language import Language
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

_BOX = Box(0, 0, WIDTH, HEIGHT)


def globe_drawing(route: Route, strokes: Strokes, language: Language, *, halo: bool) -> Drawing:
    """Return the globe."""
    stages = [stage for stage in drawn(route) if (stage.km or 0) > 60]
    view = View(_above(route, stages), (WIDTH / 2, HEIGHT / 2), _RADIUS)
    arcs = [(stroke, arc) for stage in stages for stroke, arc in _arcs(stage, strokes, view)]
    seen = [stop for stop in route.stops if view.sees(stop.town.point)]
    covered = [spot for _, (lines, _) in arcs for line in lines for spot in line]
    labels = [_label(stop, view, language) for stop in _named(seen, stages)]
    found, left = placed(labels, size=_LETTERS, frame=_BOX.grown(-2), lines=covered)
    inside = [
        *_ground(view),
        *(path(path_of(line), stroke.behind()) for stroke, (_, hidden) in arcs for line in hidden),
        *(path(path_of(line), CASING) for _, (lines, _) in arcs for line in lines),
        *(path(path_of(line), stroke.look()) for stroke, (lines, _) in arcs for line in lines),
        *(dot(view.spot(one.town.point), 3.6, is_ring=one.is_passed, is_home=one.is_home) for one in seen),
        f'<g class="route-names" font-size="{_LETTERS}">{"".join(one.svg(halo=halo) for one in found)}</g>',
    ]
    towns = stops_in_words(route.stops, language)
    words = language.say("The globe with the way from town to town: %(towns)s.", towns=towns)
    unnamed = tuple(one.name for one in left)
    return Drawing("globe", language.say("The whole way"), words, WIDTH, HEIGHT, "".join(inside), unnamed)


def _label(stop: Stop, view: View, language: Language) -> Label:
    return Label(view.spot(stop.town.point), name_on_map(name_of(stop, language)), radius=4.5)


def _above(route: Route, stages: Sequence[Stage]) -> Point:
    """Return the point to look down on: that from which the most of the towns are seen, south of a way in the north."""
    points = [stop.town.point for stop in route.stops]
    far = [stage for stage in stages if (stage.km or 0) > FAR_KM]
    ends = [(one.start.point, one.end.point) for one in far if one.start and one.end]
    candidates = [*(between(one, other, 0.5) for one, other in ends), middle(points)]
    best = max(candidates, key=lambda over: sum(View(over, (0, 0), 1, reach=1.35).sees(point) for point in points))
    tilt = _TILT if best[0] >= 0 else -_TILT
    return max(min(best[0] - tilt, pi / 2), -pi / 2), best[1]


def _ground(view: View) -> Iterator[str]:
    yield circle(view.centre, view.rim, look("route-sea", fill=SEA, stroke=COAST, width=0.8))
    yield ground(land(view, WIDE, _BOX), graticule(view, 15, _BOX))


def _arcs(
    stage: Stage, strokes: Strokes, view: View
) -> Iterator[tuple[Stroke, tuple[list[list[Spot]], list[list[Spot]]]]]:
    """Yield the lines of a stage, each cut into what is seen and what the globe hides."""
    if stage.start is None or stage.end is None:
        return
    start, end = stage.start.point, stage.end.point
    for nth, stroke in enumerate(strokes.of(stage)):
        lift = _LIFT * distance(start, end) / pi if stage.mode is Mode.FLIGHT else 0.0
        yield stroke, _arc(view, start, end, 1.001 + nth * 0.012, lift)


def _arc(view: View, start: Point, end: Point, height: float, lift: float) -> tuple[list[list[Spot]], list[list[Spot]]]:
    lines: dict[bool, list[list[Spot]]] = {True: [], False: []}
    before: bool | None = None
    steps = max(int(distance(start, end) / radians(4)), 6)
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


def _named(stops: Sequence[Stop], stages: Sequence[Stage]) -> Iterator[Stop]:
    """Yield the towns to be named: home, then those with the most days, of towns near each other one."""
    ends = {town for stage in stages for town in (stage.start, stage.end)}
    ordered = sorted(stops, key=lambda one: (not one.is_home, not one.is_visited, -len(one.days), one.town not in ends))
    named: list[Point] = []
    for stop in ordered:
        if all(kilometres(stop.town.point, other) > _APART_KM for other in named):
            named.append(stop.town.point)
            yield stop
