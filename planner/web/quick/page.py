"""How a line was understood, in words and as it will stand in the programme."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from planner.imports.line import Problem, Proposal, Sort
from planner.imports.line.messages import NO_VENUE
from planner.imports.line.near import on_days
from planner.language import Language
from planner.programme.clashes import ClashKind, clashes_of
from planner.programme.days import Row, RowRole
from planner.programme.shape import Engagement, Programme, attending
from planner.values.text import N_
from planner.web.agenda.entries import Entry
from planner.web.agenda.making import Making
from planner.web.forms.base import Desk
from planner.web.items.engagement import engagement_page
from planner.web.items.values import Fact
from planner.web.quick.names import written

NEW = "quick-new"
"""The key of the engagement while it is none yet."""

MOST_INSTEAD, MOST_CLASHES = 6, 4
"""How many ways to be clearer are shown, and how many clashes."""

OF_ONE = frozenset({ClashKind.OUTSIDE_TRIP, ClashKind.PUBLIC_HOLIDAY})
"""What is told of a new item although it clashes with no other; what is not settled of it may follow later."""

LEGEND = {
    Sort.DAY: N_("Day"),
    Sort.TIME: N_("Time"),
    Sort.KIND: N_("Kind"),
    Sort.VENUE: N_("Venue"),
    Sort.GROUP: N_("Groups"),
    Sort.PERSON: N_("People"),
}
"""What the pieces of a line say."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something to mend or to know, and what may be meant instead as it would be written."""

    words: str
    instead: tuple[str, ...]
    stops: bool
    is_new_venue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A line in pieces with what each says, problems, and if there are none in the way the engagement."""

    pieces: tuple[tuple[str, str, str], ...]
    problems: tuple[Said, ...]
    day: str = ""
    kind: str = ""
    facts: tuple[Fact, ...] = ()
    entry: Entry | None = None
    clashes: tuple[str, ...] = ()
    spoken: str = ""


def preview_of(proposal: Proposal, desk: Desk) -> Preview:
    """Return what is shown of a proposal before it is saved."""
    language = desk.language
    pieces = tuple((words, sort, _legend(sort, language)) for words, sort in proposal.marked())
    problems = tuple(_said(problem, desk) for problem in proposal.problems)
    if not proposal.may_be_saved:
        return Preview(pieces=pieces, problems=problems, spoken=" ".join(one.words for one in problems if one.stops))
    item = proposed(proposal, desk)
    near = _with(desk.programme, item)
    entry = Making(near, language).entry(Row(item=item, role=RowRole.ENGAGEMENT), "quick-entry")
    day = _heading(item.when.day, near, language)
    shown = engagement_page(near, NEW, language)
    return Preview(
        pieces=pieces,
        problems=problems,
        day=day,
        kind=shown.kind,
        facts=tuple(shown.facts),
        entry=entry,
        clashes=tuple(islice(_clashes(near, language), MOST_CLASHES)),
        spoken=language.comma.join(filter(None, (entry.title.words, day, entry.time, *_spoken(entry)))),
    )


def _heading(day: date | None, programme: Programme, language: Language) -> str:
    """Return what the day is called, with its year where it is none of the trip's."""
    if day is None:
        return language.say("Not dated yet")
    return language.day_heading(day, with_year=not programme.trip.has_day(day))


def proposed(proposal: Proposal, desk: Desk) -> Engagement:
    """Return the engagement with those who will take part, on the wall of its place."""
    item = proposal.engagement(desk.own_tag)
    there = attending(desk.programme.people, item.groups, item.people_in, item.people_out)
    when = item.when.in_zone(desk.programme.zone_of(item))
    return replace(item, key=NEW, attendees=there, when=when)


def _with(programme: Programme, item: Engagement) -> Programme:
    """Return what there is on the days of the new item, and that: all it can clash with."""
    day = item.when.day or programme.trip.starts
    near = on_days(programme, day, item.when.last_day or day)
    return replace(near, engagements={**near.engagements, NEW: item})


def _clashes(near: Programme, language: Language) -> Iterator[str]:
    """Yield what the new item would clash with: other items and the days of the trip, not the nights of others."""
    for clash in clashes_of(near):
        if NEW in clash.items and (len(clash.items) > 1 or clash.kind in OF_ONE):
            yield clash.sentence(language)


def _legend(sort: str, language: Language) -> str:
    return language.say(LEGEND[Sort(sort)]) if sort in set(Sort) else ""


def _said(problem: Problem, desk: Desk) -> Said:
    instead = tuple(written(desk, table, key) for table, key in problem.candidates[:MOST_INSTEAD])
    words = desk.language.say(problem.message, **problem.values)
    return Said(words, instead, problem.stops, problem.message == NO_VENUE)


def _spoken(entry: Entry) -> Iterator[str]:
    yield from (line.words.words for line in entry.lines[:1])
    yield from (badge.name for badge in entry.badges)
