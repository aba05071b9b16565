"""Sessions of a conference in a table: a draft for each row, compared with those that the conference has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from planner.imports.tables import messages
from planner.imports.tables.matching import People, Rooms
from planner.imports.tables.proposed import Proposed, Reading, Standing
from planner.imports.tables.row import merged, rows_below
from planner.imports.tables.session import PARTS, TEXTS, Sitting
from planner.programme.shape import Engagement, Programme, TakesPart
from planner.values.searching import folded
from planner.values.text import Text
from planner.values.vocabulary import Kind
from planner.values.when import UNDATED, When

_FIELDS = tuple(each.name for each in fields(Engagement))


def sessions_proposed(reading: Reading, programme: Programme) -> tuple[Proposed, ...]:
    """Return what each row proposes for the conference of the key ``reading.inside``, in the order of the sheet.

    A row means the session of its title; of several of one title that which begins when the row says. What is not there
    yet is where its conference is, for the same groups, and as public.
    """
    conference = programme.engagements[reading.inside]
    known = People(programme), Rooms(programme, conference)
    sittings = [Sitting(row, programme, conference, known) for row in rows_below(reading)]
    there = _There(conference, programme, sittings)
    return tuple(map(there.proposed, sittings))


class _There:
    """The sessions of a conference, and which row means which."""

    def __init__(self, conference: Engagement, programme: Programme, sittings: Iterable[Sitting]) -> None:
        self.conference = conference
        self.by_title: dict[str, list[Engagement]] = defaultdict(list)
        for one in programme.engagements.values():
            for title in {folded(words) for words in one.title.values()} if one.inside == conference.key else ():
                self.by_title[title].append(one)
        self.sure = {one.key for said in sittings for one in self._called(said) if _is_then(one, said)}
        self.met: dict[object, int] = {}

    def proposed(self, sitting: Sitting) -> Proposed:
        """Return what one row proposes."""
        row, known = sitting.row, self._known(sitting)
        draft = _with(known, sitting.said) if known else self._new(sitting.said)
        changed = tuple(each for each in _FIELDS if getattr(draft, each) != getattr(known, each)) if known else ()
        changed = (*changed, "venue") if known and sitting.room else changed
        standing = Standing.NEW if known is None else Standing.CHANGED if changed else Standing.SAME
        return Proposed(
            row=row.number,
            standing=Standing.PROBLEM if row.troubles else standing,
            draft=draft,
            key=draft.key,
            fields=changed,
            troubles=tuple(row.troubles),
            room=sitting.room,
        )

    def _called(self, sitting: Sitting) -> list[Engagement]:
        found = {one.key: one for words in _titles(sitting) for one in self.by_title.get(folded(words), ())}
        return list(found.values())

    def _known(self, sitting: Sitting) -> Engagement | None:
        """Return the session that a row means, and note where it may mean several, or what another row says."""
        row, called = sitting.row, self._called(sitting)
        at_that_time = [one for one in called if _is_then(one, sitting)]
        found = at_that_time or [one for one in called if one.key not in self.sure]
        title = next(iter(_titles(sitting)), "")
        if len(found) > 1:
            row.note("", messages.SEVERAL_SAID, value=title)
            return None
        known = found[0] if found else None
        when = sitting.said.get("when")
        place = sitting.said.get("venue"), sitting.room
        first = self.met.setdefault(known.key if known else (folded(title), when, place), row.number)
        if first != row.number and title:
            row.note("", messages.TWICE_SAID, row=first)
        return known

    def _new(self, said: Mapping[str, Any]) -> Engagement:
        draft = Engagement(
            key="",
            kind=Kind.SESSION,
            title=Text("?"),
            when=UNDATED,
            venue=self.conference.venue,
            inside=self.conference.key,
            groups=self.conference.groups,
            visibility=self.conference.visibility,
        )
        return _with(draft, said)


def _titles(sitting: Sitting) -> tuple[str, ...]:
    return tuple(sitting.said.get("title", Text()).values())


def _is_then(one: Engagement, sitting: Sitting) -> bool:
    when: When | None = sitting.said.get("when")
    return when is not None and (one.when.day, one.when.start) == (when.day, when.start)


def _with(known: Engagement, said: Mapping[str, Any]) -> Engagement:
    """Return a session with what a row says of it; texts keep their other languages, a time that it may change."""
    new = {name: value for name, value in said.items() if name not in PARTS}
    for name in TEXTS:
        if name in new and known.key:
            new[name] = merged(getattr(known, name), new[name])
    if "when" in new and known.key:
        new["when"] = replace(new["when"], tbc=known.when.tbc, zone=known.when.zone)
    return replace(known, parts=_parts(known.parts, said), **new)


def _parts(kept: tuple[TakesPart, ...], said: Mapping[str, Any]) -> tuple[TakesPart, ...]:
    """Return who takes part: those of the columns that there are, in their order, and all others as they are."""
    named = [one for key in PARTS for one in said.get(key, ())]
    columns = {part for key, part in PARTS.items() if key in said}
    new = (*(one for one in kept if one.part not in columns), *named)
    return kept if set(new) == set(kept) else new
