"""Choosing a file on a page and sending it, as a browser does."""

import io

from tests.browser import Browser, Page
from tests.pages import fields_of

OPEN = "/trips/open"
SMALL = "planner: 1\ntrip: {slug: small, title: Small, starts: 2026-11-22, ends: 2026-11-23, languages: [de, en]}\n"


def send(browser: Browser, content: str | bytes, *, to: str = OPEN, status: int = 303) -> Page:
    """Choose a file and send it."""
    data = content if isinstance(content, bytes) else content.encode()
    return browser.post(to, {"file": (io.BytesIO(data), "trip.yaml")}, status=status)


def answer(page: Page, browser: Browser, meant: str, *, to: str = OPEN, status: int = 303) -> Page:
    """Press a button of the page that asks what to do with the file."""
    [form] = page.all(".//main//form[@enctype]")
    return browser.post(to, {**fields_of(form), "meant": meant}, status=status)


def own_file(browser: Browser, slug: str = "tsukuba") -> bytes:
    """Download the trip file of a trip."""
    return browser.client.get(f"/trips/{slug}/trip.yaml").data
