"""Trips come out as calendars, documents, tables and trip files, each for one audience."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from planner.exports.tripfile import tripfile_of
from tests.command_line import CommandLine, prepared, trip_file
from tests.programmes import whole_trip


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance with the whole trip in it."""
    folder = tmp_path_factory.mktemp("stored")
    return prepared(folder, ("trip", "import", trip_file(folder, tripfile_of(whole_trip()))))


@pytest.fixture
def planner(planner: CommandLine, stored: Path) -> CommandLine:
    """The command line, with the whole trip stored."""
    return planner.begin_with(stored)


def titles(calendar: bytes) -> set[str]:
    """Return the words of all entries."""
    return {str(entry["SUMMARY"]) for entry in Calendar.from_ical(calendar).walk("VEVENT")}


def test_a_calendar_is_the_staffs_unless_said_otherwise(planner: CommandLine) -> None:
    own, public = (
        planner("trip", "export", "tsukuba", "--as", "ics", *whose).output for whose in ((), ("--audience", "public"))
    )

    assert b"Budget code 4711" in own
    assert b"Budget code 4711" not in public


@pytest.mark.parametrize(
    ("whose", "present"),
    [
        ("--group city", False),
        ("--group university", True),
        ("--person ben", True),
        ("--person ada", False),
        ("--audience everyone", True),
        ("--audience public", False),
    ],
)
def test_everybody_gets_their_own_calendar(planner: CommandLine, whose: str, present: bool) -> None:
    calendar = planner("trip", "export", "tsukuba", "--as", "ics", *whose.split())

    assert calendar.status == 0
    assert any("Keynote on loneliness" in title for title in titles(calendar.output)) is present


def test_one_host_gets_what_is_held_there(planner: CommandLine) -> None:
    nims, dwih = (
        titles(planner("trip", "export", "tsukuba", "--as", "ics", "--audience", "host", "--institution", key).output)
        for key in ("nims", "dwih")
    )

    assert ("Höflichkeitsbesuch" in nims, "Höflichkeitsbesuch" in dwih) == (True, False)


def test_one_engagement_is_a_calendar_of_its_own(planner: CommandLine) -> None:
    calendar = planner("trip", "export", "tsukuba", "--as", "ics", "--engagement", "call", "--lang", "en")

    assert titles(calendar.output) == {"Courtesy call"}


@pytest.mark.parametrize("tag", ["EN", "en-GB", "en_GB"])
def test_a_language_is_understood_however_its_tag_is_written(planner: CommandLine, tag: str) -> None:
    plain, other = (planner("trip", "export", "tsukuba", "--as", "ics", "--lang", said) for said in ("en", tag))

    assert titles(other.output) == titles(plain.output)


def test_the_language_is_the_trips_first_unless_said_otherwise(planner: CommandLine) -> None:
    german, japanese = (
        titles(planner("trip", "export", "tsukuba", "--as", "ics", "--engagement", "call", *said).output)
        for said in ((), ("--lang", "ja"))
    )

    assert (german, japanese) == ({"Höflichkeitsbesuch"}, {"表敬訪問"})


def test_a_table_is_of_the_items_unless_it_is_of_the_people(planner: CommandLine) -> None:
    items, people = (
        planner("trip", "export", "tsukuba", "--as", "csv", "--lang", "en", *which).words
        for which in ((), ("--table", "people"))
    )

    assert ("Courtesy call" in items, "Courtesy call" in people) == (True, False)
    assert ("Berg" in people.splitlines()[2], "Berg" in items.splitlines()[0]) == (True, False)


def test_people_come_as_a_workbook_and_as_cards_as_far_as_their_reader_may_know_them(planner: CommandLine) -> None:
    book, cards, public = (
        planner("trip", "export", "tsukuba", "--lang", "en", *asked.split()).output
        for asked in ("--as xlsx --table people", "--as vcf", "--as vcf --audience public")
    )

    sheet = load_workbook(BytesIO(book)).active
    assert [row[8] for row in sheet.iter_rows(values_only=True)] == ["Family name", "Adler", "Berg", "Clausen", "Honda"]
    assert (b"TEL;TYPE=VOICE:+49 234 0002" in cards, b"TEL" in public) == (True, False)


def test_yaml_and_json_say_the_same(planner: CommandLine) -> None:
    as_yaml, as_json = (planner("trip", "export", "tsukuba", "--as", form) for form in ("yaml", "json"))
    again = planner("trip", "import", planner.file(as_json.output, "trip.json"), "--replace")

    assert (again.words, json.loads(as_json.output)["trip"]["slug"]) == ("tsukuba", "tsukuba")
    assert planner("trip", "export", "tsukuba", "--as", "yaml").output == as_yaml.output


def test_a_file_is_written_at_once_over_the_old_one(planner: CommandLine) -> None:
    target = planner.file("old", "out.ics")

    written = planner("trip", "export", "tsukuba", "--as", "ics", "-o", target)

    assert (written.status, written.output) == (0, b"")
    assert target.read_bytes() == planner("trip", "export", "tsukuba", "--as", "ics", "-o", "-").output
    assert list(planner.folder.glob(".*")) == []


@pytest.mark.paper
def test_a_document_is_a_pdf(planner: CommandLine) -> None:
    official = planner("trip", "export", "tsukuba", "--as", "pdf")
    personal = planner("trip", "export", "tsukuba", "--as", "pdf", "--person", "ben", "--lang", "en")

    assert official.output.startswith(b"%PDF-")
    assert personal.output.startswith(b"%PDF-")


REFUSALS = {
    "a release": (["ics", "--release", "1"], "Nothing has been published of this trip yet"),
    "the latest release": (["pdf", "--release", "latest"], "Nothing has been published of this trip yet"),
    "a group of nothing": (["ics", "--group", "navy"], "no group “navy”. There is: city, university."),
    "a person of nothing": (["ics", "--person", "dov"], "no person “dov”. There is: ada, ben, cleo, ken."),
    "an item of nothing": (["ics", "--engagement", "x"], "no item “x”. There is: "),
    "a document of nothing": (
        ["pdf", "--document", "x"],
        "no document “x”. There is: official, personal, report, rooming, manifest.",
    ),
    "a language of nothing": (["ics", "--lang", "klingon"], "“klingon” is not a language"),
    "a table of a calendar": (["ics", "--table", "people"], "--table goes with --as csv or xlsx only"),
    "an engagement of a document": (["pdf", "--engagement", "call"], "--engagement goes with --as ics only"),
    "a document as a table": (["csv", "--document", "official"], "--document goes with --as pdf only"),
    "a host of nobody": (["ics", "--institution", "nims"], "--institution goes with --audience host only"),
    "nobody's personal programme": (["pdf", "--document", "personal"], "goes with --person"),
    "an undated item": (["ics", "--engagement", "some-day"], "has no date yet"),
}


@pytest.mark.parametrize(("words", "said"), REFUSALS.values(), ids=REFUSALS)
def test_what_cannot_be_written_is_said_in_words(planner: CommandLine, words: list[str], said: str) -> None:
    refused = planner("trip", "export", "tsukuba", "--as", *words)

    assert (refused.status, refused.output) == (1, b"")
    assert said in refused.said


def test_where_nothing_can_be_written_is_said_in_words(planner: CommandLine) -> None:
    refused = planner("trip", "export", "tsukuba", "--as", "ics", "-o", planner.folder / "absent" / "out.ics")

    assert refused.status == 1
    assert refused.said == f"planner: There is no folder “{planner.folder / 'absent'}” to write to.\n"


def test_a_form_that_is_unknown_is_not_understood(planner: CommandLine) -> None:
    with pytest.raises(SystemExit) as left:
        planner("trip", "export", "tsukuba", "--as", "docx")

    assert left.value.code == 2
