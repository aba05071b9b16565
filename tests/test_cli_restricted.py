"""Restricted data are deleted from a shell when they are due; nothing of them is said."""

import json
import os
from pathlib import Path

import pytest

from planner.cli.housekeeping import keep_house
from planner.cli.purging import purge
from planner.cli.store import opened
from planner.model import Restricted, db
from tests.command_line import CommandLine

TRIP = """
planner: 1
trip: {slug: small, title: Small, starts: 2026-11-22, ends: 2026-11-23, languages: [de, en]}
people:
- {id: ada, family: Adler, restricted: {passport: C01X00T47, delete_on: 2026-11-20}}
- {id: ben, family: Berg, restricted: {passport: K9, delete_on: 2026-11-21}}
"""


@pytest.fixture
def planner(planner: CommandLine) -> CommandLine:
    """The command line, with a trip of two people stored."""
    planner("trip", "import", planner.file(TRIP))
    return planner


def test_what_is_due_is_deleted_and_named_without_being_told(planner: CommandLine) -> None:
    purged = planner("restricted", "purge")

    assert (purged.status, purged.words, purged.said) == (0, "small ada", "")
    with opened():
        assert [row.person.key for row in db.session.query(Restricted)] == ["ben"]


def test_what_is_due_goes_whenever_the_server_starts(planner: CommandLine) -> None:
    with opened(to_write=True):
        purge()

    assert planner("restricted", "purge").output == b""


@pytest.mark.usefixtures("planner")
def test_what_becomes_due_while_the_server_runs_goes_that_day_as_soon_as_the_database_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    steps = iter(
        [
            {"PLANNER_NOW": "2026-11-20T23:59:59+00:00"},
            {
                "PLANNER_NOW": "2026-11-21T00:00:30+00:00",
                "PLANNER_DATABASE_URL": f"sqlite:///{tmp_path}/none/planner.db",
            },
            {"PLANNER_DATABASE_URL": ""},
        ]
    )

    def wait(_seconds: float) -> None:
        for name, value in next(steps).items():
            monkeypatch.setenv(name, value)

    with pytest.raises(StopIteration):
        keep_house(os.getppid(), wait)

    with opened():
        assert not db.session.query(Restricted).all()


def test_who_writes_them_into_a_file_is_noted(planner: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "emil")

    planner("trip", "export", "small", "--as", "yaml")
    planner("trip", "export", "small", "--as", "csv")

    (noted,) = (planner.folder / "instance" / "readings.log").read_text().splitlines()
    said = json.loads(noted)
    assert (said["name"], said["where"], said["people"]) == ("emil", "command", ["ada", "ben"])


def test_when_nothing_is_due_it_says_so(planner: CommandLine) -> None:
    planner("restricted", "purge")

    again = planner("restricted", "purge")

    assert (again.status, again.output, again.said) == (0, b"", "No restricted data are due yet.\n")
