"""A trip is published from a shell, its releases are listed, and what was published comes out again."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from planner.exports.tripfile import tripfile_of
from planner.programme.shape import Programme
from planner.values.text import Text
from tests.command_line import CommandLine, prepared, trip_file
from tests.programmes import whole_trip


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance with the whole trip in it, published, and changed since."""
    folder = tmp_path_factory.mktemp("released")
    trip, changed = (
        trip_file(folder, tripfile_of(one), name)
        for one, name in ((whole_trip(), "trip.yaml"), (retitled(), "changed.yaml"))
    )
    publish = ("trip", "publish", "tsukuba", "--note", "Hello")
    return prepared(folder, ("trip", "import", trip), publish, ("trip", "import", "--replace", changed))


@pytest.fixture
def planner(planner: CommandLine, stored: Path) -> CommandLine:
    """The command line, with the whole trip stored and published, and changed since."""
    return planner.begin_with(stored)


def retitled() -> Programme:
    return whole_trip(title=Text({"en": "Visit to Kobe", "de": "Besuch in Kobe", "ja": "神戸訪問"}))


def test_publishing_prints_the_number_of_the_release(planner: CommandLine) -> None:
    assert (planner("trip", "publish", "tsukuba").words, planner("trip", "publish", "tsukuba").status) == ("2", 1)


def test_what_is_not_new_is_refused_in_words(planner: CommandLine) -> None:
    planner("trip", "publish", "tsukuba")

    assert "Nothing has changed since release 2." in planner("trip", "publish", "tsukuba").said


def test_releases_are_listed_the_newest_first(planner: CommandLine) -> None:
    planner("trip", "publish", "tsukuba", "--group", "city", "--group", "university")

    assert planner("trip", "releases", "tsukuba").words.splitlines() == [
        "  2  2026-11-20 10:00  -  city,university",
        "  1  2026-11-20 10:00  -  all  Hello",
    ]


def test_a_trip_without_a_release_says_so(planner: CommandLine) -> None:
    planner("trip", "import", "--as-new", planner.file(tripfile_of(whole_trip())))

    listed = planner("trip", "releases", "tsukuba-2")

    assert (listed.status, listed.words) == (0, "")
    assert "Nothing has been published" in listed.said


def test_a_group_of_nothing_is_refused(planner: CommandLine) -> None:
    refused = planner("trip", "publish", "tsukuba", "--group", "navy")

    assert (refused.status, "no group “navy”. There is: city, university." in refused.said) == (1, True)


@pytest.mark.parametrize("form", ["ics", "json", "yaml"])
def test_a_release_comes_out_as_it_was_published(planner: CommandLine, form: str) -> None:
    released, latest, draft = (
        planner("trip", "export", "tsukuba", "--as", form, "--lang", "en", *said).output
        for said in (("--release", "1"), ("--release", "latest"), ())
    )

    assert released == latest
    assert (b"Visit to Tsukuba" in released, b"Visit to Kobe" in released) == (True, False)
    assert (b"Visit to Tsukuba" in draft, b"Visit to Kobe" in draft) == (False, True)


@pytest.mark.parametrize(
    "said",
    [
        "csv",
        "xlsx --table people",
        "vcf",
        "ics --group city",
        "ics --person ben",
        "ics --audience host --institution nims",
        "ics --engagement call",
    ],
)
def test_a_release_comes_out_in_every_form_for_every_audience(planner: CommandLine, said: str) -> None:
    made = planner("trip", "export", "tsukuba", "--as", *said.split(), "--release", "1")

    assert (made.status, bool(made.output)) == (0, True)


@pytest.mark.paper
def test_a_release_is_printed(planner: CommandLine) -> None:
    made = planner("trip", "export", "tsukuba", "--as", "pdf", "--release", "latest")

    assert made.output.startswith(b"%PDF-")


def test_the_calendar_of_a_release_has_the_same_uids_as_that_of_the_draft(planner: CommandLine) -> None:
    draft, released = (
        Calendar.from_ical(planner("trip", "export", "tsukuba", "--as", "ics", "--audience", "everyone", *said).output)
        for said in ((), ("--release", "1"))
    )

    uids = [{str(entry["UID"]) for entry in calendar.walk("VEVENT")} for calendar in (draft, released)]
    assert uids[0] == uids[1] != set()


@pytest.mark.parametrize("number", ["2", "0", "last", "-1x"])
def test_a_release_of_nothing_is_refused(planner: CommandLine, number: str) -> None:
    refused = planner("trip", "export", "tsukuba", "--as", "json", f"--release={number}")

    assert (refused.status, f"no release “{number}”. There is: latest, 1." in refused.said) == (1, True)


def test_a_trip_file_of_a_release_can_be_read_in_again(planner: CommandLine) -> None:
    file = planner("trip", "export", "tsukuba", "--as", "json", "--release", "1").output

    assert planner("trip", "import", "--as-new", planner.file(file, "release.json")).words == "tsukuba-2"
    assert json.loads(planner("trip", "export", "tsukuba-2", "--as", "json").output)["trip"]["title"]["de"] == (
        "Besuch in Tsukuba"
    )
