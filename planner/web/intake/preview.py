"""A table before it is taken over: what becomes of each row, and what is wrong with it, in the reader's words."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planner.imports.tables.columns import COLUMNS
from planner.imports.tables.proposed import Proposed, Standing, Trouble
from planner.programme.shape import Engagement, Poster, Programme
from planner.values.searching import folded
from planner.values.text import isolated
from planner.values.vocabulary import Listed
from planner.web.forms.base import Desk
from planner.web.history.labels import label_of
from planner.web.history.naming import Names, name_of
from planner.web.history.page import PRIVATE, FieldLine
from planner.web.history.values import Wording
from planner.web.intake.asked import Asked
from planner.web.intake.examples import is_example
from planner.web.intake.lists import Taking
from planner.web.paging import Page, page_of

ON_A_PAGE = 100
MOST_VALUES = 3
"""So many values are shown of each column."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is shown: its number in the table, what becomes of it, whom it is about, and what is to be said."""

    row: int
    standing: Standing
    name: str
    aside: str
    added: str
    fields: tuple[FieldLine, ...]
    troubles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A column of the table: what stands over it, its first values, the field that says what it is."""

    heading: str
    values: tuple[str, ...]
    field: Any
    is_twice: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table proposes for a trip as it is now; the ``imprint`` of what was looked at is another for another."""

    proposed: tuple[Proposed, ...]
    counts: Counter[Standing]
    added: tuple[str, ...]
    examples: int
    imprint: str

    @property
    def taken(self) -> int:
        """How many rows would be taken over."""
        return self.counts[Standing.NEW] + self.counts[Standing.CHANGED]

    def without_problems(self) -> tuple[Proposed, ...]:
        """Return the rows of which nothing is wrong."""
        return tuple(one for one in self.proposed if one.standing is not Standing.PROBLEM)


def preview_of(taking: Taking, asked: Asked, programme: Programme) -> Preview:
    """Return what a table proposes; ``programme`` is the whole trip as it is now."""
    found = taking.proposing(asked.reading, programme)
    proposed = tuple(one for one in found if not is_example(one.draft))
    good = [one for one in proposed if one.standing is not Standing.PROBLEM]
    added = {folded(name): name for one in good if (name := one.house or one.room)}
    return Preview(
        proposed=proposed,
        counts=Counter(one.standing for one in proposed),
        added=tuple(added.values()),
        examples=len(found) - len(proposed),
        imprint=_imprint(proposed, taking.there(programme)),
    )


def _imprint(proposed: Sequence[Proposed], table: Mapping[str, Any]) -> str:
    """Return a word that is another one as soon as something else would come of the rows than what was shown."""
    imprint = hashlib.sha256()
    for one in proposed:
        known = table.get(one.key)
        changes = [(name, getattr(known, name, None), getattr(one.draft, name, None)) for name in one.fields]
        imprint.update(repr((one.row, one.standing.value, one.key, one.house, one.room, changes)).encode())
    return imprint.hexdigest()


def page_shown(preview: Preview, standing: str, number: int) -> Page[Proposed]:
    """Return a page of the rows, or of those that stand so."""
    return page_of([one for one in preview.proposed if standing in {"", one.standing}], number, most=ON_A_PAGE)


def lines_of(rows: Sequence[Proposed], taking: Taking, desk: Desk) -> list[Line]:
    """Return rows as they are shown; ``desk`` lies in the trip as its staff sees it."""
    telling = _Telling(taking, desk)
    return [telling.line(one) for one in rows]


class _Telling:
    def __init__(self, taking: Taking, desk: Desk) -> None:
        self.taking, self.desk, self.language = taking, desk, desk.language
        self.wording = Wording(desk.language, Names(desk, ()))
        self.known = taking.there(desk.programme)

    def line(self, one: Proposed) -> Line:
        """Return a row in words."""
        return Line(
            row=one.row,
            standing=one.standing,
            name=self._name(one.draft),
            aside=self._aside(one.draft) if one.standing is Standing.NEW else "",
            added=isolated(one.house or one.room),
            fields=tuple(self._fields(one)) if one.standing is Standing.CHANGED else (),
            troubles=tuple(self._trouble(each) for each in one.troubles),
        )

    def _name(self, draft: Any) -> str:
        """Return what it is about; "?" stands where the table does not say."""
        name = self.language.text(draft.title) if isinstance(draft, Poster) else name_of(draft, self.desk)
        return "" if name == "?" else name

    def _aside(self, draft: Any) -> str:
        """Return what tells things of one name apart: of people function, institution, groups; of sessions the time."""
        if isinstance(draft, Engagement):
            return " · ".join(self.wording.both("when", None, draft.when)[1])
        if isinstance(draft, Poster):
            return " · ".join(filter(None, (draft.number, draft.authors)))
        house = self.wording.names[draft.institution] if draft.institution else ""
        groups = self.language.join(self.wording.names[key] for key in draft.groups)
        return " · ".join(filter(None, (self.language.text(draft.function), house, groups, draft.email)))

    def _fields(self, one: Proposed) -> Iterator[FieldLine]:
        known = self.known[one.key]
        for name in dict.fromkeys(one.fields):
            label = self._label(name)
            if name == "restricted":
                hidden = [self.language.say(PRIVATE)]
                yield FieldLine(label, hidden, hidden)
                continue
            told_as = "owner" if name == "presenter" else name  # both name somebody by key
            was, is_now = self.wording.both(told_as, getattr(known, name), getattr(one.draft, name))
            new = {"institution": one.house, "venue": one.room}.get(name, "")
            yield FieldLine(label, was, [isolated(new)] if new else is_now)

    def _label(self, name: str) -> str:
        if self.taking.of is not Listed.POSTERS:
            return label_of(self.taking.table, name, self.language)
        return self.language.say(next(one.label for one in COLUMNS[Listed.POSTERS] if one.key == name))

    def _trouble(self, trouble: Trouble) -> str:
        said = self.language.say(trouble.message, **trouble.values)
        if not trouble.column:
            return said
        return self.language.say("Column %(column)s: %(trouble)s", column=isolated(trouble.column), trouble=said)


def places_of(asked: Asked) -> list[Place]:
    """Return the columns of a table as they are shown."""
    first = 0 if asked.reading.head is None else asked.reading.head + 1
    rows = asked.reading.sheet.rows[first:]
    return [
        Place(heading, _values(rows, nth), asked.form.column.entries[nth], nth in asked.twice)
        for nth, heading in enumerate(asked.reading.headings)
    ]


def _values(rows: Sequence[Sequence[str]], place: int) -> tuple[str, ...]:
    """Return the first values of a column, each once."""
    found: dict[str, None] = {}
    for row in rows:
        if place < len(row) and row[place]:
            found[row[place][:60]] = None
        if len(found) == MOST_VALUES:
            break
    return tuple(found)
