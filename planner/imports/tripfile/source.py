"""From bytes to characters: what a trip file may consist of at all."""

import re

from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import ScalarNode
from planner.imports.tripfile.problems import Problems

MOST_BYTES = 5_000_000
"""2,000 items with notes in three languages take about 2 MB."""

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text of people holds; tab and line ends are not among them."""

DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters of Unicode's bidirectional algorithm (UAX 9, 2.1 to 2.4) that can make a text look like another."""


def source_of(data: bytes, problems: Problems) -> str:
    """Return the file's characters, ready for a YAML parser.

    :raises TripFileRefused: when it is too large, empty, no UTF-8 or has characters that no file may have.
    """
    start = ScalarNode(1, 1, "")
    if len(data) > MOST_BYTES:
        problems.note(start, messages.TOO_LARGE, limit=MOST_BYTES // 1_000_000)
        problems.refuse()
    source = _decoded(data, problems)
    if not source.strip():
        problems.note(start, messages.EMPTY)
    _look_for(CONTROL, messages.CONTROL, source, problems)
    _look_for(DIRECTION, messages.DIRECTION, source, problems)
    if problems.found:
        problems.refuse()
    return _readable_as_yaml(source)


def _decoded(data: bytes, problems: Problems) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.note(ScalarNode(line, 1, ""), messages.NOT_UTF8)
        problems.refuse()


def _look_for(characters: re.Pattern[str], message: str, source: str, problems: Problems) -> None:
    for found in characters.finditer(source):
        line_start = source.rfind("\n", 0, found.start()) + 1
        line = source.count("\n", 0, found.start()) + 1
        spot = ScalarNode(line, found.start() - line_start + 1, "")
        problems.note(spot, message, code=code_point(found[0]))


def code_point(character: str) -> str:
    """Return the name by which Unicode's tables list a character, such as ``U+202E``."""
    return f"U+{ord(character):04X}"


_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|\t', re.DOTALL)
_JSON_ESCAPE = re.compile(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|.)", re.DOTALL)


def _readable_as_yaml(source: str) -> str:
    """Mend the two things of JSON that YAML 1.1 parsers do not read: tabs between tokens, escaped surrogate pairs."""
    if not source.lstrip().startswith("{"):
        return source
    return _JSON_TOKEN.sub(lambda token: " " if token[0] == "\t" else _JSON_ESCAPE.sub(_joined, token[0]), source)


def _joined(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return escape[0]
    high, low = int(escape[1], 16), int(escape[2], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
