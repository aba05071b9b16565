"""A region from nearby: its coasts, every town with its days, and the ways between them."""

from collections.abc import Iterator, Sequence

from planner.exports.route.atlas import CLOSE, WIDE
from planner.exports.route.clipping import Box, number, path_of
from planner.exports.route.coasts import land
from planner.exports.route.labels import Label, names, placed
from planner.exports.route.lines import FRAME, HEIGHT, WIDTH, lines_of, marked
from planner.exports.route.pen import (
    CASING,
    COAST,
    SEA,
    SOFT,
    Drawing,
    Medium,
    dot,
    ground,
    look,
    name_on_map,
    path,
    said,
)
from planner.exports.route.regions import scale_of, step_of, view_of
from planner.exports.route.strokes import Strokes, ways_of
from planner.exports.route.view import View, graticule
from planner.exports.route.ways import Route, Stop
from planner.exports.route.words import below, name_of, stops_in_words
from planner.language import Language
from planner.programme.measures import number_in_words


def region_drawing(
    route: Route, stops: Sequence[Stop], strokes: Strokes, language: Language, *, nth: int, medium: Medium
) -> Drawing:
    """Return the picture of the region of these stops, the ``nth`` of the route."""
    view = view_of(stops, WIDTH, HEIGHT)
    shown = [stop for stop in stops if FRAME.grown(-9).holds(view.spot(stop.town.point))]
    lines = list(lines_of(ways_of(route), strokes, view))
    scale, taken = _scale(view, medium.letters * 0.75, language)
    labels = [_label(stop, view, language) for stop in sorted(shown, key=lambda one: (-one.is_visited, -len(one.days)))]
    covered = [spot for line in lines for spot in line.closely()]
    found, left = placed(
        labels, size=medium.letters, frame=FRAME.grown(-4), lines=covered, taken=[taken, *marked(lines)]
    )
    inside = [
        *_ground(view),
        *(path(path_of(line.spots), CASING) for line in lines),
        *(line.svg() for line in lines),
        *(line.mark() for line in lines),
        *(_dot(stop, view) for stop in shown),
        names(found, size=medium.letters, has_rim=medium.has_rim),
        scale,
        f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" {look("route-frame", stroke=COAST)}/>',
    ]
    unnamed = tuple(one.name for one in left)
    return Drawing(f"region-{nth}", *_words(shown, language), WIDTH, HEIGHT, "".join(inside), unnamed)


def _words(stops: Sequence[Stop], language: Language) -> tuple[str, str]:
    """Return what the picture is called, and what it shows."""
    most = max(stops, key=lambda one: len(one.days))
    towns = stops_in_words(stops, language)
    return (
        language.say("Around %(town)s", town=name_of(most, language)),
        language.say("The towns of the programme with their days: %(towns)s.", towns=towns),
    )


def _label(stop: Stop, view: View, language: Language) -> Label:
    name = name_on_map(name_of(stop, language))
    return Label(view.spot(stop.town.point), name, below(stop, language), _radius(stop))


def _dot(stop: Stop, view: View) -> str:
    return dot(view.spot(stop.town.point), _radius(stop), is_ring=stop.is_passed, is_home=stop.is_home)


def _radius(stop: Stop) -> float:
    return 6.0 if stop.is_visited else 4.5


def _ground(view: View) -> Iterator[str]:
    box = FRAME.grown(3)
    yield f'<rect class="route-sea" width="{WIDTH}" height="{HEIGHT}" fill="{SEA}"/>'
    yield ground(land(view, CLOSE if view.size > 1400 else WIDE, box), graticule(view, step_of(view), box))


def _scale(view: View, size: float, language: Language) -> tuple[str, Box]:
    """Return the bar that says how long so many kilometres are, and the room it takes."""
    km, length = scale_of(view)
    bottom = HEIGHT - 14
    bar = path(f"M14 {bottom - 5}v5h{number(length)}v-5", look("route-scale", stroke=SOFT, width=1.2))
    words = said(language.say("%(distance)s km", distance=number_in_words(km, language)))
    held = f'x="{number(length + 21)}" y="{bottom}" font-size="{number(size)}"'
    text = f'<text class="route-scale-words" {held} fill="{SOFT}">{words}</text>'
    return f'<g aria-hidden="true">{bar}{text}</g>', Box(8, bottom - 18, length + 40 + size * 0.6 * len(words), HEIGHT)
