"""Every page and every kind of save in a trip of 500 items and 200 people, from the request to the last byte.

The same pages once more for 2,000 items, 1,000 people and 30 groups: nothing is promised of those but that they can be
used, and that they ask the database as often.
"""

from collections.abc import Iterator
from typing import NamedTuple

from flask import Flask

from tests.benchmarks.crowds import a_crowd
from tests.benchmarks.figures import Figure, processor_ms
from tests.benchmarks.pages import ada_at
from tests.benchmarks.saves import sent
from tests.benchmarks.stored import a_server, counted, store
from tests.browser import Browser

BAR = 100
"""Milliseconds of the processor that an answer may take."""

TRIP = "/trips/crowd"
THINGS = {
    "engagement": "engagements/breakfast-0",
    "leg": "legs/bus-0",
    "stay": "stays/stay-0",
    "person": "people/person-0",
    "group": "groups/city",
    "institution": "institutions/house-1",
    "venue": "venues/venue-0",
    "agreement": "agreements/pact-0",
    "aim": "aims/aim-0",
    "result": "results/result-0",
    "action item": "action-items/task-0",
}
WITHOUT_PAGE = ("aim", "result", "action item")
LISTS = {
    "agenda": "",
    "a later page of the agenda": "?page=2",
    "days as tables": "/days",
    "a day as a table": "/days/2026-04-03",
    "clashes": "/clashes",
    "search for items": "/search?q=visit",
    "search for a person": "/search?q=Family7",
    "people": "/people",
    "restricted data": "/people/restricted",
    "groups": "/groups",
    "who is in a group, form": "/groups/city/people",
    "institutions": "/institutions",
    "venues": "/venues",
    "stays and nights": "/stays",
    "agreements": "/agreements",
    "outcomes": "/outcomes",
    "members": "/members",
    "history": "/history",
    "downloads": "/downloads",
    "trip head, form": "/edit",
    "copying the trip, form": "/copies/new",
    "replacing the trip, form": "/replacement",
}


class Size(NamedTuple):
    """A trip's size, and the milliseconds that an answer may take at it, if any are promised."""

    items: int
    people: int
    groups: int
    bar: int | None = None

    def __str__(self) -> str:
        """Say it as the table does."""
        return f"{self.items} × {self.people} × {self.groups}"


USUAL, LARGEST = Size(500, 200, 5, BAR), Size(2000, 1000, 30)


def addresses() -> Iterator[tuple[str, str]]:
    """Go through all pages of a trip: what they are and where they stand."""
    yield from ((name, f"{TRIP}{path}") for name, path in LISTS.items())
    for name, path in THINGS.items():
        if name not in WITHOUT_PAGE:
            yield f"{name}, page", f"{TRIP}/{path}"
        yield f"{name}, form", f"{TRIP}/{path}/edit"
        yield f"{name}, form of a new one", f"{TRIP}/{path.partition('/')[0]}/new"
        yield f"{name}, deletion", f"{TRIP}/{path}/deletion"


def figures() -> Iterator[Figure]:
    """Yield time, queries and bytes of each page, and the time of each save."""
    for size in (USUAL, LARGEST):
        with a_server() as app:
            with app.app_context():
                store(a_crowd(size.items, size.people, groups=size.groups, slug="crowd"))
            browser = ada_at(app)
            yield from _pages(app, browser, size)
            for name, times in sent(browser, TRIP):
                yield Figure(name, str(size), round(min(times), 1), "ms", size.bar)


def _pages(app: Flask, browser: Browser, size: Size) -> Iterator[Figure]:
    for name, address in addresses():
        yield Figure(name, str(size), round(processor_ms(browser.client.get, address, runs=3), 1), "ms", size.bar)
        with counted(app) as asked:
            answer = browser.client.get(address)
        assert answer.status_code == 200, (address, answer.status)
        yield Figure(f"{name}, queries", str(size), len(asked), "queries")
        yield Figure(f"{name}, weight", str(size), len(answer.data) // 1000, "kB")
