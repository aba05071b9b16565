"""Readers of single values: each returns what the node says, or ``None`` after it has noted what is wrong."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeAlias, TypeVar
from uuid import UUID

from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import Node, ScalarNode
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.source import CONTROL, DIRECTION, code_point
from planner.values.text import shows_something

T = TypeVar("T")
Reader: TypeAlias = Callable[[Node, Reading], T | None]

SHORT = 200
LONG = 8_000
"""A title must fit a badge, a note the description of a calendar's entry."""

RESERVED = frozenset({"new"})
"""An address such as ``/engagements/new`` means something else."""

_ID = re.compile(r"(?=.{1,80}\Z)[a-z0-9]+(?:[-_][a-z0-9]+)*")
_UID = re.compile(r"[A-Za-z0-9._:@-]{1,200}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")
EMAIL = re.compile(r"[^@\s<>\",;]{1,64}@[^@\s<>\",;]{1,189}")


def scalar(node: Node, reading: Reading) -> ScalarNode | None:
    """Return the node where it is a single value without characters that no text holds."""
    if not isinstance(node, ScalarNode):
        reading.problems.note(node, messages.NOT_A_SCALAR)
        return None
    for characters, message in ((CONTROL, messages.CONTROL), (DIRECTION, messages.DIRECTION)):
        found = characters.search(node.text)  # those written as escapes are not in the source
        if found:
            reading.problems.note(node, message, code=code_point(found[0]))
            return None
    return node


def line_up_to(most: int) -> Reader[str]:
    """Return a reader of one line of at most so many characters."""

    def read(node: Node, reading: Reading) -> str | None:
        words = _capped(node, reading, most)
        if words and len(words.splitlines()) > 1:
            reading.problems.note(node, messages.NOT_ONE_LINE)
            return None
        return words

    return read


def lines_up_to(most: int) -> Reader[str]:
    """Return a reader of at most so many characters in any number of lines."""

    def read(node: Node, reading: Reading) -> str | None:
        words = _capped(node, reading, most)
        return None if words is None else "\n".join(words.splitlines())

    return read


line = line_up_to(SHORT)
lines = lines_up_to(LONG)


def _capped(node: Node, reading: Reading, limit: int) -> str | None:
    found = scalar(node, reading)
    if found is None:
        return None
    words = found.text.strip() if shows_something(found.text) else ""
    if len(words) > limit:
        reading.problems.note(node, messages.TOO_LONG, count=len(words), limit=limit)
        return None
    return words


def _matching(pattern: re.Pattern[str], message: str) -> Reader[str]:
    """Return a reader of what matches the whole of a pattern."""

    def read(node: Node, reading: Reading) -> str | None:
        found = scalar(node, reading)
        if found is None:
            return None
        if pattern.fullmatch(found.text):
            return found.text
        reading.problems.note(node, message, value=found.text)
        return None

    return read


_any_id = _matching(_ID, messages.BAD_ID)
email = _matching(EMAIL, messages.BAD_EMAIL)
_any_case_colour = _matching(_COLOUR, messages.BAD_COLOUR)
_any_uid = _matching(_UID, messages.BAD_UID)


def colour(node: Node, reading: Reading) -> str | None:
    """Read a colour such as ``#8c1d2f``, in small letters."""
    found = _any_case_colour(node, reading)
    return found and found.lower()


def uid(node: Node, reading: Reading) -> str | None:
    """Read an item's UID, which no other item may have."""
    found = _any_uid(node, reading)
    if found and isinstance(node, ScalarNode):
        reading.declare_uid(node)
    return found


def uuid(node: Node, reading: Reading) -> str | None:
    """Read a UUID in its usual writing."""
    found = scalar(node, reading)
    if found is None:
        return None
    try:
        return str(UUID(found.text))
    except ValueError:
        reading.problems.note(node, messages.BAD_UUID, value=found.text)
        return None


def slug(node: Node, reading: Reading) -> str | None:
    """Read an id."""
    found = _any_id(node, reading)
    if found in RESERVED:
        reading.problems.note(node, messages.RESERVED_ID, value=found)
        return None
    return found


def own_id(kind: str) -> Reader[str]:
    """Return a reader of the id by which a thing of this kind is known from now on."""

    def read(node: Node, reading: Reading) -> str | None:
        found = slug(node, reading)
        if found and isinstance(node, ScalarNode):
            reading.declare(kind, node)
        return found

    return read


def word(vocabulary: Iterable[StrEnum]) -> Reader[StrEnum]:
    """Return a reader of one word of a closed list."""
    words = {each.value: each for each in vocabulary}

    def read(node: Node, reading: Reading) -> StrEnum | None:
        found = scalar(node, reading)
        if found is None:
            return None
        if found.text in words:
            return words[found.text]
        reading.problems.note(node, messages.BAD_WORD, value=found.text, allowed=", ".join(words))
        return None

    return read


def flag(node: Node, reading: Reading) -> bool | None:
    """Read true or false."""
    found = scalar(node, reading)
    if found is None:
        return None
    if found.plain and found.text.lower() in {"true", "false"}:
        return found.text.lower() == "true"
    reading.problems.note(node, messages.BAD_FLAG, value=found.text)
    return None


def number(least: int, most: int) -> Reader[int]:
    """Return a reader of a whole number within limits."""

    def read(node: Node, reading: Reading) -> int | None:
        found = scalar(node, reading)
        if found is None:
            return None
        if found.plain and _WHOLE_NUMBER.fullmatch(found.text) and least <= int(found.text) <= most:
            return int(found.text)
        reading.problems.note(node, messages.BAD_NUMBER, value=found.text, least=least, most=most)
        return None

    return read
