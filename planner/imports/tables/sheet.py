"""What a table is once it is read."""

from dataclasses import dataclass

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Rows of words; ``rows[0]`` is the first line. Days are ISO dates, whole numbers have no point."""

    name: str
    rows: tuple[Cells, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The sheets of a file; of a text how it was read: the name of its characters, and what parts its cells."""

    sheets: tuple[Sheet, ...]
    encoding: str = ""
    delimiter: str = ""
