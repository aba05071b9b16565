"""Every part leans only on what lies below it; the contracts in pyproject.toml say what that is."""

import sys

import pytest
from importlinter.cli import lint_imports

from tests.house.sources import ROOT, files, imported, matches

LAYERS = str(ROOT / "pyproject.toml")


def test_no_part_imports_what_lies_above_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(config_filename=LAYERS, cache_dir=None) == 0


@pytest.mark.parametrize(
    "part", ["__main__.py", "__init__.py", "config.py", "clock.py", "errors.py", "bootstrap/*.py", "values/*.py"]
)
def test_the_foundation_needs_nothing_but_the_standard_library(part: str) -> None:
    paths = files(f"planner/{part}")

    assert {name for path in paths for name in imported(path)} - sys.stdlib_module_names == set()
    assert paths


def test_an_import_inside_a_function_says_why() -> None:
    unexplained = [line for line in matches(r"noqa:.*PLC0415", files("*.py")) if " -- " not in line]

    assert unexplained == []


def test_only_the_clock_reads_the_time() -> None:
    readers = matches(r"\b(datetime|date)\.(now|utcnow|today)\(|\btime\.time\(", files("planner/*.py"))

    assert [line for line in readers if not line.startswith("planner/clock.py:")] == []
