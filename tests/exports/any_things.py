"""Any value that the shape of a programme can hold, for Hypothesis."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from planner.programme import shape
from planner.values import vocabulary
from planner.values.text import NOTHING, Text, shows_something

T = TypeVar("T")

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))
NOT_IN_TEXTS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters=NOT_IN_TEXTS)
YAML_WORDS = st.sampled_from(["null", "NO", "true", "2026-11-25", "14:00", "1_0"])
AWKWARD = YAML_WORDS | st.sampled_from(["# no", "- a", "a: b", "x #y", "'", '"', "\\", "&a", "{x}", "𠮷野"])
SHORT = st.one_of(AWKWARD, st.text(LETTERS, min_size=1, max_size=8)).map(str.strip).filter(shows_something)
LONG = st.lists(st.one_of(SHORT, st.just(""), st.just("a word " * 30)), min_size=1, max_size=4).map("\n".join)
LANGUAGES = st.sampled_from(["de", "en", "ja", "zh-Hant", "de-AT", "no"])
KEYS = {
    "groups": ["city", "university"],
    "institutions": ["nims", "rub"],
    "venues": ["hall", "park"],
    "people": ["ada", "ben", "cleo"],
    "engagements": ["visit", "signing", "dinner"],
    "legs": ["flight", "bus"],
    "stays": ["night"],
    "agreements": ["accord", "accord-2"],
    "aims": ["peace"],
    "results": ["result"],
    "action_items": ["todo"],
    "acknowledgements": ["no-bed-0123456789abcdef"],
}
"""The keys of everything; a thing refers only to what stands before it, so nothing leads back to itself."""


def texts(words: st.SearchStrategy[str]) -> st.SearchStrategy[Text]:
    stripped = words.map(str.strip).filter(shows_something)
    return st.one_of(stripped, st.dictionaries(LANGUAGES | st.just("und"), stripped, min_size=1)).map(Text)


def some(table: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(KEYS[table]), unique=True).map(tuple)


def one(table: str, before: str = "") -> st.SearchStrategy[str | None]:
    keys = KEYS[table][: KEYS[table].index(before)] if before else KEYS[table]
    return st.sampled_from([None, *keys])


def several(things: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(things, unique=True, max_size=2).map(tuple)


COLOURS = st.sampled_from(["", "#8c1d2f", "#000000"])
MAYBE_DAYS = st.none() | DAYS
NOTES = st.builds(shape.Notes, **dict.fromkeys(("public", "delegation", "staff"), st.just(NOTHING) | texts(LONG)))
BY_TYPE: Mapping[object, st.SearchStrategy[Any]] = {
    str: st.just("") | SHORT,
    Text: st.just(NOTHING) | texts(SHORT),
    bool: st.booleans(),
    date | None: MAYBE_DAYS,
    int | None: st.none() | st.integers(0, 600),
    shape.Notes: NOTES,
    tuple[str, ...]: st.sampled_from([(), ("de",), ("no", "zh-Hant")]),
    **{
        word: st.sampled_from(word)
        for word in vars(vocabulary).values()
        if isinstance(word, type) and issubclass(word, vocabulary.StrEnum) and word is not vocabulary.StrEnum
    },
}


def fields_of(kind: type, **said: st.SearchStrategy[Any]) -> dict[str, st.SearchStrategy[Any]]:
    """Return what the fields of a shape can hold: these as said, the others whatever their type can hold."""
    fields = kind.__dataclass_fields__  # type: ignore[attr-defined]
    return {**{name: BY_TYPE[each.type] for name, each in fields.items() if each.type in BY_TYPE}, **said}


def a(kind: type[T], **said: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Return things of a shape, their fields as in :func:`fields_of`."""
    return st.builds(kind, **fields_of(kind, **said))
