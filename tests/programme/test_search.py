"""What is found in a programme, and by which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.programme.search import marked, search, words_in
from planner.programme.shape import (
    ActionItem,
    Agreement,
    Aim,
    Group,
    Institution,
    Notes,
    Person,
    Poster,
    Programme,
    Restricted,
    Result,
    Venue,
)
from planner.values.text import Text
from tests.exports.any_programme import SHORT, texts
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, programme_with, whole_trip

DAY = exact("2026-11-24", "09:00")
TRIP = whole_trip()


def found(programme: Programme, question: str) -> list[str]:
    return [f"{sort} {hit.key}" for sort, hits in search(programme, question).hits.items() for hit in hits]


def titled(*titles: str) -> Programme:
    return programme_with(*(a_meeting(DAY, key=f"m{nth}", title=Text(words)) for nth, words in enumerate(titles)))


@pytest.mark.parametrize(
    ("title", "question"),
    [
        pytest.param("Courtesy call", "courtesy", id="small letters"),
        pytest.param("Courtesy call", "CALL", id="capital letters"),
        pytest.param("Courtesy call", "cour", id="a beginning"),
        pytest.param("Courtesy call", "call cour", id="several, in any order"),
        pytest.param("Café Élysée", "cafe elysee", id="without accents"),
        pytest.param("Cafe Elysee", "café", id="with accents"),
        pytest.param("Cafe\u0301", "café", id="accents written apart"),
        pytest.param("Straße", "strasse", id="ss for ß"),
        pytest.param("Strasse", "straße", id="ß for ss"),
        pytest.param("Müller", "muller", id="without umlauts"),
        pytest.param("Müller", "mueller", id="umlauts spelt out"),
        pytest.param("Mu\u0308ller", "mueller", id="umlauts written apart and spelt out"),
        pytest.param("Łódź and Ærø", "lodz aero", id="letters that are not composed"),
        pytest.param("ＮＩＭＳ", "nims", id="wide letters"),
        pytest.param("ﾎﾝﾀﾞ技研", "ホンダ", id="narrow kana"),
        pytest.param("ほんだ", "ホンダ", id="either kana"),
        pytest.param("茨城県つくば市", "つくば", id="within a script without spaces"),
        pytest.param("Athens: ΣΊΣΥΦΟΣ", "σισυφος", id="final sigma"),
        pytest.param("Signing; with, commas", "commas", id="between commas"),
        pytest.param("O’Brien-Weiß", "brien", id="after an apostrophe"),
    ],
)
def test_a_title_is_found(title: str, question: str):
    assert found(titled(title, "Something else"), question) == ["engagements m0"]


@pytest.mark.parametrize(
    ("title", "question"),
    [
        pytest.param("Courtesy call", "all", id="within a word"),
        pytest.param("Courtesy call", "call dinner", id="one word is missing"),
        pytest.param("かき", "がき", id="another letter of kana"),
        pytest.param("Call", "", id="nothing"),
        pytest.param("Call", " .,-\x00\t", id="no word"),
    ],
)
def test_a_title_is_not_found(title: str, question: str):
    assert found(titled(title), question) == []


def test_everything_is_found_by_what_is_said_of_it():
    trip = programme_with(
        a_meeting(DAY, key="call", notes=Notes(staff=Text("wordnote"))),
        a_flight(an_end("Europe/Berlin", code="WORDCODE"), an_end("Asia/Tokyo"), number="WO 716", key="out"),
        a_stay("2026-11-24", "2026-11-25", venue="inn", key="night", booking="wordbooking"),
        Person(key="ken", family="Honda", native="本田健", reading="ほんだ", function=Text("Wordfunction")),
        Group(key="city", name=Text("Wordgroup"), short="WG"),
        Institution(key="nims", name=Text("NIMS"), place=Text("Wordplace")),
        Venue(key="inn", name=Text("Inn"), address=Text("Wordstreet 1"), address_local="見本町一"),
        Agreement(key="pact", title=Text("Pact"), subject=Text("Wordsubject")),
        aims={"peace": Aim(key="peace", text=Text("Wordaim"))},
        results={"done": Result(key="done", text=Text("Wordresult"))},
        action_items={"write": ActionItem(key="write", text=Text("Wordaction"))},
    )

    assert found(trip, "word") == [
        *("engagements call", "legs out", "stays night", "people ken", "groups city"),
        *("institutions nims", "venues inn"),
        *("agreements pact", "aims peace", "results done", "action_items write"),
    ]


def test_blanks_scripts_and_kana_do_not_matter():
    trip = programme_with(
        a_flight(an_end("Europe/Berlin"), an_end("Asia/Tokyo"), number="WO 716", key="out"),
        Person(key="ken", family="Honda", native="本田健", reading="ほんだ"),
        Venue(key="inn", name=Text("Inn"), address_local="見本町一"),
    )

    assert found(trip, "WO716") == found(trip, "wo 716") == ["legs out"]
    assert found(trip, "本田") == found(trip, "ホンダ") == ["people ken"]
    assert found(trip, "見本町") == ["venues inn"]


def test_a_word_in_any_language_of_a_text_is_found():
    call = a_meeting(DAY, title=Text({"en": "Courtesy call", "de": "Höflichkeitsbesuch", "ja": "表敬訪問"}))

    assert [found(programme_with(call), word) for word in ("hoeflich", "表敬", "courtesy")] == [
        ["engagements meeting"]
    ] * 3


def test_somebody_is_found_by_how_they_are_addressed_by_what_stands_behind_their_name_and_by_their_life():
    rector = Person(
        key="paul",
        family="Paul",
        suffix="MdB",
        spoken_address=Text({"de": "Magnifizenz"}),
        predicate=Text({"de": "S. E."}),
        biography=Text({"en": "Physician and epidemiologist."}),
    )

    answers = [found(programme_with(rector), words) for words in ("mdb", "magnifizenz", "s. e.", "epidemiologist")]

    assert answers == [["people paul"]] * 4


def test_restricted_data_are_not_searched():
    secret = Restricted(
        diet="wordx", allergies="wordx", access_needs="wordx", passport="wordx", emergency_contact="wordx"
    )
    trip = programme_with(Person(key="ben", family="Berg", restricted=secret), Person(key="wordx", family="Wordx"))

    assert found(trip, "wordx") == ["people wordx"]


@pytest.mark.parametrize("question", ["loneliness", "uthor", "robots", "weaken", "agreed"])
def test_a_session_is_found_by_its_abstract_its_posters_and_how_it_went(question: str):
    poster = Poster(title=Text("Robots"), authors="A. Uthor", abstract=Text("Robots do not weaken the old"))
    told = {"abstract": Text("On loneliness"), "posters": (poster,), "account": Text("They agreed at once")}

    assert found(programme_with(a_meeting(DAY, key="talk", **told)), question) == ["engagements talk"]


def test_those_come_first_whose_title_holds_everything():
    noted = a_meeting(DAY, key="noted", title=Text("Dinner"), notes=Notes(public=Text("after the visit")))

    assert found(programme_with(noted, a_meeting(DAY, key="named", title=Text("Visit"))), "visit") == [
        "engagements named",
        "engagements noted",
    ]


def test_a_page_of_words_is_cut_to_its_first():
    question = "call " + " ".join(f"w{nth}" for nth in range(400))

    assert len(words_in(question)) == 12


@pytest.mark.parametrize(
    ("words", "question", "shown"),
    [
        pytest.param("Courtesy call", "cal cour", "[Cour]tesy [cal]l", id="beginnings"),
        pytest.param("Straße", "strass", "[Straß]e", id="one letter that is two"),
        pytest.param("Frau Müller", "mueller", "Frau [Müller]", id="umlauts spelt out"),
        pytest.param("Café", "cafe", "[Café]", id="accents"),
        pytest.param("茨城県つくば市", "つくば", "茨城県[つくば]市", id="without spaces"),
        pytest.param("recall the call", "call", "recall the [call]", id="not within a word"),
        pytest.param("ab abc", "abc ab", "[ab] [abc]", id="overlapping"),
        pytest.param("Nothing", "x", "Nothing", id="nothing"),
        pytest.param("", "x", "", id="no words"),
    ],
)
def test_what_was_sought_is_marked(words: str, question: str, shown: str):
    pieces = marked(words, words_in(question))

    assert "".join(f"[{piece}]" if is_sought else piece for piece, is_sought in pieces) == shown


@given(st.text(max_size=40), st.text(max_size=20))
def test_marking_changes_no_letter(words: str, question: str):
    assert "".join(piece for piece, _is_sought in marked(words, words_in(question))) == words


@given(st.lists(texts(SHORT), min_size=1, max_size=3), st.data())
def test_every_item_is_found_by_each_word_of_its_title(titles: list[Text], data: st.DataObject):
    programme = programme_with(*(a_meeting(DAY, key=f"m{nth}", title=title) for nth, title in enumerate(titles)))
    nth = data.draw(st.sampled_from(range(len(titles))))
    words = [word for wording in titles[nth].values() for word in wording.split() if words_in(word)]

    assert [word for word in words if f"engagements m{nth}" not in found(programme, word)] == []


@given(st.text(max_size=60))
def test_a_question_finds_nothing_that_lacks_one_of_its_words(question: str):
    narrow, wide = (set(found(TRIP, words)) for words in (f"{question} call", "call"))

    assert narrow <= wide
