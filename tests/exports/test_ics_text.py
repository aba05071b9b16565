"""Texts in a calendar: whatever somebody types, it stays a text of that property and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exports.ics import clean
from planner.exports.ics.fold import folded
from planner.exports.ics.plain import plain
from planner.programme.shape import Notes
from planner.values.text import Text
from tests.exports.calendars import READERS, calendar, icalendar_reads, unfolded
from tests.programmes import a_meeting, exact, programme_with, the_venues

ILL = [
    "\r\nATTENDEE:x",
    "\n",
    "\r",
    ";",
    ",",
    ":",
    '"',
    "\\",
    "\\n",
    "\\N",
    "\\;",
    "\x00",
    "\u2028",
    "\x85",
    "会",
    "👩",
]
TEXTS = st.lists(st.sampled_from(ILL) | st.text(max_size=40), max_size=8).map("".join)
NINE = exact("2026-11-24", "09:00", "10:00")


def meeting_called(title: str, *, note: str = "", name: str = "Hall"):
    meeting = a_meeting(NINE, title=Text(title), notes=Notes(public=Text(note)), venue="nims-hq", uid="meeting-0001")
    venues = [venue for venue in the_venues() if venue.key != "nims-hq"]
    hall = type(venues[0])(key="nims-hq", name=Text(name), zone="Asia/Tokyo")
    return programme_with(meeting, hall, title=Text(name), languages=("en",))


@given(title=TEXTS, note=TEXTS, name=TEXTS)
@settings(max_examples=80, deadline=None)
def test_no_text_ever_becomes_a_line_of_its_own(title, note, name):
    hostile = unfolded(calendar(meeting_called(title, note=note, name=name)))
    harmless = unfolded(calendar(meeting_called("a", note="a", name="a")))

    assert names_of(hostile) == names_of(harmless)


@given(title=TEXTS.map("T{}".format), name=TEXTS.map("N{}".format))
@settings(max_examples=80, deadline=None)
def test_three_parsers_read_a_text_back_as_it_was_cleaned(title, name):
    data = calendar(meeting_called(title, name=name))

    read = [(one.title, one.place) for reads in READERS for one in reads(data)]

    assert read == [(clean.line(title), clean.line(name))] * 3


def test_a_title_of_blanks_falls_back_to_the_kind():
    assert icalendar_reads(calendar(meeting_called("\n \t")))[0].title == "Meeting"


@given(line=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400) | st.text("\\ñ会", max_size=400))
def test_folding_cuts_no_character_and_holds_75_octets(line):
    first, *others = folded(line).split(b"\r\n ")

    assert [len(first) > 75, *(len(piece) > 74 for piece in others)] == [False] * (len(others) + 1)
    assert "".join(piece.decode() for piece in (first, *others)) == line


@given(text=st.text("\\n;,", min_size=60, max_size=300))
def test_a_fold_never_parts_a_backslash_from_what_it_escapes(text):
    pieces = folded(clean.escaped(text)).split(b"\r\n ")

    assert [len(piece) - len(piece.rstrip(b"\\")) for piece in pieces[:-1] if odd_backslashes(piece)] == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("two\r\nlines", "two lines"),
        ("  much \t space ", "much space"),
        ("null\x00 bell\x07 delete\x7f", "null bell delete"),
        ("next\x85line\u2028separator", "next line separator"),
        ("right\u202eleft\u2066", "rightleft"),
        ("non\ufffecharacter\ufdd0\U0001ffff\ufeff", "noncharacter"),
        ("lone\ud800surrogate", "lonesurrogate"),
        ("<script>alert(1)</script>", "‹script›alert(1)‹/script›"),
        ("an <img src=x", "an ‹img src=x"),
        ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
        ("本田　健", "本田　健"),
        ("family 👩‍💻", "family 👩‍💻"),
    ],
)
def test_a_line_keeps_what_every_program_can_show(typed, kept):
    assert clean.line(typed) == kept


def test_paragraphs_keep_line_breaks_and_one_empty_line():
    assert clean.paragraphs("one \r\ntwo\r\rthree\n\n\n\nfour\n") == "one\ntwo\n\nthree\n\nfour"


@pytest.mark.parametrize(("cut", "most"), [(clean.line, 255), (clean.paragraphs, 8192)])
def test_long_texts_are_cut_with_an_ellipsis(cut, most):
    assert (len(cut("語" * 100_000)), cut("語" * 100_000)[-1]) == (most, "…")
    assert cut("語" * most) == "語" * most


def test_a_title_of_100_kilobytes_makes_a_calendar_that_can_be_read():
    data = calendar(meeting_called("x" * 100_000, note="y" * 100_000, name="z" * 100_000))

    read = icalendar_reads(data)[0]

    assert (len(read.title), len(read.place), len(read.words)) == (255, 255, 8192)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://planner.example.org/f/aBc-_1.ics", "https://planner.example.org/f/aBc-_1.ics"),
        ("http://[::1]:8000/x.ics?a=b#c", "http://[::1]:8000/x.ics?a=b#c"),
        ("https://example.org/a b", ""),
        ("https://example.org/\r\nATTENDEE:x", ""),
        ("javascript:alert(1)", ""),
        ("https://例え.jp/", ""),
        ("https://example.org/" + "a" * 300, ""),
        ("/relative", ""),
    ],
)
def test_only_whole_plain_web_addresses_are_written(address, kept):
    assert clean.web_address(address) == kept


@pytest.mark.parametrize(
    ("point", "value"),
    [
        ((36.0737, 140.1203), "36.0737;140.1203"),
        ((0.0, -0.0000001), "0;0"),
        ((1e-05, -179.123456789), "0.00001;-179.123457"),
        ((91.0, 0.0), ""),
        ((0.0, 181.0), ""),
        ((float("nan"), 0.0), ""),
        (None, ""),
    ],
)
def test_a_point_is_written_in_decimals_or_not_at_all(point, value):
    assert clean.geo(point) == value


@pytest.mark.parametrize(
    ("words", "uid"),
    [
        ("2f1e", "2f1e@planner.internal"),
        ("taken@over.example.net", "taken@over.example.net"),
        ("half@way", "half.way@planner.internal"),
        ("with space\r\nX:y", "withspaceX:y@planner.internal"),
    ],
)
def test_a_uid_names_one_host(words, uid):
    assert clean.uid(words, "planner.internal") == uid


def test_an_overlong_uid_is_shortened_and_stays_the_same():
    uid = clean.uid("ü" * 300, "planner.internal")

    assert uid == clean.uid("ü" * 300, "planner.internal")
    assert len(uid.encode()) < 255


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("plain words", "plain words"),
        ("**Bring** _cards_ and `code`", "Bring cards and code"),
        ("# Heading\n\nText", "Heading\n\nText"),
        ("Take:\n\n- gifts\n- cards\n  - business\n\nThen go.", "Take:\n– gifts\n– cards\n  – business\n\nThen go."),
        ("3. three\n4. four", "3. three\n4. four"),
        ("[the site](https://example.org/)", "the site (https://example.org/)"),
        ("<https://example.org/>", "https://example.org/"),
        ("[call](tel:+4923400)", "call (tel:+4923400)"),
        ("[no](javascript:alert(1))", "[no](javascript:alert(1))"),
        ("**two**  \nlines", "two\nlines"),
        ("```\ncode\n```", "code"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("nul \x00 * here", "nul \ufffd * here"),
    ],
)
def test_markdown_becomes_plain_text(markdown, text):
    assert plain(markdown) == text


def names_of(lines: str) -> list[str]:
    return [line.partition(":")[0] for line in lines.split("\r\n") if not line.startswith("LOCATION")]


def odd_backslashes(piece: bytes) -> bool:
    return (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 1
