"""People on paper: which name first, and how it is read."""

import pytest

from planner.programme.audience import seen_by
from planner.programme.shape import Person
from planner.values.text import Text
from tests.exports.pages import marked, texts, tree_of
from tests.exports.printed import printed
from tests.programmes import programme_with


def test_a_host_has_the_name_in_own_script_with_its_reading(whole):
    tree = tree_of(seen_by(whole, "everyone"))

    assert marked(tree, "native") == ["本田健 ほんだ けん"]
    assert marked(tree, "reading") == ["ほんだ けん"]
    assert texts(tree, ".//table[@class='people of-hosts']//td")[1] == "Honda Ken 本田健 ほんだ けん"


def test_a_japanese_programme_names_a_japanese_host_in_japanese_first(whole):
    tree = tree_of(seen_by(whole, "everyone"), "ja")

    assert texts(tree, ".//table[@class='people of-hosts']//td")[1] == "本田健 ほんだ けん Honda Ken"
    assert "本田健 Honda Ken, 理事長 · 物質・材料研究機構" in " ".join(marked(tree, "fact"))


def test_the_reading_of_a_name_that_is_not_japanese_stands_in_brackets_behind():
    kim = Person(key="kim", given="Minji", family="Kim", native="김민지", reading="Gim Min-ji")

    tree = tree_of(programme_with(kim))

    assert marked(tree, "native") == ["김민지"]
    assert marked(tree, "read-behind") == ["(Gim Min-ji)"]


@pytest.mark.paper
@pytest.mark.parametrize(
    ("native", "face"),
    [("สมชาย สุขใจ", "Noto-Sans-Thai"), ("अनिल शर्मा", "Noto-Sans-Devanagari"), ("أحمد منصور", "Noto-Sans-Arabic")],
)
def test_there_is_a_face_for_every_script_of_a_name(native, face):
    guest = Person(key="guest", family="Guest", native=native)

    fonts = printed(programme_with(guest)).fonts()

    assert fonts[next(name for name in fonts if name.startswith(face))]


def test_a_name_from_right_to_left_is_printed_in_one_piece():
    dean = Person(key="dean", academic_title="Dr.", given="אבי", family="כהן")

    tree = tree_of(programme_with(dean))

    assert texts(tree, ".//table[@class='people of-delegation']//b") == ["\u2068אבי כהן\u2069"]


@pytest.mark.parametrize(
    ("code", "heading"),
    [("de", "Herr Jochen Brinkhoff"), ("en", "Jochen Brinkhoff"), ("ja", "Jochen Brinkhoff 様")],
)
def test_a_personal_programme_addresses_its_reader_in_its_language_or_not_at_all(code, heading):
    brinkhoff = Person(key="ben", given="Jochen", family="Brinkhoff", form_of_address=Text({"de": "Herr", "ja": "様"}))

    tree = tree_of(seen_by(programme_with(brinkhoff), "person:ben"), code, "personal")

    assert texts(tree, ".//h1") == [heading]


@pytest.mark.parametrize(
    ("code", "heading", "row"),
    [
        ("en", "H.E.AmbassadorClemensvonGoetze,MdB", "ClemensvonGoetze,MdB"),
        ("ja", "ClemensvonGoetze,MdB大使閣下", "ClemensvonGoetze,MdB"),
    ],
)
def test_predicate_and_suffix_stand_where_the_reader_expects_them(code, heading, row):
    envoy = Person(
        key="envoy",
        given="Clemens",
        family="von Goetze",
        suffix="MdB",
        form_of_address=Text({"en": "Ambassador", "ja": "大使"}),
        predicate=Text({"en": "H. E.", "ja": "閣下"}),
    )
    programme = programme_with(envoy)

    personal = tree_of(seen_by(programme, "person:envoy"), code, "personal")

    [own], table = (
        texts(personal, ".//h1"),
        texts(tree_of(programme, code), ".//table[@class='people of-delegation']//td"),
    )
    assert ["".join(words.split()) for words in (own, table[1])] == [heading, row]
