"""A bad trip file is refused with every problem, each with its line and path."""

from pathlib import Path

import pytest

from tests.imports.bad_files import FILES, expected_in, found_in


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_problem_of_a_file_is_listed_with_its_place(file: Path) -> None:
    assert found_in(file.read_bytes()) == expected_in(file)
