"""How several tables are read in one query: raw columns, padded to the widest of them.

A union's rows are ``(sort, place, numbers …, texts …)``; what a table does not have is NULL there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Integer,
    Select,
    String,
    bindparam,
    cast,
    literal_column,
    null,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.types import JSON, Date, DateTime, NullType, TypeDecorator

from planner.model import Base

Columns: TypeAlias = Sequence[ColumnElement[Any]]

TABLES = Base.metadata.tables
OF_TRIP = bindparam("trip", type_=Integer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One table of a union: its rows, the column that names the trip, what orders them, and its columns."""

    sort: str
    rows: FromClause
    of_trip: ColumnElement[Any]
    place: ColumnElement[Any]
    numbers: Columns
    texts: Columns = ()


def raw(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column as its driver hands it over; JSON, dates and instants as text."""
    bare = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    if isinstance(bare, JSON | Date | DateTime):
        return cast(column, String)
    return type_coerce(column, NullType())


def columns(table: str, names: str) -> list[ColumnElement[Any]]:
    """Return raw columns of a table, named in one line; ``-`` is NULL."""
    return [cast(null(), Integer) if name == "-" else raw(TABLES[table].c[name]) for name in names.split()]


def union_of(branches: Sequence[Branch]) -> CompoundSelect[Any]:
    """Return the branches one after another, each padded to the widest, in the order of their places."""
    numbers = max(len(branch.numbers) for branch in branches)
    texts = max(len(branch.texts) for branch in branches)
    return union_all(*(_padded(branch, numbers, texts) for branch in branches)).order_by(literal_column("place"))


def _padded(branch: Branch, numbers: int, texts: int) -> Select[Any]:
    no_numbers = [cast(null(), Integer)] * (numbers - len(branch.numbers))
    no_texts = [cast(null(), String)] * (texts - len(branch.texts))
    row = [*branch.numbers, *no_numbers, *branch.texts, *no_texts]
    named = [column.label(f"c{nth}") for nth, column in enumerate(row)]
    sort: ColumnElement[str] = literal_column(f"'{branch.sort}'")
    rows = select(sort.label("sort"), branch.place.label("place"), *named).select_from(branch.rows)
    return rows.where(branch.of_trip == OF_TRIP)
