"""The calendars of releases: from one to the next, so that SEQUENCE rises exactly when what an entry shows has changed.

With each calendar goes its ledger: for each UID that it ever had, a digest of what it showed, its SEQUENCE, and the
time of the release in which it last changed. The next calendar is made from that and the new programme. So what an
entry *shows* decides, and not what was saved: a renamed venue counts, a change of another group's does not.

What an audience was shown and is not any more stays as a cancelled entry, made from the programme in which it last
stood: a program that has once imported it would keep it for ever. The same release gives the same bytes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from planner.exports.ics import HOST, clean, title_of
from planner.exports.ics.empty import nothing_yet
from planner.exports.ics.heads import head_of
from planner.exports.ics.items import entry_of, stamps
from planner.exports.ics.sharing import Said, Sayings, digest_of, stamped
from planner.exports.ics.zones import vtimezone
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.shape import LONG_AGO, Programme, Trip
from planner.values.vocabulary import Status

NOTHING_SHOWN = 1
"""The SEQUENCE of the entry that says that a released programme is empty; before the first release it is 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a calendar has shown under one UID; the ``key`` of "nothing yet" is empty.

    ``stamp`` is when that last changed, as a calendar writes it. Of what was withdrawn ``lines`` are the cancelled
    entry, ``sorts_at`` its place and ``zones`` those that its times name.
    """

    key: str
    digest: str
    sequence: int
    stamp: str
    lines: str = ""
    sorts_at: str = ""
    zones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the calendars of an audience in one language have shown until now: its title, and a row for each UID.

    ``renamed`` is the stamp of the release that gave it a title other than the one before, "" where none has.
    """

    title: str = ""
    renamed: str = ""
    rows: Mapping[str, Row] = field(default_factory=dict)


def edition(
    programme: Programme | None,
    sayings: Sayings,
    last: Ledger,
    *,
    trip: Trip,
    made_at: datetime,
    before: Callable[[], Programme | None],
) -> tuple[bytes, Ledger]:
    """Return an audience's calendar of a release, with marks (see :mod:`.marks`), and its ledger.

    ``programme`` is ``None`` where the release knows no such audience (any more), ``before`` returns what the release
    before showed it; ``trip`` is the head of this release, ``made_at`` its time.
    """
    stamp = stamps(made_at)["DTSTAMP"]
    title = _title(programme, sayings.language) or last.title or _plain_name(trip, sayings.language)
    rows: dict[str, Row] = {}
    entries: list[_Placed] = []
    for said in sayings.of(programme) if programme else ():
        row = rows[said.uid] = _row_of(said, last.rows.get(said.uid), stamp)
        entries.append((said.entry.sorts_at, said.stamped(row.sequence, row.stamp), said.entry.zones))
    for uid, row in _withdrawn(last, rows, sayings, stamp, before):
        rows[uid] = row
        entries.extend([((row.sorts_at, uid), row.lines.encode(), row.zones)] if row.lines else ())
    if not entries:
        entries.append(_nothing_yet(trip, sayings, last, rows, stamp))
    renamed = stamp if last.title not in {"", title} else last.renamed
    ledger = Ledger(title, renamed, dict(sorted(rows.items())))
    changed = max(renamed, *(row.stamp for row in rows.values()))
    return _written(entries, title, changed, sayings.language), ledger


_Placed = tuple[tuple[str, str], bytes, Iterable[str]]
"""Where an entry sorts, the entry, and the zones that it names."""


def nothing_published(title: str, uid: str, language: Language, *, since: datetime) -> bytes:
    """Return the calendar of a link before the first release: it says so on the day (UTC) on which the link was made.

    ``uid`` is the trip's; of the draft it tells nothing but the trip's ``title``.
    """
    words = language.say("Nothing has been published yet. This calendar fills by itself as soon as there is something.")
    entry = nothing_yet(clean.uid(uid, HOST), title, words, (since.date(), since.date()), changed_at=since)
    return b"".join((head_of(language, since, title=title), entry.lines, b"END:VCALENDAR\r\n"))


def _row_of(said: Said, was: Row | None, stamp: str) -> Row:
    sequence = max(0, said.item.sequence)
    if was is None:
        return Row(key=said.item.key, digest=said.digest, sequence=sequence, stamp=stamp)
    if was.digest == said.digest:
        return was if not was.lines else replace(was, lines="", sorts_at="", zones=())
    # RFC 5545 3.8.7.4. Not below the draft's count, so that no calendar that was fetched from the draft is newer.
    return Row(key=said.item.key, digest=said.digest, sequence=max(was.sequence + 1, sequence), stamp=stamp)


def _withdrawn(
    last: Ledger, shown: Mapping[str, Row], sayings: Sayings, stamp: str, before: Callable[[], Programme | None]
) -> Iterator[tuple[str, Row]]:
    """Go through what is not shown any more: what has been withdrawn stays as it is."""
    gone = {uid: row for uid, row in last.rows.items() if uid not in shown}
    is_new = any(row.key and not row.lines for row in gone.values())
    programme = before() if is_new else None
    reader = Reader(programme, sayings.language) if programme else None
    for uid, row in gone.items():
        if row.lines or not row.key or reader is None:
            yield uid, row
        else:
            yield uid, _cancelled(row, reader, sayings.host, stamp)


def _cancelled(row: Row, reader: Reader, host: str, stamp: str) -> Row:
    item = reader.programme.item(row.key)
    entry = entry_of(replace(item, status=Status.CANCELLED), reader, host, kept=True) if item else None
    if entry is None:
        return row
    digest = digest_of(entry.lines)
    sequence, stamp = (row.sequence, row.stamp) if digest == row.digest else (row.sequence + 1, stamp)
    lines = stamped(entry.lines, sequence, stamp).decode()
    place, zones = entry.sorts_at[0], tuple(sorted(entry.zones))
    return Row(key=row.key, digest=digest, sequence=sequence, stamp=stamp, lines=lines, sorts_at=place, zones=zones)


def _nothing_yet(trip: Trip, sayings: Sayings, last: Ledger, rows: dict[str, Row], stamp: str) -> _Placed:
    """Return the entry that says that there is nothing, and put its row into the ledger."""
    name, title = clean.uid(trip.uid or trip.slug, sayings.host), _plain_name(trip, sayings.language)
    words = sayings.language.say("There is nothing in this programme yet.")
    entry = nothing_yet(name, title, words, (trip.starts, trip.ends), changed_at=LONG_AGO)
    was, digest = last.rows.get(name), digest_of(entry.lines)
    sequence = was.sequence + 1 if was else NOTHING_SHOWN
    row = was if was and was.digest == digest else Row(key="", digest=digest, sequence=sequence, stamp=stamp)
    rows[name] = row
    return entry.sorts_at, stamped(entry.lines, row.sequence, row.stamp), ()


def _written(entries: list[_Placed], title: str, stamp: str, language: Language) -> bytes:
    entries.sort(key=lambda entry: entry[0])
    changed_at = datetime.strptime(stamp, "%Y%m%dT%H%M%S%z")
    zones = sorted(frozenset().union(*(zones for _, _, zones in entries)))
    head = head_of(language, changed_at, title=title)
    times = (vtimezone(zone).encode() for zone in zones)
    return b"".join((head, *times, *(lines for _, lines, _ in entries), b"END:VCALENDAR\r\n"))


def _title(programme: Programme | None, language: Language) -> str:
    return title_of(Reader(programme, language)) if programme else ""


def _plain_name(trip: Trip, language: Language) -> str:
    return clean.line(language.falling_back_to(trip.languages).text(trip.title)) or trip.slug
