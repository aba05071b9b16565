"""Groups, people and venues in a line of quick add, and what happens to any other words."""

from dataclasses import replace

import pytest

from planner.imports.line import read_line
from planner.programme.shape import Engagement, Group, Person, TakesPart, Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken
from tests.imports.lines import TUESDAY, notes, read, stops
from tests.programmes import exact, programme_with

SPEAKER, CHAIR = PartTaken.SPEAKER, PartTaken.CHAIR


def test_a_line_of_everything_makes_a_whole_engagement() -> None:
    proposal = read("14:00-15:30 signing at NIMS #University @Ada Adler (signatory) @Ken Honda")

    assert proposal.engagement("en") == Engagement(
        key="",
        kind=Kind.SIGNING,
        title=Text({"en": "Signing at NIMS"}),
        when=exact("2026-11-24", "14:00", "15:30"),
        venue="nims-hq",
        groups=("university",),
        people_in=("ken",),
        parts=(TakesPart(person="ada", part=PartTaken.SIGNATORY),),
    )


def test_every_word_says_how_it_was_understood() -> None:
    proposal = read("Di 24.11. 9 Uhr Besuch im Hotel Nikko #Stadt @Adler und mehr")

    assert [(words, sort) for words, sort in proposal.marked() if sort] == [
        ("Di 24.11.", "day"),
        ("9 Uhr", "time"),
        ("Besuch", "kind"),
        ("Hotel Nikko", "venue"),
        ("#Stadt", "group"),
        ("@Adler", "person"),
    ]


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("", None),
        ("#City", ("city",)),
        ("#stadt", ("city",)),
        ("#市", ("city",)),
        ("#C #U", ("city", "university")),
        ("#Uni, #City", ("university", "city")),
        ('#"University"', ("university",)),
        ("#alle", None),
        ("#City #all", None),
        ("@Ada Adler", ()),
        ("@Ken Honda", None),
        ("@Ada Adler (Rednerin)", None),
    ],
)
def test_groups_are_those_that_are_named_else_all_or_only_the_people(
    words: str, groups: tuple[str, ...] | None
) -> None:
    proposal = read(f"9:00 Tee {words}")

    assert (proposal.groups, proposal.title) == (groups, "Tee")


@pytest.mark.parametrize(("words", "groups"), [("", ("city",)), ("#U", ("university",)), ("#all", None)])
def test_without_groups_it_is_for_those_where_one_stands(words: str, groups: tuple[str, ...] | None) -> None:
    assert read(f"9:00 Tee {words}", replace(TUESDAY, groups=("city", "gone"))).groups == groups


@pytest.mark.parametrize(
    "words",
    [
        *(
            "@Ken Honda",
            "@Honda Ken",
            "@honda",
            "@Ken",
            "@本田健",
            "@本田健さん",
            "@ほんだ けん",
            "@ken",
            '@"Honda Ken"',
        ),
        *("@Mr. Honda", "mit @Honda", "＠本田", "@Hon"),
    ],
)
def test_a_person_is_found_by_any_name(words: str) -> None:
    proposal = read(f"9:00 Tee {words}")

    assert (proposal.people_in, proposal.title, proposal.problems) == (("ken",), "Tee", ())


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("@Berg (speaker)", [("ben", SPEAKER)]),
        ("@Prof. Berg (Redner, Moderation)", [("ben", SPEAKER), ("ben", CHAIR)]),
        ("Redner: @Adler, @Berg und @Clausen", [("ada", SPEAKER), ("ben", SPEAKER), ("cleo", SPEAKER)]),
        ("Redner: @Adler @Berg (chair)", [("ada", SPEAKER), ("ben", CHAIR)]),
        ("empfangen von: @Honda", [("ken", PartTaken.RECEIVED_BY)]),
        ("通訳：@本田健", [("ken", PartTaken.INTERPRETER)]),
        ("hosted by @Honda", [("ken", PartTaken.HOST)]),
        ("moderiert von @Berg und @Adler", [("ben", CHAIR), ("ada", CHAIR)]),
    ],
)
def test_a_part_stands_in_brackets_or_with_a_colon(words: str, parts: list[tuple[str, PartTaken]]) -> None:
    proposal = read(f"9:00 Tee {words}")

    assert [(taken.person, taken.part) for taken in proposal.parts] == parts
    assert (proposal.people_in, proposal.title) == ((), "Tee")


@pytest.mark.parametrize(
    ("line", "venue", "title"),
    [
        ("Empfang at NIMS", "nims-hq", "Empfang at NIMS"),
        ("Empfang bei NIMS Headquarters", "nims-hq", "Empfang bei NIMS Headquarters"),
        ("Empfang im Hotel Nikko, danach", "hotel", "Empfang im Hotel Nikko"),
        ("Treffpunkt Hotel", "hotel", "Treffpunkt Hotel"),
        ("Treffpunkt Hot", "hotel", "Treffpunkt Hot"),
        ("Warten im Hotel", "hotel", "Warten im Hotel"),
        ("Warten im Hot", None, "Warten im Hot"),
        ("Spaziergang im Sta", None, "Spaziergang im Sta"),
        ("Walk in the Sta", None, "Walk in the Sta"),
        ("Empfang, Start-up Park", "park", "Empfang, Start-up Park"),
        ("Empfang @Start-up Park", "park", "Empfang"),
        ("NIMSで署名式", "nims-hq", "NIMSで署名式"),
        ("Empfang in Tokyo", None, "Empfang in Tokyo"),
        ("Empfang at 3 o'clock", None, "Empfang"),
    ],
)
def test_a_venue_is_found_behind_its_word_and_stays_in_the_title(line: str, venue: str | None, title: str) -> None:
    proposal = read(line)

    assert (proposal.venue, proposal.title) == (venue, title)


@pytest.mark.parametrize(
    ("line", "at", "title"),
    [
        ("9:00 Tee #Foo", ["#Foo"], "Tee"),
        ("9:00 Tee @Nobody", ["@Nobody"], "Tee"),
        ('9:00 Tee @"No Body"', ['@"No Body"'], "Tee"),
        ("9:00 Tee @Hotel Nikko @Start-up Park", ["@Start-up Park"], "Tee"),
        ("9:00", ["9:00"], ""),
        ("#City @Ada", ["#City @Ada"], ""),
    ],
)
def test_who_and_what_is_not_known_is_said(line: str, at: list[str], title: str) -> None:
    proposal = read(line)

    assert (stops(proposal), proposal.title) == (at, title)


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("9:00 Tee at Teehaus Ginza", "Teehaus Ginza"),
        ("9:00 Tee @Adler (Rektorin)", "Rektorin"),
    ],
)
def test_what_only_stays_in_the_title_is_said_and_stops_nothing(line: str, at: str) -> None:
    proposal = read(line)

    assert (notes(proposal), proposal.may_be_saved) == ([at], True)
    assert at in proposal.title


@pytest.mark.parametrize("title", ["Meeting #3", "Fragen an a@b.example", "Q&A", "C#", "Eintritt 1.50 Euro"])
def test_signs_that_name_nobody_stay_in_the_title(title: str) -> None:
    proposal = read(f"9:00 {title}")

    assert (proposal.title, proposal.problems) == (title, ())


def test_of_two_who_may_be_meant_both_are_named() -> None:
    two = programme_with(
        Person(key="paul", given="Martin", family="Paul"),
        Person(key="jean", given="Jean", family="Paul"),
        Venue(key="hall", name=Text("City Hall"), room=Text("Room 1")),
        Venue(key="other-hall", name=Text("City Hall"), room=Text("Room 2")),
        Group(key="a", name=Text("Arts East")),
        Group(key="b", name=Text("Arts West")),
    )

    proposal = read_line("9:00 Tee @Paul @Martin #Arts at City Hall", two, TUESDAY)

    assert [problem.candidates for problem in proposal.problems] == [
        (("people", "paul"), ("people", "jean")),
        (("groups", "a"), ("groups", "b")),
        (("venues", "hall"), ("venues", "other-hall")),
    ]
    assert (proposal.people_in, proposal.venue, stops(proposal)) == (("paul",), None, ["@Paul", "#Arts"])


def test_too_long_a_title_is_refused() -> None:
    assert [problem.message for problem in read("x" * 201).problems] == [
        "The title is too long: %(count)s characters, and at most %(most)s fit."
    ]
