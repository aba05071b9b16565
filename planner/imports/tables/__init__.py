"""Tables that people hand in: spreadsheets, CSV of any sort, address cards, rows pasted from somewhere.

Whatever it was, it comes out as sheets of rows of plain words, in which line and place are those that its owner sees.
Nothing is guessed twice: which characters and which separator a text has can be said by hand, and then holds.

Spreadsheets are opened by python-calamine in a process of its own (:mod:`planner.imports.apart`): one cell in the last
row and column of a file of five kilobytes lets it ask for half a terabyte, and then it ends the process it is in.
Rejected: charset-normalizer and chardet, which take a short German list for Hungarian and a Japanese one for Korean;
openpyxl for reading, ten times slower; vobject for cards, which keeps less of them.
"""

from planner.imports.apart import MOST_BYTES
from planner.imports.tables.cards import is_cards, sheet_of_cards
from planner.imports.tables.decoding import decoded
from planner.imports.tables.limits import TableRefused, ensure_bearable
from planner.imports.tables.lines import rows_of
from planner.imports.tables.messages import CARDS, EMPTY, TOO_LARGE
from planner.imports.tables.sheet import Sheet, Table
from planner.imports.tables.spreadsheets import is_spreadsheet, sheets_of

__all__ = ["Sheet", "Table", "TableRefused", "is_cards", "is_text", "read_table"]


def read_table(content: bytes, *, encoding: str = "", delimiter: str = "", of_people: bool = True) -> Table:
    """Return the sheets of a file, whatever sort of table it is; ``encoding`` and ``delimiter`` are for texts only.

    Address cards count as a table only ``of_people``.

    :raises TableRefused: saying what is wrong; never anything else, whatever the bytes are.
    """
    if not content.strip():
        raise TableRefused(EMPTY)
    if len(content) > MOST_BYTES:
        raise TableRefused(TOO_LARGE, limit=MOST_BYTES // 2**20)
    if is_spreadsheet(content):
        return Table(sheets=ensure_bearable(sheets_of(content)))
    words, found = decoded(content, encoding)
    if is_cards(words):
        if not of_people:
            raise TableRefused(CARDS)
        return Table(sheets=ensure_bearable((sheet_of_cards(words),)), encoding=found)
    rows, separator = rows_of(words, delimiter)
    return Table(sheets=ensure_bearable((Sheet(name="", rows=rows),)), encoding=found, delimiter=separator)


def is_text(content: bytes) -> bool:
    """Tell whether the characters of a file can be read otherwise."""
    return not is_spreadsheet(content)
