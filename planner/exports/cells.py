"""What may stand in a cell of a table for a spreadsheet: nothing that is run, nothing that breaks the file."""

import re

LONGEST = 32_000
"""Characters in a cell; Excel keeps 32,767."""


def safe(text: str) -> str:
    """Return a cell which no spreadsheet takes for a formula.

    Looked at is what comes first after blanks, invisible marks and control characters, and what comes first after a
    semicolon, tab or line break, since a spreadsheet set to another separator begins a cell there.
    """
    words = _FORMULA.sub("'", text[:LONGEST])
    if words.startswith(("\t", "\r", "\n", "\0")):
        words = f"'{words}"
    return _UNSEEN.sub("", words)


def visible(text: str) -> str:
    """Return a text as long as a cell may be, without what XML cannot hold: control characters and halves of pairs."""
    return _UNSEEN.sub("", text[:LONGEST])


def looks_like_a_formula(text: str) -> bool:
    """Tell whether somebody's spreadsheet might read this text, typed into a cell, as a formula."""
    return _FORMULA.match(text) is not None


_BLANK = (
    " \x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb"
)
_SIGN = "=＝﹦⁼₌+＋﹢⁺₊\\-－﹣−@＠﹫"
_FORMULA = re.compile(rf"\A(?=[\t\r\n{_BLANK}]*[{_SIGN}])|(?<=[;\t\r\n])(?=[{_BLANK}]*[{_SIGN}])")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
