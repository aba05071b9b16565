"""Cards for an address book: read by another's parser, complete, and as far as their audience may know."""

from dataclasses import replace

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from planner.exports.vcards import people_vcards
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Group, Person
from planner.values.text import Text
from tests.programmes import programme_with


def cards_of(programme, code: str = "en"):
    return list(vobject.readComponents(people_vcards(programme, language(code)).decode()))


def test_everybody_has_a_card_by_rank(whole):
    assert [card.fn.value for card in cards_of(whole)] == ["Ada Adler", "Prof. Dr. Ben Berg", "Clausen", "Honda Ken"]


def test_a_card_has_the_name_in_parts_and_in_its_own_script(whole):
    ken = cards_of(whole)[3]

    assert (ken.n.value.family, ken.n.value.given) == ("Honda", "Ken")
    assert [(name.params.get("LANGUAGE"), name.value) for name in ken.fn_list] == [
        (None, "Honda Ken"),
        (["ja"], "本田健"),
    ]
    assert (ken.x_phonetic_last_name.value, ken.x_phonetic_first_name.value) == ("ほんだ", "けん")


def test_a_card_is_sorted_by_the_family_name_without_the_small_words_before_it(whole):
    ada = replace(whole.people["ada"], family="von der Ruhr")

    [card, *_others] = cards_of(replace(whole, people={**whole.people, "ada": ada}))

    assert card.sort_string.value == "ruhr ada"


def test_a_card_has_office_and_how_to_be_reached(whole):
    ada, ben = cards_of(whole, "de")[:2]

    assert (ada.title.value, ada.org.value, ada.email.value) == (
        "Oberbürgermeisterin",
        ["Stadt Bochum"],
        "ada@example.org",
    )
    assert (ben.n.value.prefix, ben.tel.value, ben.categories.value) == (
        "Prof. Dr.",
        "+49 234 0002",
        ["Stadt", "Universität"],
    )


def test_a_card_keeps_its_name_for_ever(whole):
    assert [card.uid.value for card in cards_of(whole)][:2] == [f"{whole.trip.uid}-ada", f"{whole.trip.uid}-ben"]


def test_what_an_audience_may_not_know_is_on_no_card(whole):
    staff, everyone = (people_vcards(seen_by(whole, who), language("en")) for who in ("staff", "everyone"))

    assert (b"+49 234 0002" in staff, b"+49 234 0002" in everyone) == (True, False)
    assert (b"ada@example.org" in staff, b"ada@example.org" in everyone) == (True, False)


@pytest.mark.parametrize(
    "hostile", ["a;b,c\\d", "two\nlines", "BEGIN:VCARD", "x\r\nTEL:666", "\u2028TEL:666", "Ä" * 200]
)
def test_no_word_ends_its_line_or_parts_its_name(hostile: str):
    group = Group(key="g", name=Text(hostile))
    person = Person(key="p", family=hostile, given="Eva", function=Text(hostile), groups=("g",))

    (card,) = cards_of(programme_with(group, person))

    words = " ".join(hostile.split())
    assert (card.n.value.family, card.n.value.given, card.title.value) == (words, "Eva", words)
    assert "tel" not in card.contents


@given(st.text(max_size=60))
def test_every_text_makes_lines_that_end_in_time_and_cut_no_character(words: str):
    content = people_vcards(programme_with(Person(key="p", family="P", function=Text(words))), language("en"))

    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]
    assert content.count(b"END:VCARD") == 1
