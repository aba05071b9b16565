"""Looking for the clashes of one sort in a few items, with the cast and the places that the tests have."""

from datetime import date
from typing import Any

from planner.language import language
from planner.programme.clashes import Clash, ClashKind, clashes_of
from planner.programme.shape import Venue
from planner.values.text import Text
from tests.programmes import a_meeting, exact, programme_with, the_groups, the_institutions, the_people, the_venues

DAY, TOKYO, BERLIN = "2026-11-24", "Asia/Tokyo", "Europe/Berlin"


def found(kind: ClashKind, *things: Any, today: date | None = None, **changes: Any) -> list[Clash]:
    """Return the clashes of a sort in a trip of these things, people and places aside."""
    known = (*the_groups(), *the_institutions(), *the_people(), *the_venues())
    clashes = clashes_of(programme_with(*known, *things, **changes), today)
    return [clash for clash in clashes if clash.kind is kind]


def pairs(kind: ClashKind, *things: Any) -> list[tuple[str, ...]]:
    """Return the items of each clash of a sort."""
    return [clash.items for clash in found(kind, *things)]


def said(clash: Clash) -> str:
    """Return the sentence of a clash in English."""
    return clash.sentence(language("en"))


def at(key: str, start: str, end: str | None, *groups: str, **fields: Any) -> Any:
    """Return a meeting on the day, of these groups or of all."""
    return a_meeting(exact(DAY, start, end, zone=TOKYO), key=key, groups=groups or None, **fields)


def a_place(key: str, *point: float, room: str = "", **fields: Any) -> Venue:
    """Return a venue in Japan, of no room in particular unless one is named."""
    place = {"name": Text(key.capitalize()), "zone": TOKYO, "point": point or None, "room": Text(room)}
    return Venue(key=key, **{**place, **fields})
