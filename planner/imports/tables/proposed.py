"""What a table proposes: for each row a draft, whether it is new, changes somebody, says the same, or is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from planner.imports.tables.sheet import Sheet
from planner.values.text import ANY
from planner.values.vocabulary import Side


class Standing(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """One thing to mend: the line of the sheet, from 1, the heading of its column, what is wrong."""

    row: int
    column: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a sheet is to be read: the place of its headings (``None``: it has none), the key of each of its columns.

    ``side`` is whose the new people are, ``tag`` the language of texts whose heading names none. Restricted data are
    only read where ``restricted``; ``left_out`` are lines, from 1; ``inside`` is the conference of sessions.
    """

    sheet: Sheet
    head: int | None
    mapping: tuple[str, ...]
    side: Side = Side.HOME
    tag: str = ANY
    restricted: bool = False
    left_out: frozenset[int] = frozenset()
    inside: str = ""

    @property
    def headings(self) -> tuple[str, ...]:
        """The words over the columns, A, B, C … where there are none."""
        named = self.sheet.rows[self.head] if self.head is not None else ()
        return tuple((named[nth] if nth < len(named) else "") or letter(nth) for nth in range(len(self.mapping)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What a row proposes; ``key`` is whom it means, "" for somebody new, ``fields`` are what it changes.

    ``house`` is the name of an institution that is not on the trip yet, ``room`` that of a room in the house of the
    conference that is no venue yet; "" where there is none to add. ``rank`` is the number that a table gives somebody,
    0 for none: it tells in which order new people stand.
    """

    row: int
    standing: Standing
    draft: Any
    key: str = ""
    fields: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    house: str = ""
    room: str = ""
    rank: int = 0


def letter(place: int) -> str:
    """Return what a spreadsheet calls a column, from 0: A, Z, AA."""
    first, last = divmod(place, 26)
    return (letter(first - 1) if first else "") + chr(65 + last)
