"""Texts as tables: which characters, what parts the cells, and what is no table."""

import random

import pytest

from planner.imports.tables import TableRefused, read_table

UNREADABLE = "This is no table that can be read here. Save it as XLSX, ODS or CSV."
GERMAN = "Name;Vorname;Straße\r\nMüller;Jörg;Kölner Straße 1\r\nGroß;Käthe;–\r\n"
JAPANESE = "氏名,所属,ふりがな\r\n山田 太郎,筑波大学,やまだ たろう\r\n"
POLISH = "Name;Ort\r\nWałęsa;Gdańsk\r\nŻak;Łódź\r\n"

WRITTEN = [
    *((GERMAN, name) for name in ("utf-8", "utf-8-sig", "utf-16", "cp1252")),
    ("Name;Vorname\r\nMüller;Jörg\r\n", "mac_roman"),
    *((JAPANESE, name) for name in ("utf-8", "utf-16", "cp932", "euc_jp", "iso2022_jp")),
    (POLISH, "cp1250"),
]


@pytest.mark.parametrize(("words", "encoding"), WRITTEN)
def test_the_characters_of_a_text_are_recognised(words, encoding):
    table = read_table(words.encode(encoding))

    assert table.encoding == encoding.removesuffix("-sig")
    assert [";".join(row).rstrip(";") for row in table.sheets[0].rows] == words.replace(",", ";").split("\r\n")[:-1]


def test_the_characters_may_be_said_by_hand():
    content = "Имя;Город\nИван;Москва\n".encode("cp1251")

    assert read_table(content, encoding="cp1251").sheets[0].rows[1] == ("Иван", "Москва")


PARTED = [
    ("a;b\n1;2,5\n3;4,5\n", ";", (("a", "b"), ("1", "2,5"), ("3", "4,5"))),
    ("a,b\n1,2\n", ",", (("a", "b"), ("1", "2"))),
    ("a\tb\n1\t\n\t2\n", "\t", (("a", "b"), ("1", ""), ("", "2"))),
    ("a|b\n1|2\n", "|", (("a", "b"), ("1", "2"))),
    ("sep=,\na,b;c\n", ",", (("a", "b;c"),)),
    ("a;b;;;\n\n1;2;;;\n", ";", (("a", "b"), ("", ""), ("1", "2"))),
    ("Paul\nBerg\n", ";", (("Paul",), ("Berg",))),
    ('a;b\n"1;2\n3";"say ""so"""\n', ";", (("a", "b"), ("1;2\n3", 'say "so"'))),
    ('a;b\n"1;2\n"3";"4"\n', ";", (("a", "b"), ('"1', "2"), ("3", "4"))),
    ("a;b\n" + " " * 900_000 + '1;  "2 \n', ";", (("a", "b"), ("1", '"2'))),
    ("a;b\n'=1+1;\x00\x07x\u200b\n", ";", (("a", "b"), ("=1+1", "x\u200b"))),
]


@pytest.mark.parametrize(("words", "separator", "rows"), PARTED)
def test_what_parts_the_cells_is_recognised(words, separator, rows):
    table = read_table(words.encode())

    assert (table.delimiter, table.sheets[0].rows) == (separator, rows)


def test_what_parts_the_cells_may_be_said_by_hand():
    assert read_table(b"a,b;c\n", delimiter=",").sheets[0].rows == (("a", "b;c"),)


NO_TABLES = [
    (b"", "The file is empty."),
    (b" \n ", "The file is empty."),
    (b";;\n;;\n", "There is nothing in this table."),
    (b"<!DOCTYPE html><table><tr><td>x</td></tr></table>", UNREADABLE),
    (b"%PDF-1.7 x", UNREADABLE),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, UNREADABLE),
    (b'"' + b"a" * 1_100_000, UNREADABLE),
    (b"a;b\n" * 5016, "There are 5016 rows in this table; at most 5000 can be taken over at once."),
    (b";" * 101 + b"x", "There are 102 columns in this table; at most 100 are possible."),
    (b"x" * (10 * 2**20 + 1), "The file is larger than 10 MB."),
    (random.Random(5).randbytes(10 * 2**20), UNREADABLE),
]


@pytest.mark.parametrize(("content", "said"), NO_TABLES, ids=range(len(NO_TABLES)))
def test_what_is_no_table_is_refused_in_words(content, said):
    with pytest.raises(TableRefused) as refused:
        read_table(content)

    assert str(refused.value) == said
