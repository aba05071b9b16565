"""Address cards of every version as rows."""

import pytest

from planner.imports.tables import TableRefused, read_table
from planner.imports.tables.columns import COLUMNS, guessed
from planner.values.vocabulary import Listed

OLD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.;
TITLE;ENCODING=QUOTED-PRINTABLE:Referent f=
ür;CHARSET=nonsense
PHOTO;ENCODING=BASE64;TYPE=JPEG:AAAA==

TEL;WORK:+49 234 1
TEL;CELL:+49 170 2
END:VCARD
"""
THIRD = """BEGIN:VCARD
VERSION:3.0
N:Paul;Martin;Karl;Herr;
ORG:Ruhr-Universität Bochum\\; RUB;Rektorat
item1.EMAIL;TYPE=INTERNET:a@example.org
item2.EMAIL;TYPE=INTERNET,PREF:martin@exam
 ple.org
TITLE:Rektor\\, Prof.
X-PHONETIC-LAST-NAME:ぱうる
NOTE:secret
END:VCARD
begin:vcard
VERSION:4.0
FN:山田 太郎
N;LANGUAGE=ja:山田;太郎;;;
N;LANGUAGE=en:Yamada;Taro;;;Ph.D.
TEL;VALUE=uri;PREF=1:tel:+81-3-1;ext=2
LANG;PREF=1:ja
LANG:en
"""


def cards(words: str) -> list[dict[str, str]]:
    [sheet] = read_table(words.encode()).sheets
    head, *rows = sheet.rows
    return [{key: said for key, said in zip(head, row, strict=True) if said} for row in rows]


def test_cards_of_the_third_and_fourth_version_are_read_the_last_though_it_never_ends():
    assert cards(THIRD) == [
        {
            "form_of_address": "Herr",
            "given": "Martin Karl",
            "family": "Paul",
            "reading": "ぱうる",
            "function": "Rektor, Prof.",
            "institution": "Ruhr-Universität Bochum; RUB",
            "email": "martin@example.org",
        },
        {
            "given": "Taro",
            "family": "Yamada",
            "suffix": "Ph.D.",
            "native": "山田 太郎",
            "phone": "+81-3-1",
            "languages": "ja, en",
        },
    ]


def test_a_card_of_version_2_1_is_read_with_its_letters():
    [card] = cards(OLD)

    assert (card["family"], card["given"], card["academic_title"]) == ("Müller", "Jörg", "Dr.")
    assert card["phone"] == "+49 170 2"


def test_a_line_that_goes_on_for_ever_is_read_once():
    [card] = cards("BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:M=C3=\n=A4x" + "a=\n" * 400_000)

    assert card["family"].startswith("Mäxaaa")


def test_too_many_cards_are_refused_before_they_are_read():
    with pytest.raises(TableRefused) as refused:
        read_table(b"BEGIN:VCARD\nN:a\n" * 600_000)

    assert str(refused.value) == "There are 600000 rows in this table; at most 5000 can be taken over at once."


@pytest.mark.parametrize("charset", ["foo", "idna", "hex"])
def test_a_card_in_unknown_letters_is_read_all_the_same(charset):
    [card] = cards(f"BEGIN:VCARD\nN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:Paul;M=C3=A4x\nEND:VCARD")

    assert card == {"family": "Paul", "given": "Mäx"}


def test_what_a_card_says_stands_under_our_own_columns():
    [sheet] = read_table(THIRD.encode()).sheets

    assert guessed(sheet.rows[0], COLUMNS[Listed.PEOPLE]) == sheet.rows[0]
