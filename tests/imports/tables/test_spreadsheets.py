"""Spreadsheets as rows of words, opened by a process of their own, and those that do not open."""

from datetime import date, datetime, time, timedelta

import pytest

from planner.imports.tables import Sheet, TableRefused, read_table
from planner.imports.tables.limits import ensure_bearable
from tests.imports.tables.workbooks import ods, packed, xlsx

UNREADABLE = "This is no table that can be read here. Save it as XLSX, ODS or CSV."
MANY = "There are 30000 rows in this table; at most 5000 can be taken over at once."
BROKEN = "This file cannot be read: it is broken, or far too large."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = packed({"xl/workbook.xml": b"0" * 160_000_000})

REFUSED = [
    (xlsx(cells={"XFD1048576": "far"}), BROKEN),
    (xlsx(["x" * 8000], merged=("A1:CV100",), cells={"CV101": "last"}), BROKEN),
    (BOMB, UNREADABLE),
    (
        OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "This file is protected by a password. Save it without one.",
    ),
    (packed({"word/document.xml": "<w/>"}), UNREADABLE),
    (
        xlsx(cells={"A1": "Name", "A30000": "x"}),
        MANY,
    ),
    (xlsx(cells={"A1": "Name", "GZ1": "x"}), "There are 101 columns in this table; at most 100 are possible."),
    (xlsx(), "There is nothing in this table."),
]


def test_a_workbook_is_read_as_its_owner_sees_it():
    content = xlsx(
        ["Liste der Teilnehmenden"],
        [],
        ["Gruppe", "Name", "Anreise", "Zeit", "Telefon", "kommt"],
        ["Stadt", "Mu\u0308ller ", date(2026, 11, 22), time(14, 30), 49234123456, True],
        [None, "=1+1", datetime.combine(date(2026, 11, 22), time(9, 5)), timedelta(hours=26), 1.5, False],
        merged=("A1:B1", "A4:A5"),
        hidden=(["geheim"],),
    )

    [sheet] = read_table(content).sheets

    assert sheet.rows == (
        ("Liste der Teilnehmenden", "Liste der Teilnehmenden", "", "", "", ""),
        ("",) * 6,
        ("Gruppe", "Name", "Anreise", "Zeit", "Telefon", "kommt"),
        ("Stadt", "Müller", "2026-11-22", "14:30", "49234123456", "yes"),
        ("Stadt", "", "2026-11-22 09:05:00", "26:00", "1.5", "no"),
    )


def test_an_open_document_is_read_too():
    [sheet] = read_table(ods(("Name", "Vorname"), ("Groß", "Jörg"))).sheets

    assert (sheet.name, sheet.rows) == ("Liste", (("Name", "Vorname"), ("Groß", "Jörg")))


@pytest.mark.parametrize(
    ("content", "said"), REFUSED, ids=["far cell", "merged", "bomb", "password", "no table", "rows", "columns", "empty"]
)
def test_what_cannot_be_opened_is_refused_in_words(content, said):
    with pytest.raises(TableRefused) as refused:
        read_table(content)

    assert str(refused.value) == said


def test_of_several_sheets_the_one_that_is_too_long_is_named():
    short, long_ = Sheet(name="Liste", rows=(("Paul",),)), Sheet(name="Roh", rows=(("x",),) * 5016)

    with pytest.raises(TableRefused) as refused:
        ensure_bearable((short, long_))

    assert str(refused.value).startswith("There are 5016 rows in the sheet “Roh”; at most 5000")


def test_sheets_that_are_nearly_empty_are_too_large_together_all_the_same():
    wide = Sheet(name="Liste", rows=(("x",) * 100, *[()] * 15_000, ("x",)))
    assert len(ensure_bearable((wide,))[0].rows) == 15_002

    with pytest.raises(TableRefused) as refused:
        ensure_bearable((wide, wide))

    assert str(refused.value) == BROKEN
