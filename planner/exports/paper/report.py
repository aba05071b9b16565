"""The visit report in words, in one language: what its page, its PDF and its DOCX say."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from planner.exports.ics.plain import plain
from planner.exports.markdown import LONGEST, markdown_html
from planner.exports.paper.contents import always
from planner.exports.paper.cover import Cover, cover_of
from planner.exports.paper.marks import Mark, marks_of
from planner.exports.paper.outcomes import Agreements, Signing
from planner.exports.paper.people import House, Named, People
from planner.exports.paper.templates import opened
from planner.exports.paper.voice import NO_LINE, Line, Voice
from planner.language import Language
from planner.programme.part_words import part_label
from planner.programme.report import Carried, Report, ReportDay, report_of
from planner.programme.shape import ActionItem, Aim, Engagement, Programme, Result
from planner.values.text import Text
from planner.values.vocabulary import ActionState, PartTaken

NAMED = (
    PartTaken.RECEIVED_BY,
    PartTaken.HOST,
    PartTaken.CHAIR,
    PartTaken.SPEAKER,
    PartTaken.SIGNATORY,
    PartTaken.WITNESS,
)
"""The parts that a report names, in this order."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What an organizer has written at length, in Markdown, and the tag of its language as of a line's."""

    words: str
    lang: str

    @property
    def html(self) -> Markup:
        """The same as HTML that is safe."""
        return markdown_html(self.words)

    @property
    def on_paper(self) -> Markup:
        """The same for a page that is laid out, on which a long word has to break."""
        return markdown_html(opened(self.words))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The same as plain paragraphs, lists with dashes or numbers."""
        return tuple(line for line in plain(self.words).splitlines() if line.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldResult:
    """A result; ``at`` is the engagement that it is of, ``agreement`` the one in which it stands."""

    passage: Passage
    at: Line
    agreement: Line
    engagement_key: str
    agreement_key: str


@dataclass(frozen=True, slots=True)
class ToldAim:
    """An aim with the results that serve it."""

    line: Line
    results: tuple[ToldResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEntry:
    """Something that took place: ``people`` are those of each part, with what the part is called."""

    key: str
    time: str
    title: Line
    place: Line
    people: tuple[tuple[str, tuple[Named, ...]], ...]
    passages: tuple[Passage, ...]
    results: tuple[ToldResult, ...]
    is_session: bool


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day and what took place on it."""

    heading: str
    entries: tuple[ToldEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStep:
    """What is to follow, by whom and by when; ``done`` says so where it is."""

    passage: Passage
    owner: Named | None
    due: str
    done: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReport:
    """Everything that a visit report says."""

    cover: Cover
    purpose: tuple[Passage, ...]
    summary: tuple[Passage, ...]
    aims: tuple[ToldAim, ...]
    others: tuple[ToldResult, ...]
    agreements: tuple[Signing, ...]
    steps: tuple[ToldStep, ...]
    days: tuple[ToldDay, ...]
    met: tuple[House, ...]
    delegation: tuple[Named, ...]


def report(voice: Voice, marks: dict[str, Mark]) -> dict[str, object]:
    """Return what the template of the document is handed."""
    told = _Telling(voice, marks).told(report_of(voice.programme))
    return {**always(voice, "report"), "marks": tuple(marks.values()), "report": told}


def told_report(programme: Programme, language: Language) -> ToldReport:
    """Return the same for what is no paper: the page, and the document that can be written on."""
    voice = Voice(programme, language)
    return _Telling(voice, marks_of(voice)).told(report_of(programme))


class _Telling:
    """Tells a report in one language."""

    def __init__(self, voice: Voice, marks: dict[str, Mark]) -> None:
        self._voice = voice
        self._people = People(voice, marks)

    def told(self, report: Report) -> ToldReport:
        signings = Agreements(self._voice, self._people)
        return ToldReport(
            cover=cover_of(self._voice, "report"),
            purpose=self._passages(self._voice.programme.trip.purpose),
            summary=self._passages(report.summary),
            aims=tuple(self._aim(aim, results) for aim, results in report.aims),
            others=tuple(map(self._result, report.others)),
            agreements=tuple(map(signings.told, report.agreements)),
            steps=tuple(map(self._step, report.steps)),
            days=tuple(map(self._day, report.days)),
            met=tuple(self._people.house(met.house, met.people) for met in report.met),
            delegation=tuple(map(self._people.named, report.delegation)),
        )

    def _aim(self, aim: Aim, results: tuple[Result, ...]) -> ToldAim:
        return ToldAim(self._voice.line(aim.text, LONGEST), tuple(map(self._result, results)))

    def _result(self, result: Result) -> ToldResult:
        programme = self._voice.programme
        engagement = programme.engagements.get(result.engagement or "")
        agreement = programme.agreements.get(result.agreement or "")
        return ToldResult(
            passage=self._passage(result.text),
            at=self._voice.line(engagement.title) if engagement else NO_LINE,
            agreement=self._voice.line(agreement.title) if agreement else NO_LINE,
            engagement_key=engagement.key if engagement else "",
            agreement_key=agreement.key if agreement else "",
        )

    def _step(self, step: ActionItem) -> ToldStep:
        owner = self._voice.programme.people.get(step.owner or "")
        return ToldStep(
            passage=self._passage(step.text),
            owner=self._people.named(owner) if owner else None,
            due=self._voice.language.date(step.due) if step.due else "",
            done=self._voice.language.label(step.state) if step.state is ActionState.DONE else "",
        )

    def _day(self, day: ReportDay) -> ToldDay:
        if day.day is None:
            return ToldDay(self._voice.say("Without a date"), tuple(map(self._entry, day.carried)))
        heading = self._voice.language.day_heading(day.day, with_year=day.is_outside)
        return ToldDay(heading, tuple(map(self._entry, day.carried)))

    def _entry(self, carried: Carried) -> ToldEntry:
        item, voice = carried.item, self._voice
        venue = voice.programme.venue_of(item)
        return ToldEntry(
            key=item.key,
            time=voice.language.when(item.when),
            title=voice.line(item.title),
            place=voice.line(venue.name) if venue else NO_LINE,
            people=tuple(self._parts(item)),
            passages=self._passages(item.account),
            results=tuple(map(self._result, carried.results)),
            is_session=carried.inside is not None,
        )

    def _parts(self, item: Engagement) -> Iterator[tuple[str, tuple[Named, ...]]]:
        for part in NAMED:
            people = self._people.of(taken.person for taken in item.parts if taken.part is part)
            if people:
                yield part_label(part, len(people), self._voice.language), people

    def _passages(self, text: Text) -> tuple[Passage, ...]:
        return (self._passage(text),) if text else ()

    def _passage(self, text: Text) -> Passage:
        line = self._voice.line(text, LONGEST)
        return Passage(line.words, line.lang)
