"""Words as they are compared when somebody looks for something."""

import unicodedata


def folded(words: str) -> str:
    """Return words without what seekers leave out: case, accents, the width of letters, the kind of kana, signs.

    ``static/js/folded.js`` does the same in the browser.
    """
    apart = unicodedata.normalize("NFKD", words.casefold().translate(_STROKES))
    plain = unicodedata.normalize("NFC", "".join(letter for letter in apart if not _is_accent(letter)))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain.translate(_HIRAGANA)).split())


def is_found(wanted: str, words: str) -> bool:
    """Tell whether every word that is looked for stands in these, folded both."""
    within = folded(words)
    return all(word in within for word in folded(wanted).split())


def _is_accent(letter: str) -> bool:
    # The voicing marks of kana are no accents: ga is not ka.
    return unicodedata.combining(letter) > 0 and letter not in "\u3099\u309a"


_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
