"""How long what people write may be: what the columns hold, and for texts in several languages what paper bears.

A form says this beside its field before; this is for whatever else hands things over, and SQLite, which counts nothing.
"""

from functools import cache
from typing import Any

from sqlalchemy import String, inspect

from planner.errors import Refused
from planner.model.types import SHORT_LENGTH, Words

LONG_LENGTH = 8_000
"""Letters in a note, a purpose, an address, as in a trip file."""

LONG_TEXTS = frozenset(
    {
        *("notes_public", "notes_delegation", "notes_staff", "purpose", "note", "address", "text", "subject"),
        *("biography", "abstract", "account", "summary"),
    }
)


def ensure_fits(row: Any) -> None:
    """Let the caller go on when no text of the row is too long. :raises Refused: naming the field."""
    sort: Any = type(row)
    for name, limit in _limits(sort):
        value = getattr(row, name, None)
        if value and max(map(len, _wordings(value))) > limit:
            raise Refused("This is too long. At most %(limit)s letters.", field=name, limit=limit)


@cache
def _limits(sort: type[Any]) -> tuple[tuple[str, int], ...]:
    """Return the columns of a sort of row that hold texts, each with how many letters fit."""
    limits = ((column.key, _limit(column.key, column.type)) for column in inspect(sort).columns)
    return tuple((name, limit) for name, limit in limits if limit)


def _limit(name: str, kind: Any) -> int:
    if isinstance(kind, Words) or (isinstance(kind, String) and kind.length is None):
        return LONG_LENGTH if name in LONG_TEXTS or isinstance(kind, String) else SHORT_LENGTH
    return kind.length or 0 if isinstance(kind, String) else 0


def _wordings(value: Any) -> list[str]:
    return list(value.values()) if hasattr(value, "values") else [str(value)]
