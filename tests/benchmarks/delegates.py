"""The delegate's page of a long trip: given whole, given again, and said to be the same."""

from collections.abc import Iterator
from functools import partial

from flask import Flask
from flask.testing import FlaskClient

from planner.actions.delegate_links import issue_link, secret_of
from planner.database import for_writing
from planner.model import Trip, db
from planner.programme.audience import Audience
from planner.publishing.releases import publish
from planner.values.addresses import page_path
from tests.benchmarks.figures import Figure, growth, processor_ms
from tests.benchmarks.stored import a_server, counted, store
from tests.benchmarks.trips import a_trip

SIZES = ((125, 200), (500, 200), (2000, 200))
BARRED = 500
BAR, BAR_AGAIN = 300, 5
"""Milliseconds that somebody of such a trip may wait for the server: for the page, and to hear that it is the same."""
QUERIES = 4


def figures() -> Iterator[Figure]:
    """Yield what a page costs for one person and for everybody, and what it costs to hear that it is the same."""
    for audience in ("person", "everyone"):
        taking: dict[str, float] = {}
        for items, people in SIZES:
            size = f"{items} items × {people} people"
            with a_server() as app, app.app_context():
                address = _address(app, store_published(items, people), audience)
                client = app.test_client()
                tag = client.get(address).headers["ETag"]
                taking[size] = processor_ms(partial(_whole, client, address), runs=5)
                again = processor_ms(partial(_again, client, address, tag), runs=25)
                with counted(app) as asked:
                    _again(client, address, tag)
            barred = items == BARRED
            yield Figure(f"the page of {audience}", size, round(taking[size], 1), "ms", BAR if barred else None)
            yield Figure(f"the page of {audience}, 304", size, round(again, 1), "ms", BAR_AGAIN if barred else None)
            yield Figure(f"the page of {audience}, 304, queries", size, len(asked), "queries", QUERIES)
        yield from growth(f"the page of {audience}", taking)


def store_published(items: int, people: int) -> Trip:
    """Store a trip of this size and publish it."""
    with for_writing():
        trip = store(a_trip(items, people))
        publish(trip, None)
        db.session.commit()
    return trip


def _address(app: Flask, trip: Trip, audience: str) -> str:
    keys = [app.config["SECRET_KEY"]]
    whom = Audience.parse(f"person:{trip.people[0].key}" if audience == "person" else audience)
    with for_writing():
        feed = issue_link(trip, whom, by=None, language="en", keys=keys)
        db.session.commit()
    return page_path(secret_of(feed, keys) or "")


def _whole(client: FlaskClient, address: str) -> None:
    assert client.get(address, headers={"Accept-Encoding": "gzip"}).status_code == 200


def _again(client: FlaskClient, address: str, tag: str) -> None:
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
