"""Lines on the page: cut to a box, told whether they go round a spot, written as the path of an SVG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Spot: TypeAlias = tuple[float, float]
"""A place on the page: to the right and down from the upper left corner."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, spot: Spot) -> bool:
        """Tell whether a spot lies within."""
        return self.left <= spot[0] <= self.right and self.top <= spot[1] <= self.bottom

    def covers(self, other: "Box") -> bool:
        """Tell whether all of another box lies within."""
        return self.holds((other.left, other.top)) and self.holds((other.right, other.bottom))

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes have something in common."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def edge(self, inside: Spot, outside: Spot) -> Spot:
        """Return where the way from a spot within to one outside leaves the box."""
        share = 1.0
        for axis, low, high in ((0, self.left, self.right), (1, self.top, self.bottom)):
            way = outside[axis] - inside[axis]
            if not low <= outside[axis] <= high and way:
                share = min(share, ((high if way > 0 else low) - inside[axis]) / way)
        return inside[0] + share * (outside[0] - inside[0]), inside[1] + share * (outside[1] - inside[1])

    def grown(self, by: float) -> "Box":
        """Return the box with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def clipped(line: Sequence[Spot], box: Box) -> list[Spot]:
    """Return the part of a closed shape within a box, cut at one side after the other (Sutherland and Hodgman)."""
    sides: tuple[tuple[int, float, int], ...] = (
        (0, box.left, 1),
        (1, box.top, 1),
        (0, box.right, -1),
        (1, box.bottom, -1),
    )
    found = list(line)
    for axis, edge, sign in sides:
        found = _cut(found, axis, edge, sign)
    return found


def _cut(line: list[Spot], axis: int, edge: float, sign: int) -> list[Spot]:
    """Return the part of a closed shape on one side of an edge."""
    found: list[Spot] = []
    before = line[-1] if line else (0.0, 0.0)
    was = sign * (before[axis] - edge)
    for here in line:
        now = sign * (here[axis] - edge)
        if (was < 0) != (now < 0):
            share = was / (was - now)
            found.append((before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])))
        if now >= 0:
            found.append(here)
        before, was = here, now
    return found


def winds_around(line: Sequence[Spot], spot: Spot) -> bool:
    """Tell whether a spot lies within a closed line."""
    inside = False
    before = line[-1] if line else spot
    for here in line:
        if (here[1] > spot[1]) != (before[1] > spot[1]):
            inside ^= spot[0] < (before[0] - here[0]) * (spot[1] - here[1]) / (before[1] - here[1]) + here[0]
        before = here
    return inside


def path_of(line: Iterable[Spot], *, closed: bool = False) -> str:
    """Return a line as the data of a path: whole tenths, each point from the one before."""
    words: list[str] = []
    x = y = 0
    for spot in line:
        across, down = round(spot[0] * 10), round(spot[1] * 10)
        if words and (across, down) == (x, y):
            continue
        words.append(f"{_pair(across - x, down - y)}" if words else f"M{_pair(across, down)}l")
        x, y = across, down
    if len(words) < 2:
        return ""
    return words[0] + " ".join(words[1:]).replace(" -", "-") + ("z" if closed else "")


def _pair(across: int, down: int) -> str:
    return f"{number(across / 10)} {number(down / 10)}".replace(" -", "-")


def number(value: float) -> str:
    """Return a number as briefly as it can be said, to a tenth."""
    words = f"{value:.1f}".removesuffix(".0")
    return "0" if words == "-0" else words.replace("0.", ".", 1) if words.startswith(("0.", "-0.")) else words
