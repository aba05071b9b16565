"""The calendars of a release: made for everybody, and fetched again and again from a server with two workers."""

import http.client
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

import pytest
from icalendar import Calendar
from sqlalchemy import delete

from planner.actions.delegate_links import secret_of
from planner.actions.organizers import add_organizer
from planner.actions.trips import import_trip
from planner.cli.store import opened
from planner.exports.ics import HOST, addressed
from planner.exports.ics import items as entries
from planner.exports.ics.editions import Ledger, edition
from planner.exports.ics.sharing import Sayings
from planner.language import language
from planner.model import Edition, Release, Trip, db
from planner.programme.audience import Audience, Circle, Views
from planner.programme.shape import Programme
from planner.publishing.editions import bring_out
from planner.publishing.links import issue_all
from planner.publishing.releases import publish
from planner.values.addresses import page_path
from planner.values.vocabulary import Side
from tests.benchmarks.calendars import by_library, read
from tests.benchmarks.figures import Figure, growth, once_ms, processor_ms
from tests.benchmarks.stored import a_server, store
from tests.benchmarks.trips import a_trip

SIZES = ((125, 200), (500, 200), (2000, 200), (8000, 200))
BARRED = 500
KEYS = ["only for measuring"]
PAGE = "https://planner.example.org/p/wZb0Xq3yQm8Jq1l2k3j4h5g6f7d8s9a0pOiUyTrEwQ1/"
ONE_BY_ONE, AT_ONCE, CONNECTIONS = 400, 4000, 8


def figures() -> Iterator[Figure]:
    """Yield what it costs to make all feeds, to make one, and to give them to who asks."""
    times: dict[str, float] = {}
    for items, people in SIZES:
        size = f"{items} items × {people} people"
        times[size] = _all_feeds(a_trip(items, people))
        yield Figure("all personal calendars, kept", size, round(times[size]), "ms", 2000 if items == BARRED else None)
    yield from growth("all personal calendars, kept", times)
    yield from _one_feed()
    with a_busy_server(a_trip(BARRED, 200)) as (port, pages):
        yield from _fetched(port, pages)


def _all_feeds(programme: Programme) -> float:
    """Return the time of bringing out a release for everybody of a delegation, the database included."""
    with a_server() as app, app.app_context():
        trip = store(programme)
        issue_all(trip, _everybody(programme), by=None, keys=KEYS)
        release = publish(trip, None)
        db.session.commit()
        return min(_bringing_out(release) for _ in range(2))


def _bringing_out(release: Release) -> float:
    db.session.execute(delete(Edition))
    db.session.commit()
    entries._lines.cache_clear()  # else the second time is a gift to those whose entries all fit in
    return once_ms(_bring_out, release)


def _bring_out(release: Release) -> None:
    bring_out(release)
    db.session.commit()


def _everybody(programme: Programme) -> list[tuple[Audience, str]]:
    """Return 200 people, those of the hosts too."""
    return [(Audience(Circle.PERSON, key), "de") for key in programme.people]


def _one_feed() -> Iterator[Figure]:
    """Yield what one calendar of everything costs, against the library with the same events."""
    programme, size = Views(a_trip(BARRED, 200)).of("everyone"), f"{BARRED} items"
    body = _edition(programme)
    ours = processor_ms(_edition, programme, runs=5)
    library = processor_ms(by_library, read(Calendar.from_ical(addressed(body, PAGE))), runs=5)
    yield Figure("feed of a release, made", size, round(ours, 1), "ms")
    yield Figure("feed, by the library alone", size, round(library, 1), "ms")
    yield Figure("feed against the library", size, round(ours / library, 2), "ratio", 1.5)
    yield Figure("feed, its marks filled", size, round(processor_ms(addressed, body, PAGE), 2), "ms")


def _edition(programme: Programme) -> bytes:
    sayings = Sayings(language("de"), HOST)
    now = programme.changed_at
    return edition(programme, sayings, Ledger(), trip=programme.trip, made_at=now, before=lambda: None)[0]


@contextmanager
def a_busy_server(programme: Programme) -> Iterator[tuple[int, list[str]]]:
    """Yield the port of a server with two workers, and the pages of everybody of a published trip."""
    with tempfile.TemporaryDirectory(prefix="planner-benchmarks-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANNER_INSTANCE", folder)
        patch.setenv("PLANNER_SECRET_KEY", KEYS[0])
        pages = _published(programme)
        port = _free_port()
        command = [sys.executable, "-m", "planner", "serve", "--port", str(port), "--workers", "2"]
        with Path(folder, "log").open("wb") as log:
            server = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ, start_new_session=True)
        try:
            _await(port)
            yield port, pages
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(20)


def _published(programme: Programme) -> list[str]:
    with opened(to_write=True, to_upgrade=True):
        trip: Trip = import_trip(programme, owner=add_organizer("ada@example.org", name="Ada"))
        people = [(Audience(Circle.PERSON, one.key), "de") for one in programme.side(Side.HOME)]
        links = issue_all(trip, people, by=None, keys=KEYS)
        publish(trip, None)
        return [page_path(secret_of(link, KEYS) or "") for link in links]


def _fetched(port: int, pages: list[str]) -> Iterator[Figure]:
    size = f"{BARRED} items, 2 workers"
    tags = {page: _ask(port, page, {})[1] for page in pages}
    asked: dict[str, list[tuple[str, Mapping[str, str]]]] = {
        "304": [(page, {"If-None-Match": tag}) for page, tag in tags.items()],
        "200": [(page, {}) for page in pages],
        "200, gzip": [(page, {"Accept-Encoding": "gzip"}) for page in pages],
    }
    for name, requests in asked.items():
        took = sorted(_timed(port, *one) for one in islice(cycle(requests), ONE_BY_ONE))
        yield Figure(f"feed {name}, p50", size, round(statistics.median(took), 2), "ms")
        yield Figure(f"feed {name}, p99", size, round(took[len(took) * 99 // 100], 2), "ms")
        yield Figure(f"feed {name}, at once", size, round(_rate(port, requests)), "1/s")


def _timed(port: int, page: str, headers: Mapping[str, str]) -> float:
    begun = time.perf_counter()
    _ask(port, page, headers)
    return (time.perf_counter() - begun) * 1000


def _rate(port: int, requests: list[tuple[str, Mapping[str, str]]]) -> float:
    many = list(islice(cycle(requests), AT_ONCE))
    begun = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        list(pool.map(lambda one: _ask(port, *one), many))
    return AT_ONCE / (time.perf_counter() - begun)


def _ask(port: int, page: str, headers: Mapping[str, str]) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"{page}programme.ics", headers=dict(headers))
    answer = connection.getresponse()
    answer.read()
    connection.close()
    assert answer.status in {200, 304}, answer.status
    return answer.status, answer.headers["ETag"]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _await(port: int) -> None:
    for _ in range(200):
        with socket.socket() as knocking:
            if knocking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the server does not answer")
