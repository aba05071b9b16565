"""A figure, and how one is measured."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

LINEAR = 1.2
"""Growth: at four times the size at most four times the time, plus a fifth."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, at which size, and what it may be at most; no ``bar`` where nothing is promised."""

    name: str
    size: str
    value: float
    unit: str
    bar: float | None = None

    @property
    def holds(self) -> bool:
        return self.bar is None or self.value <= self.bar

    @property
    def plain(self) -> dict[str, Any]:
        return asdict(self)


def processor_ms(work: Callable[..., object], *arguments: object, runs: int = 7) -> float:
    """Return the least processor time of several runs, in milliseconds; the first run warms up and does not count."""
    work(*arguments)
    return min(once_ms(work, *arguments) for _ in range(runs))


def once_ms(work: Callable[..., object], *arguments: object) -> float:
    """Return the processor time of doing something that cannot be done twice, in milliseconds."""
    with without_collection():
        begun = time.process_time()
        work(*arguments)
        return (time.process_time() - begun) * 1000


@contextmanager
def without_collection() -> Iterator[None]:
    """Collect what earlier runs left before, not during, the measurement."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def growth(name: str, times: dict[str, float], *, factor: int = 4) -> Iterator[Figure]:
    """Yield how much longer each size takes than the one before it, which is ``factor`` times smaller."""
    sizes = list(times)
    for smaller, larger in pairwise(sizes):
        ratio = times[larger] / times[smaller]
        yield Figure(f"{name}, growth", f"{smaller} → {larger}", round(ratio, 2), "ratio", factor * LINEAR)
