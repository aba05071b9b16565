"""The agenda page, from the request to the last byte, of longer and longer trips."""

from collections.abc import Iterator

from flask import Flask

from planner.actions.organizers import find_organizer
from tests.benchmarks.figures import Figure, growth, processor_ms
from tests.benchmarks.stored import ADA, a_server, counted, store
from tests.benchmarks.trips import a_trip
from tests.browser import Browser

SIZES = (100, 400, 1600)


def figures() -> Iterator[Figure]:
    """Yield the figures of the agenda."""
    yield from shown("agenda page", "", people=60)


def shown(name: str, below: str, *, people: int) -> Iterator[Figure]:
    """Yield the time, the queries and the bytes of a page below that of a trip, and how its time grows with items."""
    with a_server() as app:
        with app.app_context():
            addresses = {f"{items} items": f"/trips/{store(a_trip(items, people)).slug}{below}" for items in SIZES}
        client, times = ada_at(app).client, dict.fromkeys(addresses, 0.0)
        for size, address in addresses.items():
            times[size] = processor_ms(client.get, address, runs=5)
            with counted(app) as asked:
                answer = client.get(address)
            assert answer.status_code == 200, answer.status
            yield Figure(name, size, round(times[size], 1), "ms")
            yield Figure(f"{name}, queries", size, len(asked), "queries")
            yield Figure(f"{name}, weight", size, len(answer.data) // 1000, "kB")
        yield from growth(name, times)


def ada_at(app: Flask) -> Browser:
    """Return a browser in which Ada is signed in."""
    with app.app_context():
        organizer = find_organizer(ADA)
        assert organizer is not None
        return Browser(app).sign_in(organizer.fs_uniquifier)
