"""Releases: publishing, the page of differences, and that the draft is ahead where one works."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from flask import Flask
from sqlalchemy import select

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.releases import latest_release, news_of, publish
from planner.actions.releases.frozen import unpacked
from planner.model import Engagement, Trip, db
from planner.programme.build import programme_of
from planner.publishing.releases import publish as publish_and_bring_out
from planner.values.text import Text
from tests.benchmarks.crowds import a_crowd
from tests.benchmarks.figures import Figure, growth, once_ms, processor_ms
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import a_server, counted, store

SIZES = (500, 2000, 8000)
"""Items: what the bars speak of, four times as many, sixteen times."""
PEOPLE = 200
EVERY = 20
"""Every so many engagements are otherwise than in the last release."""
MIDDLE = SIZES[0]


def figures() -> Iterator[Figure]:
    """Yield what each takes for more and more items."""
    times: dict[str, dict[str, float]] = {}
    with a_server() as app:
        for items in SIZES:
            for figure in _at(app, items):
                yield figure
                if figure.unit == "ms":
                    times.setdefault(figure.name, {})[figure.size] = figure.value
    for name, took in times.items():
        yield from growth(name, took)


def _at(app: Flask, items: int) -> Iterator[Figure]:
    size, slug = f"{items} items × {PEOPLE} people", f"releases-{items}"
    with app.app_context():
        trip = store(a_crowd(items, PEOPLE, slug=slug))
        yield Figure("publishing, without calendars", size, _took(_published, trip), "ms", _bar(items, 1000))
        _change(trip)
        yield Figure("telling that the draft is ahead", size, _ahead(trip), "ms", _bar(items, 20))
        latest = latest_release(trip)
        assert latest is not None
        once = round(processor_ms(unpacked.__wrapped__, latest.programme, runs=3), 1)
        yield Figure("unpacking a release, once a process", size, once, "ms")
        db.session.commit()
    yield from _page(app, f"/trips/{slug}/releases/new", size, _bar(items, 1500))
    with app.app_context():
        trip = db.session.scalars(select(Trip).where(Trip.slug == slug)).one()
        yield Figure("publishing, nobody has a link", size, _took(publish_and_bring_out, trip, None), "ms")
        db.session.rollback()


def _bar(items: int, bar: float) -> float | None:
    return bar if items == MIDDLE else None


def _took(work: Callable[..., object], *arguments: object) -> float:
    return round(once_ms(work, *arguments), 1)


def _published(trip: Trip) -> None:
    publish(trip, None)
    db.session.commit()


def _change(trip: Trip) -> None:
    """Let every so many engagements have another title."""
    query = select(Engagement).where(Engagement.trip_id == trip.id).order_by(Engagement.id)
    for row in db.session.scalars(query).all()[::EVERY]:
        change_engagement(row, replace(draft_of(row), title=Text("Otherwise")), version=None)
    db.session.commit()


def _ahead(trip: Trip) -> float:
    draft = programme_of(trip)
    return round(processor_ms(news_of, trip, draft, runs=3), 1)


def _page(app: Flask, address: str, size: str, bar: float | None) -> Iterator[Figure]:
    browser = ada_at(app)
    took = processor_ms(browser.client.get, address, runs=2)
    yield Figure("page of differences", size, round(took, 1), "ms", bar)
    with counted(app) as asked:
        answer = browser.client.get(address)
    assert answer.status_code == 200, answer.status
    yield Figure("page of differences, queries", size, len(asked), "queries", 8)
    yield Figure("page of differences, weight", size, len(answer.data) // 1000, "kB")
