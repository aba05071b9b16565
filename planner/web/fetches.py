"""When a delegate's calendar was last fetched, and by what sort of program: so that an organizer sees that it works.

Nothing is kept of who asks or from where. To fetch writes nothing: each process gathers what it has seen, and a thread
of its own writes it down a minute later, in one go. What was gathered is lost with a process that is killed, and the
next fetch says it again.
"""

import logging
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flask import Flask, current_app, request
from flask.sansio.app import App
from sqlalchemy.exc import DBAPIError

from planner import clock
from planner.actions.delegate_links import note_fetches
from planner.database import writing
from planner.model import Feed, db
from planner.values.text import N_

SECONDS_GATHERED = 60
OFTEN_ENOUGH = timedelta(minutes=10)
"""So long it is not noted again that the same sort of program asks."""

SORTS = (
    ("Google Calendar", ("google-calendar", "feedfetcher", "google")),
    ("Outlook", ("outlook", "microsoft", "exchange", "msie")),
    ("Thunderbird", ("thunderbird", "lightning")),
    ("Android", ("icsx5", "davx5", "davdroid", "okhttp", "dalvik")),
    ("Apple", ("dataaccessd", "calendaragent", "calendard", "accountsd", "remindd", "cfnetwork", "ical/")),
    ("GNOME", ("evolution", "gnome")),
    ("Nextcloud", ("nextcloud",)),
    (N_("a browser"), ("mozilla",)),
)
"""Sorts of programs, and what stands somewhere in how they call themselves (User-Agent), in small letters."""
OTHER = N_("another program")


@dataclass(slots=True)
class Gathered:
    """What one process has seen and not written down yet: by the number of the feed, when and by what."""

    seen: dict[int, tuple[datetime, str]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    is_waiting: bool = False


def init_app(app: App) -> None:
    """Begin with nothing seen."""
    app.extensions["fetches"] = Gathered()


def note(feed: Feed) -> None:
    """Note that this feed is being fetched by whatever sends the request."""
    now, sort = clock.now(), sort_of(request.headers.get("User-Agent", ""))
    if feed.fetched_at is not None and feed.fetched_by == sort and now - feed.fetched_at < OFTEN_ENOUGH:
        return
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 -- for the thread
    gathered: Gathered = app.extensions["fetches"]
    with gathered.lock:
        gathered.seen[feed.id] = now, sort
        if not (gathered.is_waiting or app.testing):
            gathered.is_waiting = True
            timer = threading.Timer(SECONDS_GATHERED, write, [app])
            timer.daemon = True
            timer.start()


def write(app: Flask) -> None:
    """Write down what this process has seen; what fails, because the database is busy, the next fetch says again."""
    gathered: Gathered = app.extensions["fetches"]
    with gathered.lock:
        seen, gathered.seen, gathered.is_waiting = gathered.seen, {}, False
    token = writing.set(True)
    try:
        with app.app_context():
            note_fetches(seen)
            db.session.commit()
    except DBAPIError:
        logging.getLogger(__name__).exception("When %s calendars were fetched was not written down", len(seen))
    finally:
        writing.reset(token)


def sort_of(agent: str) -> str:
    """Return what sort of program calls itself so: a name, or an English word to be said in the reader's language."""
    agent = agent.lower()
    return next((sort for sort, marks in SORTS if any(mark in agent for mark in marks)), OTHER)
