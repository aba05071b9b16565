"""The lines of a region: each stage a little bent, those of several groups side by side, with a head and a letter."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from planner.exports.route.clipping import Box, Spot, path_of
from planner.exports.route.pen import look, path
from planner.exports.route.sphere import between
from planner.exports.route.strokes import Stroke, Strokes, Way
from planner.exports.route.view import View, seen_lines
from planner.values.globe import EARTH

WIDTH, HEIGHT = 640, 480
"""The size of the picture of a region."""

FRAME = Box(0, 0, WIDTH, HEIGHT)

_BOW = 0.09
"""How far a way bends aside, as a share of its length; two between the same towns bend apart."""

_BESIDE = 4.0
"""Units between the lines of two groups."""

_CLOSE = 7
"""Units between spots on a line that are so close that no letter is between them."""

_WITH_MARK, _WITH_HEAD = 60, 46
"""So long are lines at least that have a letter, or the head of an arrow."""


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn line: its look, its points, whether it is gone one way only, its place among those of its stage."""

    stroke: Stroke
    spots: list[Spot]
    is_one_way: bool
    nth: int

    @property
    def length(self) -> float:
        """How long it is."""
        return sum(hypot(x - a, y - b) for (a, b), (x, y) in pairwise(self.spots))

    def closely(self) -> Iterator[Spot]:
        """Yield spots on it, so near to each other that no letter is between them."""
        for (a, b), (x, y) in pairwise(self.spots):
            steps = max(int(hypot(x - a, y - b) / _CLOSE), 1)
            yield from ((a + (x - a) * nth / steps, b + (y - b) * nth / steps) for nth in range(steps))

    @property
    def has_mark(self) -> bool:
        """Tell whether its group's letter stands on it."""
        return bool(self.stroke.letter) and self.length > _WITH_MARK

    @property
    def mark_at(self) -> Spot:
        """Where a group's letter stands: in the middle, those of several one after the other."""
        wanted, gone = self.length / 2 + 19 * self.nth - 10, 0.0
        for (a, b), (x, y) in pairwise(self.spots):
            step = hypot(x - a, y - b)
            if step and gone + step >= wanted:
                share = (wanted - gone) / step
                return a + share * (x - a), b + share * (y - b)
            gone += step
        return self.spots[-1]

    def svg(self) -> str:
        """Return the line, with its head."""
        return path(path_of(self.spots), self.stroke.look()) + (self._head() if self.is_one_way else "")

    def mark(self) -> str:
        """Return the letter on the line."""
        return self.stroke.mark(self.mark_at) if self.has_mark else ""

    def _head(self) -> str:
        """Return the head of an arrow, unless the line is too short for one."""
        if self.length < _WITH_HEAD:
            return ""
        at = max(int(len(self.spots) * 0.66), 1)
        (a, b), (x, y) = self.spots[at - 1], self.spots[at]
        step = hypot(x - a, y - b) or 1.0
        right, down = (x - a) / step, (y - b) / step
        back = x - 7 * right, y - 7 * down
        corners = [(back[0] + side * down, back[1] - side * right) for side in (-4.5, 4.5)]
        class_ = f"route-heading{self.stroke.class_}"
        return path(path_of([corners[0], (x, y), corners[1]]), look(class_, stroke=self.stroke.colour, width=2))


def lines_of(ways: Sequence[Way], strokes: Strokes, view: View) -> Iterator[Line]:
    """Yield the lines of all ways that touch the picture; those between the same two towns lie beside each other."""
    beside: Counter[frozenset[object]] = Counter()
    for way in ways:
        pair = frozenset((way.start, way.end))
        beside[pair] += 1
        looks = strokes.of(way.stage)
        for nth, stroke in enumerate(looks):
            aside = _BESIDE * (nth - (len(looks) - 1) / 2)
            for spots in _way(way, view, bow=_BOW * beside[pair], aside=aside):
                yield Line(stroke, spots, is_one_way=way.is_one_way and nth == 0, nth=nth)


def _way(way: Way, view: View, *, bow: float, aside: float) -> Iterator[list[Spot]]:
    """Yield the parts of a way that are in the picture; bent, unless it leads out of it."""
    start, end = way.start.point, way.end.point
    here, there = (view.spot(point) if view.sees(point) else None for point in (start, end))
    if here is None or there is None or not (FRAME.holds(here) and FRAME.holds(there)):
        steps = min(max(int(way.km * view.size / EARTH / 12), 24), 900)
        yield from seen_lines(view, (between(start, end, nth / steps) for nth in range(steps + 1)), FRAME)
        return
    length = hypot(there[0] - here[0], there[1] - here[1]) or 1.0
    right, down = -(there[1] - here[1]) / length, (there[0] - here[0]) / length
    yield [_bent(here, there, (right, down), nth / 16, bow * length, aside) for nth in range(17)]


def _bent(here: Spot, there: Spot, across: Spot, share: float, bow: float, aside: float) -> Spot:
    """Return a point on the way from here to there, so far aside."""
    off = 4 * share * (1 - share) * -bow + aside
    x, y = here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])
    return x + off * across[0], y + off * across[1]


def marked(lines: Sequence[Line]) -> list[Box]:
    """Return the room that the letters of groups take on lines."""
    return [Box(*line.mark_at, *line.mark_at).grown(9) for line in lines if line.has_mark]
