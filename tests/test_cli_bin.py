"""What is deleted is as good as gone for a shell, and erased by it when it is due."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from planner import clock
from planner.actions.trip_bin import delete_trip
from planner.cli.store import opened
from planner.model import Trip, db
from tests.command_line import SMALL, CommandLine


@pytest.fixture
def planner(planner: CommandLine) -> CommandLine:
    """The command line, with one trip stored, in the bin."""
    planner("trip", "import", planner.file(SMALL))
    delete("small")
    return planner


def delete(slug: str) -> None:
    with opened(to_write=True):
        delete_trip(db.session.scalars(select(Trip).where(Trip.slug == slug)).one(), version=None)


def let_days_go_by(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    monkeypatch.setenv("PLANNER_NOW", (clock.now() + timedelta(days=days)).isoformat())


@pytest.mark.parametrize("words", ["clashes small", "export small --as yaml"])
def test_a_deleted_trip_is_not_there_for_a_shell(planner: CommandLine, words: str) -> None:
    refused = planner("trip", *words.split())

    assert (refused.status, refused.said) == (1, "planner: There is no trip “small”. There is none.\n")
    assert planner("trip", "list").output == b""


@pytest.mark.parametrize("option", [[], ["--replace"]], ids=["plain", "replace"])
def test_a_file_of_a_deleted_trip_says_where_that_is(planner: CommandLine, option: list[str]) -> None:
    refused = planner("trip", "import", planner.file(SMALL), *option)

    assert refused.status == 1
    assert refused.said == (
        "planner: A deleted trip “small” lies in the bin until 2026-12-20. Bring it back, delete it for ever, or import"
        " the file as a new trip.\n"
    )
    assert planner("trip", "import", planner.file(SMALL), "--as-new").words == "small-2"


def test_nothing_is_erased_before_its_time(planner: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    let_days_go_by(monkeypatch, 29)

    purged = planner("trip", "purge")

    assert (purged.status, purged.output, purged.said) == (0, b"", "Nothing in the bin is due yet.\n")


def test_what_is_due_is_erased_and_its_slug_is_free_again(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_days_go_by(monkeypatch, 30)

    purged = planner("trip", "purge")

    assert (purged.status, purged.words) == (0, "small")
    assert planner("trip", "import", planner.file(SMALL)).words == "small"


def test_a_deleted_sample_is_brought_back_when_it_is_asked_for(planner: CommandLine) -> None:
    planner("sample")
    delete("bochum-japan")

    again = planner("sample")

    assert again.words == "bochum-japan"
    assert planner("trip", "list").words.startswith("bochum-japan  ")
