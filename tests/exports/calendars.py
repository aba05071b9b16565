"""A calendar as other people's programs read it, for the tests of ours."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import vobject
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from planner.exports.ics import ics_of
from planner.language import language
from planner.programme.shape import Programme


@dataclass(frozen=True)
class Read:
    """What a program understood of one entry; moments are in UTC."""

    uid: str
    starts: date
    ends: date
    title: str
    place: str
    words: str


def icalendar_reads(data: bytes) -> list[Read]:
    return [
        Read(
            str(event["UID"]),
            _instant(event["DTSTART"].dt),
            _instant(event["DTEND"].dt),
            str(event["SUMMARY"]),
            str(event.get("LOCATION", "")),
            str(event.get("DESCRIPTION", "")),
        )
        for event in Calendar.from_ical(data).walk("VEVENT")
    ]


def ical_reads(data: bytes) -> list[Read]:
    return [
        Read(
            event.uid,
            _instant(event.dtstart),
            _instant(event.dtend),
            event.summary,
            event.location or "",
            event.description or "",
        )
        for event in IcsCalendarStream.calendar_from_ics(data.decode()).events
    ]


def vobject_reads(data: bytes) -> list[Read]:
    return [
        Read(
            event.uid.value,
            _instant(event.dtstart.value),
            _instant(event.dtend.value),
            event.summary.value,
            event.getChildValue("location", ""),
            event.getChildValue("description", ""),
        )
        for event in vobject.readOne(data.decode()).vevent_list
    ]


READERS = (icalendar_reads, ical_reads, vobject_reads)
"""Three parsers that share no code."""


def calendar(programme: Programme, code: str = "en", **options: Any) -> bytes:
    return ics_of(programme, language=language(code), **options)


def entry(programme: Programme, key: str, code: str = "en") -> dict[str, str]:
    """Return the unfolded lines of one item's VEVENT by name, parameters included in the name, TEXT unescaped."""
    data = calendar(programme, code)
    vevents = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", unfolded(data), re.DOTALL)
    lines = next(vevent.splitlines() for vevent in vevents if f"\r\nUID:{key}-0001@" in vevent)
    return {name: unescaped(value) for name, _, value in (line.partition(":") for line in lines)}


def read(programme: Programme, key: str, code: str = "en") -> Read:
    return next(one for one in icalendar_reads(calendar(programme, code)) if one.uid.startswith(f"{key}-0001@"))


def unfolded(data: bytes) -> str:
    return data.replace(b"\r\n ", b"").decode()


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), value)


def utc(text: str) -> datetime:
    """Return an instant from ``2026-11-22 11:15``."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _instant(moment: date) -> date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment
