"""Tables as workbooks (XLSX), which every office opens with a double click: texts as texts, dates as dates.

A text that begins with "=" stays a text: it is written as one, and marked as one for who edits the cell later, so
nothing is put before it as in :mod:`planner.exports.csv_tables`. Same table, same bytes: the file says nothing of the
clock, nor of who wrote it. Rejected: XlsxWriter, twice as fast, but openpyxl is here already to read what we wrote.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, NamedTuple
from unicodedata import east_asian_width
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from planner.exports.archives import settled
from planner.exports.cells import looks_like_a_formula, visible

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Cell = str | int | date
"""What stands in a cell; an empty text leaves it empty."""

_NARROWEST, _WIDEST = 6, 48
_LOOKED_AT = 200
_GREY = "FF6B6459"
_WRITTEN = datetime(1980, 1, 1, tzinfo=UTC)
_BOLD = Font(bold=True)
_ABOVE = Alignment(vertical="top", wrap_text=True)


class Leaf(NamedTuple):
    """One sheet of a workbook: its title, its head, its rows; the first ``examples`` of these stand in grey."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    examples: int = 0


def sheet_xlsx(title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a workbook of one sheet: the head stays in sight and can be filtered by, columns are as wide as needed."""
    return book_xlsx([Leaf(title, head, list(rows))])


def book_xlsx(leaves: Iterable[Leaf]) -> bytes:
    """Return a workbook of several sheets, at least one."""
    book = Workbook(write_only=True)
    for leaf in leaves:
        _write(book.create_sheet(_title(leaf.title)), leaf)
    book.properties.creator = ""
    book.properties.created = book.properties.modified = _WRITTEN
    buffer = BytesIO()
    # Not Workbook.save(), which writes the clock into the file.
    ExcelWriter(book, ZipFile(buffer, "w", ZIP_DEFLATED)).save()
    return settled(buffer.getvalue())


def _title(title: str) -> str:
    """Return a name that a sheet may have: 31 letters, and room for a number behind if it comes twice."""
    return re.sub(r"[\[\]:*?/\\]", " ", visible(title)).strip("' ")[:28] or "1"


def _write(sheet: Any, leaf: Leaf) -> None:
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_widths(leaf), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    if leaf.head:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(leaf.head))}{len(leaf.rows) + 1}"
    sheet.append([_cell(sheet, title, font=_BOLD) for title in leaf.head])
    for number, row in enumerate(leaf.rows):
        font = Font(italic=True, color=_GREY) if number < leaf.examples else None
        sheet.append([_cell(sheet, cell, font=font) for cell in row])


def _cell(sheet: Any, value: Cell, *, font: Font | None = None) -> Any:
    """Return what is written: numbers and dates as they are, a plain text plain, since a cell of its own is dear."""
    words = visible(value) if isinstance(value, str) else value
    if words == "":
        return None
    looks_ill = isinstance(words, str) and (words[0] in "=#" or looks_like_a_formula(words))
    if font is None and not looks_ill and not (isinstance(words, str) and "\n" in words):
        return words
    cell: Any = WriteOnlyCell(sheet)
    cell.value = words
    if isinstance(words, str):
        cell.data_type = "s"
        cell.alignment = _ABOVE
    cell.quotePrefix = looks_ill
    if font is not None:
        cell.font = font
    return cell


def _widths(leaf: Leaf) -> Iterator[int]:
    """Return how wide each column is in digits; a letter of Chinese, Japanese or Korean is two wide."""
    shown = [leaf.head, *leaf.rows[:_LOOKED_AT]]
    for place in range(len(leaf.head)):
        widest = max(_width(row[place]) for row in shown if place < len(row))
        yield min(max(_NARROWEST, widest + 2), _WIDEST)


def _width(value: Cell) -> int:
    lines = str(value).split("\n")
    return max(sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line) for line in lines)
