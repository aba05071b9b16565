"""The table to fill in: our headings in the reader's language, a row that shows how, as a workbook or as CSV."""

from collections.abc import Callable, Mapping
from itertools import zip_longest

from planner.exports import csv_tables, xlsx
from planner.exports.xlsx import Leaf, book_xlsx
from planner.imports.tables.columns import COLUMNS
from planner.language import Language
from planner.programme.shape import Programme
from planner.values.text import N_
from planner.values.vocabulary import Listed
from planner.web.intake.examples import example_of

TITLES = {Listed.PEOPLE: N_("People"), Listed.SESSIONS: N_("Sessions"), Listed.POSTERS: N_("Posters")}

_LEFT = frozenset({"full_name", "rank"})
"""Columns that are read where a table has them; who begins one has better ones."""

Written = tuple[bytes, str]
Rows = list[list[str]]


def template_of(of: Listed, programme: Programme, language: Language, *, as_: str, restricted: bool) -> Written:
    """Return a table to fill in and its media type.

    ``as_`` is one of :data:`WRITERS`; columns of restricted data are there for who may write them.
    """
    columns = [one for one in COLUMNS[of] if one.key not in _LEFT and (restricted or not one.is_restricted)]
    example = example_of(of, language.code)
    rows = [[language.say(one.label) for one in columns], [example.get(one.key, "") for one in columns]]
    return WRITERS[as_](rows, language.say(TITLES[of]), _known(programme, language) if of is Listed.PEOPLE else None)


def _known(programme: Programme, language: Language) -> Leaf:
    """Return the names by which groups and institutions are found."""
    groups = [language.text(one.name) for one in programme.groups.values()]
    houses = [language.text(one.name) for one in programme.institutions.values()]
    head = [language.say("Groups"), language.say("Institutions")]
    return Leaf(language.say("On this trip"), head, list(zip_longest(groups, houses, fillvalue="")))


def _xlsx(rows: Rows, title: str, known: Leaf | None) -> Written:
    return book_xlsx([Leaf(title, rows[0], rows[1:], examples=1), *([known] if known else [])]), xlsx.MEDIA_TYPE


def _csv(rows: Rows, _title: str, _known: Leaf | None) -> Written:
    """Return what German Excel opens as a table too: parted by semicolons."""
    return csv_tables.table_csv(rows[0], rows[1:], delimiter=";"), csv_tables.MEDIA_TYPE


WRITERS: Mapping[str, Callable[[Rows, str, Leaf | None], Written]] = {"xlsx": _xlsx, "csv": _csv}
