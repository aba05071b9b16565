"""How people are called: in which script first, how the own one is read, which way it runs."""

import pytest

from planner.programme.names import addressed_as, called, language_at, naming, sorted_under
from planner.programme.shape import Institution, Person
from planner.values.text import Text
from tests.programme.names_in_latin import LATIN
from tests.programme.names_in_own_script import OWN_SCRIPT
from tests.programme.names_in_three import Form
from tests.programme.names_titled import TITLED
from tests.programmes import programme_with

NAGATA = Person(
    key="nagata", academic_title="Prof.", given="Kyosuke", family="Nagata", native="永田恭介", reading="ながた"
)
KIM = Person(key="kim", given="Minji", family="Kim", family_first=True, native="김민지", reading="Gim Min-ji")
LI = Person(key="li", given="Ming", family="Li", family_first=True, native="李明", reading="Lǐ Míng", languages=("zh",))
MANSOUR = Person(key="mansour", given="Ahmed", family="Mansour", native="أحمد منصور", reading="Aḥmad Manṣūr")
ALFASI = Person(key="alfasi", academic_title="Dr.", given="محمد", family="الفاسي")


def named(person: Person, language: str = "en"):
    return naming(person, programme_with(), language)


def found(person: Person, language: str) -> str:
    """Return a name as written [in the other script] → as said."""
    name, said = named(person, language), addressed_as(person, programme_with(), language)
    second = f" [{name.second}]" if name.second else ""
    return f"{name.written}{second} → {said}".removesuffix(" → ")


@pytest.mark.parametrize("form", [*TITLED, *LATIN, *OWN_SCRIPT], ids=lambda form: form.of)
def test_everybody_is_written_said_and_sorted_as_their_name_asks(form: Form):
    names = {language: found(form.person, language) for language in ("en", "de", "ja")}

    assert names == {"en": form.en, "de": form.de, "ja": form.ja}
    assert sorted_under(form.person) == form.under


@pytest.mark.parametrize("language", ["en", "de"])
def test_who_does_not_read_japanese_finds_the_latin_name_first(language):
    name = named(NAGATA, language)

    assert (name.first, name.second) == ("Prof. Kyosuke Nagata", "永田恭介")


def test_who_reads_japanese_finds_a_japanese_name_first_and_the_latin_one_in_its_order():
    name = named(NAGATA, "ja")

    assert (name.first, name.second) == ("永田恭介", "Prof. Nagata Kyosuke")


def test_who_reads_a_language_of_a_region_is_told_as_in_the_language():
    guest = Person(key="b", family="Brinkhoff", form_of_address=Text({"de": "Herr", "ja": "様"}))

    assert named(NAGATA, "ja-JP") == named(NAGATA, "ja")
    assert named(guest, "de-AT").address_before == "Herr"
    assert named(guest, "ja-JP").address_behind == "様"


@pytest.mark.parametrize("person", [KIM, LI, MANSOUR], ids=["Korean", "Chinese", "Arabic"])
def test_who_reads_japanese_finds_any_other_latin_name_first(person):
    name = named(person, "ja")

    assert (name.first, name.second) == (person.name, person.native)


@pytest.mark.parametrize(
    ("person", "above"),
    [(NAGATA, True), (KIM, False), (LI, False), (MANSOUR, False)],
    ids=["Japanese", "Korean", "Chinese", "Arabic"],
)
def test_only_a_japanese_name_has_its_reading_above(person, above):
    assert named(person).is_read_above is above


@pytest.mark.parametrize(
    ("person", "tag"),
    [
        (Person(key="a", family="Mori", native="もり", reading="Mori"), "ja"),
        (Person(key="a", family="Mori", native="森", languages=("en", "ja")), "ja"),
        (Person(key="a", family="Mori", native="森", institution="nims"), "ja"),
        (Person(key="a", family="Lin", native="林", institution="nims", languages=("zh", "ja")), "zh"),
        (Person(key="a", family="Hayashi", native="林"), "ja"),
        (Person(key="a", family="Im", native="林", institution="seoul"), "ko"),
        (Person(key="a", family="Cohen", native="כהן"), "he"),
        (Person(key="a", family="Karimi", native="کریمی", languages=("fa",)), "fa"),
        (Person(key="a", family="Kovalenko", native="Коваленко", languages=("uk", "ru")), "uk"),
        (Person(key="a", family="Suksai", native="สุขใจ"), "th"),
        (Person(key="a", family="Łuczak", native="Łuczaková"), ""),
    ],
)
def test_the_script_and_what_is_known_of_somebody_tell_the_language_of_a_name(person, tag):
    houses = [Institution(key="nims", name=Text("NIMS"), country="JP")]
    houses.append(Institution(key="seoul", name=Text("Seoul"), country="KR"))

    name = naming(person, programme_with(*houses, languages=("en",)), "en")

    assert name.tag == tag


def test_the_family_name_is_the_bold_one_and_stands_where_its_owner_puts_it():
    parts = [(name.before, name.bold, name.after) for name in map(named, (NAGATA, KIM))]

    assert parts == [("Prof. Kyosuke", "Nagata", ""), ("", "Kim", "Minji")]


def test_a_name_from_right_to_left_is_one_piece():
    name = named(ALFASI)

    assert (name.before, name.bold, name.after) == ("Dr.", "محمد الفاسي", "")
    assert name.in_line == "\N{FIRST STRONG ISOLATE}Dr. محمد الفاسي\N{POP DIRECTIONAL ISOLATE}"


def test_the_same_name_once_more_is_not_said():
    nagy = Person(key="nagy", given="István", family="Nagy", family_first=True, native="Nagy István")

    assert (named(nagy).first, named(nagy).second) == ("Nagy István", "")


def test_a_sentence_calls_people_as_its_reader_does():
    words = called(NAGATA, programme_with())

    assert words == Text({"und": "Prof. Kyosuke Nagata", "ja": "永田恭介 Prof. Nagata Kyosuke"})
    assert called(ALFASI, programme_with()) == Text("Dr. محمد الفاسي")


@pytest.mark.parametrize(
    ("form", "language", "before", "behind"),
    [
        ({"de": "Herr"}, "de", "Herr", ""),
        ({"de": "Herr"}, "en", "", ""),
        ({"de": "Herr"}, "ja", "", ""),
        ({"de": "Herr", "ja": "様"}, "ja", "", "様"),
        ({"und": "H. E."}, "ja", "H. E.", ""),
        ({"und": "H. E.", "en": "His Excellency"}, "en", "His Excellency", ""),
    ],
)
def test_a_form_of_address_is_said_in_the_language_of_the_reader_or_not_at_all(form, language, before, behind):
    name = named(Person(key="a", family="Brinkhoff", form_of_address=Text(form)), language)

    assert (name.address_before, name.address_behind, name.address) == (before, behind, before or behind)


@pytest.mark.parametrize(
    ("words", "country", "tag"),
    [
        ("東京都江東区青海", "JP", "ja"),
        ("東京都江東区青海", "", "ja"),
        ("北京市海淀区", "CN", "zh"),
        ("つくば市千現", "CN", "ja"),
        ("ул. Ленина 1", "BG", "bg"),
        ("Universitätsstraße 150", "DE", ""),
    ],
)
def test_script_and_country_tell_the_language_of_an_address(words, country, tag):
    assert language_at(words, country, programme_with(languages=("de", "ja"))) == tag
