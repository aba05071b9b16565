"""A refused trip file as its author reads it: each line with a problem, and under it what is wrong there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from planner.imports.tripfile.problems import Problem
from planner.imports.tripfile.source import CONTROL, DIRECTION, code_point

WIDTH = 160
"""So many characters of a line are shown; a file in JSON may be one line."""

BEFORE = 60
"""So many of them stand before the first problem."""

_LINE_END = re.compile("\r\n|[\r\n\u2028\u2029]")
_WORD = re.compile(r"""[^\s,:\[\]{}'"]+|.""")
_UNSEEN = re.compile(f"{CONTROL.pattern}|{DIRECTION.pattern}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a line; ``is_wrong`` where a problem begins at them."""

    words: str
    is_wrong: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of the file, or the part of it that holds the problems, which stand in their order; counted from 1."""

    line: int
    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...]


def excerpts_of(data: bytes, problems: Sequence[Problem]) -> tuple[Excerpt, ...]:
    """Return the lines of a file that have problems, in the order of the file.

    Characters that nobody sees stand as their code points. Bytes that are no text are shown as U+FFFD.
    """
    lines = _LINE_END.split(data.decode("utf-8-sig", errors="replace"))
    return tuple(
        _excerpt(line, lines[line - 1] if line <= len(lines) else "", tuple(together))
        for (line, _window), together in groupby(problems, key=_window)
    )


def _window(problem: Problem) -> tuple[int, int]:
    """Return the line, and which part of it when it is longer than what is shown."""
    return problem.line, max(0, problem.column - 1 - BEFORE) // (WIDTH - BEFORE)


def _excerpt(line: int, words: str, problems: tuple[Problem, ...]) -> Excerpt:
    first = min(problem.column - 1 for problem in problems)
    begin = max(0, first - BEFORE) if first >= WIDTH - BEFORE else 0
    end = begin + WIDTH
    pieces = [*_pieces(words[:end], begin, sorted({problem.column - 1 for problem in problems}))]
    around = ("… " if begin else "", " …" if len(words) > end else "")
    shown = (Piece(around[0]), *pieces, Piece(around[1]))
    return Excerpt(line, tuple(piece for piece in shown if piece.words), problems)


def _pieces(words: str, begin: int, columns: list[int]) -> "list[Piece]":
    pieces: list[Piece] = []
    at = begin
    for column in columns:
        found = _WORD.match(words, column)
        if found is None or column < at:
            continue
        pieces += [Piece(_seen(words[at:column])), Piece(_seen(found[0]), is_wrong=True)]
        at = found.end()
    return [*pieces, Piece(_seen(words[at:]))]


def _seen(words: str) -> str:
    return _UNSEEN.sub(lambda found: f"⟨{code_point(found[0])}⟩", words)
