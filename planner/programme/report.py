"""The visit report as a value: what a council or a senate asks for once everybody is home.

It is drafted from the programme, so nobody types again what is known: aims with the results that serve them, the
programme as it was carried out, the hosts who were met, the agreements, what is to follow. The page, the PDF and the
DOCX render one such value. It depends on no clock: what nobody has confirmed and nobody has told of is left out, on
whichever day one looks.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from planner.programme.days import RowRole, days_of, undated_of
from planner.programme.deadlines import BINDING
from planner.programme.shape import ActionItem, Agreement, Aim, Engagement, Item, Person, Programme, Result
from planner.values.text import N_, NOTHING, Text
from planner.values.vocabulary import ActionState, AgreementState, Kind, Side, Status, Visibility

LEFT_OUT = frozenset({Kind.TRANSFER, Kind.MEETING_POINT, Kind.FREE})
"""What no report tells of, unless somebody has written how it went."""

ONLY_IF_TOLD = LEFT_OUT | {Kind.MEAL, Kind.BRIEFING}
"""What a report tells of only where there is something to tell."""

SUMMARY = N_("Nobody has written yet how it went as a whole.")
AIM = N_("No result serves the aim “%(name)s”.")
RESULT = N_("The result “%(name)s” serves no aim.")
UNSIGNED = N_("“%(name)s” was to be signed, but is not marked as signed.")
OWNER = N_("Nobody is named who sees to “%(name)s”.")
TENTATIVE = N_("“%(name)s” is still tentative: did it take place?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Something that took place, with what came of it; ``inside`` is the conference under which a session stands."""

    item: Engagement
    results: tuple[Result, ...] = ()
    inside: str | None = None

    @property
    def is_told(self) -> bool:
        """Tell whether somebody has written how it went, or what came of it."""
        return bool(self.item.account or self.results)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDay:
    """A day on which something took place; no day at all for what stands on none. ``is_outside`` as of a day's."""

    day: date | None
    carried: tuple[Carried, ...]
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """The people of one house who were met, by rank; the key of the house is "" for people of none."""

    house: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What the report still lacks: a sentence, with the name of the thing that it is about, and where that stands."""

    message: str
    sort: str
    key: str = ""
    name: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A visit report. ``others`` are the results of no aim; ``steps`` the open action items by day, then those done."""

    summary: Text
    aims: tuple[tuple[Aim, tuple[Result, ...]], ...]
    others: tuple[Result, ...]
    days: tuple[ReportDay, ...]
    met: tuple[Met, ...]
    agreements: tuple[Agreement, ...]
    steps: tuple[ActionItem, ...]
    delegation: tuple[Person, ...]
    questions: tuple[Question, ...]

    @property
    def untold(self) -> int:
        """How many things took place of which nothing is told."""
        return sum(not one.is_told for day in self.days for one in day.carried)


def report_of(programme: Programme) -> Report:
    """Return the visit report of a programme, as far as its audience may know it."""
    days = tuple(_days(programme))
    carried = [one.item for day in days for one in day.carried]
    serving = _by(programme, "aim")
    return Report(
        summary=programme.trip.summary,
        aims=tuple((aim, serving.get(key, ())) for key, aim in programme.aims.items()),
        others=tuple(one for one in programme.results.values() if one.aim not in programme.aims),
        days=days,
        met=tuple(_met(programme, carried)),
        agreements=tuple(_agreements(programme, carried)),
        steps=_steps(programme),
        delegation=programme.side(Side.HOME),
        questions=tuple(_questions(programme, carried)),
    )


def _by(programme: Programme, field: str) -> Mapping[str, tuple[Result, ...]]:
    """Return the results by the aim, or by the engagement, that they name."""
    found: dict[str, tuple[Result, ...]] = {}
    for result in programme.results.values():
        key = getattr(result, field)
        found[key] = (*found.get(key, ()), result)
    return found


def took_place(item: Engagement, *, is_told: bool) -> bool:
    """Tell whether a report tells of an engagement; ``is_told`` where somebody has written of it."""
    if item.status is Status.CANCELLED:
        return False
    if is_told:
        return True
    is_settled = item.status is Status.CONFIRMED and item.visibility is not Visibility.STAFF
    return is_settled and item.when.day is not None and item.kind not in ONLY_IF_TOLD


def _days(programme: Programme) -> Iterator[ReportDay]:
    """Yield the days in the order in which they began, each engagement on its first; what has no day comes last."""
    results = _by(programme, "engagement")
    for day in days_of(programme):
        first = (row for row in day.rows if row.role is RowRole.ENGAGEMENT)
        carried = tuple(_carried(programme, ((row.item, row.inside) for row in first), results))
        if carried:
            yield ReportDay(day=day.day, carried=carried, is_outside=day.is_outside)
    undated = tuple(_carried(programme, ((item, None) for item in undated_of(programme)), results))
    if undated:
        yield ReportDay(day=None, carried=undated)


def _carried(
    programme: Programme, items: Iterable[tuple[Item, str | None]], results: Mapping[str, tuple[Result, ...]]
) -> Iterator[Carried]:
    for item, inside in items:
        if not isinstance(item, Engagement):
            continue
        came_of_it = results.get(item.key, ())
        is_told = bool(item.account or came_of_it)
        if took_place(item, is_told=is_told) and (is_told or not _is_called_off(programme, item)):
            yield Carried(item=item, results=came_of_it, inside=inside)


def _is_called_off(programme: Programme, item: Engagement) -> bool:
    """Tell whether the conference of a session is cancelled."""
    conference = programme.engagements.get(item.inside or "")
    return conference is not None and conference.status is Status.CANCELLED


def _met(programme: Programme, carried: Iterable[Engagement]) -> Iterator[Met]:
    """Yield the hosts who had a part in something or took part in it, house by house as they were met."""
    places: dict[str, int] = {}
    for item in carried:
        named = [taken.person for taken in item.parts]
        for key in (*named, *(key for key in programme.people if key in item.attendees)):
            places.setdefault(key, len(places))
    houses: dict[str, list[Person]] = {}
    for person in sorted(programme.side(Side.HOST), key=lambda one: places.get(one.key, 0)):
        if person.key in places:
            house = person.institution if person.institution in programme.institutions else None
            houses.setdefault(house or "", []).append(person)
    ranks = {key: rank for rank, key in enumerate(programme.people)}
    for house, people in houses.items():
        yield Met(house, tuple(sorted(people, key=lambda one: ranks[one.key])))


def _agreements(programme: Programme, carried: Iterable[Engagement]) -> Iterator[Agreement]:
    """Yield what was signed at something that took place, then what was signed within the days of the trip."""
    at_something = [key for item in carried for key in item.signs]
    for key in dict.fromkeys((*at_something, *programme.agreements)):
        agreement = programme.agreements.get(key)
        if agreement is None or agreement.state is AgreementState.WITHDRAWN:
            continue
        day = agreement.signed_on
        if key in at_something or (agreement.state in BINDING and day is not None and programme.trip.has_day(day)):
            yield agreement


def _steps(programme: Programme) -> tuple[ActionItem, ...]:
    wanted = (one for one in programme.action_items.values() if one.state is not ActionState.DROPPED)
    return tuple(sorted(wanted, key=lambda one: (one.state is not ActionState.OPEN, one.due or date.max)))


def _questions(programme: Programme, carried: Iterable[Engagement]) -> Iterator[Question]:
    if not programme.trip.summary:
        yield Question(SUMMARY, "report")
    yield from _questions_of_aims(programme)
    for agreement in _agreements(programme, carried):
        if agreement.state is AgreementState.PLANNED:
            yield Question(UNSIGNED, "agreements", agreement.key, agreement.title)
    for step in programme.action_items.values():
        if step.state is ActionState.OPEN and step.owner not in programme.people:
            yield Question(OWNER, "action_items", step.key, step.text)
    for item in programme.engagements.values():
        if item.status is Status.TENTATIVE and not item.account and item.kind not in ONLY_IF_TOLD:
            yield Question(TENTATIVE, "engagements", item.key, item.title)


def _questions_of_aims(programme: Programme) -> Iterator[Question]:
    """Yield the aims that nothing serves, and where there are aims the results that serve none of them."""
    served = {result.aim for result in programme.results.values()}
    yield from (Question(AIM, "aims", key, aim.text) for key, aim in programme.aims.items() if key not in served)
    astray = (one for one in programme.results.values() if programme.aims and one.aim not in programme.aims)
    yield from (Question(RESULT, "results", one.key, one.text) for one in astray)
