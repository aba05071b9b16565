"""Run the checks and the tests of a checkout."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import NamedTuple

from planner.bootstrap import system
from planner.bootstrap.places import ROOT

Command = list[str]
PYTHON = [sys.executable, "-m"]

STEPS: dict[str, Command] = {
    "ruff": [*PYTHON, "ruff", "check", "--quiet", "."],
    "format": [*PYTHON, "ruff", "format", "--quiet", "--check", "."],
    "types": [*PYTHON, "mypy", "--no-error-summary"],
    "layers": [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "templates": [*PYTHON, "djlint", "templates", "--lint", "--quiet"],
    "catalogues": [*PYTHON, "planner.checks.catalogues"],
}
"""What is checked without running the product, beside the tests: name -> command, each 0 when all is well."""


def run(extra: Sequence[str] = ()) -> int:
    """Check everything and return 0 only when all of it ran and passed; ``extra`` goes to pytest.

    Where a system package is missing, what can run does run, and the status says that it was not everything.
    """
    if not (ROOT / "tests").is_dir():
        return _refuse()
    left_out = list(_left_out())
    for sentence in left_out:
        print(f"NOT RUN: {sentence}", flush=True)
    with ThreadPoolExecutor(len(STEPS)) as beside:
        checks = {name: beside.submit(_check, command) for name, command in STEPS.items()}
        tested = _test(extra)
    passed = [_report(name, check.result()) for name, check in checks.items()]
    return tested or int(not all(passed) or bool(left_out))


def bench(extra: Sequence[str] = ()) -> int:
    """Measure, and print a table or with ``--json`` the figures; return the status of the benchmarks."""
    if not (ROOT / "tests").is_dir():
        return _refuse()
    return subprocess.run([*PYTHON, "tests.benchmarks", *extra], cwd=ROOT, check=False).returncode


def _refuse() -> int:
    print("Tests and benchmarks are part of the project's own folder; an installed planner has none.", file=sys.stderr)
    return 2


class Outcome(NamedTuple):
    """What came of a step."""

    passed: bool
    output: str
    seconds: float


def _check(command: Command) -> Outcome:
    """Run a step beside the tests, which go first: it takes what they leave of the processors."""
    begun = monotonic()
    process = subprocess.run(["nice", *command], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607
    return Outcome(process.returncode == 0, process.stdout + process.stderr, monotonic() - begun)


def _report(name: str, outcome: Outcome) -> bool:
    print(f"{name:<12}{'passed' if outcome.passed else 'FAILED'} after {outcome.seconds:.0f} s", flush=True)
    if not outcome.passed:
        print(outcome.output, flush=True)
    return outcome.passed


def _test(extra: Sequence[str]) -> int:
    """Run the tests that can run here."""
    marks = " and ".join(f"not {mark}" for mark, need in MARKS.items() if not need())
    return subprocess.run([*_pytest(), *(["-m", marks] if marks else []), *extra], cwd=ROOT, check=False).returncode


def _pytest() -> Command:
    workers = min(os.cpu_count() or 1, 6)
    return [*PYTHON, "pytest", "-q", "--numprocesses", str(workers), "--dist", "worksteal"]


def _can_browse() -> bool:
    return system.browser() is not None and all(need.is_met() for need in system.TO_BROWSE)


def _can_print() -> bool:
    return all(need.is_met() for need in (*system.TO_PRINT, *system.TO_READ_PRINT))


MARKS = {"browser": _can_browse, "paper": _can_print}
"""Mark of tests that need something of the system's -> whether it is there."""


def _left_out() -> Iterator[str]:
    """Say which tests cannot run on this machine."""
    if not _can_browse():
        yield "the journeys through the pages: Chromium or a library that its driver needs is missing"
    if not _can_print():
        yield "the tests of printed programmes: Pango, Poppler's tools or qpdf are missing"
