"""Lists as tables: the same in every form, and what is handed in again changes nothing."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from planner.exports.csv_tables import people_rows
from planner.exports.tables import MEDIA_TYPES, TABLES, people_xlsx
from planner.imports.tables import read_table
from planner.imports.tables.columns import COLUMNS, guessed
from planner.imports.tables.people import people_proposed
from planner.imports.tables.proposed import Reading, Standing
from planner.language import language
from planner.values.vocabulary import Listed
from tests.programmes import whole_trip


def test_a_workbook_of_people_has_dates_as_dates_and_telephones_as_texts():
    sheet = load_workbook(BytesIO(people_xlsx(whole_trip(), language("de")))).active
    head, _ada, ben, *_others = sheet.iter_rows(values_only=True)
    row = dict(zip(head, ben, strict=True))

    assert (row["Familienname"], row["Telefon"]) == ("Berg", "+49 234 0002")
    assert row["Anwesend ab"].isoformat() == "2026-11-23T00:00:00"


def test_the_same_people_make_the_same_workbook():
    assert people_xlsx(whole_trip(), language("ja")) == people_xlsx(whole_trip(), language("ja"))


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("form", TABLES["people"])
def test_people_who_are_handed_in_again_are_the_same(form: str, code: str):
    whole = whole_trip()
    sheet = read_table(TABLES["people"][form](whole, language(code))).sheets[0]
    mapping = guessed(sheet.rows[0], COLUMNS[Listed.PEOPLE])

    proposed = people_proposed(Reading(sheet=sheet, head=0, mapping=mapping, tag=code), whole)

    assert [(one.key, one.standing) for one in proposed] == [
        (key, Standing.SAME) for key in ("ada", "ben", "cleo", "ken")
    ]


@pytest.mark.parametrize("code", ["en", "de", "ja"])
def test_an_import_knows_every_column_of_the_table_of_people(code: str):
    head, _rows = people_rows(whole_trip(), language(code))

    known = guessed(head, COLUMNS[Listed.PEOPLE])

    assert dict(zip(head, known, strict=True)) == dict(zip(head, filter(None, known), strict=False))


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in TABLES.items() for form in forms])
def test_every_table_can_be_written_and_says_what_it_is(name: str, form: str):
    assert TABLES[name][form](whole_trip(), language("de"))
    assert MEDIA_TYPES[form].count("/") == 1
