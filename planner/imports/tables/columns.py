"""The columns that a table may have, and by which headings they are known in English, German and Japanese."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.imports.tables.headings import LISTS, PEOPLE, POSTERS, RESTRICTED, SESSIONS, WORDINGS
from planner.values.searching import folded
from planner.values.vocabulary import Listed

FIRST_LINES = 15
"""The headings stand in one of these; before them there may be a title and blank lines."""

LONGEST = 200
"""Letters that a heading may have; what is longer is a text, and would take long to be looked at as a heading."""

_TONGUE = re.compile(
    r"(?:[\s_.\-]|[(\[（])(de|en|ja|deutsch|german|englisch|english|japanisch|japanese|日本語|英語|独語)[)\]）]?$"
)
_TAGS = {"deutsch": "de", "german": "de", "独語": "de", "englisch": "en", "english": "en", "英語": "en"}
_TAGS |= {"japanisch": "ja", "japanese": "ja", "日本語": "ja"}
_IN_BRACKETS = re.compile(r"\s*[(\[].*?[)\]]")
_SEVERAL = re.compile(r"\s*[/\n|]\s*")
_MARKS = re.compile(r"[*:：.。!?\"'“”„()（）\[\]]+")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of ours: its key, what it is called, its headings folded; ``may_repeat`` where several make one."""

    key: str
    label: str
    headings: frozenset[str]
    is_restricted: bool = False
    may_repeat: bool = False


def plain(heading: str) -> str:
    """Return a heading as it is compared: folded, without marks and without what stands in brackets of a language."""
    return " ".join(folded(_MARKS.sub(" ", _TONGUE.sub("", _usual(heading)))).split())


def tag_of(heading: str) -> str:
    """Return the language that a heading names, such as of "Funktion (en)"; "" where it names none."""
    found = _TONGUE.search(_usual(heading))
    return _TAGS.get(found[1], found[1]) if found else ""


def _usual(heading: str) -> str:
    return unicodedata.normalize("NFKC", heading[:LONGEST]).strip().casefold()


def _columns(said: Mapping[str, tuple[str, str]]) -> Iterator[Column]:
    for key, (label, headings) in said.items():
        names = frozenset(plain(one) for one in headings.split("|"))
        yield Column(
            key, label, names | {plain(key)}, is_restricted=key in RESTRICTED, may_repeat=key in LISTS | WORDINGS
        )


COLUMNS: Mapping[Listed, tuple[Column, ...]] = {
    Listed.PEOPLE: tuple(_columns(PEOPLE)),
    Listed.SESSIONS: tuple(_columns(SESSIONS)),
    Listed.POSTERS: tuple(_columns(POSTERS)),
}


def heading_row(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> int | None:
    """Return the place of the line in which the most headings stand, the first of several; nothing where none does.

    A single one counts in the first line that holds anything: further down it is a word like any other.
    """
    known = [sum(bool(key) for key in guessed(row, columns)) for row in rows[:FIRST_LINES]]
    best = max(known, default=0)
    line = known.index(best) if best else None
    return None if best == 1 and any(map(any, rows[:line])) else line


def guessed(headings: Sequence[str], columns: Sequence[Column]) -> tuple[str, ...]:
    """Return for each place the key of its column, "" for one that is not known or stands there already."""
    found: list[str] = []
    seen: set[tuple[str, str]] = set()
    for heading in headings:
        key = _known(heading, columns) if heading.strip() and len(heading) <= LONGEST else ""
        which = key, tag_of(heading) if key in WORDINGS else ""
        found.append(key if key in LISTS or which not in seen else "")
        seen.add(which)
    return _named(found)


def _known(heading: str, columns: Sequence[Column]) -> str:
    """Return the key of a heading: as it stands, without what is in brackets, or the first of several in one."""
    bare = _IN_BRACKETS.sub("", unicodedata.normalize("NFKC", heading))
    for words in (heading, bare, *_SEVERAL.split(bare)):
        for column in columns:
            if plain(words) in column.headings:
                return column.key
    return ""


def _named(found: Sequence[str]) -> tuple[str, ...]:
    """Let "Name" be the family's where there is a column of given names, else the whole name."""
    if "full_name" in found and "given" in found and "family" not in found:
        return tuple("family" if key == "full_name" else key for key in found)
    return tuple(found)
