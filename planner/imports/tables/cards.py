"""Address cards: vCard 2.1 to 4.0, each a row; the headings are the keys of our own columns."""

import quopri
import re
from collections.abc import Iterator, Mapping

from planner.imports.tables.cells import address_tag, is_eastern, whole_name
from planner.imports.tables.cleaning import clean
from planner.imports.tables.decoding import ENCODINGS
from planner.imports.tables.limits import ensure_few_rows
from planner.imports.tables.sheet import Cells, Sheet
from planner.values.text import is_latin

Card = dict[str, list[tuple[str, str]]]
"""The properties of a card by name, each with its parameters and what it says, still escaped."""

HEADINGS = (
    *("form_of_address", "academic_title", "given", "family", "suffix", "native", "reading"),
    *("function", "institution", "email", "phone", "languages"),
)
_LINE = re.compile(r"(?:[\w-]+\.)?([A-Za-z0-9-]+)((?:;(?:[^\":;]|\"[^\"]*\")*)*):(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"(?<!\\);")


def is_cards(words: str) -> bool:
    """Tell whether a text is made of cards."""
    return words.lstrip("\ufeff \r\n\t")[:11].upper() == "BEGIN:VCARD"


def sheet_of_cards(words: str) -> Sheet:
    """Return a row for each card, under the keys of our columns; a photograph and a note are left where they are.

    :raises TableRefused: where there are too many, before they are read.
    """
    ensure_few_rows(max(words.upper().count(f"{word}:VCARD") for word in ("BEGIN", "END")))
    return Sheet(name="", rows=(HEADINGS, *map(_row, _cards(words))))


def _cards(words: str) -> Iterator[Card]:
    card: Card = {}
    for line in _unfolded(words):
        found = _LINE.fullmatch(line)
        if found is None:
            continue
        name = found[1].upper()
        if name in {"BEGIN", "END"} and card:
            yield card  # one that does not end, as a file may that was cut off, ends where the next begins
        if name in {"BEGIN", "END"}:
            card = {}
        else:
            card.setdefault(name, []).append((found[2].upper(), _plain(found[2].upper(), found[3])))
    if card:
        yield card


def _unfolded(words: str) -> Iterator[str]:
    """Go through the lines as they were before they were folded (RFC 6350 section 3.2; vCard 2.1 section 2.1.3)."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    begun: list[str] = []
    for line in re.sub("\n[ \t]", "", plain).split("\n"):
        if line.endswith("=") and (begun or "QUOTED-PRINTABLE" in line.partition(":")[0].upper()):
            begun.append(line[:-1])
        else:
            yield "".join((*begun, line))
            begun = []


def _plain(parameters: str, said: str) -> str:
    """Undo what version 2.1 does to letters beyond ASCII."""
    if "QUOTED-PRINTABLE" not in parameters:
        return said
    found = re.search(r"CHARSET=\"?([\w-]+)", parameters)
    charset = _CHARSETS.get(found[1].lower() if found else "", "utf-8")
    return quopri.decodestring(said.encode("ascii", "ignore")).decode(charset, "replace")


_CHARSETS: Mapping[str, str] = {
    **{name: name for name in ENCODINGS},
    **dict.fromkeys(("iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii"), "cp1252"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    "euc-jp": "euc_jp",
    "iso-8859-2": "iso-8859-2",
}


def _row(card: Card) -> Cells:
    said = {**_name(card), **_rest(card)}
    return tuple(clean(said[key]) for key in HEADINGS)


def _name(card: Card) -> dict[str, str]:
    """Return the parts of the name in Latin letters where there is one, and the name in its own script."""
    names = [[_said(part) for part in (*_PARTS.split(said), *[""] * 5)][:5] for _, said in card.get("N", ())]
    names.sort(key=lambda parts: not is_latin("".join(parts)))
    wholes = [_said(said) for _, said in card.get("FN", ())]
    family, given, more, prefix, suffix = next((parts for parts in names if any(parts)), [""] * 5)
    if not family and not given:
        whole = whole_name(next(iter(wholes), ""))
        family, given, suffix = whole.family, whole.given, suffix or whole.suffix
        prefix = prefix or whole.title or whole.address
    own = [*wholes, *(f"{parts[0]} {parts[1]}" for parts in names)]
    reading = " ".join(_first(card, f"X-PHONETIC-{one}-NAME") for one in ("LAST", "FIRST")).strip()
    is_address = bool(address_tag(prefix))
    return {
        "form_of_address": prefix if is_address else "",
        "academic_title": "" if is_address else prefix,
        "given": " ".join(filter(None, (given, more))),
        "family": family,
        "suffix": suffix,
        "native": next((one for one in own if is_eastern(one) or not is_latin(one)), ""),
        "reading": reading or _first(card, "SOUND").replace(";", " ").strip(),
    }


def _rest(card: Card) -> dict[str, str]:
    return {
        "function": _first(card, "TITLE") or _first(card, "ROLE"),
        "institution": _said(_PARTS.split(_raw(card, "ORG"))[0]),
        "email": _first(card, "EMAIL"),
        "phone": _first(card, "TEL", "CELL").removeprefix("tel:").partition(";")[0],
        "languages": ", ".join(_said(said) for _, said in card.get("LANG", ())),
    }


def _first(card: Card, name: str, wanted: str = "PREF") -> str:
    return _said(_raw(card, name, wanted))


def _raw(card: Card, name: str, wanted: str = "PREF") -> str:
    """Return what a property says: the one that is preferred, or of the ``wanted`` sort, else the first."""
    found = card.get(name, [])
    return next((said for parameters, said in found if wanted in parameters), found[0][1] if found else "")


def _said(words: str) -> str:
    """Undo the escapes."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], words).strip()
