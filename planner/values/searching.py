"""Words as they are compared when somebody looks for something."""

import re
import unicodedata

BREAKS = re.compile(r"[\W_]+")
"""What stands between words: blanks and signs."""

_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u200b-\u200f\u2060-\u2069]"
)
"""Accents over Latin, Greek and Cyrillic letters, the vowel signs of Hebrew and Arabic, and what shows nothing.

The voicing marks of kana stay: が is another letter than か.
"""
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_REPLACED = re.compile("[øłđðþæœı\u30a1-\u30f6]")


def folded(words: str) -> str:
    """Return words without what seekers leave out: case, accents, the width of letters, the kind of kana, signs.

    ``static/js/folded.js`` does the same in the browser.
    """
    return BREAKS.sub(" ", plain(words)).strip()


def is_found(wanted: str, words: str) -> bool:
    """Tell whether every word that is looked for stands in these, folded both."""
    within = folded(words)
    return all(word in within for word in folded(wanted).split())


def plain(words: str) -> str:
    """Return words in plain letters, signs and blanks between them as they are."""
    if words.isascii():
        return words.lower()
    bare = unicodedata.normalize("NFKC", words).casefold()
    bare = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", bare)))
    return bare.translate(_HIRAGANA).translate(_STROKES) if _REPLACED.search(bare) else bare
