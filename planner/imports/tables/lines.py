"""A text as rows of cells: what parts the cells is what most of its lines agree on."""

import csv
import re
from collections import Counter
from io import StringIO

from planner.imports.tables.cleaning import clean
from planner.imports.tables.limits import TableRefused
from planner.imports.tables.messages import UNREADABLE
from planner.imports.tables.sheet import Cells

SEPARATORS = (";", ",", "\t", "|")
_SAMPLE = 60
_QUOTED = re.compile(r'"([^"]*)"')
"""Without the blanks round it, of which a run would be gone through for each of them; cells lose theirs anyway."""

csv.field_size_limit(1_000_000)


def rows_of(words: str, separator: str = "") -> tuple[tuple[Cells, ...], str]:
    """Return the rows of a text and what parts its cells. :raises TableRefused: for what is no table at all."""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = words.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:  # Excel writes it
        words, separator = rest, separator or first[4]
    chosen = separator if separator in SEPARATORS else _agreed(words)
    return tuple(tuple(map(clean, row)) for row in _read(words, chosen)), chosen


def _read(words: str, separator: str) -> list[list[str]]:
    """Return the cells. Where a quotation mark is closed nowhere, or too late, it would swallow rows: then none counts.

    :raises TableRefused: for a cell of a million letters.
    """
    try:
        return list(csv.reader(StringIO(words, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        pass
    try:
        rows = list(csv.reader(StringIO(words, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE))
    except csv.Error as failure:
        raise TableRefused(UNREADABLE) from failure
    return [[_QUOTED.sub(r"\1", one) for one in row] for row in rows]


def _agreed(words: str) -> str:
    """Return the separator under which most of the first lines have the same number of cells, more than one."""
    sample = "\n".join(words.split("\n", _SAMPLE)[:_SAMPLE])
    found: list[tuple[float, int, str]] = []
    for separator in SEPARATORS:
        try:
            widths = Counter(len(row) for row in _read(sample, separator) if any(map(str.strip, row)))
        except TableRefused:
            continue
        [(width, lines)] = widths.most_common(1) or [(1, 0)]
        if width > 1:
            found.append((round(lines / widths.total(), 1), width, separator))
    return max(found)[-1] if found else ";"
