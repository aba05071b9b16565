"""What one row says of somebody: only what stands in it, as attributes of a person."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from planner.imports.tables import messages
from planner.imports.tables.cells import address_tag, addressed, is_eastern, parts_of, side_of, titled, whole_name
from planner.imports.tables.headings import RESTRICTED
from planner.imports.tables.matching import Houses, People
from planner.imports.tables.row import Row
from planner.imports.tables.times import day_of
from planner.imports.tripfile.scalars import EMAIL
from planner.programme.shape import Programme, Restricted
from planner.values.searching import folded
from planner.values.text import Text
from planner.values.vocabulary import Side

TEXTS = ("form_of_address", "spoken_address", "predicate", "function", "biography")
_LINES = ("academic_title", "given", "family", "suffix", "native", "phone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a row may name: what the trip has, by its names."""

    programme: Programme
    people: People
    houses: Houses
    groups: Mapping[str, str]


class Somebody:
    """One row and what it says; ``house`` is the name of an institution that is not there yet.

    ``is_split`` tells that the whole name stands in one cell, so that where the family's name begins is a guess.
    """

    def __init__(self, row: Row, known: Known) -> None:
        """Read all cells, the whole name first: what a column of its own says of a part of it counts more."""
        self.row, self.known = row, known
        self.house, self.is_split = "", False
        self.said: dict[str, Any] = row.texts(*TEXTS)
        readers = self._readers()
        for key, words, heading in sorted(row.cells, key=lambda one: one[0] != "full_name"):
            if key in readers:
                readers[key](key, words, heading)
        self._part_titles()
        self._complete_name()
        self._ensure_sense()

    @property
    def rank(self) -> int:
        """The number that the table gives them, 0 for none."""
        words = self.row.one("rank")[0].rstrip(".")
        return int(words) if words.isdecimal() and len(words) < 7 else 0

    def restricted(self) -> Restricted | None:
        """Return what only few may read, as far as the row says it."""
        said = {name: self.said[name] for name in RESTRICTED & self.said.keys()}
        return Restricted(**said) if said else None

    def _readers(self) -> Mapping[str, Callable[[str, str, str], None]]:
        return {
            **dict.fromkeys(RESTRICTED, self._lines),
            **dict.fromkeys((*_LINES, "diet"), self._line),
            **dict.fromkeys(("present_from", "present_to"), self._day),
            **dict.fromkeys(("accompanies", "counterpart"), self._person),
            "full_name": self._full_name,
            "reading": self._reading,
            "email": self._email,
            "side": self._side,
            "institution": self._institution,
            "groups": self._groups,
            "languages": self._languages,
        }

    def _line(self, key: str, words: str, _heading: str) -> None:
        self.said[key] = " ".join(words.split())

    def _lines(self, key: str, words: str, _heading: str) -> None:
        self.said[key] = words

    def _full_name(self, _key: str, words: str, _heading: str) -> None:
        name = whole_name(" ".join(words.split()))
        self.is_split = True
        parts = {"academic_title": name.title, "given": name.given, "family": name.family, "suffix": name.suffix}
        self.said |= {key: part for key, part in parts.items() if part}
        self._address(name.address)

    def _reading(self, key: str, words: str, _heading: str) -> None:
        """Put the readings of the family's name and of the given one, which may have a column each, together."""
        self.said[key] = " ".join(filter(None, (self.said.get(key), *words.split())))

    def _email(self, key: str, words: str, heading: str) -> None:
        address = words.rpartition("<")[2].strip("<> ").removeprefix("mailto:")
        if not EMAIL.fullmatch(address):
            self.row.note(heading, messages.BAD_EMAIL, value=words)
        self.said[key] = address

    def _side(self, key: str, words: str, heading: str) -> None:
        side = side_of(words)
        if side is None:
            self.row.note(heading, messages.BAD_SIDE, value=words)
        else:
            self.said[key] = side

    def _institution(self, key: str, words: str, _heading: str) -> None:
        words = " ".join(words.split())
        if found := self.known.houses.key_of(words):
            self.said[key] = found
        else:
            self.house = words

    def _groups(self, key: str, words: str, heading: str) -> None:
        names = [words] if folded(words) in self.known.groups else parts_of(words)
        keys = {part: self.known.groups.get(folded(part)) for part in names}
        for part in (part for part, found in keys.items() if found is None):
            self.row.note(heading, messages.NO_GROUP, value=part)
        wanted = {*self.said.get(key, ()), *keys.values()}
        self.said[key] = tuple(one for one in self.known.programme.groups if one in wanted)

    def _languages(self, key: str, words: str, heading: str) -> None:
        self.said[key] = tuple(dict.fromkeys((*self.said.get(key, ()), *self.row.tongues(words, heading))))

    def _day(self, key: str, words: str, heading: str) -> None:
        day = day_of(words, self.known.programme.trip)
        if day is None:
            self.row.note(heading, messages.BAD_DATE, value=words)
        self.said[key] = day

    def _person(self, key: str, words: str, heading: str) -> None:
        found = self.known.people.named(words)
        if found is None:
            is_coming = self.known.people.is_coming(words)
            self.row.note(heading, messages.NOT_YET if is_coming else messages.NO_PERSON, value=words)
        elif key == "counterpart" and (found.side is not Side.HOST or self.said.get("side") is Side.HOST):
            self.row.note(heading, messages.NO_HOST, value=words)
        else:
            self.said[key] = found.key

    def _address(self, words: str) -> None:
        """Take a form of address from where it stands beside a name or a title, if it has no column."""
        if words and "form_of_address" not in self.said:
            self.said["form_of_address"] = Text({address_tag(words): words})

    def _part_titles(self) -> None:
        """Part Herr Prof. Dr., which may stand under either heading."""
        title = self.said.get("academic_title", "")
        if address_tag(title):
            self._address(self.said.pop("academic_title"))
        elif title:
            address, self.said["academic_title"] = addressed(title)
            self._address(address)
        if written := self.said.get("form_of_address"):
            self.said["form_of_address"] = Text(dict(map(self._tagged, written.items())))

    def _tagged(self, wording: tuple[str, str]) -> tuple[str, str]:
        """Return a form of address under the language that it is of, without the titles behind it."""
        tag, words = wording
        first, rest = addressed(words)
        title, more = titled(rest)
        if title and not more:
            self.said.setdefault("academic_title", title)
            words = first
        return address_tag(words) or tag, words

    def _complete_name(self) -> None:
        """Let a name in its own script stand where a list has no other, and say so where it has one under both."""
        said = self.said
        given, family = said.get("given", ""), said.get("family", "")
        if "," in family and not given:
            self._full_name("family", family, "")
        if is_eastern(family) and "native" not in said:
            said["native"] = f"{family} {given}".strip()
        if not family and (whole := said.get("native") or given or said.get("reading", "")):
            name = whole_name(whole)
            said |= {"family": name.family, "given": name.given}
            self.is_split = True
        if is_eastern(said.get("family", "")):
            said["family_first"] = True
        if not said.get("family"):
            self.row.note("", messages.NO_NAME)

    def _ensure_sense(self) -> None:
        first, last = self.said.get("present_from"), self.said.get("present_to")
        if first and last and last < first:
            self.row.note(self.row.one("present_to")[1], messages.ENDS_EARLIER)
