"""The pages that show: the days as tables of groups and hours, and searching, for longer and longer trips."""

from collections.abc import Iterator

from planner.programme.days import days_of
from planner.programme.grid import grid_of, groups_in
from planner.programme.search import search
from planner.programme.shape import Programme
from tests.benchmarks.figures import Figure, growth, processor_ms
from tests.benchmarks.pages import shown
from tests.benchmarks.trips import a_trip

SIZES = (96, 384, 1536)
PEOPLE = 60
SEARCHED = ((125, 50), (500, 200), (2000, 800))
MIDDLE = 500


def figures() -> Iterator[Figure]:
    """Yield the time of working out the boxes, time and weight of their page, and the time of a search."""
    yield from _grids()
    yield from shown("days page", "/days", people=PEOPLE)
    yield from _searching()


def _grids() -> Iterator[Figure]:
    times: dict[str, float] = {}
    for items in SIZES:
        size = f"{items} items × 5 groups"
        times[size] = processor_ms(_drawn, a_trip(items, PEOPLE))
        yield Figure("boxes of all days", size, round(times[size], 1), "ms")
    yield from growth("boxes of all days", times)


def _drawn(programme: Programme) -> int:
    days = days_of(programme)
    groups = groups_in(days, programme.groups)
    return sum(len(grid_of(day, groups).boxes) for day in days)


def _searching() -> Iterator[Figure]:
    times: dict[str, float] = {}
    for items, people in SEARCHED:
        size = f"{items} items × {people} people"
        times[size] = processor_ms(search, a_trip(items, people), "visit 説明")
        yield Figure("search", size, round(times[size], 1), "ms", 30 if items == MIDDLE else None)
    yield from growth("search", times)
