"""A clash in the reader's words: what is wrong, who is concerned, how to mend it, the way there, why it may be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from flask import url_for

from planner.language import Language
from planner.programme.clashes import KINDS, Clash, ClashKind, Severity
from planner.programme.names import naming
from planner.programme.shape import Acknowledgement, Programme
from planner.programme.titles import title_of
from planner.web.agenda.details import NO_HOTEL_YET
from planner.web.ways import ITEMS, way_to

MOST_PEOPLE = 12
"""Of more people only so many are named."""

MOST_THINGS = 8
"""A whole conference may lie on a public holiday."""


@dataclass(frozen=True, slots=True)
class Way:
    """Something that a clash is about: what it is called, where it is shown, and where it is changed by who may."""

    words: str
    shown: str
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a clash may be, who said so, and on which day; both "" where nobody knows."""

    words: str
    by: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A clash in words.

    ``address`` is where it is acknowledged, "" for who may not; ``to_bed`` leads to a stay that begins that night, for
    who may plan one; ``reason`` says why it may be, where somebody has.
    """

    key: str
    kind: str
    severity: Severity
    sentence: str
    advice: str
    things: tuple[Way, ...]
    people: tuple[Way, ...]
    more_people: int
    groups: tuple[tuple[str, str], ...]
    address: str = ""
    to_bed: str = ""
    reason: Reason | None = None


class Teller:
    """Puts clashes of one programme into words for one reader."""

    def __init__(self, programme: Programme, language: Language, *, may_edit: bool) -> None:
        """Take whose clashes they are, and whether the reader may mend them."""
        self.programme, self.language, self.may_edit = programme, language, may_edit

    def told(self, clash: Clash) -> Told:
        """Return a clash in words."""
        people = [key for key in clash.people if key in self.programme.people]
        key, slug = clash.key, self.programme.trip.slug
        return Told(
            key=key,
            kind=self.language.say(KINDS[clash.kind]),
            severity=clash.severity,
            sentence=clash.sentence(self.language),
            advice=clash.advice(self.language),
            things=tuple(self._things(clash.items[:MOST_THINGS])),
            people=tuple(self._person(key) for key in people[:MOST_PEOPLE]),
            more_people=max(len(people) - MOST_PEOPLE, 0),
            groups=tuple((key, self._group(key)) for key in clash.groups if key in self.programme.groups),
            address=url_for("clashes.acknowledgement", slug=slug, key=key) if self.may_edit else "",
            to_bed=self._bed(clash) if clash.kind is ClashKind.NO_BED and self.may_edit else "",
            reason=self._reason(clash.acknowledged) if clash.acknowledged else None,
        )

    def day(self, clash: Clash) -> date:
        """Return the day on the wall that a clash is about; it names it itself, or its first item stands on it."""
        named = clash.values.get("day")
        if isinstance(named, date):
            return named
        days = (item.first_day for key in clash.items if (item := self.programme.item(key)))
        return next((day for day in days if day), clash.at.date())

    def heading(self, day: date) -> str:
        """Return what the day of clashes is called, with its year where it is none of the trip's."""
        return self.language.day_heading(day, with_year=not self.programme.trip.has_day(day))

    def _reason(self, said: Acknowledgement) -> Reason:
        return Reason(said.reason, said.by, self.language.date(said.on) if said.on else "")

    def _bed(self, clash: Clash) -> str:
        return url_for("stays.new", slug=self.programme.trip.slug, day=self.day(clash).isoformat())

    def _things(self, keys: Iterable[str]) -> Iterator[Way]:
        slug = self.programme.trip.slug
        for key in keys:
            item = self.programme.item(key)
            if item is None:
                continue
            words = self.language.text(title_of(item, self.programme)) or self.language.say(NO_HOTEL_YET)
            changed = way_to(slug, ITEMS[type(item)], key, verb="edit") if self.may_edit else ""
            yield Way(words, way_to(slug, ITEMS[type(item)], key), changed)

    def _person(self, key: str) -> Way:
        name = naming(self.programme.people[key], self.programme, self.language.code).in_line
        return Way(name, way_to(self.programme.trip.slug, "people", key))

    def _group(self, key: str) -> str:
        return self.language.text(self.programme.groups[key].name)
