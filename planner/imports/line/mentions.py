"""``#Group`` and ``@Person``: who takes part, and in which part."""

import re
from dataclasses import dataclass, field

from planner.imports.line import messages
from planner.imports.line.names import ALL_GROUPS, Found, Names, group_names, person_names, venue_names
from planner.imports.line.parts import part_called
from planner.imports.line.proposal import Problem, Sort
from planner.imports.line.scan import Scan
from planner.programme.shape import Programme, TakesPart
from planner.values.vocabulary import PartTaken

_SIGN = re.compile(r"(?<![\w@#&/])([#@])\s?(?=\S)")
_QUOTED = re.compile("[\"“„”«»「']([^\"“”«»」'\0]+)[\"“”«»」']")
_NEXT_SIGN = re.compile(r"[\s,;(]+[#@]|\0")
_HONORIFICS = re.compile(r"(?:(?:Prof|Dr|Herrn?|Frau|Mrs?|Ms|Mx)\b\.?\s?)+", re.IGNORECASE)
_AFTER_NAMES = re.compile("さん|様|氏|先生")
_BRACKETS = re.compile(r"\s?\(([^()\0]{1,60})\)")
_LABEL = re.compile(r"(?:^|(?<=[\s\0,;(]))([^\W\d_][^\W\d_]*(?:\s[^\W\d_]+){0,2})\s?:\s*$")
_BY = re.compile(r"(?:^|(?<=[\s\0,;(]))([^\W\d_]+\s(?:by|von|durch))\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;&+/、]|und\b|and\b|sowie\b|と)?\s*", re.IGNORECASE)
_BEFORE = re.compile(r"(?<![^\W_])(?:mit|with|für|for|by|von|durch|und|and|at|bei)\s+$", re.IGNORECASE)


@dataclass(slots=True)
class Mentioned:
    """Who and what was named: groups or all of them, people, those with a part, a venue."""

    groups: list[str] = field(default_factory=list)
    takes_all: bool = False
    people: list[str] = field(default_factory=list)
    parts: list[TakesPart] = field(default_factory=list)
    venue: str | None = None


class Mentions:
    """Reads the signs of a line, from left to right."""

    def __init__(self, scan: Scan, programme: Programme) -> None:
        """Begin with nobody named."""
        self.scan, self.programme = scan, programme
        self.said = Mentioned()
        self._ended = -1
        self._parts: tuple[PartTaken, ...] = ()
        self._names: dict[str, Names] = {}

    def read(self) -> Mentioned:
        """Return who and what is named."""
        for sign in list(self.scan.find(_SIGN)):
            self._goes_on(sign.start(), sign[1])
            if sign[1] == "#":
                self._group(sign.start(), sign.end())
            else:
                self._person(sign.start(), sign.end())
        return self.said

    def _goes_on(self, start: int, sign: str) -> None:
        """Let a list of names go on, or end; what stands between its names is no part of the title."""
        between = self.scan.rest[self._ended : start] if self._ended >= 0 else "."
        if _BETWEEN.fullmatch(between):
            self.scan.take(self._ended, start)
        else:
            self._parts = ()
            if sign == "@" and self._labelled(start):
                return
            if before := _BEFORE.search(self.scan.rest[:start]):
                self.scan.take(before.start(), before.end())

    def _group(self, start: int, begin: int) -> None:
        quoted, text = self._text(begin)
        found = self._named("groups", text, whole=bool(quoted))
        if found is None:
            if not text[:1].isdigit():
                self._unknown(start, begin, quoted, messages.NO_GROUP)
            return
        end = quoted or begin + found.length
        if self._is_clear(start, end, "groups", found):
            self._took(start, end, Sort.GROUP)
            if found.keys == (ALL_GROUPS,):
                self.said.takes_all = True
            elif found.keys[0] not in self.said.groups:
                self.said.groups.append(found.keys[0])

    def _person(self, start: int, begin: int) -> None:
        title = _HONORIFICS.match(self.scan.rest, begin)
        quoted, text = self._text(begin)
        found = self._named("people", text, whole=bool(quoted))
        skipped = 0
        if found is None and title and not quoted:
            skipped = title.end() - begin
            found = self._named("people", text[skipped:])
        place = self._named("venues", text, whole=bool(quoted))
        if place and (found is None or place.length > found.length + skipped):
            self._venue(start, quoted or begin + place.length, place)
        elif found is None:
            self._unknown(start, begin, quoted, messages.NO_PERSON)
        elif self._is_clear(start, quoted or begin + skipped + found.length, "people", found):
            self._takes_part(start, quoted or begin + skipped + found.length, found.keys[0])

    def _takes_part(self, start: int, end: int, key: str) -> None:
        if follows := _AFTER_NAMES.match(self.scan.rest, end):
            end = follows.end()
        parts = self._parts
        if brackets := _BRACKETS.match(self.scan.rest, end):
            named = [part_called(word) for word in re.split(r"[,/&+]", brackets[1])]
            if None in named:
                self.scan.note(brackets.start(1), brackets.end(1), messages.NO_PART, stops=False)
            else:
                parts, end = tuple(one for one in named if isinstance(one, PartTaken)), brackets.end()
        self._took(start, end, Sort.PERSON)
        self.said.parts += [TakesPart(person=key, part=part) for part in parts]
        if not parts and key not in self.said.people:
            self.said.people.append(key)

    def _labelled(self, start: int) -> bool:
        """Take a part that stands with a colon before the name; it is that of the names that follow too."""
        before = self.scan.rest[:start]
        label = _LABEL.search(before) or _BY.search(before)
        if label is None:
            return False
        words = label[1]
        for first in (at for at in range(len(words)) if at == 0 or words[at - 1] == " "):
            if part := part_called(words[first:]):
                self.scan.take(label.start(1) + first, start, Sort.PERSON)
                self._parts = (part,)
                return True
        return False

    def _venue(self, start: int, end: int, found: Found) -> None:
        if not self._is_clear(start, end, "venues", found):
            return
        if self.said.venue and self.said.venue != found.keys[0]:
            self.scan.note(start, end, messages.TWO_VENUES)
        self.said.venue = found.keys[0]
        self._took(start, end, Sort.VENUE)

    def _text(self, begin: int) -> tuple[int, str]:
        """Return where quotes end, 0 where there are none, and what stands behind a sign until the next."""
        if quotes := _QUOTED.match(self.scan.rest, begin):
            return quotes.end(), self.scan.line[quotes.start(1) : quotes.end(1)]
        stop = _NEXT_SIGN.search(self.scan.rest, begin)
        return 0, self.scan.line[begin : stop.start() if stop else None]

    def _named(self, table: str, text: str, *, whole: bool = False) -> Found | None:
        if table not in self._names:
            self._names[table] = _TABLES[table](self.programme)
        found = self._names[table].at(text)
        return None if whole and found and found.length < len(text.rstrip()) else found

    def _is_clear(self, start: int, end: int, table: str, found: Found) -> bool:
        if len(found.keys) == 1:
            return True
        words = self.scan.line[start:end].lstrip("#@ ")
        candidates = tuple((table, key) for key in found.keys)
        self.scan.problems.append(Problem(start, end, messages.SEVERAL, {"words": words}, candidates))
        self._took(start, end, None)
        return False

    def _unknown(self, start: int, begin: int, quoted: int, message: str) -> None:
        words = re.compile(r"[^\s,;#@\0]+").match(self.scan.rest, begin)
        end = quoted or (words.end() if words else begin)
        self.scan.problems.append(Problem(start, end, message, {"words": self.scan.line[begin:end].strip('"“”„ ')}))
        self._took(start, end, None)

    def _took(self, start: int, end: int, sort: Sort | None) -> None:
        self.scan.take(start, end, sort)
        self._ended = end


_TABLES = {"groups": group_names, "people": person_names, "venues": venue_names}


def mentions(scan: Scan, programme: Programme) -> Mentioned:
    """Take groups, people and a venue behind their signs out of the line."""
    return Mentions(scan, programme).read()
