"""Workbooks: texts stay texts, dates are dates, nothing is run, and the same table makes the same file."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.exports.xlsx import Leaf, book_xlsx, sheet_xlsx


def opened(content: bytes) -> Worksheet:
    sheet = load_workbook(BytesIO(content)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_numbers_and_dates_stay_what_they_are():
    sheet = opened(
        sheet_xlsx("People", ["Name", "Rank", "From"], [["髙橋 秀徳", 3, date(2026, 11, 23)], ["Berg", 4, ""]])
    )

    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=1, max_row=1)] == [["Name", "Rank", "From"]]
    assert [sheet["A2"].value, sheet["B2"].value, sheet["C2"].value.date()] == ["髙橋 秀徳", 3, date(2026, 11, 23)]
    assert (sheet["C2"].number_format, sheet["C3"].value) == ("yyyy-mm-dd", None)


@pytest.mark.parametrize("hostile", ["=1+1", "=HYPERLINK(A1)", "+49 234 0002", "-1", "@SUM(A1)", "  =1", "#REF!"])
def test_no_text_is_a_formula_now_or_when_somebody_edits_its_cell(hostile: str):
    cell = opened(sheet_xlsx("People", ["Name"], [[hostile]]))["A2"]

    assert (cell.value, cell.data_type, cell.quotePrefix) == (hostile, "s", True)


def test_a_head_that_looks_like_a_formula_is_none_either():
    cell = opened(sheet_xlsx("People", ["=1+1"], []))["A1"]

    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_what_no_file_can_hold_is_left_out_of_a_text():
    sheet = opened(sheet_xlsx("People", ["Name"], [["A\x00d\x0ba\ud800"], ["x" * 40_000], ["two\nlines"]]))

    assert [sheet["A2"].value, len(sheet["A3"].value), sheet["A4"].value] == ["Ada", 32_000, "two\nlines"]


def test_the_head_stays_in_sight_and_columns_are_as_wide_as_what_they_hold():
    sheet = opened(sheet_xlsx("People", ["No", "Name", "Note"], [[1, "本田健一郎", "x" * 500]]))

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:C2")
    assert [sheet.column_dimensions[column].width for column in "ABC"] == [6, 12, 48]


@pytest.mark.parametrize(
    ("title", "named"), [("a/b: [c]?*\\", "a b   c"), ("'x'", "x"), ("", "1"), ("y" * 40, "y" * 28)]
)
def test_a_sheet_is_called_as_far_as_its_name_may_be(title: str, named: str):
    assert opened(sheet_xlsx(title, ["Name"], [])).title == named


def test_a_workbook_has_its_sheets_in_order_and_examples_in_grey():
    content = book_xlsx([Leaf("People", ["Name"], [["Example"], ["Berg"]], examples=1), Leaf("Groups", ["Group"], [])])

    people = opened(content)
    assert load_workbook(BytesIO(content)).sheetnames == ["People", "Groups"]
    assert [people["A2"].font.italic, people["A3"].font.italic] == [True, False]


def test_the_same_table_is_the_same_file_and_says_nothing_of_who_wrote_it_when():
    first, again = (sheet_xlsx("People", ["Name"], [["Berg"]]) for _time in range(2))

    core = ZipFile(BytesIO(first)).read("docProps/core.xml").decode()
    assert first == again
    assert "openpyxl" not in core
    assert core.count("1980-01-01T00:00:00Z") == 2
