"""What hangs on what: a session under its conference, "anschließend" after its anchor, "zeitgleich" beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from planner.programme.days.entries import Entry
from planner.programme.days.rows import RowRole
from planner.programme.shape import Engagement
from planner.values.when import Form

_Index: TypeAlias = Mapping[tuple[str, RowRole, date], Entry]


class _How(StrEnum):
    """How one entry hangs on another."""

    BESIDE = "beside"
    INSIDE = "inside"
    AFTER = "after"


_Wish: TypeAlias = tuple[Entry, _How]

_ANCHORS = {
    Form.FOLLOWS: (_How.AFTER, (RowRole.ARRIVAL, RowRole.CONTINUES, RowRole.ENGAGEMENT)),
    Form.WITH: (_How.BESIDE, (RowRole.DEPARTURE, RowRole.CONTINUES, RowRole.ENGAGEMENT)),
}
_CONFERENCE = (RowRole.ENGAGEMENT, RowRole.CONTINUES)


def hang(entries: Iterable[Entry]) -> list[Entry]:
    """Hang every entry on what it goes with, where that stands on the same date, and return those that hang on nothing.

    What goes round in a circle is cut at one place, so that nothing is lost.
    """
    entries = list(entries)
    index = {(entry.row.item.key, entry.row.role, entry.day): entry for entry in entries}
    wishes = {entry: wish for entry in entries if (wish := _wish(entry, index))}
    _cut_circles(wishes)
    for entry, (parent, how) in wishes.items():
        {_How.BESIDE: parent.beside, _How.INSIDE: parent.inside, _How.AFTER: parent.after}[how].append(entry)
    return [entry for entry in entries if entry not in wishes]


def family(entry: Entry) -> Iterator[Entry]:
    """Yield an entry and all that hangs on it, in the order in which they stand."""
    waiting = [entry]
    while waiting:
        current = waiting.pop()
        yield current
        if current.beside or current.inside or current.after:
            waiting.extend(reversed(current.children))


def _wish(entry: Entry, index: _Index) -> _Wish | None:
    """Return what an entry hangs on and how; its anchor comes before its conference."""
    item = entry.row.item
    if not isinstance(item, Engagement):
        departure = index.get((item.key, RowRole.DEPARTURE, entry.day))
        untimed = entry.row.role is RowRole.ARRIVAL and entry.floats
        return (departure, _How.AFTER) if untimed and departure else None
    if entry.row.role is RowRole.CONTINUES:
        return None
    conference = _find(index, item.inside, _CONFERENCE, entry.day)
    if conference:
        entry.row = replace(entry.row, inside=item.inside)
    how, roles = _ANCHORS.get(item.when.form, (_How.INSIDE, ()))
    anchor = _find(index, item.when.anchor, roles, entry.day)
    if anchor:
        return anchor, how
    return (conference, _How.INSIDE) if conference else None


def _find(index: _Index, key: str | None, roles: tuple[RowRole, ...], day: date) -> Entry | None:
    if key is None:
        return None
    return next((index[key, role, day] for role in roles if (key, role, day) in index), None)


def _cut_circles(wishes: dict[Entry, _Wish]) -> None:
    """Take out one wish of every circle; each entry is looked at once."""
    settled: set[Entry] = set()
    for entry in list(wishes):
        path: set[Entry] = set()
        current = entry
        while current in wishes and current not in settled:
            if current in path:
                del wishes[current]
                break
            path.add(current)
            current = wishes[current][0]
        settled |= path
