"""A programme as an iCalendar stream (RFC 5545, RFC 7986), for feeds, downloads and attachments.

Decisions, each from trying the stream on some twenty calendar programs:

- Same programme, same bytes: no entry carries the time of export, entries are sorted, zone texts do not depend on the
  hash seed. So an ETag over the bytes repeats until something has changed.
- The VCALENDAR has no UID: one sync program takes it for the UID of every entry and keeps only one of them.
- The library orders, checks and folds; the values it gets are cleaned and escaped here, and the VTIMEZONE texts are
  our own (see :mod:`.clean` and :mod:`.zones` for what it gets wrong).
- An empty programme holds one entry for the days of the trip that says so (see :mod:`.empty`).
- A calendar of one single item (``only``) has no name: Outlook would make a new calendar of it.
"""

from planner.errors import NotFound, Refused
from planner.exports.ics import clean
from planner.exports.ics.empty import nothing_yet
from planner.exports.ics.heads import head_of
from planner.exports.ics.items import Entry, entry_of
from planner.exports.ics.marks import addressed
from planner.exports.ics.zones import vtimezone
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.shape import Programme

__all__ = ["HOST", "MEDIA_TYPE", "addressed", "ics_of"]

HOST = "delegation-planner.internal"
"""What stands behind @ in a UID: a name that nobody can own (".internal" is reserved), so it stays wherever we run."""
MEDIA_TYPE = "text/calendar; charset=utf-8"


def ics_of(
    programme: Programme, *, language: Language, host: str = HOST, address: str = "", only: str | None = None
) -> bytes:
    """Return the programme as a calendar in the reader's language: UTF-8, CRLF, lines of at most 75 octets.

    ``host`` stands in every UID and must never change for a trip; ``address`` is the https address of a feed; ``only``
    is the key of a single item. :raises NotFound: when there is no such item. :raises Refused: when it has no date yet.
    """
    reader = Reader(programme, language)
    entries = _entries(reader, host, only)
    changed_at, source = programme.changed_at, clean.web_address(address)
    head = head_of(language, changed_at, title=title_of(reader) if only is None else "", address=source)
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
    title = clean.line(reader.language.text(trip.title)) or trip.slug
    words = reader.language.say("There is nothing in this programme yet.")
    name, changed_at = clean.uid(trip.uid or trip.slug, host), reader.programme.changed_at
    return nothing_yet(name, title, words, (trip.starts, trip.ends), changed_at=changed_at)


def title_of(reader: Reader) -> str:
    """Return what a calendar is called: the trip and for whom."""
    trip = reader.programme.trip
    return f"{reader.language.text(trip.title) or trip.slug} – {reader.audience()}"
