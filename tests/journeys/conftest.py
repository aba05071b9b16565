"""What every journey begins with: a Chromium that is watched, in Berlin's time and English, and the cast signed in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from planner.actions.members import add_member, member_of
from planner.actions.organizers import find_organizer
from planner.actions.trips import import_trip
from planner.bootstrap import system
from planner.imports.tripfile import read_tripfile
from planner.model import db
from planner.sample import sample_bytes
from planner.values.vocabulary import Role
from tests import servers
from tests.cast import Actor, Cast
from tests.journeys.boards import small_trip
from tests.journeys.filling import settle
from tests.journeys.watching import Watch

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
expect.set_options(timeout=15_000)  # milliseconds: as long as a busy machine may take for a page
NewContext = Callable[..., BrowserContext]
PageOf = Callable[..., Page]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the system's own Chromium; none is downloaded."""
    return {**browser_type_launch_args, "executable_path": system.browser(), "args": list(ARGUMENTS)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Sit in Bochum, with an English browser and a usual screen, and have pages jump instead of gliding."""
    seat = {"locale": "en-GB", "timezone_id": "Europe/Berlin", "viewport": {"width": 1280, "height": 900}}
    return {**browser_context_args, **seat, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Have no address for all tests: each has a server of its own. The plugin's fixture warns with this pytest."""


@pytest.fixture
def new_context(browser: Browser, browser_context_args: dict[str, Any], live: str) -> Iterator[NewContext]:
    """Open windows on the server that runs; whatever goes wrong in any of them fails the test."""
    watch = Watch(live)
    contexts: list[BrowserContext] = []

    def opened(**options: Any) -> BrowserContext:
        context = browser.new_context(**{**browser_context_args, "base_url": live, **options})
        context.on("page", settled)
        contexts.append(watch.over(context))
        return context

    yield opened
    for context in contexts:
        context.close()
    assert watch.troubles == []


def settled(page: Page) -> None:
    """Let whoever turns to an address in this window wait until everything there has its behaviour."""
    turn = page.goto

    def turned(address: str, **options: Any) -> Response | None:
        answer = turn(address, **options)
        settle(page)
        return answer

    page.goto = turned  # type: ignore[method-assign, assignment]


@pytest.fixture
def page_of(new_context: NewContext, live: str) -> PageOf:
    """Open a window in which one of the cast is signed in, with further options of its context."""

    def opened(actor: Actor, **options: Any) -> Page:
        context = new_context(**options)
        session = actor.browser.client.get_cookie("__Host-planner")
        assert session is not None
        cookie = {"name": session.key, "value": session.value, "url": live.replace("http:", "https:"), "secure": True}
        context.add_cookies([cookie])
        return context.new_page()

    return opened


@pytest.fixture
def ada(page_of: PageOf, cast: Cast) -> Page:
    """Return Ada's window."""
    return page_of(cast.ada)


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[str]:
    """Start a planner of its own with nothing there yet, and return what it prints."""
    process = servers.start(("serve", "--port", str(servers.free_port()), "--workers", "1"), tmp_path / "instance")
    said = servers.read_until(process, "Serving")
    servers.get(link_in(said))
    yield said
    servers.interrupt(process)


def link_in(said: str) -> str:
    """Return the link that makes the first account, out of what is printed at the start."""
    return next(word for word in said.split() if "/sign-in/link/" in word)


@pytest.fixture
def sample(app: Flask, cast: Cast) -> str:
    """Let Ada own the sample trip and return its slug."""
    with app.app_context():
        trip = import_trip(read_tripfile(sample_bytes()), owner=find_organizer(cast.ada.email))
        db.session.commit()
        return trip.slug


@pytest.fixture
def small(app: Flask, cast: Cast) -> str:
    """Let Ada own a small trip to be tried on the board, in which Ben helps her, and return its slug."""
    with app.app_context():
        ada = find_organizer(cast.ada.email)
        trip = import_trip(small_trip(), owner=ada)
        add_member(trip, find_organizer(cast.ben.email), role=Role.EDITOR, by=member_of(trip, ada))
        db.session.commit()
        return trip.slug
