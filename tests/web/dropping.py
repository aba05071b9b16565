"""Moving things on a board as its script does it, and what is known of them afterwards."""

from typing import Any

from flask import Flask
from sqlalchemy import select

from planner.model import Step, Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import Leg
from planner.values.when import When
from tests.browser import Browser, Page
from tests.programmes import a_flight, an_end

BOARD = "/trips/tsukuba/board"
TOKYO, BERLIN = "Asia/Tokyo", "Europe/Berlin"


def drop(browser: Browser, key: str, fields: dict[str, str], *, status: int = 303, trip: str = "tsukuba") -> Page:
    """Let something fall on the board as the script sends it; the day stands by Tokyo's clock."""
    sent = {"what": "move", "version": "1", "day": "2026-11-25", "zone": TOKYO, **fields}
    return browser.post(f"/trips/{trip}/board/items/{key}/drag", sent, status=status)


def shown(app: Flask, key: str, trip: str = "tsukuba") -> Any:
    """Return an item as the programme shows it, its time by the clock by which it is read."""
    with app.app_context():
        return programme_of(db.session.scalars(select(Trip).where(Trip.slug == trip)).one()).item(key)


def when(app: Flask, key: str, trip: str = "tsukuba") -> When:
    found: When = shown(app, key, trip).when
    return found


def steps(app: Flask) -> list[int]:
    with app.app_context():
        return list(db.session.scalars(select(Step.id)))


def told(page: Page) -> str:
    """Return what is said to be mended."""
    return " ".join(page.said(".//main//*[@class='problems']"))


def half_known(leaves: str, lands: str) -> Leg:
    """Return a flight of whose ends not everything is known."""
    return a_flight(an_end(BERLIN, leaves), an_end(TOKYO, lands), key="half")
