"""The rooming list and the transport manifest, on paper and as workbooks."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from planner.errors import NotFound
from planner.exports.ics import ics_of
from planner.exports.lists import manifest_xlsx, rooming_xlsx
from planner.exports.paper import document_of, pages_of
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Programme, Restricted, Room, Vehicle
from planner.values.vocabulary import RoomKind
from tests.exports.printed import Printed, printed

BUS = Vehicle(name="Bus 1", capacity=2, driver="見本 太郎", phone="+81 90 1", people=("cleo", "ada"))


@pytest.fixture(scope="module")
def told(whole: Programme) -> Programme:
    """The whole trip with a room on whose door is a number, two vehicles, and a passport of Ada's."""
    rooms = (Room(kind=RoomKind.TWIN, people=("cleo", "ada"), number="1204"), Room(kind=RoomKind.SUITE))
    stay = replace(whole.stays["stay"], rooms=rooms, booking="HT-7")
    out = replace(whole.legs["out"], vehicles=(BUS, Vehicle()))
    ada = replace(whole.people["ada"], restricted=Restricted(passport="C01X00T47"))
    people = {**whole.people, "ada": ada}
    return replace(whole, stays={"stay": stay}, legs={**whole.legs, "out": out}, people=people)


@pytest.fixture(scope="module")
def papers(told: Programme) -> dict[str, Printed]:
    return {name: printed(told, "staff", name=name) for name in ("rooming", "manifest")}


def cells(workbook: bytes) -> list[tuple[object, ...]]:
    sheet = load_workbook(BytesIO(workbook)).worksheets[0]
    return [tuple("" if cell is None else cell for cell in row) for row in sheet.iter_rows(values_only=True)]


def test_a_rooming_list_has_a_row_for_everybody_and_every_empty_room(told: Programme) -> None:
    head, *rows = cells(rooming_xlsx(seen_by(told, "staff"), language("en")))

    named = [head.index(one) for one in ("No.", "Room number", "Kind of room", "Full name", "Nights")]
    assert [tuple(row[place] for place in named) for row in rows] == [
        (1, "1204", "Twin room", "Clausen", 4),
        (1, "1204", "Twin room", "Ada Adler", 4),
        (2, "", "Suite", "", ""),
        ("", "", "No room yet", "Prof. Dr. Ben Berg", 4),
    ]


def test_dates_are_dates(told: Programme) -> None:
    head, row, *_rest = cells(rooming_xlsx(seen_by(told, "staff"), language("en")))

    assert (row[head.index("Check-in")].isoformat()[:10], row[0]) == ("2026-11-23", "Hotel Nikko")


def test_a_manifest_has_a_row_for_every_seat_empty_vehicle_and_who_has_none(told: Programme) -> None:
    head, *rows = cells(manifest_xlsx(seen_by(told, "staff"), language("en")))

    named = [head.index(one) for one in ("Vehicle", "Driver", "Driver’s telephone", "Seat", "Full name")]
    assert [tuple(row[place] for place in named) for row in rows] == [
        ("Bus 1", "見本 太郎", "+81 90 1", 1, "Clausen"),
        ("Bus 1", "見本 太郎", "+81 90 1", 2, "Ada Adler"),
        ("Vehicle 2", "", "", "", ""),
        ("No seat yet", "", "", "", "Prof. Dr. Ben Berg"),
    ]


@pytest.mark.paper
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("rooming", ["Hotel Nikko", "1204 Twin room", "HT-7", "Clausen", "No room yet", "not given to anybody yet"]),
        ("manifest", ["Bus 1", "2 of 2 seats", "見本 太郎", "+81 90 1", "Vehicle 2", "No seat yet"]),
    ],
)
def test_on_paper_a_list_conforms_to_pdf_ua_and_says_what_is_needed(
    papers: dict[str, Printed], name: str, said: list[str]
) -> None:
    paper = papers[name]

    assert (paper.errors(), paper.outside()) == ([], [])
    assert [words for words in said if words not in paper.text] == []
    assert "C01X00T47" not in paper.text


@pytest.mark.paper
def test_every_vehicle_has_a_page_for_its_driver(papers: dict[str, Printed]) -> None:
    assert [papers["manifest"].page_of(words) for words in ("Bus 1", "Vehicle 2", "No seat yet")] == [1, 2, 3]


@pytest.mark.parametrize("name", ["rooming", "manifest"])
@pytest.mark.parametrize("audience", ["everyone", "group:city", "person:ben", "host", "public"])
def test_these_lists_are_for_the_staff_only(whole: Programme, name: str, audience: str) -> None:
    with pytest.raises(NotFound):
        document_of(seen_by(whole, audience), name=name, language=language("en"))


def test_a_personal_programme_names_ones_own_vehicle_driver_and_room(told: Programme) -> None:
    seen = (seen_by(told, f"person:{key}") for key in ("ada", "ben"))
    ada, ben = (pages_of(one, name="personal", language=language("en")).html for one in seen)

    words = ("Bus 1 · Driver: 見本 太郎 +81 90 1", "Twin room 1204, with Clausen")
    assert [(one in ada, one in ben) for one in words] == [(True, False), (True, False)]


def test_ones_own_calendar_names_vehicle_driver_and_room_to_oneself_alone(told: Programme) -> None:
    seen = (seen_by(told, address) for address in ("person:ada", "person:ben", "everyone", "staff"))
    calendars = [ics_of(one, language=language("en")).decode().replace("\r\n ", "") for one in seen]

    words = ("Vehicle: Bus 1 · Driver: 見本 太郎 +81 90 1", "Room: Twin room 1204\\, with Clausen")
    assert [[one in calendar for one in words] for calendar in calendars] == [[True, True], *[[False, False]] * 3]
