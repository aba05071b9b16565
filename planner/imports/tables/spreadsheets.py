"""Spreadsheets: XLSX, ODS and the old XLS, each visible sheet as rows of words; formulas count as their values."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from planner.imports.apart import MOST_BYTES, Busy, Killed, apart, limit, tell
from planner.imports.tables.cleaning import clean
from planner.imports.tables.limits import MOST_CELLS, MOST_ROWS, TableRefused, ensure_few_rows
from planner.imports.tables.messages import PASSWORD, UNREADABLE
from planner.imports.tables.sheet import Sheet

MOST_UNPACKED = 150_000_000
MOST_SHEETS = 10
MOST_TOLD = MOST_BYTES
"""Letters of all cells together, as many as a text may have; one text in cells that are merged makes gigabytes."""
_MOST_READ = 4 * MOST_ROWS
"""Rows that are looked at, empty ones among them; a table that goes on below is refused."""
_WIDEST = MOST_CELLS + 1
_PACKED, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def is_spreadsheet(content: bytes) -> bool:
    """Tell whether the first bytes are those of a spreadsheet; any other packed file will be refused as one."""
    return content.startswith((_PACKED, _OLD))


def sheets_of(content: bytes) -> tuple[Sheet, ...]:
    """Return the visible sheets. :raises TableRefused: for what is no spreadsheet, or does not open without harm."""
    if content.startswith(_OLD) and _LOCKED in content:
        raise TableRefused(PASSWORD)
    try:
        found = apart("tables.spreadsheets", content)
    except (Killed, Busy) as died:
        raise TableRefused(died.message) from died
    if found == "large":
        raise TableRefused(Killed.message)
    if not isinstance(found, list):
        raise TableRefused(PASSWORD if found == "locked" else UNREADABLE)
    for name, _read, height in found:
        ensure_few_rows(height if height > _MOST_READ else 0, sheet=name if len(found) > 1 else "")
    return tuple(Sheet(name=name, rows=tuple(map(tuple, rows))) for name, rows, _height in found)


def main() -> None:
    """Tell, in the child, what stands in the spreadsheet that is handed in."""
    content = limit()
    import python_calamine  # noqa: PLC0415 -- only once this process is limited

    try:
        if content.startswith(_PACKED):
            _ensure_small(content)
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        seen = [one.name for one in book.sheets_metadata if str(one.visible).endswith("Visible")]
        sheets = [book.get_sheet_by_name(name) for name in seen[:MOST_SHEETS]]
        told = [(one.name, _rows(one), one.total_height + 1) for one in sheets]
        tell("large" if sum(_letters(rows) for _name, rows, _height in told) > MOST_TOLD else told)
    except python_calamine.PasswordError:
        tell("locked")
    except (python_calamine.CalamineError, BadZipFile, ValueError):
        tell("broken")


def _ensure_small(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as packed:
        if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
            raise ValueError("it unpacks to too much")


def _letters(rows: list[list[str]]) -> int:
    return sum(len(cell) for row in rows for cell in row)


def _rows(sheet: Any) -> list[list[str]]:
    read = sheet.to_python(skip_empty_area=False, nrows=_MOST_READ)
    cells = [row if len(row) < _WIDEST else _narrow(row) for row in read]
    for (top, left), (bottom, right) in getattr(sheet, "merged_cell_ranges", None) or ():
        for row in cells[top : bottom + 1]:
            for place in range(left, min(right + 1, len(row))):
                row[place] = cells[top][left]
    # Most cells of a sheet that one far cell makes large are empty.
    return [_narrow([_words(value) if value != "" else "" for value in row]) for row in cells]


def _narrow(row: list[Any]) -> list[Any]:
    """Return a row without its empty end; of one that is too wide still no more than shows that it is."""
    last = next((nth for nth in range(len(row), 0, -1) if row[nth - 1] != ""), 0)
    return row[: min(last, _WIDEST)] if last < _WIDEST else [*row[: _WIDEST - 1], "…"]


def _words(value: Any) -> str:
    """Return what stands in a cell as its owner would type it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, datetime | date):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    return value.strftime("%H:%M") if isinstance(value, time) else clean(str(value))
