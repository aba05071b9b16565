"""Whatever is handed in is a table or is refused; a table comes back as it was written."""

import csv
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.imports.tables import Table, TableRefused, read_table
from planner.imports.tables.columns import COLUMNS, guessed
from planner.imports.tables.people import people_proposed
from planner.imports.tables.proposed import Reading
from planner.values.vocabulary import Listed
from tests.imports.tables.reading import trip

FEW = settings(max_examples=40)
HEADINGS = ("Vorname", "Name", "E-Mail", "Telefon", "Telefon", "Größe", "Anreise", "Gruppe", "side", "氏名", "")
WORDS = st.text(st.sampled_from("aüß é;,|\t\"'=@\nX9.-"), max_size=8).map(str.strip)
CELLS = st.sampled_from(("Ada", "Adler", "x@", "ada@example.org", "22.11.2026", "31.2.", "City", "団", "\u202ex"))


@FEW
@given(
    st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=2, max_size=6),
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252")),
    st.sampled_from(";,\t|"),
    st.sampled_from(("\r\n", "\n", "\r")),
    st.integers(0, 3),
)
def test_what_is_written_in_any_way_is_read_again(rows, encoding, separator, ends, blank):
    grid = [["Größe", "é", "x"], *([""] * 3 for _ in range(blank)), *rows, ["Größe", "é", "x"]]
    written = StringIO(newline="")
    csv.writer(written, delimiter=separator, lineterminator=ends, quoting=csv.QUOTE_ALL).writerows(grid)

    table = read_table(written.getvalue().encode(encoding), delimiter=separator)

    assert table.sheets[0].rows == tuple(tuple(map(plain, row)) for row in grid)


def plain(words):
    """Return a cell without the mark that keeps a formula from running."""
    return words[1:] if words.startswith(("'=", "'@", "'-")) else words


@FEW
@given(st.binary(max_size=4096) | st.binary(max_size=200).map(b"BEGIN:VCARD\n".__add__))
def test_any_bytes_are_a_table_or_are_refused(content):
    assert isinstance(read(content), Table | TableRefused)


def read(content):
    try:
        return read_table(content)
    except TableRefused as refused:
        return refused


@FEW
@given(st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=8), st.data())
def test_any_rows_under_any_headings_are_told_row_by_row(headings, data):
    row = st.lists(CELLS | WORDS | st.just(""), min_size=len(headings), max_size=len(headings))
    rows = data.draw(st.lists(row.map(tuple), min_size=1, max_size=6))
    [sheet] = read_table(b"x").sheets
    mapping = guessed(headings, COLUMNS[Listed.PEOPLE])
    told = Reading(sheet=type(sheet)(name="", rows=(tuple(headings), *rows)), head=0, mapping=mapping)

    found = people_proposed(told, trip())

    assert [one.row for one in found] == [number for number, row in enumerate(rows, start=2) if any(row)]
    assert all(bool(one.troubles) == (one.standing == "problem") for one in found)
