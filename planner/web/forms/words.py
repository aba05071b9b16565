"""Cleaning what people type or paste, before anything is made of it."""

import re
import unicodedata

from planner.values.text import shows_something

LINE = 200
NOTE = 8_000

_BREAKS = re.compile("\r\n?|\u2028|\u2029")
_SPACES = re.compile("[ \t\u00a0\u2028\u2029]+")
# Control characters end or forge lines in calendars and tables; the marks that turn the direction of a text round
# (Unicode TR36 3.3, UAX 9) show something else than what is stored; the rest is no character at all.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def one_line(words: str) -> str:
    """Return words as one line in NFC, tabs and runs of blanks as single blanks; nothing where nothing shows."""
    return _shown(_SPACES.sub(" ", words))


def lines(words: str) -> str:
    """Return words in NFC with plain line breaks and nothing at either end; nothing where nothing shows."""
    return _shown(_BREAKS.sub("\n", words))


def _shown(words: str) -> str:
    # What hides something is handed on as it is, to be refused and shown with what was hidden taken out.
    return unicodedata.normalize("NFC", words).strip() if shows_something(words) or _UNSEEN.search(words) else ""


def hides_something(words: str, *, breaks: bool = False) -> bool:
    """Tell whether there are characters in it that nobody sees; a line break counts unless ``breaks`` are meant."""
    return bool(_UNSEEN.search(words)) or (not breaks and "\n" in words)


def without_hidden(words: str) -> str:
    """Return the words without what nobody sees, to be looked at and sent again."""
    return _UNSEEN.sub("", words)
