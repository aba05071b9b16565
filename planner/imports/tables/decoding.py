"""Which characters a text is written in: what its first bytes say, else what reads best."""

import codecs
import re
import unicodedata

from planner.imports.tables.limits import TableRefused
from planner.imports.tables.messages import UNREADABLE

_GUESSED = ("cp1252", "cp932", "euc_jp", "cp1250", "cp1251", "cp1254", "gb18030", "cp949", "mac_roman")
ENCODINGS = ("utf-8", *_GUESSED, "iso2022_jp", "utf-16")
"""What a text may be said to be by hand; some say themselves what they are, the others are tried in this order."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAMPLE = 200_000
_FIRST = 10_000
_MOST_UNSEEN = 8
"""Control characters that so many letters may hold, besides one in a hundred."""
_OTHER = re.compile(r"\s*(?:<(?:!doctype|\?xml|html|table|meta)\b|%PDF-|\{\\rtf|BEGIN:VCALENDAR)", re.IGNORECASE)
_USUAL = frozenset("äöüßÄÖÜéèêëàâçîïôûùñáíóúãõåøæœÉÈÀÇÑÅØÆŒ–—’‘“”„‚«»€·°§…\u00a0")
_LESS_USUAL = frozenset("čšžřýěłńśźżąęćőűČŠŽŘŁŚŹŻĄĘĆŐŰ")
_HEADINGS = (
    "straße",
    "氏名",
    "姓",
    "名",
    "所属",
    "役職",
    "ふりがな",
    "フリガナ",
    "メール",
    "電話",
    "敬称",
    "団体",
    "prénom",
)
_CAPITAL_WITHIN = re.compile(r"(?<=[a-zäöüß])[À-ÖØ-ÞŠŒŽŸ](?=[a-zäöüß])")
_GONE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xFEFF])


def decoded(content: bytes, encoding: str = "") -> tuple[str, str]:
    """Return the words of a text and the name of its characters; what cannot be read becomes U+FFFD.

    :raises TableRefused: for what is no text, or one of another sort, such as a web page.
    """
    name = encoding if encoding in ENCODINGS else guessed(content)
    _ensure_text(content[:_FIRST].decode(name, "replace"))
    return content.decode(name, "replace").translate(_GONE), name.removesuffix("-sig")


def _ensure_text(words: str) -> None:
    bare = words.translate(_GONE)
    if len(words) - len(bare) > _MOST_UNSEEN + len(words) // 100 or _OTHER.match(bare):
        raise TableRefused(UNREADABLE)


def guessed(content: bytes) -> str:
    """Return the likeliest of the encodings."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    if b"\x1b$" in content:
        return "iso2022_jp"
    head = content[:4096]
    if head.count(0) > len(head) // 8:
        return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _best(content)
    return "utf-8"


def _best(content: bytes) -> str:
    """Return the encoding in which the most known headings stand, and in which the letters look the most usual."""
    sample = content if len(content) <= _SAMPLE else content[: content.rfind(b"\n", 0, _SAMPLE) + 1]
    found: list[tuple[int, float, int, str]] = []
    for place, name in enumerate(_GUESSED):
        try:
            words = sample.decode(name)
        except UnicodeDecodeError:
            continue
        first = words[:4000].casefold()
        known = sum(heading in first for heading in _HEADINGS)
        found.append((known, _usual(words[:20_000]), -place, name))
    return max(found)[-1] if found else "cp1252"


def _usual(words: str) -> float:
    """Return how usual the letters beyond ASCII are, from 0 to 1; a capital within a word is not."""
    letters = [letter for letter in words if not letter.isascii()]
    odd = len(_CAPITAL_WITHIN.findall(words))
    return round((sum(map(_weight, letters)) - odd) / len(letters), 2) if letters else 1.0


def _weight(letter: str) -> float:
    if letter in _USUAL or "\u3040" <= letter <= "\u30ff":
        return 1.0
    if letter in _LESS_USUAL:
        return 0.9
    if "\u4e00" <= letter <= "\u9fff":
        return 0.8
    return 0.5 if letter < "\u2e80" and unicodedata.category(letter)[0] == "L" else 0.0
