"""Tables for a spreadsheet: complete, in the reader's language, and never a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exports.cells import safe
from planner.exports.csv_tables import items_csv, people_csv
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Person, Restricted
from planner.values.text import Text
from tests.programmes import a_meeting, exact, follows, programme_with, the_venues


def rows_of(table, programme, code: str = "en") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table(programme, language(code)).decode("utf-8-sig"), newline="")))


def test_a_table_begins_with_the_mark_that_excel_needs(whole):
    assert people_csv(whole, language("en")).startswith(b"\xef\xbb\xbf")


def test_people_stand_by_rank_within_their_side(whole):
    people = rows_of(people_csv, whole)

    assert [(row["Side"], row["Rank"], row["Family name"]) for row in people] == [
        ("Delegation", "1", "Adler"),
        ("Delegation", "2", "Berg"),
        ("Delegation", "3", "Clausen"),
        ("Hosts", "1", "Honda"),
    ]


def test_a_person_has_every_part_of_the_name(whole):
    ken = rows_of(people_csv, whole)[3]

    assert (ken["Given name"], ken["Family name"]) == ("Ken", "Honda")
    assert (ken["Name in own script"], ken["Reading"]) == ("本田健", "ほんだ けん")
    assert (ken["Function"], ken["Institution"]) == ("President", "NIMS")


def test_a_person_has_groups_and_presence_and_a_telephone_that_is_no_formula(whole):
    ben = rows_of(people_csv, whole, "de")[1]

    assert "Stadt; Universität" in ben.values()
    assert "2026-11-23" in ben.values()
    assert "'+49 234 0002" in ben.values()


def test_restricted_data_are_in_no_table():
    guest = Person(key="guest", family="Guest", restricted=Restricted(diet="vegan", passport="C01X"))

    table = people_csv(programme_with(guest), language("en")).decode()

    assert "Guest" in table
    assert "vegan" not in table
    assert "C01X" not in table


def test_items_stand_in_the_order_of_their_days_and_undated_ones_last(whole):
    items = rows_of(items_csv, whole)
    days = [row["Day"] for row in items]

    assert days == [*sorted(filter(None, days)), ""]
    assert items[-1]["Title"] == "Not dated yet"


def test_what_follows_something_stands_after_it():
    walk = a_meeting(follows("2026-11-24", "talk"), "walk", title=Text("Walk"))
    dinner = a_meeting(exact("2026-11-24", "19:00"), "dinner", title=Text("Dinner"))
    talk = a_meeting(exact("2026-11-24", "10:00", "11:00"), "talk", title=Text("Talk"))

    items = rows_of(items_csv, programme_with(walk, dinner, talk))

    assert [row["Title"] for row in items] == ["Talk", "Walk", "Dinner"]


def test_a_name_whose_own_script_is_latin_is_said_once():
    istvan = Person(key="istvan", family="Nagy", given="István", family_first=True, native="Nagy István")

    table = rows_of(items_csv, programme_with(istvan, a_meeting(exact("2026-11-24", "10:00"))))

    assert table[0]["People"] == "Nagy István"


def test_an_engagement_has_its_time_on_the_wall_and_the_offset(whole):
    call = row_called(whole, "Courtesy call")

    assert (call["Day"], call["Weekday"], call["Time"]) == ("2026-11-24", "Tuesday", "09:00–10:30")
    assert (call["Begins"], call["Offset at the beginning"]) == ("2026-11-24 09:00", "UTC+9")
    assert call["Time zone"] == "Asia/Tokyo"


def test_an_engagement_has_place_people_and_parts(whole):
    call = row_called(whole, "Courtesy call")

    assert (call["Place"], call["Address"]) == ("NIMS Headquarters, Room 3", "1-2-1 Sengen, Tsukuba 305-0047")
    assert call["Address in local script"] == "〒305-0047 茨城県つくば市千現1-2-1"
    assert call["Parts"] == "Received by: Honda Ken (本田健); Responsible: Ada Adler"
    assert (call["Groups"], call["Dress code"], call["Status"]) == ("All groups", "Business attire", "Confirmed")


def test_a_flight_has_both_zones_and_both_offsets(whole):
    flight = row_called(whole, "Flight NH 186 HND → HNL")

    assert flight["Time zone"] == "Asia/Tokyo → Pacific/Honolulu"
    assert (flight["Begins"], flight["Offset at the beginning"]) == ("2026-11-27 21:55", "UTC+9")
    assert (flight["Ends"], flight["Offset at the end"]) == ("2026-11-27 09:50", "UTC−10")


def test_an_inexact_time_stands_as_what_it_is(whole):
    tour = next(row for row in rows_of(items_csv, whole) if row["Kind"] == "Visit")

    assert (tour["Time"], tour["Begins"], tour["Ends"]) == ("afterwards (Courtesy call)", "2026-11-24", "")


def test_a_time_that_the_clocks_skip_is_written_without_an_offset():
    skipped = a_meeting(exact("2026-03-29", "02:30", zone="Europe/Berlin"))

    row = rows_of(items_csv, programme_with(skipped))[0]

    assert (row["Begins"], row["Offset at the beginning"]) == ("2026-03-29 02:30", "")


def test_what_an_audience_may_not_know_is_in_no_table(whole):
    assert "+49 234 0002" in people_csv(whole, language("en")).decode()
    assert "+49 234 0002" not in people_csv(seen_by(whole, "everyone"), language("en")).decode()


FORMULAS = ["=1+1", "+81 29 1234", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "﹦1", "−1"]
AFTER_BLANKS = ["\t=1", "\r=1", "\n=1", "\x00=1", "   =1", "\u3000=1", "\xa0=1", "\ufeff=1", "\u200b=1"]
ILL_BEGINNINGS = ["\x00harmless", "\tharmless", "\rharmless"]


@pytest.mark.parametrize("hostile", [*FORMULAS, *AFTER_BLANKS, *ILL_BEGINNINGS])
def test_a_cell_that_looks_like_a_formula_gets_an_apostrophe(hostile):
    row = rows_of(items_csv, programme_with(a_meeting(exact("2026-11-24", "09:00"), title=Text(hostile))))[0]

    assert row["Title"].startswith("'")


@pytest.mark.parametrize("hostile", ["a;=1", "a; =1", "a;;=1", "a\n=1", "a\t＝1", "a\r\n\u3000@x"])
def test_no_formula_begins_where_another_separator_would_begin_a_cell(hostile):
    cells = safe(hostile).replace("\t", ";").replace("\r", ";").replace("\n", ";").split(";")

    assert [cell for cell in cells if cell.strip(" \u3000")[:1] in {"=", "＝", "@"}] == []


@pytest.mark.parametrize("harmless", ["Ada – Ben", "a - b", "3 + 4 = 7", "x@example.org", "", "– dash", "本田健"])
def test_a_harmless_cell_stays_as_it_is(harmless):
    assert safe(harmless) == harmless


@given(st.text(st.sampled_from("=+-@ \t\r\n\0;a＝\u3000\ufeff'"), max_size=12))
def test_no_mixture_of_blanks_and_signs_begins_with_a_sign(text):
    assert safe(text).strip("\t\r\n \u3000\ufeff")[:1] not in {"=", "+", "-", "@", "＝"}


def test_quotes_commas_and_line_breaks_stay_within_their_cell():
    venues = the_venues()
    title = 'He said "come", at 9;\nor later'
    meeting = a_meeting(exact("2026-11-24", "09:00"), title=Text(title), venue="park")

    rows = rows_of(items_csv, programme_with(meeting, *venues))

    assert [row["Title"] for row in rows] == [title]


def row_called(programme, title: str) -> dict[str, str]:
    return next(row for row in rows_of(items_csv, programme) if row["Title"] == title)
