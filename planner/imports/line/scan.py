"""A line that is read piece by piece: what one reader has taken, the next does not see."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from planner.imports.line.proposal import Piece, Problem, Sort

TAKEN = "\0"
"""Stands where something has been taken; no letter of a line is one, since control characters are read as blanks."""

_ALIKE = {ord(sign): "-" for sign in "\u2010\u2011\u2012\u2013\u2014\u2212\u301c\uff5e\uff0d"} | {
    ord(wide): plain for wide, plain in zip("０１２３４５６７８９：．＠＃（）＋？", "0123456789:.@#()+?", strict=True)
}
_REST = re.compile(rf"[{TAKEN}\s]+")
_EMPTY = re.compile(r"\(\s*\)|\s+(?=[,;:.!?)])|[,;|]\s*(?=[,;|])")
NO_VALUES: Mapping[str, object] = MappingProxyType({})
_HANGING = " ,;:-–—·|/+*"


class Scan:
    """One line and what has been understood of it so far."""

    def __init__(self, line: str) -> None:
        """Begin with nothing taken."""
        self.line = "".join(_plain(letter) for letter in line)
        self.rest = self.line.translate(_ALIKE)
        self.pieces: list[Piece] = []
        self.problems: list[Problem] = []
        self._kept: set[int] = set()

    def find(self, *patterns: "re.Pattern[str]") -> Iterator["re.Match[str]"]:
        """Go through what is not taken yet, pattern by pattern, each from left to right."""
        for pattern in patterns:
            yield from pattern.finditer(self.rest)

    def first(self, *patterns: "re.Pattern[str]") -> "re.Match[str] | None":
        """Return the first place of the first of the patterns that is found anywhere."""
        return next(self.find(*patterns), None)

    def begins_at(self, at: int) -> bool:
        """Tell whether there are no words before this letter but those that were taken."""
        return not self.rest[:at].strip(f"{TAKEN} \t,;:.-")

    def ends_at(self, at: int) -> bool:
        """Tell whether the words end here: the line does, or something else that was understood follows."""
        return not (after := self.rest[at:].lstrip()) or after[0] in f"{TAKEN},;)"

    def take(self, start: int, end: int, sort: Sort | None = None, *, keeps: bool = False) -> str:
        """Take these letters out of the line and return them; with ``keeps`` they stay in the title."""
        words = self.line[start:end]
        while words[:1].isspace():
            start, words = start + 1, words[1:]
        end = start + len(words.rstrip())
        self.rest = self.rest[:start] + TAKEN * (end - start) + self.rest[end:]
        if keeps:
            self._kept.update(range(start, end))
        if sort and start < end:
            self.pieces.append(Piece(start, end, sort))
        return self.line[start:end]

    def note(
        self, start: int, end: int, message: str, *, stops: bool = True, values: Mapping[str, object] = NO_VALUES
    ) -> None:
        """Say what cannot be at these letters, and which they are."""
        words = {"words": self.line[start:end].strip()}
        self.problems.append(Problem(start, end, message, {**words, **values}, stops=stops))

    def title(self) -> str:
        """Return the words that are left, and those that were kept."""
        left = "".join(
            letter if at in self._kept or self.rest[at] != TAKEN else TAKEN for at, letter in enumerate(self.line)
        )
        words = _EMPTY.sub("", _REST.sub(" ", left)).strip(_HANGING)
        first = words.split(" ", 1)[0]
        return words[:1].upper() + words[1:] if first.isalpha() and first.isascii() and first.islower() else words


def _plain(letter: str) -> str:
    """Return a blank for what is one or shows nothing, so that places in the line stay what they are."""
    return " " if letter.isspace() or unicodedata.category(letter) in {"Cc", "Cf", "Cs"} else letter
