"""What the page of aims, results and action items shows, and what of it stands on the pages of others."""

from dataclasses import dataclass
from datetime import date

from planner.language import Language
from planner.programme.names import naming
from planner.programme.shape import ActionItem, Programme, Result
from planner.values.vocabulary import ActionState
from planner.web.agenda.entries import Words
from planner.web.items.values import Link
from planner.web.today import today_at_home


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A result, and what it is of: the engagement, the agreement."""

    key: str
    text: Words
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AimLine:
    """An aim with the results that serve it."""

    key: str
    text: Words
    results: tuple[ResultLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """An action item: who does it, by when, and whether that day is over."""

    key: str
    text: Words
    owner: Link | None
    due: str
    is_overdue: bool
    state: ActionState
    state_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePage:
    """Aims with their results, results of no aim, what is to do by its day, and what is settled."""

    aims: list[AimLine]
    results: list[ResultLine]
    tasks: list[TaskLine]
    settled: list[TaskLine]


def outcome_page(programme: Programme, language: Language) -> OutcomePage:
    """Return everything that came of a trip."""
    by_aim: dict[str, list[ResultLine]] = {key: [] for key in ("", *programme.aims)}
    for result in programme.results.values():
        aim = result.aim if result.aim in programme.aims else None
        by_aim[aim or ""].append(_result(result, programme, language))
    tasks = tasks_of(programme, language)
    return OutcomePage(
        aims=[
            AimLine(key, Words(*language.wording(aim.text)), tuple(by_aim[key])) for key, aim in programme.aims.items()
        ],
        results=by_aim[""],
        tasks=[task for task in tasks if task.state is ActionState.OPEN],
        settled=[task for task in tasks if task.state is not ActionState.OPEN],
    )


def _result(result: Result, programme: Programme, language: Language) -> ResultLine:
    engagement = programme.engagements.get(result.engagement or "")
    agreement = programme.agreements.get(result.agreement or "")
    links = (
        Link("engagements", engagement.key, language.text(engagement.title)) if engagement else None,
        Link("agreements", agreement.key, language.text(agreement.title)) if agreement else None,
    )
    return ResultLine(result.key, Words(*language.wording(result.text)), tuple(filter(None, links)))


def tasks_of(programme: Programme, language: Language, *, owner: str = "") -> list[TaskLine]:
    """Return the action items by the day on which they are due, those without one last; of one owner, or all.

    Today is what the calendar on the wall at home shows.
    """
    today = today_at_home(programme)
    items = (one for one in programme.action_items.values() if owner in {"", one.owner})
    by_day = sorted(items, key=lambda one: one.due or date.max)
    return [_task(one, programme, language, today=today) for one in by_day]


def _task(item: ActionItem, programme: Programme, language: Language, *, today: date) -> TaskLine:
    owner = programme.people.get(item.owner or "")
    return TaskLine(
        key=item.key,
        text=Words(*language.wording(item.text)),
        owner=Link("people", owner.key, naming(owner, programme, language.code).in_line) if owner else None,
        due=language.date(item.due) if item.due else "",
        is_overdue=item.state is ActionState.OPEN and item.due is not None and item.due < today,
        state=item.state,
        state_words=language.label(item.state),
    )


@dataclass(frozen=True, slots=True)
class ResultAt:
    """What came of an engagement, and the aim that it serves, if it serves one."""

    key: str
    text: Words
    aim: Words | None


def results_at(programme: Programme, engagement: str, language: Language) -> list[ResultAt]:
    """Return what came of an engagement."""
    found = []
    for one in programme.results.values():
        if one.engagement == engagement:
            aim = programme.aims.get(one.aim or "")
            served = Words(*language.wording(aim.text)) if aim else None
            found.append(ResultAt(one.key, Words(*language.wording(one.text)), served))
    return found
