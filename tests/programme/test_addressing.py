"""How people are addressed: what stands round their name, and what is said where nothing is entered to be said."""

import pytest

from planner.programme.addressing import Around, around, spoken, written
from planner.programme.shape import Person
from planner.values.text import Text


def paul(title: str = "", **address: str) -> Person:
    """Return Martin Paul with these forms of address, by language."""
    return Person(key="paul", given="Martin", family="Paul", academic_title=title, form_of_address=Text(address))


@pytest.mark.parametrize(
    ("title", "address", "before"),
    [
        ("", "Mr", "Mr"),
        ("Prof. Dr.", "Mr.", ""),
        ("Ph. D.", "Dr", ""),
        ("Dr.", "Lord Mayor", "Lord Mayor"),
        ("Prof.", "Dame", "Dame"),
    ],
)
def test_an_english_title_takes_the_place_of_mr_but_of_no_office(title, address, before):
    assert written(paul(title, en=address), "en") == Around(before=before)


def test_a_german_title_stands_behind_herr():
    assert written(paul("Prof.", de="Herr"), "de-AT") == Around(before="Herr")


@pytest.mark.parametrize("language", ["ja", "ko", "zh-Hant"])
def test_east_asian_forms_of_address_stand_behind(language):
    assert around(Text({language: "X"}), language) == Around(behind="X")


def test_what_is_the_same_in_every_language_stands_before_the_name_everywhere():
    assert around(Text("H. E."), "ja") == Around(before="H. E.")


@pytest.mark.parametrize(
    ("title", "language", "address", "said"),
    [
        ("Prof. Dr. Dr. h. c.", "de", "Frau", "Frau Professorin Paul"),
        ("Univ.-Prof. Dr.-Ing.", "de", "Herr", "Herr Professor Paul"),
        ("Dr.-Ing.", "de", "Herr", "Herr Doktor Paul"),
        ("drs.", "de", "Herr", "Herr Paul"),
        ("Dr.", "de", "Frau Ministerin", "Frau Ministerin Paul"),
        ("PhD", "en", "", "Dr Paul"),
        ("drs.", "en", "Mr", "Mr Paul"),
        ("Dr.", "en", "Ambassador", "Ambassador Paul"),
        ("Prof.", "en", "Sir", "Sir Martin"),
        ("Prof.", "fr", "Monsieur", "Monsieur Paul"),
        ("Prof.", "fr", "", ""),
    ],
)
def test_what_is_said_is_made_of_address_title_and_family_name_as_the_language_does(title, language, address, said):
    assert spoken(paul(title, **{language: address} if address else {}), language, first="") == said


def test_what_is_entered_to_be_said_is_said_also_to_who_reads_a_language_of_a_region():
    rector = Person(key="x", family="Paul", spoken_address=Text({"de": "Magnifizenz"}))

    assert (spoken(rector, "de-AT", first=""), spoken(rector, "en", first="")) == ("Magnifizenz", "")


def test_in_japanese_the_name_stands_before_the_address_and_the_predicate_behind_both():
    ambassador = Person(key="x", family="Goetze", form_of_address=Text({"ja": "大使"}), predicate=Text({"ja": "閣下"}))

    assert spoken(ambassador, "ja", first="ゲッツェ") == "ゲッツェ 大使閣下"


@pytest.mark.parametrize(("office", "said"), [("様", "閣下"), ("知事", "知事閣下")])
def test_kakka_takes_the_place_of_sama_but_of_no_office(office, said):
    hanako = Person(key="x", family="Yamada", form_of_address=Text({"ja": office}), predicate=Text({"ja": "閣下"}))

    assert (written(hanako, "ja").behind + "閣下", spoken(hanako, "ja", first="山田")) == (said, f"山田 {said}")
