"""Programmes and their items made of few words; every maker takes the fields of its shape."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from planner.programme.shape import (
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    End,
    Engagement,
    Group,
    Institution,
    Leg,
    Person,
    Programme,
    Result,
    Stay,
    Trip,
    Venue,
    attending,
)
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode
from planner.values.wall import clock_minutes
from planner.values.when import When

CHANGED = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
TABLES: Mapping[type, str] = {
    Group: "groups",
    Person: "people",
    Institution: "institutions",
    Venue: "venues",
    Engagement: "engagements",
    Leg: "legs",
    Stay: "stays",
    Agreement: "agreements",
    Aim: "aims",
    Result: "results",
    ActionItem: "action_items",
    Acknowledgement: "acknowledgements",
}


def programme_with(*things: Any, **changes: Any) -> Programme:
    """Return a staff programme of these things; ``changes`` are fields of the programme or of its trip."""
    head = {name: changes.pop(name) for name in tuple(changes) if name in Trip.__dataclass_fields__ and name != "kind"}
    tables: dict[str, dict[str, Any]] = {table: {} for table in TABLES.values()}
    for thing in things:
        tables[TABLES[type(thing)]][thing.key] = thing
    programme = Programme(trip=a_trip(**head), **{"changed_at": CHANGED, **tables, **changes})
    return replace(
        programme,
        engagements=_attended(programme, programme.engagements),
        legs=_attended(programme, programme.legs),
        stays=_attended(programme, programme.stays),
    )


def a_trip(**fields: Any) -> Trip:
    trip = {
        "slug": "tsukuba",
        "uid": "5b3f6a52-0000-4000-8000-000000000000",
        "title": Text({"en": "Visit to Tsukuba", "de": "Besuch in Tsukuba", "ja": "つくば訪問"}),
        "starts": date(2026, 11, 22),
        "ends": date(2026, 11, 29),
        "languages": ("de", "en", "ja"),
    }
    return Trip(**{**trip, **fields})


def a_meeting(when: When, key: str = "meeting", **fields: Any) -> Engagement:
    meeting = {"kind": Kind.MEETING, "title": Text("Meeting"), "uid": f"{key}-0001", "changed_at": CHANGED}
    return Engagement(key=key, when=when, **{**meeting, **fields})


def an_end(zone: str, moment: str = "", **fields: Any) -> End:
    """Return a leg's end: ``an_end("Asia/Tokyo", "2026-11-23 08:40", code="HND")``; day or clock may be missing."""
    day, _, clock = moment.partition(" ")
    place = Text(zone.rpartition("/")[2].replace("_", " "))
    known = {"day": date.fromisoformat(day) if day else None, "minute": clock_minutes(clock) if clock else None}
    return End(zone=zone, **{"place": place, **known, **fields})


def a_flight(departure: End, arrival: End, key: str = "flight", **fields: Any) -> Leg:
    flight = {"mode": Mode.FLIGHT, "uid": f"{key}-0001", "changed_at": CHANGED}
    return Leg(key=key, departure=departure, arrival=arrival, **{**flight, **fields})


def a_stay(check_in: str, check_out: str, key: str = "stay", **fields: Any) -> Stay:
    nights = {"check_in": date.fromisoformat(check_in), "check_out": date.fromisoformat(check_out)}
    return Stay(key=key, **{"venue": "hotel", "uid": f"{key}-0001", "changed_at": CHANGED, **nights, **fields})


def _attended(programme: Programme, items: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: replace(item, attendees=attending(programme.people, item.groups, item.people_in, item.people_out))
        for key, item in items.items()
    }
