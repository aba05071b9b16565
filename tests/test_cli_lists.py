"""Rooming lists and manifests come out of a shell, made of what the staff may see."""

from pathlib import Path

import pytest

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


@pytest.mark.paper
def test_a_document_of_the_staffs_needs_no_audience(planner: CommandLine) -> None:
    written = planner("trip", "export", "tsukuba", "--as", "pdf", "--document", "rooming")

    assert (written.status, written.output[:5]) == (0, b"%PDF-")


def test_for_others_there_is_no_such_document(planner: CommandLine) -> None:
    asked = ("--document", "manifest", "--audience", "everyone")

    refused = planner("trip", "export", "tsukuba", "--as", "pdf", *asked)

    assert (refused.status, refused.output) == (1, b"")


def test_a_list_is_a_workbook_too(planner: CommandLine) -> None:
    written = planner("trip", "export", "tsukuba", "--as", "xlsx", "--table", "manifest")

    assert (written.status, written.output[:2]) == (0, b"PK")
