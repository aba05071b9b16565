"""One item as a VEVENT, serialised by the icalendar library.

======================== ======================= ============= ===========
item                     time                    TRANSP, busy  CATEGORIES
======================== ======================= ============= ===========
engagement               on the wall of its zone OPAQUE, BUSY  its kind
session                  on the wall of its zone OPAQUE, BUSY  CONFERENCE
conference, free time    on the wall of its zone TRANSPARENT   its kind
leg                      from zone to zone       OPAQUE, OOF   TRAVEL
stay                     days                    TRANSPARENT   STAY
inexact                  see :mod:`.times`       TRANSPARENT   its kind
cancelled                as it was planned       TRANSPARENT   its kind
======================== ======================= ============= ===========

No METHOD, no ATTENDEE: they belong into mails. No alarm but where a reader asks for one (see :mod:`.marks`), for a
subscribed calendar that rings is a nuisance.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import lru_cache

from icalendar import Event, vDDDTypes
from icalendar.prop import vInline

from planner.exports.ics import clean, description, titles
from planner.exports.ics.fold import serialised
from planner.exports.ics.hues import hue_of
from planner.exports.ics.marks import MARK, marked
from planner.exports.ics.times import Span, span_of_engagement, span_of_leg, span_of_stay
from planner.exports.reader import Reader
from planner.programme.shape import LONG_AGO, Engagement, Item, Leg, Stay
from planner.values.vocabulary import Kind, Status

LEAVES_FREE = {Kind.CONFERENCE, Kind.FREE}
"""What fills nobody's time: a conference is filled by its sessions."""
CATEGORIES = {Kind.SESSION: "CONFERENCE", Kind.COURTESY_CALL: "MEETING", Kind.FREE: "FREE TIME"}
"""Categories are for filters and rules, so they are the same in every language."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished VEVENT: its bytes, the zones that its times name, and where it sorts."""

    lines: bytes
    zones: frozenset[str]
    sorts_at: tuple[str, str]


def entry_of(item: Engagement | Leg | Stay, reader: Reader, host: str, *, kept: bool = False) -> Entry | None:
    """Return the item's VEVENT, ``None`` while nothing is known of its time.

    One that is ``kept`` for many readers has marks (see :mod:`.marks`) and is not counted or stamped yet: its SEQUENCE
    is 0 and it changed long ago.
    """
    span, words = _said(item, reader)
    if span is None:
        return None
    venue = None if isinstance(item, Leg) else reader.programme.venue_of(item)
    name = clean.uid(item.uid or f"{reader.programme.trip.slug}.{item.key}", host)
    properties = {
        "SUMMARY": clean.escaped(clean.line(titles.title(item, span, reader)) or item.key),
        "LOCATION": clean.escaped(clean.line(titles.place(item, reader))),
        "DESCRIPTION": clean.escaped(_described(words, kept=kept)),
        "GEO": clean.geo(venue.point if venue else None),
        "COLOR": hue_of(item, reader.programme),
        **_identity(item, name, kept=kept),
        **_state(item, span),
    }
    entry = vevent(properties, span)
    return replace(entry, lines=marked(entry.lines, item.key, rings=_rings(item, span))) if kept else entry


def vevent(properties: Mapping[str, str], span: Span) -> Entry:
    """Return a VEVENT of ready-made property values (those which are empty are left out) and its times."""
    zones = (_zone_named(span.starts), _zone_named(span.ends))
    lines = _lines(tuple(properties.items()), span, zones)
    return Entry(lines, frozenset(filter(None, zones)), (_sortable(span.starts), properties["UID"]))


@lru_cache(maxsize=4096)
def _lines(properties: tuple[tuple[str, str], ...], span: Span, zones: tuple[str, str]) -> bytes:  # noqa: ARG001
    # Many audiences see the same entry, so it is serialised once and joined into every calendar. ``zones`` is part of
    # the key, because Python holds the same instant in two zones for equal.
    event = Event()
    for name, value in properties:
        if value:
            event[name] = vInline(value)
    event["DTSTART"], event["DTEND"] = vDDDTypes(span.starts), vDDDTypes(span.ends)
    return serialised(event)


def stamps(changed_at: datetime) -> dict[str, str]:
    """Return when the entry's data last changed: never the time of export, so the same data gives the same bytes."""
    instant = f"{changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return {"DTSTAMP": instant, "LAST-MODIFIED": instant}


def busy(*, status: str, all_day: bool) -> dict[str, str]:
    """Return Outlook's word for how the time is taken (FREE, TENTATIVE, BUSY, OOF) and TRANSP, which must agree."""
    return {
        "TRANSP": "TRANSPARENT" if status == "FREE" else "OPAQUE",
        "X-MICROSOFT-CDO-BUSYSTATUS": status,
        "X-MICROSOFT-CDO-ALLDAYEVENT": "TRUE" if all_day else "",
    }


def _said(item: Engagement | Leg | Stay, reader: Reader) -> tuple[Span | None, str]:
    """Return when the item stands and what its description says."""
    if isinstance(item, Leg):
        way = span_of_leg(item, reader.language)
        return way, description.of_leg(item, way, reader) if way else ""
    if isinstance(item, Stay):
        return span_of_stay(item), description.of_stay(item, reader)
    when = reader.when(item)
    span = span_of_engagement(item, when, reader.language)
    return span, description.of_engagement(item, span, when, reader) if span else ""


def _described(words: str, *, kept: bool) -> str:
    # The address of a page, which may take a line, is put behind the mark.
    return clean.paragraphs(words, clean.MOST_IN_TEXT - clean.MOST_IN_LINE * kept) + MARK * (kept and bool(words))


def _identity(item: Item, name: str, *, kept: bool) -> dict[str, str]:
    # RFC 5545 3.8.4.7 and 3.8.7.4: the UID never changes, SEQUENCE rises when what is shown has changed.
    sequence, changed_at = (0, LONG_AGO) if kept else (max(0, item.sequence), item.changed_at)
    return {"UID": name, "SEQUENCE": str(sequence), **stamps(changed_at)}


def _rings(item: Engagement | Leg | Stay, span: Span) -> bool:
    leaves_free = isinstance(item, Engagement) and item.kind in LEAVES_FREE
    return span.on_the_clock and not leaves_free and item.status is not Status.CANCELLED


def _state(item: Engagement | Leg | Stay, span: Span) -> dict[str, str]:
    is_open = isinstance(item, Engagement) and item.when.tbc
    status = Status.TENTATIVE if is_open and item.status is Status.CONFIRMED else item.status
    return {
        "STATUS": status.upper(),
        "CATEGORIES": _category(item),
        **busy(status=_busy(item, span, status), all_day=span.all_day),
    }


def _busy(item: Engagement | Leg | Stay, span: Span, status: Status) -> str:
    leaves_free = isinstance(item, Engagement) and item.kind in LEAVES_FREE
    if leaves_free or not span.fills or status is Status.CANCELLED:
        return "FREE"
    if status is Status.TENTATIVE:
        return "TENTATIVE"
    return "OOF" if isinstance(item, Leg) else "BUSY"


def _category(item: Engagement | Leg | Stay) -> str:
    if isinstance(item, Engagement):
        return CATEGORIES.get(item.kind) or item.kind.upper().replace("_", " ")
    return "TRAVEL" if isinstance(item, Leg) else "STAY"


def _zone_named(moment: date) -> str:
    zone = getattr(moment, "tzinfo", None)
    return "" if zone is None or zone is UTC else str(zone)


def _sortable(moment: date) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M}" if isinstance(moment, datetime) else moment.isoformat()
