"""Lanes: what overlaps in time stands side by side, in as few lanes as there can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush


@dataclass(frozen=True, slots=True)
class Lane:
    """One of ``of`` equal lanes side by side, counted from 0."""

    place: int
    of: int


def lanes_of(spans: Sequence[tuple[int, int]]) -> list[Lane]:
    """Return the lane of every span, each from its first minute to before its last, in the order given.

    A stretch in which one span overlaps the next has as many lanes as it has spans at its busiest minute, no more; what
    stands alone has the whole width. Takes n log n steps.
    """
    order = sorted(range(len(spans)), key=lambda nth: (spans[nth][0], -spans[nth][1]))
    places = [0] * len(spans)
    widths = [1] * len(spans)
    stretch: list[int] = []
    used = 0
    busy: list[tuple[int, int]] = []
    free: list[int] = []
    for nth in order:
        starts, ends = spans[nth]
        while busy and busy[0][0] <= starts:
            heappush(free, heappop(busy)[1])
        if not busy:
            _close(stretch, used, widths)
            stretch, used, free = [], 0, []
        places[nth] = heappop(free) if free else used
        used = max(used, places[nth] + 1)
        heappush(busy, (ends, places[nth]))
        stretch.append(nth)
    _close(stretch, used, widths)
    return [Lane(place, of) for place, of in zip(places, widths, strict=True)]


def _close(stretch: list[int], used: int, widths: list[int]) -> None:
    for nth in stretch:
        widths[nth] = used
