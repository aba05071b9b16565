"""The visit report on a :class:`Sheet`: the same parts in the same order as on its page and on paper."""

from collections.abc import Iterable

from planner.exports.docx.sheet import Run, Runs, Sheet
from planner.exports.paper.outcomes import Party, Signing
from planner.exports.paper.people import Named
from planner.exports.paper.report import Passage, ToldEntry, ToldReport, ToldResult, told_report
from planner.exports.paper.voice import Line
from planner.language import Language
from planner.programme.shape import Programme

POINT = "– "
"""What a point of a list begins with where Markdown has become plain words."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def report_docx(programme: Programme, language: Language) -> bytes:
    """Return the visit report of a programme, which should be that of the staff, as a DOCX in one language."""
    told = told_report(programme, language)
    foot = f"{told.cover.title.words} · {told.cover.kind}"
    sheet = Sheet(language=language.code, accent=programme.trip.accent, foot=foot)
    _Writing(sheet, language).write(told)
    title = language.say("%(label)s: %(words)s", label=told.cover.kind, words=told.cover.title.words)
    return sheet.content(title=title, written=programme.changed_at)


class _Writing:
    """Writes the parts of a report, one after the other; a part about which there is nothing to say is left out."""

    def __init__(self, sheet: Sheet, language: Language) -> None:
        self._sheet = sheet
        self._say = language.say
        self._comma = language.comma

    def write(self, told: ToldReport) -> None:
        self._head(told)
        self._summary(told)
        self._aims(told)
        self._agreements(told.agreements)
        self._steps(told)
        self._days(told)
        self._people(told)

    def _head(self, told: ToldReport) -> None:
        cover = told.cover
        self._sheet.line([Run(cover.title.words, cover.title.lang)], style="Title")
        places = cover.places[0].words if cover.places else ""
        whose = cover.whose[0].words if cover.whose else ""
        said = filter(None, (cover.kind, cover.days[0].words, places, whose))
        self._sheet.line([Run(" · ".join(said))], style="Subtitle")

    def _summary(self, told: ToldReport) -> None:
        if told.purpose or told.summary:
            self._heading(self._say("Summary"))
            self._passages((*told.purpose, *told.summary))

    def _aims(self, told: ToldReport) -> None:
        if not told.aims and not told.others:
            return
        self._heading(self._say("Aims and results") if told.aims else self._say("Results"))
        for aim in told.aims:
            self._sheet.line([_run(aim.line)], style="Heading 2", is_kept=True)
            self._results(aim.results)
            if not aim.results:
                self._sheet.line([Run(self._say("No result so far."), is_soft=True)])
        if told.aims and told.others:
            self._sheet.line([Run(self._say("Further results"))], style="Heading 2", is_kept=True)
        self._results(told.others)

    def _results(self, results: Iterable[ToldResult]) -> None:
        for one in results:
            at = [Run(f" ({one.at.words})", one.at.lang, is_soft=True)] if one.at.words else []
            self._sheet.line([_whole(one.passage), *at], style="List Bullet")

    def _agreements(self, agreements: tuple[Signing, ...]) -> None:
        if agreements:
            self._heading(self._say("Agreements"))
        for one in agreements:
            self._sheet.line([_run(one.titles[0])] if one.titles else [], style="Heading 2", is_kept=True)
            if one.subject.words:
                self._sheet.line([_run(one.subject)], is_kept=True)
            signed = filter(None, (one.state, one.signed_on or one.at, one.place.words))
            self._sheet.line([Run(" · ".join(signed))], is_kept=True)
            for party in (party for party in one.parties if party.names):
                self._party(party)
            self._fact(self._say("Renews"), one.renews)
            self._fact(self._say("Valid until"), Line(one.valid_until))

    def _party(self, party: Party) -> None:
        names = [Run(line.words, line.lang, is_bold=True) for line in party.names[:1]]
        people: list[Run] = []
        for person in party.signatories:
            people += [Run(self._comma if people else ": "), *_named(person)]
            if person.function.words:
                people += [Run(self._comma), _run(person.function)]
        self._sheet.line([*names, *people], style="List Bullet")

    def _fact(self, label: str, line: Line) -> None:
        if line.words:
            self._sheet.line([Run(f"{label}: ", is_soft=True), _run(line)])

    def _steps(self, told: ToldReport) -> None:
        if not told.steps:
            return
        self._heading(self._say("Next steps"))
        heads = [self._say(words) for words in ("What is to be done", "By whom", "By when")]
        rows = [
            ([_whole(step.passage)], _named(step.owner) if step.owner else [], [Run(step.done or step.due)])
            for step in told.steps
        ]
        self._sheet.table(heads, rows, widths=(6, 3, 2))

    def _days(self, told: ToldReport) -> None:
        if told.days:
            self._heading(self._say("The programme as carried out"))
        for day in told.days:
            self._sheet.line([Run(day.heading)], style="Heading 2", is_kept=True)
            for entry in day.entries:
                self._entry(entry)

    def _entry(self, entry: ToldEntry) -> None:
        title = Run(entry.title.words, entry.title.lang, is_bold=not entry.is_session)
        place = [Run(f" · {entry.place.words}", entry.place.lang, is_soft=True)] if entry.place.words else []
        has_more = bool(entry.people or entry.passages or entry.results)
        self._sheet.line([Run(f"{entry.time}\t", is_soft=True), title, *place], style="Entry", is_kept=has_more)
        for label, people in entry.people:
            named: list[Run] = []
            for person in people:
                named += [Run(self._comma if named else ""), *_named(person)]
            self._sheet.line([Run(f"{label}: ", is_soft=True), *named], style="Entry text")
        self._passages(entry.passages, style="Entry text", point="Entry point")
        for one in entry.results:
            self._sheet.line([_whole(one.passage)], style="Entry point")

    def _people(self, told: ToldReport) -> None:
        if told.met:
            self._heading(self._say("People met"))
        for house in told.met:
            name = _run(house.names[0]) if house.names else Run(self._say("Further hosts"))
            self._sheet.line([name], style="Heading 2", is_kept=True)
            for person in house.people:
                function = [Run(self._comma), _run(person.function)] if person.function.words else []
                self._sheet.line([*_named(person), *function], style="List Bullet")
        if told.delegation:
            self._heading(self._say("Delegation"))
            heads = [self._say(words) for words in ("Full name", "Function", "Institution")]
            rows = [(_named(one), [_run(one.function)], [_run(one.house)]) for one in told.delegation]
            self._sheet.table(heads, rows, widths=(4, 4, 3))

    def _heading(self, words: str) -> None:
        self._sheet.line([Run(words)], style="Heading 1", is_kept=True)

    def _passages(self, passages: Iterable[Passage], *, style: str = "Normal", point: str = "List Bullet") -> None:
        for passage in passages:
            for words in passage.paragraphs:
                said = Run(words.removeprefix(POINT), passage.lang)
                self._sheet.line([said], style=point if words.startswith(POINT) else style)


def _run(line: Line) -> Run:
    return Run(line.words, line.lang)


def _whole(passage: Passage) -> Run:
    return Run("\n".join(passage.paragraphs), passage.lang)


def _named(person: Named) -> Runs:
    """Return a name in both scripts, the one that the reader looks for first."""
    naming = person.naming
    native = [Run(naming.native, naming.tag)] if naming.native else []
    latin = [Run(naming.latin)]
    between = [Run(" ")] if native else []
    return [*native, *between, *latin] if naming.native_first else [*latin, *between, *native]
