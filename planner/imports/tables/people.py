"""People of a table: a draft for each row, compared with whom the trip has."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from planner.imports.tables import messages
from planner.imports.tables.cells import day_of, parts_of, side_of, tongue_of, whole_name
from planner.imports.tables.columns import tag_of
from planner.imports.tables.headings import RESTRICTED
from planner.imports.tables.matching import Ambiguous, Houses, People, names_of
from planner.imports.tables.proposed import Proposed, Reading, Standing, Trouble
from planner.imports.tripfile.scalars import EMAIL
from planner.imports.tripfile.source import DIRECTION, code_point
from planner.programme.shape import Person, Programme, Restricted
from planner.values.searching import folded
from planner.values.text import Text

MOST = {"academic_title": 60, "suffix": 60, "phone": 60, "email": 254}
SHORT = 200
LONG = 2000
_LINES = ("academic_title", "given", "family", "suffix", "native", "reading", "phone")
_TEXTS = ("form_of_address", "spoken_address", "predicate", "function", "biography")


def people_proposed(reading: Reading, programme: Programme) -> tuple[Proposed, ...]:
    """Return what each row proposes, in the order of the sheet; empty rows, and those left out, propose nothing."""
    table = _Table(reading, programme)
    first = 0 if reading.head is None else reading.head + 1
    rows = enumerate(reading.sheet.rows[first:], start=first + 1)
    return tuple(table.proposed(row, cells) for row, cells in rows if any(cells) and row not in reading.left_out)


class _Table:
    def __init__(self, reading: Reading, programme: Programme) -> None:
        self.reading, self.programme = reading, programme
        self.headings = reading.headings
        self.people, self.houses = People(programme), Houses(programme.institutions.values())
        self.groups = {
            folded(words): key
            for key, group in programme.groups.items()
            for words in (*group.name.values(), group.short, key)
            if words
        }
        self.met: dict[str, int] = {}

    def proposed(self, row: int, cells: tuple[str, ...]) -> Proposed:
        """Return what one row proposes."""
        line = _Line(self, row, cells)
        said = line.values()
        if not said.get("family"):
            line.note("", messages.NO_NAME)
        draft = Person(key="", **{"family": "?", "side": self.reading.side, **said})
        known = self._known(line, draft)
        if known is not None:
            draft = _with(known, said)
        if line.troubles:
            return Proposed(row=row, standing=Standing.PROBLEM, draft=draft, troubles=tuple(line.troubles))
        if known is None:
            return Proposed(row=row, standing=Standing.NEW, draft=draft, house=line.house)
        changed = tuple(each.name for each in fields(draft) if getattr(draft, each.name) != getattr(known, each.name))
        changed = (*changed, "institution") if line.house else changed
        standing = Standing.CHANGED if changed else Standing.SAME
        return Proposed(row=row, standing=standing, draft=draft, key=known.key, fields=changed, house=line.house)

    def _known(self, line: "_Line", draft: Person) -> Person | None:
        try:
            known = self.people.meant_by(draft)
        except Ambiguous:
            line.note("", messages.SEVERAL, value=draft.name)
            return None
        for name in (known.key,) if known else tuple(names_of(draft))[:1]:
            if name in self.met:
                line.note("", messages.TWICE, row=self.met[name])
            self.met.setdefault(name, line.row)
        return known


class _Line:
    """One row while it is read; ``house`` is an institution that is not there yet."""

    def __init__(self, table: _Table, row: int, cells: tuple[str, ...]) -> None:
        self.table, self.row = table, row
        self.troubles: list[Trouble] = []
        self.house = ""
        pairs = zip(table.reading.mapping, cells, table.headings, strict=False)
        self._cells = [(key, words, heading) for key, words, heading in pairs if key and words]

    def note(self, heading: str, message: str, **values: object) -> None:
        """Remember what is wrong."""
        self.troubles.append(Trouble(row=self.row, column=heading, message=message, values=values))

    def values(self) -> dict[str, Any]:
        """Return the attributes that the row says something of."""
        said: dict[str, Any] = {}
        for key, words, heading in self._cells:
            if self._is_bearable(key, words, heading):
                said |= self._value(key, words, heading, said)
        restricted = {name: said.pop(name) for name in RESTRICTED & said.keys()}
        if restricted and self.table.reading.restricted:
            said["restricted"] = Restricted(**restricted)
        if "native" in said and not said.get("family"):
            said["family"] = said.pop("native")
        return said

    def _is_bearable(self, key: str, words: str, heading: str) -> bool:
        most = MOST.get(key, LONG if key == "biography" or key in RESTRICTED else SHORT)
        if len(words) > most:
            self.note(heading, messages.TOO_LONG, limit=most)
        elif found := DIRECTION.search(words):
            self.note(heading, messages.DIRECTION, code=code_point(found[0]))
        else:
            return True
        return False

    def _value(self, key: str, words: str, heading: str, said: Mapping[str, Any]) -> dict[str, Any]:
        if key in _LINES or key in RESTRICTED:
            return {key: " ".join(words.split()) if key in _LINES else words}
        if key in _TEXTS:
            tag = tag_of(heading) or self.table.reading.tag
            return {key: said.get(key, Text()).with_wording(tag, words)}
        read: Mapping[str, Callable[[str, str], dict[str, Any]]] = {
            "full_name": self._full_name,
            "email": self._email,
            "side": self._side,
            "institution": self._institution,
            "groups": self._groups,
            "languages": self._languages,
            "present_from": lambda words, heading: self._day("present_from", words, heading),
            "present_to": lambda words, heading: self._day("present_to", words, heading),
            "accompanies": lambda words, heading: self._person("accompanies", words, heading),
            "counterpart": lambda words, heading: self._person("counterpart", words, heading),
        }
        found = read[key](words, heading) if key in read else {}
        return {name: value for name, value in found.items() if value or name not in said}

    def _full_name(self, words: str, _heading: str) -> dict[str, Any]:
        title, given, family = whole_name(" ".join(words.split()))
        return {name: part for name, part in (("academic_title", title), ("given", given), ("family", family)) if part}

    def _email(self, words: str, heading: str) -> dict[str, Any]:
        address = words.removeprefix("mailto:").strip("<> ")
        if not EMAIL.fullmatch(address):
            self.note(heading, messages.BAD_EMAIL, value=words[:60])
        return {"email": address}

    def _side(self, words: str, heading: str) -> dict[str, Any]:
        side = side_of(words)
        if side is None:
            self.note(heading, messages.BAD_SIDE, value=words[:60])
        return {"side": side or self.table.reading.side}

    def _institution(self, words: str, _heading: str) -> dict[str, Any]:
        key = self.table.houses.key_of(words)
        self.house = "" if key else words
        return {"institution": key} if key else {}

    def _groups(self, words: str, heading: str) -> dict[str, Any]:
        keys = {part: self.table.groups.get(folded(part)) for part in parts_of(words)}
        for part in (part for part, key in keys.items() if key is None):
            self.note(heading, messages.NO_GROUP, value=part[:60])
        return {"groups": tuple(key for key in self.table.programme.groups if key in keys.values())}

    def _languages(self, words: str, heading: str) -> dict[str, Any]:
        tags = {part: tongue_of(part) for part in parts_of(words)}
        for part in (part for part, tag in tags.items() if not tag):
            self.note(heading, messages.BAD_LANGUAGE, value=part[:60])
        return {"languages": tuple(dict.fromkeys(tag for tag in tags.values() if tag))}

    def _day(self, key: str, words: str, heading: str) -> dict[str, Any]:
        day = day_of(words)
        if day is None:
            self.note(heading, messages.BAD_DATE, value=words[:60])
        return {key: day}

    def _person(self, key: str, words: str, heading: str) -> dict[str, Any]:
        found = self.table.people.named(words)
        if found is None:
            self.note(heading, messages.NO_PERSON, value=words[:60])
        return {key: found.key if found else None}


def _with(known: Person, said: Mapping[str, Any]) -> Person:
    """Return somebody with what a row says of them; the side stays, texts keep their other languages."""
    new = {name: value for name, value in said.items() if name not in {"side", "restricted"}}
    for name in _TEXTS:
        if name in new:
            new[name] = Text({**getattr(known, name), **new[name]})
    if "restricted" in said:
        kept = known.restricted or Restricted()
        new["restricted"] = replace(kept, **dict(_filled(said["restricted"])))
    return replace(known, **new)


def _filled(restricted: Restricted) -> Iterator[tuple[str, Any]]:
    return ((each.name, value) for each in fields(restricted) if (value := getattr(restricted, each.name)))
