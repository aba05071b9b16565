"""The page of the clashes: filtered, a page's worth of them by severity and day, and what can be filtered by."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from flask import url_for

from planner.language import Language
from planner.programme.clashes import KINDS, SEVERITIES, Clash, ClashKind, Severity, clashes_of
from planner.programme.names import naming
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.programme.titles import title_of
from planner.web.agenda.details import NO_HOTEL_YET
from planner.web.paging import Page, page_of
from planner.web.ways import ITEMS, way_to

A_PAGE = 50
MOST_PEOPLE = 12
"""Of more people only so many are named."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: a sort of clash, a group's key, "" for all of either, and the page, from 1."""

    kind: str = ""
    group: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Way:
    """Something that a clash is about: what it is called, where it is shown, and where it is changed by who may."""

    words: str
    shown: str
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A clash in words; ``to_bed`` leads to a stay that begins that night, for who may plan one."""

    kind: str
    sentence: str
    advice: str
    things: tuple[Way, ...]
    people: tuple[Way, ...]
    more_people: int
    groups: tuple[tuple[str, str], ...]
    to_bed: str = ""


@dataclass(frozen=True, slots=True)
class DayOf:
    """The clashes of one severity on one day; ``heading`` names the severity where it is the first of it."""

    heading: str
    severe: bool
    day: str
    clashes: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to filter by: its value, what it is called, how many clashes there are of it."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything the page shows. ``counted`` are all clashes, ``matching`` those that the filter lets through."""

    counted: int
    severe: int
    matching: int
    page: Page[Clash]
    days: tuple[DayOf, ...]
    kinds: tuple[Choice, ...]
    groups: tuple[Choice, ...]


def overview_of(programme: Programme, language: Language, asked: Asked, *, may_edit: bool) -> Overview:
    """Return the clashes of a full programme that are asked for, in a reader's language."""
    every = clashes_of(programme)
    concerned = [_groups_of(clash, programme) for clash in every]
    both = zip(every, concerned, strict=True)
    fitting = [clash for clash, groups in both if asked.kind in {"", clash.kind} and _fits(asked.group, groups)]
    teller = _Teller(programme, language, may_edit=may_edit)
    fitting.sort(key=lambda clash: (clash.severity is not Severity.CANNOT_WORK, teller.day(clash)))
    page = page_of(fitting, asked.page, most=A_PAGE)
    kinds = Counter(clash.kind for clash in every)
    groups = Counter(group for some in concerned for group in some)
    return Overview(
        counted=len(every),
        severe=sum(clash.severity is Severity.CANNOT_WORK for clash in every),
        matching=len(fitting),
        page=page,
        days=tuple(teller.days(page.rows)),
        kinds=tuple(Choice(kind, language.say(words), kinds[kind]) for kind, words in KINDS.items() if kinds[kind]),
        groups=tuple(
            Choice(key, language.text(group.name), groups[key])
            for key, group in programme.groups.items()
            if groups[key]
        ),
    )


def _fits(group: str, groups: frozenset[str]) -> bool:
    return not group or group in groups


def _groups_of(clash: Clash, programme: Programme) -> frozenset[str]:
    """Return the groups that a clash concerns: by name, by its people, else by what it is about."""
    people = (programme.people[key] for key in clash.people if key in programme.people)
    found = {*clash.groups, *(group for person in people for group in person.groups)}
    if not found:
        items = (item for key in clash.items if (item := programme.item(key)))
        found = {group for item in items for group in (programme.groups if item.groups is None else item.groups)}
    return frozenset(found)


class _Teller:
    """Puts clashes of one programme into words for one reader."""

    def __init__(self, programme: Programme, language: Language, *, may_edit: bool) -> None:
        self.programme, self.language, self.may_edit = programme, language, may_edit

    def days(self, clashes: Sequence[Clash]) -> Iterator[DayOf]:
        before: Severity | None = None
        for (severity, day), some in groupby(clashes, key=lambda clash: (clash.severity, self.day(clash))):
            heading = "" if severity is before else self.language.say(SEVERITIES[severity])
            before = severity
            told = tuple(self._told(clash) for clash in some)
            yield DayOf(heading, severity is Severity.CANNOT_WORK, self.language.day_heading(day), told)

    def day(self, clash: Clash) -> date:
        """Return the day on the wall that a clash is about; it names it itself, or its first item stands on it."""
        named = clash.values.get("day")
        if isinstance(named, date):
            return named
        days = (_first_day(item) for key in clash.items if (item := self.programme.item(key)))
        return next((day for day in days if day), clash.at.date())

    def _told(self, clash: Clash) -> Told:
        people = [key for key in clash.people if key in self.programme.people]
        return Told(
            kind=self.language.say(KINDS[clash.kind]),
            sentence=clash.sentence(self.language),
            advice=clash.advice(self.language),
            things=tuple(self._things(clash.items)),
            people=tuple(self._person(key) for key in people[:MOST_PEOPLE]),
            more_people=max(len(people) - MOST_PEOPLE, 0),
            groups=tuple((key, self._group(key)) for key in clash.groups if key in self.programme.groups),
            to_bed=self._bed(clash) if clash.kind is ClashKind.NO_BED and self.may_edit else "",
        )

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


def _first_day(item: Engagement | Leg | Stay) -> date | None:
    if isinstance(item, Engagement):
        return item.when.day
    return item.departure.day or item.arrival.day if isinstance(item, Leg) else item.check_in
