"""A text that people read, in one or several languages."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Self

from planner.values.tags import wider

_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
"""The fillers of Hangul and the Braille pattern without dots."""

_LATIN = re.compile("[A-Za-z\u00aa-\u024f\u1e00-\u1eff\uff21-\uff5a]")

_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

ANY = "und"
"""BCP 47's tag for an undetermined language: a plain text that is the same in every language."""


class Text(Mapping[str, str]):
    """An immutable map of language tags to wordings; empty wordings are left out.

    A plain string stands under :data:`ANY` and counts as right in every language.
    """

    __slots__ = ("_hash", "_wordings")

    def __init__(self, wordings: "Mapping[str, str] | str | None" = None) -> None:
        """Take a plain string or a map of languages; ``None`` is the empty text."""
        if isinstance(wordings, str):
            wordings = {ANY: wordings}
        self._wordings = {tag: words for tag, words in (wordings or {}).items() if words}
        self._hash: int | None = None

    def __getitem__(self, tag: str) -> str:
        """Return the wording in exactly this language."""
        return self._wordings[tag]

    def __iter__(self) -> Iterator[str]:
        """Go through the languages in the order in which they were given."""
        return iter(self._wordings)

    def __len__(self) -> int:
        """Count the languages."""
        return len(self._wordings)

    def __eq__(self, other: object) -> bool:
        """Compare by content; a map's own way makes two dictionaries first, a thousand times a page."""
        return self._wordings == other._wordings if isinstance(other, Text) else super().__eq__(other)

    def __hash__(self) -> int:
        """Hash by content, so that a text can stand in frozen values."""
        if self._hash is None:
            self._hash = hash(frozenset(self._wordings.items()))
        return self._hash

    def __repr__(self) -> str:
        """Show the wordings."""
        return f"Text({self._wordings!r})"

    def __str__(self) -> str:
        """Return the first wording, for logs; use :meth:`choose` for readers."""
        return next(iter(self._wordings.values()), "")

    def choose(self, language: str, others: Iterable[str] = ()) -> tuple[str, str]:
        """Return ``(wording, its language tag)``, the best there is for a reader of ``language``.

        Falls back to the language without its region and script (RFC 4647 section 3.4), to the plain wording, then to
        ``others`` in order, then to whatever there is; ``("", "")`` if empty.
        """
        for tag in (language, *wider(language), ANY, *others):
            if tag in self._wordings:
                return self._wordings[tag], tag
        return next(((words, tag) for tag, words in self._wordings.items()), ("", ""))

    def with_wording(self, language: str, words: str) -> Self:
        """Return a copy with one wording set, or taken out when ``words`` is empty."""
        return type(self)({**self._wordings, language: words})

    def plain(self) -> "str | dict[str, str]":
        """Return what a file holds: a plain string where there is only that, else a map."""
        if set(self._wordings) == {ANY}:
            return self._wordings[ANY]
        return dict(self._wordings)


NOTHING = Text()
"""The empty text."""


def missing_in(text: Text, tags: Iterable[str]) -> tuple[str, ...]:
    """Return the languages in which a text is not yet written, though it is in another.

    An empty text is missing nowhere, nor is one that is the same in every language.
    """
    if not text or ANY in text:
        return ()
    return tuple(tag for tag in tags if not any(one in text for one in (tag, *wider(tag))))


def shows_something(words: str) -> bool:
    """Tell whether a reader sees anything: there are letters that show nothing and joiners that join nothing."""
    return any(unicodedata.category(letter)[0] in "LNPS" and letter not in _BLANK_LETTERS for letter in words)


@lru_cache(maxsize=4096)
def is_latin(words: str) -> bool:
    """Tell whether all letters in words are Latin ones, so that who reads only those can read them."""
    return words.isascii() or not any(letter.isalpha() and not _LATIN.match(letter) for letter in words)


def runs_from_right(words: str) -> bool:
    """Tell whether there are letters in words that run from right to left."""
    return bool(_FROM_RIGHT.search(words))


def isolated(words: str) -> str:
    """Return words so that, run they from right to left, they turn nothing round that stands beside them (UAX #9)."""
    return f"\N{FIRST STRONG ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}" if runs_from_right(words) else words


def shortened(words: str, most: int) -> str:
    """Return words of so many letters at the most, with an ellipsis where something is cut."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def N_(message: str) -> str:
    """Mark an English sentence for the catalogues where it stands; it is said in the reader's language later."""
    return message
