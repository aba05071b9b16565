"""What each column of a table is: as somebody has picked it, else as the headings say.

A choice is made on a page that shows the table as it was read then. Read otherwise, with other characters or another
line of headings, the columns are the same ones as long as there are as many on the same sheet, and the choice holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.actions.proposals import table_of
from planner.imports.tables import Table, TableRefused
from planner.imports.tables.columns import FIRST_LINES, Column, guessed
from planner.model import Proposal
from planner.web.intake.options import DELIMITERS, NO_HEADINGS


@dataclass(frozen=True, slots=True)
class Choices:
    """The key of each column, "" for one that is left out; ``are_dropped`` where some were picked for other columns."""

    keys: Sequence[str]
    are_dropped: bool = False


def table_read(proposal: Proposal, said: Mapping[str, str]) -> tuple[Table, TableRefused | None]:
    """Return the table read as is said, or, where that makes none of it, as it looks the likeliest."""
    encoding = said.get("encoding", "")
    delimiter = DELIMITERS.get(said.get("delimiter", ""), "")
    try:
        return table_of(proposal, encoding=encoding, delimiter=delimiter), None
    except TableRefused as refused:
        return table_of(proposal), refused


def reading_said(settled: Mapping[str, str]) -> str:
    """Return the word for a reading of which columns are picked."""
    return ".".join(settled[name] for name in _PARTS)


_PARTS = ("sheet", "encoding", "delimiter", "head")


def heads_of(rows: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return what may be said of the line of headings: its number, "0" for none."""
    return frozenset(map(str, range(min(len(rows), FIRST_LINES) + 1)))


def line_of(head: str) -> int | None:
    """Return the place of the line of headings."""
    return int(head) - 1 if head != NO_HEADINGS else None


def choices_of(
    said: Mapping[str, str], read: str, proposal: Proposal, table: Table, columns: Sequence[Column]
) -> Choices:
    """Return what the columns of a table are that is ``read`` so, if somebody said it of another reading too."""
    looks, before = _guessed(table, read, columns), said.get("read", "")
    if before == read:
        return Choices([said.get(f"column-{nth}", "") for nth in range(len(looks))])
    looked = _guessed_before(proposal, before, columns) if before else []
    picked = {nth: key for nth, was in enumerate(looked) if (key := said.get(f"column-{nth}", "")) != was}
    if len(looked) != len(looks) or _sheet(before) != _sheet(read):
        return Choices(looks, are_dropped=bool(picked))
    alone = {one.key for one in columns if not one.may_repeat} & set(picked.values())
    return Choices([picked.get(nth, "" if key in alone else key) for nth, key in enumerate(looks)])


def _sheet(read: str) -> str:
    return read.partition(".")[0]


def _guessed_before(proposal: Proposal, read: str, columns: Sequence[Column]) -> list[str]:
    """Return what the columns looked like on the page on which somebody picked; nothing where no page looks so."""
    parts = read.split(".")
    if len(parts) != len(_PARTS):
        return []
    said = dict(zip(_PARTS, parts, strict=True))
    table, _refused = table_read(proposal, said)
    sheets = {str(nth): sheet for nth, sheet in enumerate(table.sheets)}
    if said["sheet"] not in sheets or said["head"] not in heads_of(sheets[said["sheet"]].rows):
        return []
    return _guessed(table, read, columns)


def _guessed(table: Table, read: str, columns: Sequence[Column]) -> list[str]:
    """Return the key of each column of a sheet, as the headings say; "" for one of which they say nothing."""
    rows, head = table.sheets[int(_sheet(read))].rows, line_of(read.rpartition(".")[2])
    width = max(map(len, rows))
    return [*guessed(rows[head] if head is not None else (), columns), *[""] * width][:width]
