"""Address cards: vCard 2.1 to 4.0, each a row; the headings are the keys of our own columns."""

import quopri
import re
from collections.abc import Iterator, Mapping

from planner.imports.tables.cells import whole_name
from planner.imports.tables.sheet import Cells, Sheet

Card = dict[str, list[tuple[str, str]]]
"""The properties of a card by name, each with its parameters and what it says, still escaped."""

HEADINGS = (
    *("form_of_address", "academic_title", "given", "family", "suffix", "native", "reading"),
    *("function", "institution", "email", "phone", "languages"),
)
_LINE = re.compile(r"^(?:[\w-]+\.)?([A-Za-z0-9-]+)((?:;(?:[^\":;]|\"[^\"]*\")*)*):(.*)$", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"(?<!\\);")
_ADDRESSES = frozenset({"herr", "frau", "mr", "mrs", "ms", "mr.", "mrs.", "ms.", "madame", "monsieur"})
_OWN_SCRIPT = re.compile("[\u0370-\u1fff\u2e80-\u9fff\uac00-\ud7af]")


def is_cards(words: str) -> bool:
    """Tell whether a text is made of cards."""
    return words.lstrip("\ufeff \r\n\t")[:11].upper() == "BEGIN:VCARD"


def sheet_of_cards(words: str) -> Sheet:
    """Return a row for each card, under the keys of our columns."""
    return Sheet(name="", rows=(HEADINGS, *map(_row, _cards(words))))


def _cards(words: str) -> Iterator[Card]:
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    lines = re.sub("=\n(?=[^\n]*)", "", lines) if "QUOTED-PRINTABLE" in lines.upper() else lines
    card: Card = {}
    for line in re.sub("\n[ \t]", "", lines).split("\n"):
        found = _LINE.match(line)
        if found is None:
            continue
        name = found[1].upper()
        if name == "BEGIN":
            card = {}
        elif name == "END":
            yield card
        else:
            card.setdefault(name, []).append((found[2].upper(), _plain(found[2].upper(), found[3])))


def _plain(parameters: str, said: str) -> str:
    """Undo what version 2.1 does to letters beyond ASCII."""
    if "QUOTED-PRINTABLE" not in parameters:
        return said
    charset = re.search(r"CHARSET=([\w-]+)", parameters)
    return quopri.decodestring(said.encode("ascii", "ignore")).decode(charset[1] if charset else "utf-8", "replace")


def _row(card: Card) -> Cells:
    name = [*(_said(part) for part in _PARTS.split(_first(card, "N"))), *[""] * 5][:5]
    family, given, more, title, suffix = name
    full = _said(_first(card, "FN"))
    own = full if _OWN_SCRIPT.search(full) else ""
    if not family and not own:
        title, given, family = whole_name(full)
    is_address = title.casefold() in _ADDRESSES
    reading = " ".join(filter(None, (_said(_first(card, f"X-PHONETIC-{one}-NAME")) for one in ("LAST", "FIRST"))))
    cells: Mapping[str, str] = {
        "form_of_address": title if is_address else "",
        "academic_title": "" if is_address else title,
        "given": " ".join(filter(None, (given, more))),
        "family": family,
        "suffix": suffix,
        "native": own,
        "reading": reading,
        "function": _said(_first(card, "TITLE") or _first(card, "ROLE")),
        "institution": _said(_PARTS.split(_first(card, "ORG"))[0]),
        "email": _said(_first(card, "EMAIL")),
        "phone": _said(_first(card, "TEL", "CELL")).removeprefix("tel:"),
        "languages": ", ".join(_said(said) for _, said in card.get("LANG", ())),
    }
    return tuple(cells[key].strip() for key in HEADINGS)


def _first(card: Card, name: str, wanted: str = "PREF") -> str:
    """Return what a property says: the one that is preferred, or of the ``wanted`` sort, else the first."""
    found = card.get(name, [])
    return next((said for parameters, said in found if wanted in parameters), found[0][1] if found else "")


def _said(words: str) -> str:
    """Undo the escapes."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], words).strip()
