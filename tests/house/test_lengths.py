"""A file, a function, a template can be read in one go."""

import pytest

from tests.house.sources import files, functions, longer_than, own_code


@pytest.mark.parametrize(
    ("limit", "patterns"),
    [
        pytest.param(120, ["templates/*"], id="templates"),
        pytest.param(60, ["static/js/*.js"], id="scripts"),
        pytest.param(250, ["static/css/*.css"], id="style sheets"),
    ],
)
def test_what_designers_write_is_short(limit: int, patterns: list[str]) -> None:
    assert longer_than(limit, files(*patterns)) == []


def test_a_file_of_code_is_under_250_lines() -> None:
    assert longer_than(250, own_code()) == []


def test_a_function_is_a_paragraph() -> None:
    long = [f"{place}: {length} lines" for path in own_code() for place, length in functions(path) if length > 25]

    assert long == []
