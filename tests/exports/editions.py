"""Releases one after the other, and what an audience's calendar says of each."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from planner.errors import NotFound
from planner.exports.ics import HOST, addressed
from planner.exports.ics.editions import Ledger, edition
from planner.exports.ics.sharing import Sayings
from planner.language import language
from planner.programme.audience import Views
from planner.programme.shape import Engagement, Programme
from planner.values.text import Text
from planner.values.when import When
from tests.exports.calendars import unescaped, unfolded
from tests.programmes import a_meeting, exact, programme_with, the_venues

MORNING = exact("2026-11-24", "09:00", "10:00")
FIRST = datetime(2026, 11, 1, 9, tzinfo=UTC)
Entry = dict[str, str]


@dataclass
class Series:
    """The releases of a trip until now, for one audience in one language."""

    audience: str = "everyone"
    code: str = "en"
    bodies: list[bytes] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)
    before: Programme | None = None

    def release(self, programme: Programme) -> dict[str, Entry]:
        """Publish a programme, a day after the one before, and return the entries of the calendar by their UID."""
        made_at = FIRST + timedelta(days=len(self.bodies))
        sayings = Sayings(language(self.code).falling_back_to(programme.trip.languages), HOST)
        seen, last = self._seen(programme), self.before
        body, self.ledger = edition(
            seen, sayings, self.ledger, trip=programme.trip, made_at=made_at, before=partial(self._seen, last)
        )
        self.bodies.append(body)
        self.before = programme
        return entries_of(addressed(body))

    def _seen(self, programme: Programme | None) -> Programme | None:
        try:
            return Views(programme).of(self.audience) if programme else None
        except NotFound:
            return None


def entries_of(data: bytes) -> dict[str, Entry]:
    """Return the entries of a calendar by the first part of their UID: property names, parameters included."""
    vevents = unfolded(data).split("BEGIN:VEVENT\r\n")[1:]
    entries = [_entry(vevent.partition("END:VEVENT")[0]) for vevent in vevents]
    return {entry["UID"].partition("-0001@")[0]: entry for entry in entries}


def _entry(vevent: str) -> Entry:
    lines = vevent.partition("BEGIN:VALARM")[0].splitlines()
    return {name: unescaped(value) for name, _, value in (line.partition(":") for line in lines)}


def stamp(nth: int) -> str:
    """Return the time of the nth release, as a calendar writes it."""
    return f"{FIRST + timedelta(days=nth - 1):%Y%m%dT%H%M%SZ}"


def body(programme: Programme, sayings: Sayings) -> bytes:
    """Return the calendar of a first release."""
    return edition(programme, sayings, Ledger(), trip=programme.trip, made_at=FIRST, before=lambda: None)[0]


def meeting(key: str = "meeting", when: When = MORNING, **fields: Any) -> Engagement:
    """Return a meeting at the park in Tsukuba."""
    return a_meeting(when, key=key, **{"venue": "park", **fields})


def trip(*items: Any, name: str = "Tsukuba Science Park") -> Programme:
    """Return a trip with its venues, the park under this name."""
    venues = (replace(one, name=Text(name)) if one.key == "park" else one for one in the_venues())
    return programme_with(*venues, *items)
