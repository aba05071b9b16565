"""A small writer of YAML: block style, one line for what fits on it, quotes only where they are needed.

The libraries' writers fold by their own rules, escape the rarer Japanese characters beyond U+FFFF and know no blank
lines between things. What is written here is read alike by YAML 1.1 and 1.2: whatever either might take for a number,
a date, a truth or a mark stands in double quotes, with the escapes of JSON.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date

from planner.exports.tripfile.columns import Plain, Quoted

WIDTH = 110

_RESERVED = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_PLAIN = re.compile(r"[^\W\d_][^:#]*")
_MARKS = re.compile(r"[,\[\]{}]")  # these mean something between brackets
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def yaml_of(tree: Mapping[str, Plain]) -> str:
    """Return the text of a file: each part, and each thing of a list of things, is set off by a blank line."""
    parts = ["\n".join(_part(key, value)) for key, value in tree.items()]
    return "\n\n".join(parts) + "\n"


def _part(key: str, value: Plain) -> Iterator[str]:
    if not isinstance(value, list):
        yield from _entry(key, value, 0)
        return
    yield f"{key}:"
    for number, thing in enumerate(value):
        if number:
            yield ""
        yield from _item(thing, 2, is_thing=True)


def _entry(key: str, value: Plain, indent: int) -> Iterator[str]:
    """Write a key and its value, on one line where that is possible."""
    head = f"{' ' * indent}{_scalar(key)}:"
    short = _flow(value) if isinstance(value, dict | list) else _on_its_own(value)
    if short is not None and (indent or not isinstance(value, dict)) and len(head) + len(short) < WIDTH:
        yield f"{head} {short}"
    elif isinstance(value, dict):
        yield head
        for inner, inside in value.items():
            yield from _entry(inner, inside, indent + 2)
    elif isinstance(value, list):
        yield head
        for inside in value:
            yield from _item(inside, indent + 2)
    else:
        yield from _long(head, value, indent + 2)


def _item(value: Plain, indent: int, *, is_thing: bool = False) -> Iterator[str]:
    """Write one line or block of a list; a thing of the trip is always a block."""
    mark = " " * indent + "- "
    short = _flow(value)
    if not isinstance(value, dict):
        yield mark + _scalar(value)
        return
    if short is not None and not is_thing and len(mark) + len(short) < WIDTH:
        yield mark + short
        return
    lines = (line for key, inside in value.items() for line in _entry(key, inside, indent + 2))
    yield mark + next(lines, "{}").removeprefix(" " * (indent + 2))
    yield from lines


def _flow(value: Plain) -> str | None:
    """Return a value on one line; ``None`` where it is better read on several."""
    if isinstance(value, dict):
        cells = {key: _flow(inside) for key, inside in value.items()}
        return None if None in cells.values() else "{" + ", ".join(f"{_scalar(k)}: {v}" for k, v in cells.items()) + "}"
    if isinstance(value, list):
        if any(isinstance(inside, dict) for inside in value):
            return None
        return "[" + ", ".join(_flow(inside) or "" for inside in value) + "]"
    return None if isinstance(value, str) and "\n" in value else _scalar(value)


def _on_its_own(value: Plain) -> str | None:
    """Return a scalar that stands behind its key, outside of brackets; ``None`` for a text of several lines."""
    if isinstance(value, str) and "\n" in value:
        return None
    return str(value) if isinstance(value, str) and _may_be_plain(value) else _scalar(value)


def _scalar(value: Plain) -> str:
    if isinstance(value, str):
        return value if _may_be_plain(value) and not _MARKS.search(value) else _quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.7f}".rstrip("0").removesuffix(".")
    return value.isoformat() if isinstance(value, date) else str(value)


def _may_be_plain(words: str) -> bool:
    if isinstance(words, Quoted) or words.lower() in _RESERVED or words != words.strip():
        return False
    return bool(_PLAIN.fullmatch(words)) and words.isprintable()


def _quoted(words: str) -> str:
    escaped = json.dumps(words, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped)


def _long(head: str, value: Plain, indent: int) -> Iterator[str]:
    """Write a text that is too long for its line: as it is broken, else folded at its spaces."""
    words = str(value)
    if not words.replace("\n", "").isprintable() or words != words.strip():
        yield f"{head} {_quoted(words)}"
    elif "\n" in words:
        yield f"{head} |-"
        for line in words.split("\n"):
            yield " " * indent + line if line else ""
    elif "  " in words or " " not in words:
        yield f"{head} {_on_its_own(words)}"
    else:
        yield f"{head} >-"
        yield from _folded(words, indent)


def _folded(words: str, indent: int) -> Iterator[str]:
    """Break at single spaces, which a reader puts back."""
    line = ""
    for word in words.split(" "):
        if line and indent + len(line) + 1 + len(word) > WIDTH:
            yield " " * indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield " " * indent + line
