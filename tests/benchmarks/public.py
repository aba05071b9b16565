"""What everybody asks for: the public page and the JSON of a release, made once, and asked for again and again."""

from collections.abc import Iterator
from functools import partial

from flask.testing import FlaskClient

from planner.actions.publicity import Publicity, set_publicity
from planner.database import for_writing
from planner.exports.json_api import json_of
from planner.exports.json_api.making import Published
from planner.language import language
from planner.model import db
from planner.programme.audience import Views
from planner.publishing.releases import publish
from planner.web.public.page import public_page
from tests.benchmarks.figures import Figure, growth, processor_ms
from tests.benchmarks.programmes import MIDDLE, SIZES
from tests.benchmarks.stored import a_server, store
from tests.benchmarks.trips import a_trip

SLUG = "benchmark"


def figures() -> Iterator[Figure]:
    """Yield what a release's JSON costs, what the public page does, and what it costs to be told that all is old."""
    making: dict[str, float] = {}
    for items, people in SIZES:
        size = f"{items} items × {people} people"
        making[size] = _making(items, people)
        yield Figure(
            "a release as JSON, for everyone", size, round(making[size], 1), "ms", 100 if items == MIDDLE else None
        )
    yield from growth("a release as JSON, for everyone", making)
    yield from _asking()


def _making(items: int, people: int) -> float:
    seen = Views(a_trip(items, people)).of("everyone")
    return processor_ms(json_of, seen, Published(number=1, at=seen.changed_at), runs=5)


def _asking() -> Iterator[Figure]:
    size = f"{MIDDLE} items × 200 people"
    with a_server() as app, app.app_context():
        with for_writing():
            trip = store(a_trip(MIDDLE, 200))
            set_publicity(trip, Publicity(has_public_page=True, may_be_embedded=True))
            release = publish(trip, None)
            db.session.commit()
        slug, views = trip.slug, Views(a_trip(MIDDLE, 200))
        page = processor_ms(public_page, views.of("public"), language("en"), runs=5)
        yield Figure("the public page, worked out", size, round(page, 1), "ms", None)
        client = app.test_client()
        for path in ("en", "programme.json", "programme.ics"):
            address = f"/public/{slug}/{path}"
            tag = client.get(address).headers["ETag"]
            again = processor_ms(partial(_again, client, address, tag), runs=25)
            yield Figure(f"304 of {path}", size, round(again, 2), "ms", 5)
    assert release.number == 1


def _again(client: FlaskClient, address: str, tag: str) -> None:
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
