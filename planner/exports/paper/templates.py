"""Templates of documents: escaped, strict, and cleaned of what no printed text may hold."""

import re
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from planner.config import resource_folder
from planner.values.text import isolated, shortened

LONGEST = 2000
"""Characters of one text, notes apart; more is cut, so that no field can fill a document."""

_LONGEST_WORD = 40
_ZERO_WIDTH_SPACE = "\u200b"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment of all documents."""
    return Environment(
        loader=FileSystemLoader(resource_folder("templates") / "paper"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def clean(value: object) -> object:
    """Return what a template prints, as it may be printed; what is markup already was cleaned when it was made."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    words = _HARM.sub("", value)
    words = shortened(words, LONGEST)
    if len(words) > _LONGEST_WORD:
        words = _LONG_WORD.sub(_with_openings, words)
    return isolated(words)


def opened(markdown: str) -> str:
    """Return Markdown whose long words may break, before it is made HTML; addresses that are no longer stay whole."""
    return _LONG_WORD.sub(lambda word: word[0] if _is_address(word[0]) else _with_openings(word), markdown)


def _is_address(word: str) -> bool:
    return "://" in word and len(word) < LONGEST


def _with_openings(word: re.Match[str]) -> str:
    """Let a long word break: laying out an unbreakable one takes time that grows with the square of its length."""
    letters = word[0]
    pieces = (letters[at : at + _LONGEST_WORD] for at in range(0, len(letters), _LONGEST_WORD))
    return _ZERO_WIDTH_SPACE.join(pieces)


_HARM = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\uffff]")
_LONG_WORD = re.compile(rf"[^\s\u200b\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]{{{_LONGEST_WORD + 1},}}")
