"""Posters in a table: a draft for each row, compared with those that hang in the session."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from planner.imports.tables import messages
from planner.imports.tables.matching import People, together
from planner.imports.tables.proposed import Proposed, Reading, Standing
from planner.imports.tables.row import Row, merged, rows_below
from planner.programme.shape import Poster, Programme
from planner.values.searching import folded
from planner.values.text import Text

_TEXTS = ("title", "abstract")
_LINES = ("number", "authors")
_FIELDS = tuple(each.name for each in fields(Poster))


def posters_proposed(reading: Reading, programme: Programme) -> tuple[Proposed, ...]:
    """Return what each row proposes for the session of the key ``reading.inside``, in the order of the sheet.

    A row means the poster of its number, else that of its title. A poster has no key: ``key`` is its place in the list,
    from 1, "" for one that does not hang there yet.
    """
    table = _Table(reading, programme)
    return tuple(map(table.proposed, rows_below(reading)))


def with_posters(there: Iterable[Poster], proposed: Iterable[Proposed]) -> tuple[Poster, ...]:
    """Return the posters of a session once rows without problems are taken over: each in its place, new ones behind."""
    posters = list(there)
    for one in proposed:
        if one.key:
            posters[int(one.key) - 1] = one.draft
        else:
            posters.append(one.draft)
    return tuple(posters)


class _Table:
    def __init__(self, reading: Reading, programme: Programme) -> None:
        self.there = programme.engagements[reading.inside].posters
        self.people = People(programme)
        self.places: dict[str, int] = {}
        for place, poster in enumerate(self.there, start=1):
            for name in _names(poster.number, poster.title):
                self.places.setdefault(name, place)
        self.met: dict[str, int] = {}

    def proposed(self, row: Row) -> Proposed:
        """Return what one row proposes."""
        said = self._said(row)
        names = list(_names(said.get("number", ""), said.get("title", Text())))
        place = next((self.places[name] for name in names if name in self.places), 0)
        known = self.there[place - 1] if place else None
        draft = _with(known, said) if known else Poster(**{"title": Text("?"), **said})
        self._note_what_is_said_before(row, names)
        changed = tuple(each for each in _FIELDS if getattr(draft, each) != getattr(known, each)) if known else ()
        standing = Standing.NEW if known is None else Standing.CHANGED if changed else Standing.SAME
        return Proposed(
            row=row.number,
            standing=Standing.PROBLEM if row.troubles else standing,
            draft=draft,
            key=str(place) if place else "",
            fields=changed,
            troubles=tuple(row.troubles),
        )

    def _said(self, row: Row) -> dict[str, Any]:
        said: dict[str, Any] = {**row.texts(*_TEXTS)}
        said |= {key: " ".join(words.split()) for key in _LINES if (words := row.one(key)[0])}
        if "title" not in said:
            row.note("", messages.NO_TITLE)
        words, heading = row.one("presenter")
        if words:
            found = self.people.named(words)
            said["presenter"] = found.key if found else None
            if found is None:
                row.note(heading, messages.NO_PERSON, value=words)
        return said

    def _note_what_is_said_before(self, row: Row, names: Iterable[str]) -> None:
        for name in names:
            first = self.met.setdefault(name, row.number)
            if first != row.number:
                row.note("", messages.TWICE_SAID, row=first)
                return


def _names(number: str, title: Text) -> Iterator[str]:
    """Go through what a poster is known by, the surest first."""
    if number:
        yield f"#{together(number)}"
    yield from {folded(words) for words in title.values()}


def _with(known: Poster, said: Mapping[str, Any]) -> Poster:
    new = {**said, **{name: merged(getattr(known, name), said[name]) for name in _TEXTS if name in said}}
    if together(new.get("number", "")) == together(known.number):
        new["number"] = known.number
    return replace(known, **new)
