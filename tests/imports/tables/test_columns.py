"""Columns by their headings in three languages, and the line in which these stand."""

import pytest

from planner.imports.tables.columns import COLUMNS, guessed, heading_row
from planner.language import language
from planner.values.vocabulary import Listed

PEOPLE = COLUMNS[Listed.PEOPLE]
KNOWN = [
    ("Lfd. Nr. | Anrede | Titel | Name | Vorname", "rank form_of_address academic_title family given"),
    ("Title | First Name | Surname | Position / Title | Company", "academic_title given family function institution"),
    (
        "氏名（漢字）|氏名（フリガナ）|所属|役職|メールアドレス|電話番号",
        "native reading institution function email phone",
    ),
    ("姓 | 名 | セイ | メイ", "family given reading reading"),
    ("Funktion (de) | Funktion (en) | function_ja | Position", "function function function function"),
    ("Funktion | Position", "function -"),
    ("Telefon | Telefon | TELEFON:", "phone - -"),
    ("E-Mail (dienstlich) | Tel.-Nr. | * Gruppe", "email phone groups"),
    ("Name, Vorname | Firma/Institution", "full_name institution"),
    ("Ernährung | Reisepass | Notfallkontakt", "diet passport emergency_contact"),
    ("Lieblingsfarbe | | Name", "- - full_name"),
]


@pytest.mark.parametrize(("headings", "keys"), KNOWN)
def test_columns_are_known_by_what_lists_call_them(headings, keys):
    assert guessed([one.strip() for one in headings.split("|")], PEOPLE) == tuple(
        "" if key == "-" else key for key in keys.split()
    )


@pytest.mark.parametrize("words", ["Name" + " " * 200, "Name" + "\n" * 8000 + "x", "\ufdfa" * 8000])
def test_a_long_text_is_no_heading_however_it_looks(words):
    assert guessed([words] * 100, PEOPLE) == ("",) * 100


def test_every_column_is_known_by_its_own_key():
    every = [column for columns in COLUMNS.values() for column in columns]

    assert [one.key for one in every if one.key.replace("_", " ") not in one.headings] == []


@pytest.mark.parametrize("code", ["en", "de", "ja"])
@pytest.mark.parametrize("of", Listed)
def test_every_column_is_known_by_what_we_call_it(of, code):
    # But for the whole name: a Japanese list means the one in its own script by it.
    columns = [column for column in COLUMNS[of] if column.key != "full_name"]
    labels = [language(code).say(column.label) for column in columns]

    assert guessed(labels, COLUMNS[of]) == tuple(column.key for column in columns)


def test_no_heading_means_two_columns():
    every = [heading for column in PEOPLE for heading in column.headings]

    assert [one for one in every if every.count(one) > 1] == []


LINES = [
    ((("Delegation nach Japan", "", ""), ("", "", ""), ("Nr.", "Name", "Vorname"), ("1", "Paul", "Martin")), 2),
    ((("Paul", "Martin"), ("Berg", "Ben")), None),
    ((("Paul", "Rektor"), ("Berg", "Position")), None),
    ((("", ""), ("Position", "Paul")), 1),
]


@pytest.mark.parametrize(("rows", "line"), LINES)
def test_the_line_of_the_headings_is_found_below_a_title(rows, line):
    assert heading_row(rows, PEOPLE) == line
