"""Run the checks and the tests of a checkout."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from time import monotonic

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
"""What is checked without running the product: name -> command, each silent and 0 when all is well."""


def run(extra: Sequence[str] = ()) -> int:
    """Check everything and return 0 only when all of it ran and passed; ``extra`` goes to pytest.

    Where a system package is missing, what can run does run, and the status says that it was not everything.
    """
    if not (ROOT / "tests").is_dir():
        return _refuse()
    checked = _check()
    left_out = list(_left_out())
    for sentence in left_out:
        print(f"NOT RUN: {sentence}", flush=True)
    marks = " and ".join(f"not {mark}" for mark, need in MARKS.items() if not need())
    tested = subprocess.run([*_pytest(), *(["-m", marks] if marks else []), *extra], cwd=ROOT, check=False).returncode
    return tested or int(not checked or bool(left_out))


def bench(extra: Sequence[str] = ()) -> int:
    """Measure, and print a table or with ``--json`` the figures; return the status of the benchmarks."""
    if not (ROOT / "tests").is_dir():
        return _refuse()
    return subprocess.run([*PYTHON, "tests.benchmarks", *extra], cwd=ROOT, check=False).returncode


def _refuse() -> int:
    print("Tests and benchmarks are part of the project's own folder; an installed planner has none.", file=sys.stderr)
    return 2


def _check() -> bool:
    """Run all steps at once and report each; return whether all passed."""
    begun = monotonic()
    running = {name: _begin(command) for name, command in STEPS.items()}
    outcomes = [_report(name, process, begun=begun) for name, process in running.items()]
    return all(outcomes)


def _begin(command: Command) -> "subprocess.Popen[str]":
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _report(name: str, process: "subprocess.Popen[str]", *, begun: float) -> bool:
    output, _ = process.communicate()
    verdict = "FAILED" if process.returncode else "passed"
    print(f"{name:<12}{verdict} after {monotonic() - begun:.0f} s", flush=True)
    if process.returncode:
        print(output, flush=True)
    return process.returncode == 0


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
