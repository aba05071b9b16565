"""Sessions of a conference from a table: new ones, those that are there, what cannot be."""

from dataclasses import replace

import pytest

from planner.programme.shape import TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, Listed, PartTaken, SessionForm, Visibility
from tests.imports.lines import time_of
from tests.imports.tables.reading import proposed, standings, trip, troubles
from tests.programmes import a_meeting, exact, programme_with

HEADINGS = "Datum | Beginn | Ende | Titel | Art | Saal | Referent | Vorsitz | Zusammenfassung | Sprache"
EMPTY = " | " * 9


def sessions(*lines, programme=None, headings=HEADINGS):
    return proposed(headings, *lines, of=Listed.SESSIONS, inside="conference", programme=programme)


def only_one(*lines, **said):
    [one] = sessions(*lines, **said)
    return one


def test_a_new_session_says_all_that_its_row_does():
    people = "Prof. Dr. Ben Berg | Honda Ken"

    one = only_one(f"25.11.2026 | 13.00 | 14.30 Uhr | Alt werden | Podium | Raum 3 | {people} | Wie? | de, Japanisch")

    draft = one.draft
    assert (one.standing, one.troubles, draft.kind, draft.inside) == ("new", (), Kind.SESSION, "conference")
    assert (time_of(draft.when), draft.when.zone) == ("exact 25 13:00 14:30", "Asia/Tokyo")
    assert (draft.title, draft.abstract) == (Text({"de": "Alt werden"}), Text({"de": "Wie?"}))
    assert (draft.session_form, draft.venue, draft.languages) == (SessionForm.PANEL, "nims-hq", ("de", "ja"))
    assert draft.parts == (
        TakesPart(person="ben", part=PartTaken.SPEAKER),
        TakesPart(person="ken", part=PartTaken.CHAIR),
    )
    assert draft.visibility is Visibility.PUBLIC


def test_the_same_session_once_more_proposes_nothing():
    found = sessions("2026-11-25 | 10:00 | 11:00 | Keynote on Loneliness | Keynote | | Ben Berg | | |")

    assert standings(found) == ["same keynote"]


def test_a_row_changes_what_it_says_and_nothing_else():
    one = only_one("2026-11-25 | 10:15 | 11:00 | Keynote on loneliness | | | | Ada Adler | |")

    keynote = trip().engagements["keynote"]
    assert (one.key, set(one.fields)) == ("keynote", {"when", "parts"})
    assert one.draft.parts == (*keynote.parts, TakesPart(person="ada", part=PartTaken.CHAIR))
    assert (one.draft.groups, one.draft.session_form) == (keynote.groups, keynote.session_form)


def test_of_two_sessions_of_one_title_the_row_means_that_of_its_time():
    early, late = (
        a_meeting(
            exact("2026-11-25", start, end), key=key, kind=Kind.SESSION, title=Text("Debate"), inside="conference"
        )
        for key, start, end in (("early", "10:00", "11:00"), ("late", "15:00", "16:00"))
    )
    two = programme_with(trip().engagements["conference"], early, late, *trip().venues.values())

    found = sessions(
        "25.11. | 15:00 | 16:30 | Debate |||||| ", "25.11. | 10:00 | 11:00 | Debate |||||| ", programme=two
    )

    assert standings(found) == ["changed late", "same early"]


def test_a_room_that_is_no_venue_yet_is_told():
    one = only_one("25.11. | 13:00 | 14:00 | Alt werden | | Großer Saal | | | |")

    assert (one.room, one.draft.venue) == ("Großer Saal", "nims-hq")


def test_one_cell_may_hold_the_whole_time():
    one = only_one("25.11.2026 13–14.30 Uhr | Alt werden", headings="Zeit | Thema")

    assert time_of(one.draft.when) == "exact 25 13:00 14:30"


def test_a_conference_of_one_day_lends_its_sessions_the_day():
    whole = trip()
    conference = replace(whole.engagements["conference"], when=exact("2026-11-25", "09:00", "17:00"))
    one_day = replace(whole, engagements={**whole.engagements, "conference": conference})

    one = only_one("13:00 | 14:00 | Alt werden", headings="Beginn | Ende | Titel", programme=one_day)

    assert time_of(one.draft.when) == "exact 25 13:00 14:00"


@pytest.mark.parametrize("kind", ["Sitzung", "SESSION", "セッション", "Pause", "Kaffeepause", "Coffee break", "休憩"])
def test_a_session_or_a_break_of_no_particular_form_is_taken_as_one(kind):
    one = only_one(f"25.11. | 13:00 | 14:00 | Alt werden | {kind} | | | | |")

    assert (one.standing, one.troubles, one.draft.session_form) == ("new", (), None)


def test_a_session_that_is_called_an_ordinary_one_has_its_form_no_more():
    one = only_one("2026-11-25 | 10:00 | 11:00 | Keynote on Loneliness | Sitzung | | | | |")

    assert (one.key, one.fields, one.draft.session_form) == ("keynote", ("session_form",), None)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("0.375", "0.72", "09:00 17:17"),
        ("0,5", "0.7500000000000001", "12:00 18:00"),
        ("6.944444444444445e-04", "0.041666666666666664", "00:01 01:00"),
        ("0.30", "0.99999", "00:30 23:59"),
    ],
)
def test_a_time_that_a_spreadsheet_keeps_as_a_part_of_a_day_is_read_to_the_minute(start, end, said):
    one = only_one(f"25.11. | {start} | {end} | Alt werden | | | | | |")

    assert time_of(one.draft.when) == f"exact 25 {said}"


WRONG = [
    ("25.11. | 13:00 | | | | | | | |", "2 : There is no title in this row."),
    ("25.11. | mittags? | | T | | | | | |", "2 Beginn: “mittags?” is not a time. Write it like 14:30."),
    ("31.11. | 13:00 | | T | | | | | |", "2 Datum: “31.11.” is not a date. Write it like 2026-11-25."),
    (" | 13:00 | | T | | | | | |", "2 : There is a time in this row, and no day."),
    (
        "25.11. | 13:00 | 12:00 | T | | | | | |",
        "2 Ende: It ends before it begins. If it ends on the next day, say so with the end date.",
    ),
    (
        "25.11. | | | T | Ausflug | | | | |",
        "2 Art: “Ausflug” is no form of a session. Use keynote, panel, talk or poster session.",
    ),
    ("25.11. | | | T | | | Niemand | | |", "2 Referent: “Niemand” is not on this trip."),
    (
        "25.11. | | | T | | | | | | Quatsch",
        "2 Sprache: “Quatsch” is not a language. Use a tag such as de, en or ja.",
    ),
]


@pytest.mark.parametrize(("row", "said"), WRONG)
def test_a_row_that_cannot_be_says_what_is_wrong_and_where(row, said):
    assert troubles(sessions(row)) == [said]


def test_the_same_session_in_two_rows_is_said_at_the_second():
    found = sessions("25.11. | 13:00 | | Neu ||||||", "25.11. | 13:00 | | Neu ||||||")

    assert troubles(found) == ["3 : Row 2 says the same."]
