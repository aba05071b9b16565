"""Two texts where they differ, in the reader's language or else in the one in which they do."""

from planner.exports.ics.plain import plain
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.tongues import tongue
from planner.values.text import ANY, Text, shortened

LONGEST = 300
"""Letters of a text; what was written at greater length is cut there."""


def texts_apart(was: Text, text: Text, reader: Reader) -> tuple[str, str]:
    """Return what was said and what is; where a reader sees the same, by language what others see otherwise."""
    language = reader.language
    old, new = _cut(language.text(was)), _cut(language.text(text))
    if old != new or was == text:
        return old, new
    tags = [tag for tag in dict.fromkeys((*was, *text)) if was.get(tag) != text.get(tag)]
    return _by_language(was, tags, language), _by_language(text, tags, language)


def _by_language(text: Text, tags: list[str], language: Language) -> str:
    lines = ((tag, text[tag]) for tag in tags if tag in text)
    return " / ".join(_cut(words) if tag == ANY else f"{tongue(tag, language)}: {_cut(words)}" for tag, words in lines)


def _cut(words: str) -> str:
    return shortened(" ".join(plain(words).split()), LONGEST) if words else ""
