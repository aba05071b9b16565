"""What a question finds in words that are folded: by their beginnings, umlauts spelt out, and where it stands."""

import re
import unicodedata
from collections.abc import Iterator

from planner.values import searching
from planner.values.searching import BREAKS, plain

MOST_WORDS = 12
"""So many words of a question count; whoever pastes a page finds nothing by the rest of it."""

_UMLAUTS = re.compile("[äöüÄÖÜ]|[aouAOU]\u0308")
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana and Han."""


def folded(words: str) -> str:
    """Return words folded as everywhere, with one space before each."""
    return f" {searching.folded(words)}".rstrip()


def with_umlauts(words: str) -> str:
    """Return words folded, and once more with ae, oe, ue where there are umlauts, as in Mueller for Müller."""
    if words.isascii() or not _UMLAUTS.search(words):
        return folded(words)
    return folded(words) + folded(_UMLAUTS.sub(lambda found: found[0][0].translate(_SPELT) + "e", _lowered(words)))


_SPELT = str.maketrans("äöüÄÖÜ", "aouaou")


def words_in(question: str) -> tuple[str, ...]:
    """Return the words of a question, folded, each once; none where it holds nothing to search by."""
    return tuple(dict.fromkeys(folded(question).split()))[:MOST_WORDS]


def holds(text: str, word: str) -> bool:
    """Tell whether a word of a folded text begins so; in a script without spaces it may stand anywhere."""
    return (word if _SPACELESS.match(word) else f" {word}") in text


def marked(words: str, sought: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Yield words in pieces, each with whether it is what was sought; joined, they are the words again."""
    hits = [False] * len(words)
    for text, places in _traced(words):
        for word in sought:
            for start in _starts(text, word):
                first, last = places[start], places[start + len(word) - 1]
                hits[first : last + 1] = [True] * (last + 1 - first)
    begins = 0
    for nth in range(1, len(words) + 1):
        if nth == len(words) or hits[nth] != hits[begins]:
            yield words[begins:nth], hits[begins]
            begins = nth


def _traced(words: str) -> Iterator[tuple[str, list[int]]]:
    """Yield words folded, with the place from which each of the letters comes, and once more with umlauts spelt out."""
    yield _trace([plain(letter) for letter in words])
    if _UMLAUTS.search(words):
        spelt = [letter.translate(_SPELT) + "e" if letter in "äöüÄÖÜ" else plain(letter) for letter in words]
        yield _trace([piece.lower() for piece in spelt])


def _trace(pieces: list[str]) -> tuple[str, list[int]]:
    text, places = " ", [0]
    for place, piece in enumerate(pieces):
        text += BREAKS.sub(" ", piece)
        places += [place] * (len(text) - len(places))
    return text, places


def _starts(text: str, word: str) -> Iterator[int]:
    anywhere = _SPACELESS.match(word)
    start = text.find(word)
    while start >= 0:
        if anywhere or text[start - 1] == " ":
            yield start
        start = text.find(word, start + 1)


def _lowered(words: str) -> str:
    return unicodedata.normalize("NFC", words).casefold()
