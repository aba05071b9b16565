"""People from a table: new ones, those whom the trip has, what cannot be."""

from dataclasses import replace
from datetime import date

import pytest

from planner.programme.shape import Person, Restricted
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.imports.tables.reading import proposed, standings, trip, troubles
from tests.programmes import programme_with

HONDA = {"given": "Ken", "family": "Honda"}

NAMES = [
    ("Name | Vorname", "Paul | Martin", {"given": "Martin", "family": "Paul"}),
    ("Teilnehmer", "Herr Prof. Dr. Martin Paul", {"academic_title": "Prof. Dr.", "given": "Martin", "family": "Paul"}),
    ("Name", "Paul, Prof. Dr.-Ing. Martin", {"academic_title": "Prof. Dr.-Ing.", "given": "Martin", "family": "Paul"}),
    ("Name", "Anna Maria von der Leyen", {"given": "Anna Maria", "family": "von der Leyen"}),
    ("Name", "SATO Hiroshi", {"given": "Hiroshi", "family": "SATO"}),
    ("Full name", "Dr. Anna Schmidt, MdB", {"academic_title": "Dr.", "family": "Schmidt", "suffix": "MdB"}),
    ("Full name", "John Doe Jr.", {"given": "John", "family": "Doe", "suffix": "Jr."}),
    ("Name", "Madonna", {"given": "", "family": "Madonna"}),
    ("Anrede | Titel | Nachname", "Frau | Dr. h. c. | Groß", {"academic_title": "Dr. h. c.", "family": "Groß"}),
    ("Title | First name | Surname", "Mr | John | Doe", {"academic_title": "", "form_of_address": Text({"en": "Mr"})}),
    (
        "Anrede | Nachname",
        "Herr Prof. Dr. | Doe",
        {"academic_title": "Prof. Dr.", "form_of_address": Text({"de": "Herr"})},
    ),
    ("氏名 | ふりがな", "山田 太郎 | やまだ たろう", {"family": "山田", "given": "太郎", "family_first": True}),
    ("姓 | 名 | セイ | メイ", "山田 | 太郎 | ヤマダ | タロウ", {"native": "山田 太郎", "reading": "ヤマダ タロウ"}),
    ("氏名（漢字） | ローマ字", "山田太郎 | Taro Yamada", {"native": "山田太郎", "given": "Taro", "family": "Yamada"}),
]


@pytest.mark.parametrize(("headings", "row", "parts"), NAMES)
def test_a_name_is_read_however_a_list_writes_it(headings, row, parts):
    [one] = proposed(headings, row)

    assert one.standing == "new"
    assert {name: getattr(one.draft, name) for name in parts} == parts


SAID = [
    ("Funktion | Function (en)", "Rektor | Rector", "function", Text({"de": "Rektor", "en": "Rector"})),
    (
        "Sprachen",
        "Deutsch (Muttersprache), Englisch – fließend, 日本語; zh-Hant",
        "languages",
        ("de", "en", "ja", "zh-Hant"),
    ),
    ("Gruppe", "Stadt, U", "groups", ("city", "university")),
    ("Institution", "物質・材料研究機構", "institution", "nims"),
    ("Seite", "Gastgeber", "side", Side.HOST),
    ("区分", "ホスト", "side", Side.HOST),
    ("Anreise", "So, 22.11.2026", "present_from", date(2026, 11, 22)),
    ("Anreise", "22. Nov. 2026", "present_from", date(2026, 11, 22)),
    ("Arrival", "11/24/2026", "present_from", date(2026, 11, 24)),
    ("到着日", "令和8年11月22日", "present_from", date(2026, 11, 22)),
    ("Begleitet", "Prof. Dr. Ben Berg", "accompanies", "ben"),
    ("Begleitet", "ada@example.org", "accompanies", "ada"),
    ("Gegenüber", "本田 健 先生", "counterpart", "ken"),
    ("E-Mail", "Vera Vogt <v@example.org>", "email", "v@example.org"),
]


@pytest.mark.parametrize(("heading", "words", "name", "value"), SAID)
def test_a_cell_is_read_as_what_its_heading_says(heading, words, name, value):
    [one] = proposed(f"Nachname | {heading}", f"Vogt | {words}")

    assert (one.troubles, getattr(one.draft, name)) == ((), value)


MEANT = [
    ("E-Mail | Name", "ADA@example.org | Somebody", "changed ada"),
    ("Vorname | Nachname", "adler | ada", "changed ada"),
    ("Name", "Adler, Ada", "same ada"),
    ("Anrede | Name | Vorname | E-Mail", "Frau | Adler | Ada | ADA@example.org", "same ada"),
    ("Name | Vorname", "Adler, Ada |", "same ada"),
    ("Name | E-Mail", "Ada Adler | new@example.org", "changed ada"),
    ("氏名", "本田 健", "same ken"),
    ("姓 | 名", "本田 | 健", "same ken"),
    ("ふりがな | 氏名", "ホンダケン |", "same ken"),
    ("Nachname", "Clausen", "same cleo"),
    ("Vorname | Nachname", "Vera | Clausen", "new"),
]


@pytest.mark.parametrize(("headings", "row", "meant"), MEANT)
def test_somebody_is_known_by_address_or_by_name(headings, row, meant):
    assert standings(proposed(headings, row)) == [meant]


def test_a_namesake_whose_own_address_stands_in_the_table_is_another():
    found = proposed("Name | E-Mail", "Ada Adler | ada@example.org", "Ada Adler | other@example.org")

    assert standings(found) == ["same ada", "new"]


def test_of_two_of_one_name_the_organizer_is_asked_which():
    namesakes = programme_with(*(Person(key=key, given="Eva", family="Abel") for key in ("one", "two")))

    found = proposed("Name", "Eva Abel", programme=namesakes)

    assert troubles(found) == ["2 : “Eva Abel” may mean several people. Add the e-mail address."]


def test_what_a_row_does_not_say_stays_as_it_is():
    [one] = proposed("Vorname | Nachname | Funktion | Telefon | Seite", "Ada | Adler | Bürgermeisterin | | Gastgeber")

    ada = trip().people["ada"]
    assert one.fields == ("function",)
    assert one.draft == replace(ada, function=ada.function.with_wording("de", "Bürgermeisterin"))


def test_restricted_data_are_read_only_for_who_may():
    row = ("Nachname | Essen | Pass", "Vogt | vegan | C01X")

    [read], [unread] = proposed(*row, restricted=True), proposed(*row)

    assert (read.draft.restricted, unread.draft.restricted) == (Restricted(diet="vegan", passport="C01X"), None)


def test_an_institution_that_is_not_there_yet_is_told_and_the_rank_of_the_list():
    [one] = proposed("Nr. | Name | Firma", "12. | Vogt | Beispiel GmbH")

    assert (one.house, one.draft.institution, one.rank) == ("Beispiel GmbH", None, 12)


WRONG = [
    ("Funktion", "Rektor", "2 : There is no name in this row."),
    ("Name | E-Mail", "Vogt | x@", "2 E-Mail: “x@” is not an e-mail address."),
    ("Name | Anreise", "Vogt | bald", "2 Anreise: “bald” is not a date. Write it like 2026-11-25."),
    ("Name | Anreise | Abreise", "Vogt | 23.11. | 22.11.", "2 Abreise: The last day lies before the first."),
    ("Name | Gruppe", "Vogt | Stadd", "2 Gruppe: There is no group “Stadd” on this trip."),
    ("Name | Begleitet", "Vogt | Niemand", "2 Begleitet: “Niemand” is not on this trip."),
    ("Name | Sprache", "Vogt | Quatsch", "2 Sprache: “Quatsch” is not a language. Use a tag such as de, en or ja."),
    ("Name | Seite", "Vogt | links", "2 Seite: “links” is neither the delegation nor the hosts."),
    ("Name | Titel", f"Vogt | {'x' * 61}", "2 Titel: This is too long. At most 60 letters."),
    (
        "Name | Gegenüber",
        "Vogt | Ben Berg",
        (
            "2 Gegenüber: “Ben Berg” is none of the hosts. A counterpart is one of them, and is named in the row of who"
            " travels."
        ),
    ),
    (
        "Name | Ort",
        "Vogt\u202e | x",
        "2 Name: There is an invisible character here that changes the direction of writing (U+202E). Take it out.",
    ),
]


@pytest.mark.parametrize(("headings", "row", "said"), WRONG)
def test_a_row_that_cannot_be_says_what_is_wrong_and_where(headings, row, said):
    assert said in troubles(proposed(headings, row))


def test_whom_two_rows_mean_is_said_at_the_second():
    found = proposed("Name | E-Mail", "Eva Abel | e@example.org", "Abel, Eva |", "Ada Adler |", "| ada@example.org")

    assert troubles(found) == [
        "3 : Row 2 means the same person.",
        "5 : There is no name in this row.",
        "5 : Row 4 means the same person.",
    ]


def test_who_is_only_in_the_table_can_be_named_once_the_table_is_taken_over():
    found = proposed("Name | Begleitet", "Eva Abel |", "Uwe Abel | Dr. Eva Abel")

    [said] = troubles(found)
    assert said.startswith("3 Begleitet: “Dr. Eva Abel” is not on this trip yet, only in this table.")


@pytest.mark.parametrize(
    ("heading", "words", "name", "value"),
    [
        ("Funktion", "Rektor\nder Universität", "function", "Rektor der Universität"),
        ("Anrede", "Frau\nRektorin", "form_of_address", "Frau Rektorin"),
        ("Kurzbiografie", "Erst hier,\ndann dort", "biography", "Erst hier,\ndann dort"),
    ],
)
def test_a_break_within_a_cell_is_a_blank_where_there_is_one_line(heading, words, name, value):
    [found] = proposed(f"Name | {heading}", f"Vogt | {words}")

    assert getattr(found.draft, name) == Text({"de": value})


def test_a_break_within_a_diet_is_a_blank_and_one_within_a_passport_is_kept():
    [found] = proposed("Name | Essen | Pass", "Vogt | vegan,\nno nuts | C01X\nC02Y", restricted=True)

    assert (found.draft.restricted.diet, found.draft.restricted.passport) == ("vegan, no nuts", "C01X\nC02Y")


def test_rows_that_are_left_out_propose_nothing():
    assert [one.row for one in proposed("Name", "A", "", "B", "C", left_out=frozenset({4}))] == [2, 5]
