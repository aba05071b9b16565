"""Building a programme, comparing two, cutting one down for everybody, its days."""

from collections.abc import Callable, Iterator

from flask import Flask

from planner.model import Trip, db
from planner.programme.audience import personal_programmes
from planner.programme.build import programme_of
from planner.programme.changes import changes_between
from planner.programme.days import days_of
from planner.programme.shape import Programme
from tests.benchmarks.figures import Figure, growth, processor_ms
from tests.benchmarks.stored import a_server, counted, store
from tests.benchmarks.trips import a_trip

SIZES = ((125, 50), (500, 200), (2000, 800))
"""Items and people: a quarter of what the bars speak of, that, and four times as much."""
MIDDLE = 500

PEOPLE = 200


def figures() -> Iterator[Figure]:
    """Yield what building and cutting down costs, and how it grows."""
    with a_server() as app, app.app_context():
        yield from _building(app)
    yield from _over_items("all personal programmes", personal_programmes, bar=20)
    yield from _over_items("days of a programme", days_of)


def _building(app: Flask) -> Iterator[Figure]:
    times: dict[str, float] = {}
    comparing: dict[str, float] = {}
    for items, people in SIZES:
        size = f"{items} items × {people} people"
        trip = store(a_trip(items, people))
        times[size] = processor_ms(_built, trip, runs=9)
        comparing[size] = processor_ms(changes_between, _built(trip), _built(trip))
        share = round(comparing[size] / times[size], 2)
        yield Figure("comparing two programmes, to a build", size, share, "ratio", 0.3 if items == MIDDLE else None)
        yield Figure("build of a programme", size, round(times[size], 1), "ms", 40 if items == MIDDLE else None)
        with counted(app) as asked:
            _built(trip)
        yield Figure("build of a programme, queries", size, len(asked), "queries", 6)
    yield from growth("build of a programme", times)
    yield from growth("comparing two programmes", comparing)


def _built(trip: Trip) -> Programme:
    """Build as a request would, that knows nothing of the trip yet."""
    db.session.expire_all()
    return programme_of(trip)


def _over_items(name: str, work: Callable[[Programme], object], *, bar: float | None = None) -> Iterator[Figure]:
    """Yield what some work on a programme costs for more and more items; the bar is for the middle size."""
    times: dict[str, float] = {}
    for items, _ in SIZES:
        size = f"{items} items × {PEOPLE} people"
        times[size] = processor_ms(work, a_trip(items, PEOPLE))
        yield Figure(name, size, round(times[size], 1), "ms", bar if items == MIDDLE else None)
    yield from growth(name, times)
