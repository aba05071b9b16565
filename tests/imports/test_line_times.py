"""Times and days in a line of quick add: what is written, and what is understood of it."""

from datetime import date

import pytest

from planner.imports.line import Place
from tests.imports.lines import TUESDAY, read, stops, time_of

EXACT = [
    ("14:00-15:30 signing", "exact 24 14:00 15:30", "Signing"),
    ("14–15.30 Uhr Gespräch", "exact 24 14:00 15:30", "Gespräch"),
    ("Gespräch 14-15.30 Uhr", "exact 24 14:00 15:30", "Gespräch"),
    ("9.30 Uhr Rundgang", "exact 24 09:30", "Rundgang"),
    ("um 9 rundgang", "exact 24 09:00", "Rundgang"),
    ("2pm-3:30pm visit", "exact 24 14:00 15:30", "Visit"),
    ("2-3:30pm visit", "exact 24 14:00 15:30", "Visit"),
    ("11-1pm visit", "exact 24 11:00 13:00", "Visit"),
    ("1:30 p.m. visit", "exact 24 13:30", "Visit"),
    ("1:30pm-3 visit", "exact 24 13:30 15:00", "Visit"),
    ("14h tour", "exact 24 14:00", "Tour"),
    ("9h30 tour", "exact 24 09:30", "Tour"),
    ("from 14:00 to 15:30 meeting", "exact 24 14:00 15:30", "Meeting"),
    ("von 14 bis 15.30 Uhr Sitzung", "exact 24 14:00 15:30", "Sitzung"),
    ("zwischen 9 und 10 Uhr Ankunft", "exact 24 09:00 10:00", "Ankunft"),
    ("9-10 Besuch", "exact 24 09:00 10:00", "Besuch"),
    ("0930-1100 Besuch", "exact 24 09:30 11:00", "Besuch"),
    ("8 Uhr abends Essen", "exact 24 20:00", "Essen"),
    ("at noon lunch", "exact 24 12:00", "Lunch"),
    ("halb 10 Kaffee", "exact 24 09:30", "Kaffee"),
    ("22:00-1:30 Empfang", "exact 24–25 22:00 01:30", "Empfang"),
    ("22-24 Uhr Empfang", "exact 24–25 22:00 00:00", "Empfang"),
    ("午後2時半〜4時 会談", "exact 24 14:30 16:00", "会談"),
    ("15時から見学", "exact 24 15:00", "見学"),
    ("１４：００－１５：３０ 署名式", "exact 24 14:00 15:30", "署名式"),
    ("gegen 15 Uhr Ankunft", "exact 24 15:00 tbc", "Ankunft"),
    ("14:00? Besuch", "exact 24 14:00 tbc", "Besuch"),
    ("19 Uhr Abendessen (noch offen)", "exact 24 19:00 tbc", "Abendessen"),
    ("Panel 2 - 14:00", "exact 24 14:00", "Panel 2"),
    ("What is AI? 14:00", "exact 24 14:00", "What is AI?"),
    ("VfL Bochum 1848 trifft 18 Uhr ein", "exact 24 18:00", "VfL Bochum 1848 trifft ein"),
]
LENGTHS = [
    ("14:00 1h30 Besuch", "exact 24 14:00 15:30", "Besuch"),
    ("14:00 90 min Besuch", "exact 24 14:00 15:30", "Besuch"),
    ("14:00 für 2 Std. Besuch", "exact 24 14:00 16:00", "Besuch"),
    ("14:00 1,5 Stunden Besuch", "exact 24 14:00 15:30", "Besuch"),
    ("14:00 for half an hour visit", "exact 24 14:00 14:30", "Visit"),
    ("14h 1h tour", "exact 24 14:00 15:00", "Tour"),
    ("23:00 (2 hours) party", "exact 24–25 23:00 01:00", "Party"),
    ("14:00 2時間 会談", "exact 24 14:00 16:00", "会談"),
]
INEXACT = [
    ("ab 9 Uhr Treffpunkt", "from 24 09:00", "Treffpunkt"),
    ("ab 9 Treffpunkt", "from 24 09:00", "Treffpunkt"),
    ("not before 9 lunch", "from 24 09:00", "Lunch"),
    ("10時以降 見学", "from 24 10:00", "見学"),
    ("bis 12 Uhr Freizeit", "until 24 12:00", "Freizeit"),
    ("Free time until noon", "until 24 12:00", "Free time"),
    ("Luggage by 12", "until 24 12:00", "Luggage"),
    ("anschl. Empfang", "follows 24 briefing", "Empfang"),
    ("then coffee", "follows 24 briefing", "Coffee"),
    ("im Anschluss an Courtesy call Empfang", "follows 24 call", "Empfang"),
    ("anschließend an den Höflichkeitsbesuch Tee", "follows 24 call", "Tee"),
    ("nach dem Höflichkeitsbesuch Kaffee", "follows 24 call", "Kaffee"),
    ("nach Tokyo fahren", "day 24", "Nach Tokyo fahren"),
    ("zeitgleich Presse", "with 24 briefing", "Presse"),
    ("at the same time as the signing: tea", "with 24 signing", "Tea"),
    ("vormittags Besuch", "part 24 morning", "Besuch"),
    ("Besuch am Nachmittag", "part 24 afternoon", "Besuch"),
    ("visit in the evening", "part 24 evening", "Visit"),
    ("ganztägig Konferenz", "day 24", "Konferenz"),
    ("Dinner tbc", "day 24 tbc", "Dinner"),
    ("Besuch", "day 24", "Besuch"),
    ("undatiert Besuch", "undated", "Besuch"),
]
DAYS = [
    ("2026-11-25 9:00 x", "exact 25 09:00", "X"),
    ("25.11. 9 Uhr x", "exact 25 09:00", "X"),
    ("am 25.11.2026 um 14.00 x", "exact 25 14:00", "X"),
    ("Mi, 25.11. x", "day 25", "X"),
    ("Mi 9 Uhr x", "exact 25 09:00", "X"),
    ("Nov 25 x", "day 25", "X"),
    ("on Wednesday, 25 November, 9am x", "exact 25 09:00", "X"),
    ("November 25, 2026 9:00 x", "exact 25 09:00", "X"),
    ("25/11 x", "day 25", "X"),
    ("11/25 x", "day 25", "X"),
    ("11月25日 x", "day 25", "X"),
    ("24.-26.11. Konferenz", "day 24–26", "Konferenz"),
    ("24.11.2026–26.11.2026 Messe", "day 24–26", "Messe"),
    ("am Morgen Besuch", "part 24 morning", "Besuch"),
    ("Gespräch, 10–11 Uhr, Rathaus", "exact 24 10:00 11:00", "Gespräch, Rathaus"),
    ("Nov 24-26 9:00-17:00 Symposium", "exact 24–26 09:00 17:00", "Symposium"),
    ("heute Abend Empfang", "part 24 evening", "Empfang"),
    ("Donnerstagabend Essen", "part 26 evening", "Essen"),
    ("morgen 9 Uhr x", "exact 25 09:00", "X"),
    ("tomorrow morning visit", "part 25 morning", "Visit"),
    ("Tag 3 14 Uhr x", "exact 24 14:00", "X"),
    ("day 4 visit", "day 25", "Visit"),
    ("Sunday 9am Mass", "exact 29 09:00", "Mass"),
    ("Do we go 9:00", "exact 24 09:00", "Do we go"),
    ("25.12. Weihnachten", "day 2026-12-25", "Weihnachten"),
]


@pytest.mark.parametrize(("line", "time", "title"), [*EXACT, *LENGTHS, *INEXACT, *DAYS])
def test_a_time_is_understood_as_it_is_written(line: str, time: str, title: str) -> None:
    proposal = read(line)

    assert (time_of(proposal.when), proposal.title, proposal.problems) == (time, title, ())


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("25:00 Besuch", "25:00"),
        ("Besuch um 9:75", "um 9:75"),
        ("ab 26 Uhr Besuch", "ab 26 Uhr"),
        ("15:00-14:00 Besuch", "15:00-14:00"),
        ("31.2. Besuch", "31.2."),
        ("Di 25.11. Besuch", "Di 25.11."),
        ("day 30 visit", "day 30"),
        ("26.-24.11. Konferenz", "26.-24.11."),
        ("10/11/2026 x", "10/11/2026"),
        ("14:00 0 min x", "14:00"),
    ],
)
def test_what_cannot_be_is_said_at_its_place(line: str, at: str) -> None:
    assert stops(read(line)) == [at]


@pytest.mark.parametrize("line", ["14:00 Besuch", "vormittags Besuch", "anschl. Empfang", "heute Besuch"])
def test_a_time_without_any_day_asks_for_one(line: str) -> None:
    proposal = read(line, Place())

    assert [problem.message.partition(" ")[2] for problem in proposal.problems] == [
        "needs a day. Name one, such as Tuesday or 24.11."
    ]


def test_nothing_to_follow_is_said() -> None:
    assert stops(read("anschl. Empfang", Place(date(2026, 12, 24)))) == ["anschl."]


def test_what_follows_hangs_on_the_last_item_of_its_groups() -> None:
    proposal = read("26.11. anschl. Empfang #City")

    assert time_of(proposal.when) == "follows 26 dinner"


def test_a_length_is_counted_in_instants_through_the_night_of_a_clock_change() -> None:
    proposal = read("28.3.2026 23:00 4 Std. Wache", Place(zone="Europe/Berlin"))

    assert time_of(proposal.when) == "exact 2026-03-28–2026-03-29 23:00 04:00"


def test_a_time_that_the_clocks_skip_is_refused() -> None:
    assert stops(read("29.3.2026 2:30 Wache", Place(zone="Europe/Berlin"))) == ["2:30"]


@pytest.mark.parametrize(
    ("line", "place", "zone"),
    [
        ("9:00 visit", TUESDAY, "Asia/Tokyo"),
        ("9:00 visit at NIMS", TUESDAY, ""),
        ("9:00 visit", Place(TUESDAY.day), ""),
        ("9:00 visit", Place(TUESDAY.day, "Europe/Berlin"), ""),
    ],
)
def test_a_time_is_read_by_the_clock_of_its_venue_else_of_its_day(line: str, place: Place, zone: str) -> None:
    assert read(line, place).when.zone == zone


def test_the_zone_of_a_venue_counts_for_how_long_it_takes() -> None:
    berlin = Place(date(2026, 3, 28), "Europe/Berlin")

    proposal = read("23:00 4 Std. Wache @park", berlin)

    assert time_of(proposal.when).endswith("23:00 03:00")
