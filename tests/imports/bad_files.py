"""Trip files with mistakes: each says behind ``#!`` which problem is expected on its line, as ``path | sentence``."""

import re
from collections.abc import Iterator
from pathlib import Path

from planner.imports.tripfile import TripFileRefused, read_tripfile

FILES = sorted((Path(__file__).parent / "files").glob("*.yaml"))

Found = set[tuple[int, str, str]]

_MARK = re.compile(r"#! (\S*) ?\| (.*?)(?= #! |$)")


def expected_in(file: Path) -> Found:
    return set(_marks(file))


def _marks(file: Path) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        for mark in _MARK.finditer(line):
            yield number, mark[1], mark[2].strip()


def found_in(data: bytes) -> Found:
    try:
        read_tripfile(data)
    except TripFileRefused as refused:
        return {(problem.line, problem.path, problem.sentence) for problem in refused.problems}
    return set()
