"""A programme as an iCalendar stream (RFC 5545, RFC 7986), for feeds, downloads and attachments.

Decisions, each from trying the stream on some twenty calendar programs:

- Same programme, same bytes: no entry carries the time of export, entries are sorted, zone texts do not depend on the
  hash seed. So an ETag over the bytes repeats until something has changed.
- The VCALENDAR has no UID: one sync program takes it for the UID of every entry and keeps only one of them.
- The library orders, checks and folds; the values it gets are cleaned and escaped here, and the VTIMEZONE texts are
  our own (see :mod:`.clean` and :mod:`.zones` for what it gets wrong).
- An empty programme holds one entry for the days of the trip. RFC 5545 3.6 asks for a component, some programs refuse
  a calendar without one, and "nothing here yet" tells the delegate that the subscription works.
- A calendar of one single item (``only``) has no name: Outlook would make a new calendar of it.
"""

from datetime import timedelta

from icalendar import Calendar
from icalendar.prop import vInline

from planner.errors import NotFound, Refused
from planner.exports.ics import clean
from planner.exports.ics.fold import serialised
from planner.exports.ics.items import Entry, busy, entry_of, stamps, vevent
from planner.exports.ics.times import Span
from planner.exports.ics.zones import vtimezone
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.shape import Programme

__all__ = ["HOST", "MEDIA_TYPE", "ics_of"]

HOST = "delegation-planner.internal"
"""What stands behind @ in a UID: a name that nobody can own (".internal" is reserved), so it stays wherever we run."""
MEDIA_TYPE = "text/calendar; charset=utf-8"
REFRESH = "PT1H"
"""How often a subscriber may ask again; Google and Outlook take their own time."""


def ics_of(
    programme: Programme, *, language: Language, host: str = HOST, address: str = "", only: str | None = None
) -> bytes:
    """Return the programme as a calendar in the reader's language: UTF-8, CRLF, lines of at most 75 octets.

    ``host`` stands in every UID and must never change for a trip; ``address`` is the https address of a feed; ``only``
    is the key of a single item. :raises NotFound: when there is no such item. :raises Refused: when it has no date yet.
    """
    reader = Reader(programme, language)
    entries = _entries(reader, host, only)
    head = _head(reader, clean.web_address(address), whole=only is None)
    zones = (vtimezone(zone).encode() for zone in sorted(frozenset().union(*(entry.zones for entry in entries))))
    return b"".join((head, *zones, *(entry.lines for entry in entries), b"END:VCALENDAR\r\n"))


def _entries(reader: Reader, host: str, only: str | None) -> list[Entry]:
    if only is not None:
        return [_only_entry(reader, host, only)]
    entries = [entry for item in reader.programme.items() if (entry := entry_of(item, reader, host))]
    return sorted(entries, key=lambda entry: entry.sorts_at) or [_nothing_yet(reader, host)]


def _only_entry(reader: Reader, host: str, key: str) -> Entry:
    item = reader.programme.item(key)
    if item is None:
        raise NotFound
    entry = entry_of(item, reader, host)
    if entry is None:
        raise Refused("This has no date yet, so no calendar can show it.", field="when")
    return entry


def _nothing_yet(reader: Reader, host: str) -> Entry:
    trip = reader.programme.trip
    span = Span(trip.starts, max(trip.starts, trip.ends) + timedelta(days=1), fills=False)
    properties = {
        "UID": clean.uid(trip.uid or trip.slug, host),
        "SEQUENCE": "0",
        "STATUS": "CONFIRMED",
        "SUMMARY": clean.escaped(clean.line(reader.language.text(trip.title)) or trip.slug),
        "DESCRIPTION": clean.escaped(reader.language.say("There is nothing in this programme yet.")),
        **stamps(reader.programme.changed_at),
        **busy(status="FREE", all_day=True),
    }
    return vevent(properties, span)


def _head(reader: Reader, address: str, *, whole: bool) -> bytes:
    """Return everything from BEGIN:VCALENDAR to before the first component."""
    head = Calendar()
    head["PRODID"] = vInline(f"-//Delegation Planner//planner//{reader.language.code.upper()}")
    head["VERSION"] = vInline("2.0")
    head["CALSCALE"] = vInline("GREGORIAN")
    head["LAST-MODIFIED"] = vInline(stamps(reader.programme.changed_at)["LAST-MODIFIED"])
    if whole:
        head["NAME"] = head["X-WR-CALNAME"] = vInline(_title(reader))
        head["REFRESH-INTERVAL"] = vInline(REFRESH, params={"VALUE": "DURATION"})
        head["X-PUBLISHED-TTL"] = vInline(REFRESH)
    if address:
        head["SOURCE"] = vInline(address, params={"VALUE": "URI"})
    lines = serialised(head)
    return lines.removesuffix(b"END:VCALENDAR\r\n")


def _title(reader: Reader) -> str:
    trip = reader.programme.trip
    title = reader.language.text(trip.title) or trip.slug
    return clean.escaped(clean.line(f"{title} – {reader.audience()}"))
