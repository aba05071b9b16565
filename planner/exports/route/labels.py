"""Names beside their dots, so that none covers another, a dot or the edge, and few a line.

Greedy: the most important first, each in the best place that is left. What finds none is not squeezed in but named
below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from planner.exports.route.clipping import Box, Spot, number
from planner.exports.route.pen import INK, SEA, SOFT, look, path, said, width_of

SMALL = 0.8
"""The second line of a label, as a share of the first."""

COVERS_A_LINE = 12.0
"""How much worse a place is for every spot of a line under it; a short leader is better than a word that is crossed."""

_LINE = 1.24
_DISTANCES = (0.0, 14.0, 32.0, 54.0, 80.0, 110.0)
_SIDES = (
    (1.0, 0.0, "start", 0.0),
    (-1.0, 0.0, "end", 1.5),
    (0.75, -0.75, "start", 1.0),
    (0.75, 0.75, "start", 1.5),
    (-0.75, -0.75, "end", 2.5),
    (-0.75, 0.75, "end", 2.5),
    (0.0, -1.0, "middle", 2.0),
    (0.0, 1.0, "middle", 2.5),
)
"""Directions, where the words are held, and how much worse each is than the first."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is to stand beside a dot: a name and below it something smaller."""

    spot: Spot
    name: str
    below: str = ""
    radius: float = 5.0

    def height(self, size: float) -> float:
        """Return how high it is."""
        return size * (_LINE + (SMALL * _LINE if self.below else 0))

    def width(self, size: float) -> float:
        """Return how wide it is."""
        return max(width_of(self.name, size * 1.04), width_of(self.below, size * SMALL))


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place: ``at`` is where its first line is held, at half its height."""

    label: Label
    at: Spot
    anchor: str
    box: Box
    is_led: bool

    def svg(self, *, has_rim: bool) -> str:
        """Return the words, with a line to their dot where they are not beside it."""
        x, y = number(self.at[0]), number(self.at[1])
        around = f' paint-order="stroke" stroke="{SEA}" stroke-width="3.5" stroke-linejoin="round"' if has_rim else ""
        below = (
            f'<tspan class="route-days" x="{x}" dy="1.3em" font-size="{SMALL}em" font-weight="400" fill="{SOFT}">'
            f"{said(self.label.below)}</tspan>"
            if self.label.below
            else ""
        )
        return (
            f'{self._leader()}<text class="route-name" x="{x}" y="{y}" text-anchor="{self.anchor}" font-weight="600"'
            f' fill="{INK}"{around}><tspan x="{x}" dy=".34em">{said(self.label.name)}</tspan>{below}</text>'
        )

    def _leader(self) -> str:
        if not self.is_led:
            return ""
        (x, y), box = self.label.spot, self.box
        end = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
        data = f"M{number(x)} {number(y)}L{number(end[0])} {number(end[1])}"
        return path(data, look("route-leader", stroke=SOFT, width=0.8))


def placed(
    labels: Sequence[Label], *, size: float, frame: Box, lines: Sequence[Spot], taken: Sequence[Box] = ()
) -> tuple[list[Placed], list[Label]]:
    """Return the labels in their places, and those for which there is no room.

    ``size`` is that of the letters; ``lines`` are spots on lines that had better not be covered, ``taken`` must not be.
    """
    dots = [Box(*label.spot, *label.spot).grown(label.radius) for label in labels]
    found: list[Placed] = []
    left: list[Label] = []
    for label in labels:
        others = [one.spot for one in labels if one is not label]
        filled = [*taken, *dots, *(one.box for one in found)]
        free = (
            (cost + COVERS_A_LINE * sum(map(place.box.holds, lines)) + _mistakable(place, others), nth, place)
            for nth, (cost, place) in enumerate(_places(label, size))
            if frame.covers(place.box) and not any(place.box.meets(one) for one in filled)
        )
        best = min(free, default=None)
        if best is None:
            left.append(label)
        else:
            found.append(best[2])
    return found, left


def _mistakable(place: Placed, others: Sequence[Spot]) -> float:
    """Return what speaks against a place because another dot is nearer to it, whose name it would seem to be."""
    own = _away(place.box, place.label.spot)
    return sum(20.0 for other in others if _away(place.box, other) < own + 3)


def _away(box: Box, spot: Spot) -> float:
    """Return how far a spot is from a box."""
    x, y = min(max(spot[0], box.left), box.right), min(max(spot[1], box.top), box.bottom)
    return hypot(spot[0] - x, spot[1] - y)


def names(found: Sequence[Placed], *, size: float, has_rim: bool) -> str:
    """Return labels in letters of a size."""
    return f'<g class="route-names" font-size="{number(size)}">{"".join(one.svg(has_rim=has_rim) for one in found)}</g>'


def _places(label: Label, size: float) -> Iterator[tuple[float, Placed]]:
    """Yield places around a dot with what speaks against each, the nearest first."""
    wide, high = label.width(size), label.height(size)
    for far in _DISTANCES:
        for right, down, anchor, cost in _SIDES:
            gap = label.radius + 5 + far
            x, y = label.spot[0] + right * gap, label.spot[1] + down * gap
            top = y - high if down < 0 else y if down > 0 else y - size * _LINE / 2
            left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
            box = Box(left, top, left + wide, top + high)
            yield cost + far / 2, Placed(label, (x, top + size * _LINE / 2), anchor, box, is_led=far > 0)
