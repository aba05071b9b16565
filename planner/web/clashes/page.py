"""The page of the clashes: filtered, a page's worth of them by severity and day, and what can be filtered by."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from planner.language import Language
from planner.programme.clashes import KINDS, SEVERITIES, Clash, Severity
from planner.programme.shape import Programme
from planner.web.clashes.standing import clashes_now
from planner.web.clashes.telling import Teller, Told
from planner.web.paging import Page, page_of

A_PAGE = 50
MOST_ACKNOWLEDGED = 100
"""So many of the acknowledged ones are shown; the filter finds the others."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: a sort of clash, a group's key, "" for all of either, and the page, from 1."""

    kind: str = ""
    group: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class DayOf:
    """The clashes of one severity on one day; ``heading`` names the severity where it is the first of it."""

    heading: str
    severity: Severity
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
    """Everything the page shows.

    ``counted`` are all open clashes, ``severe`` those of them that cannot work, ``matching`` those that the filter lets
    through. ``acknowledged`` are the first of those that somebody lets be, of which there are ``let_be``.
    """

    counted: int
    severe: int
    matching: int
    page: Page[Clash]
    days: tuple[DayOf, ...]
    kinds: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    acknowledged: tuple[Told, ...] = ()
    let_be: int = 0


def overview_of(programme: Programme, language: Language, asked: Asked, *, may_edit: bool) -> Overview:
    """Return the clashes of a full programme that are asked for, in a reader's language."""
    teller = Teller(programme, language, may_edit=may_edit)
    every = clashes_now(programme)
    counted = [clash for clash in every if clash.is_open]
    concerned = [(clash, _groups_of(clash, programme)) for clash in every]
    fitting = [clash for clash, of in concerned if asked.kind in {"", clash.kind} and asked.group in {"", *of}]
    standing = [clash for clash in fitting if clash.is_open]
    standing.sort(key=lambda one: (_ORDER[one.severity], teller.day(one)))
    let_be = [clash for clash in fitting if not clash.is_open]
    page = page_of(standing, asked.page, most=A_PAGE)
    kinds = Counter(clash.kind for clash in counted)
    groups = Counter(group for clash, of in concerned if clash.is_open for group in of)
    named = [key for key in programme.groups if groups[key]]
    return Overview(
        counted=len(counted),
        severe=sum(clash.severity is Severity.CANNOT_WORK for clash in counted),
        matching=len(standing),
        page=page,
        days=tuple(_days(teller, page.rows)),
        kinds=tuple(Choice(kind, language.say(words), kinds[kind]) for kind, words in KINDS.items() if kinds[kind]),
        groups=tuple(Choice(key, language.text(programme.groups[key].name), groups[key]) for key in named),
        acknowledged=tuple(teller.told(clash) for clash in let_be[:MOST_ACKNOWLEDGED]),
        let_be=len(let_be),
    )


def _groups_of(clash: Clash, programme: Programme) -> frozenset[str]:
    """Return the groups that a clash concerns: by name, by its people, else by what it is about."""
    people = (programme.people[key] for key in clash.people if key in programme.people)
    found = {*clash.groups, *(group for person in people for group in person.groups)}
    if not found:
        items = (item for key in clash.items if (item := programme.item(key)))
        found = {group for item in items for group in (programme.groups if item.groups is None else item.groups)}
    return frozenset(found)


def _days(teller: Teller, clashes: Sequence[Clash]) -> Iterator[DayOf]:
    before: Severity | None = None
    for (severity, day), some in groupby(clashes, key=lambda clash: (clash.severity, teller.day(clash))):
        heading = "" if severity is before else teller.language.say(SEVERITIES[severity])
        before = severity
        yield DayOf(heading, severity, teller.heading(day), tuple(teller.told(clash) for clash in some))
