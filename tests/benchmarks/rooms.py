"""Every page and every kind of save in a trip of 500 items and 200 people, from the request to the last byte."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from tests.benchmarks.figures import Figure, processor_ms
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import a_server, counted, store
from tests.benchmarks.trips import a_trip
from tests.browser import Browser
from tests.pages import fields_of

BAR = 100
"""Milliseconds of the processor that an answer may take."""

SIZE = "500 × 200"
PAGES = {
    "people": "people",
    "a person": "people/person-0",
    "form of a person": "people/person-0/edit",
    "an engagement": "engagements/{engagement}",
    "form of an engagement": "engagements/{engagement}/edit",
    "form of a new engagement": "engagements/new",
    "form of a leg": "legs/new",
    "deletion of an engagement": "engagements/{engagement}/deletion",
    "downloads": "downloads",
}


def figures() -> Iterator[Figure]:
    """Yield time, queries and bytes of each page, and the time of each save."""
    with a_server() as app:
        programme = a_trip(500, 200, slug="rooms")
        with app.app_context():
            store(programme)
        browser = ada_at(app)
        engagement = next(iter(programme.engagements))
        for name, path in PAGES.items():
            address = f"/trips/rooms/{path.format(engagement=engagement)}"
            yield Figure(name, SIZE, round(processor_ms(browser.client.get, address, runs=4), 1), "ms", BAR)
            with counted(app) as asked:
                weight = len(browser.client.get(address).data)
            yield Figure(f"{name}, queries", SIZE, len(asked), "queries")
            yield Figure(f"{name}, weight", SIZE, weight // 1000, "kB")
        for name, save in saves(browser, engagement).items():
            yield Figure(name, SIZE, round(processor_ms(save, runs=4), 1), "ms", BAR)


def saves(browser: Browser, engagement: str) -> dict[str, Callable[[], None]]:
    """Return what an organizer saves, each another change every time."""
    numbers = count()
    form = f"/trips/rooms/engagements/{engagement}/edit"

    def change() -> None:
        standing[form]["title-de"] = f"Fassung {next(numbers)}"
        _sent(browser, form, standing[form])
        standing[form]["version"] = [str(int(standing[form]["version"][0]) + 1)]

    def make() -> None:
        _sent(browser, new, {**standing[new], "title-de": f"Neu {next(numbers)}", "when-form": "undated"})

    def move() -> None:
        answer = browser.client.post("/trips/rooms/people/person-0/rank", data={**browser.token(), "move": "down"})
        assert answer.status_code == 303, answer.status

    new = "/trips/rooms/engagements/new"
    standing = {address: _standing(browser, address) for address in (form, new)}
    return {"saving an engagement": change, "saving a new engagement": make, "moving a person in rank": move}


def _standing(browser: Browser, address: str) -> dict[str, Any]:
    [form] = browser.get(address).all(".//main//form[@method='post']")
    return dict(fields_of(form))


def _sent(browser: Browser, address: str, fields: dict[str, Any]) -> None:
    answer = browser.client.post(address, data={**fields, **browser.token()})
    assert answer.status_code == 303, (address, answer.status)
