"""What is said of an item, said once for all audiences that are told the same of it.

A release has as many calendars as there are delegates, and the dinner stands in all of them. What an entry says depends
on the item and on what the programme tells of the places and people that it speaks of; so these are noted while it is
said, and it is said again only to an audience that knows one of them differently. Rejected: a list, kept by hand, of
what each sort of entry depends on, which one day forgets something.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from planner.exports.ics.items import Entry, entry_of, stamps
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.shape import LONG_AGO, Engagement, Leg, Programme, Stay

TABLES = ("groups", "people", "institutions", "venues", "engagements", "legs", "stays", "agreements", "aims")
_STAMP = stamps(LONG_AGO)["DTSTAMP"]

Look = tuple[str, str | None, object]
"""One look into a programme: which table, which key (``None`` for all of it), what was found."""


@dataclass(frozen=True, slots=True)
class Said:
    """An entry of a kept calendar that is not counted and stamped yet.

    ``digest`` is that of all that it shows, so it is the same as long as nothing of it has changed.
    """

    item: Engagement | Leg | Stay
    entry: Entry
    digest: str
    looks: tuple[Look, ...] = ()
    _stamped: dict[tuple[int, str], bytes] = field(default_factory=dict)

    @property
    def uid(self) -> str:
        """The entry's UID."""
        return self.entry.sorts_at[1]

    def stamped(self, sequence: int, stamp: str) -> bytes:
        """Return the entry with its SEQUENCE and the time (as a calendar writes it) of its last change."""
        found = self._stamped.get((sequence, stamp))
        if found is None:
            found = self._stamped[sequence, stamp] = stamped(self.entry.lines, sequence, stamp)
        return found


def stamped(lines: bytes, sequence: int, stamp: str) -> bytes:
    """Return a VEVENT of SEQUENCE 0 that changed long ago with the SEQUENCE and the time that it is given."""
    lines = lines.replace(b"\r\nSEQUENCE:0\r\n", f"\r\nSEQUENCE:{sequence}\r\n".encode(), 1)
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        lines = lines.replace(f"\r\n{name}:{_STAMP}\r\n".encode(), f"\r\n{name}:{stamp}\r\n".encode(), 1)
    return lines


def digest_of(lines: bytes) -> str:
    """Return what tells two entries apart that show something else."""
    return hashlib.sha256(lines).hexdigest()[:24]


class Sayings:
    """The entries of the audiences of one release in one language."""

    def __init__(self, language: Language, host: str) -> None:
        """Begin with nothing said; ``host`` stands in every UID."""
        self.language, self.host = language, host
        self._said: dict[tuple[str, str], list[Said]] = {}

    def of(self, programme: Programme) -> Iterator[Said]:
        """Go through what this audience is told; what has no date yet is left out."""
        tables: dict[str, Mapping[str, Any]] = {name: getattr(programme, name) for name in TABLES}
        seen: list[Look] = []
        noted: dict[str, Any] = {name: _Noting(name, table, seen) for name, table in tables.items()}
        noting = replace(programme, **noted)
        circle = programme.audience.partition(":")[0]
        for item in programme.items():
            # A room tells each guest with whom they share it, so such a stay is said to each of them apart.
            is_own = isinstance(item, Stay) and bool(item.rooms)
            known = self._said.setdefault((item.key, programme.audience if is_own else circle), [])
            said = next((one for one in known if _holds(one, item, tables)), None)
            if said is None:
                said = self._say(item, noting, seen)
                known.append(said)
            if said.entry.lines:
                yield said

    def _say(self, item: Engagement | Leg | Stay, noting: Programme, seen: list[Look]) -> Said:
        seen.clear()
        # A reader remembers what it has looked up, so each entry has one of its own.
        entry = entry_of(item, Reader(noting, self.language), self.host, kept=True)
        if entry is None:
            return Said(item, Entry(b"", frozenset(), ("", "")), "", tuple(seen))
        return Said(
            item,
            entry,
            digest_of(entry.lines),
            tuple({(name, key): (name, key, found) for name, key, found in seen}.values()),
        )


def _holds(said: Said, item: Engagement | Leg | Stay, tables: Mapping[str, Mapping[str, Any]]) -> bool:
    if said.item is not item and said.item != item:
        return False
    return all((tables[name] if key is None else tables[name].get(key)) is found for name, key, found in said.looks)


class _Noting(Mapping[str, Any]):
    """A table of a programme that notes what is looked up in it."""

    __slots__ = ("_name", "_seen", "_table")

    def __init__(self, name: str, table: Mapping[str, Any], seen: list[Look]) -> None:
        self._name, self._table, self._seen = name, table, seen

    def get(self, key: str, default: Any = None) -> Any:
        found = self._table.get(key)
        self._seen.append((self._name, key, found))
        return default if found is None else found

    def __getitem__(self, key: str) -> Any:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        self._seen.append((self._name, None, self._table))
        return iter(self._table)

    def __len__(self) -> int:
        self._seen.append((self._name, None, self._table))
        return len(self._table)
