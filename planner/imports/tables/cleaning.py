"""A cell without what nobody sees: the same from a spreadsheet, a text and a card."""

import re
import unicodedata

from planner.imports.tables.limits import MOST_LETTERS

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_FORMULA = ("'=", "'+", "'-", "'@")


def clean(words: str) -> str:
    """Return what stands in a cell in NFC, without blanks round it and without control characters.

    The apostrophe that keeps formulas in our own tables from running goes too. Marks that turn the direction of a text
    round stay: they are refused where they stand.
    """
    bare = words if words.isascii() and words.isprintable() else _plain(words)
    bare = bare.strip()[:MOST_LETTERS]
    return bare[1:] if bare.startswith(_FORMULA) else bare


def _plain(words: str) -> str:
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", lines))
