"""What a report still lacks, each with the address where that can be mended."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from planner.language import Language
from planner.programme.report import Question, Report
from planner.values.text import shortened

NAMED = 80
"""As many letters of a thing stand in a question about it."""

ON_ONE_PAGE = frozenset({"aims", "results", "action_items"})


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in the reader's language, and where it leads; ``address`` is "" where they may change nothing."""

    words: str
    address: str


def question_lines(report: Report, slug: str, language: Language, *, may_edit: bool) -> Iterator[QuestionLine]:
    """Yield the questions of the report of this trip."""
    for question in report.questions:
        name = shortened(" ".join(language.text(question.name).split()), NAMED)
        yield QuestionLine(language.say(question.message, name=name), _address(question, slug, may_edit=may_edit))


def _address(question: Question, slug: str, *, may_edit: bool) -> str:
    if question.sort == "report":
        return url_for("report.edit", slug=slug) if may_edit else ""
    if question.sort in ON_ONE_PAGE:
        return url_for("outcomes.index", slug=slug, _anchor=question.key)
    return url_for(f"{question.sort}.show", slug=slug, key=question.key)
