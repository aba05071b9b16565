"""Readers of what has more than one part: texts in languages, tags, places on the map, references, lists."""

import re

from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import ListNode, MapNode, Node, ScalarNode, is_nothing
from planner.imports.tripfile.reading import Reading, Reference
from planner.imports.tripfile.scalars import Reader, T, line, line_up_to, lines, scalar, slug
from planner.language import countries
from planner.values.addresses import is_web_address
from planner.values.tags import usual_tag
from planner.values.text import ANY, Text

_NUMBER = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?(?:[eE]-?[0-9]{1,2})?")
_address = line_up_to(500)


def language(node: Node, reading: Reading) -> str | None:
    """Read a language tag (RFC 5646: language, script, region) in its usual letters, such as ``de`` or ``zh-Hant``."""
    found = scalar(node, reading)
    if found is None:
        return None
    tag = None if "_" in found.text else usual_tag(found.text)
    if tag is None:
        reading.problems.note(node, messages.BAD_LANGUAGE, value=found.text)
    return tag


def text(node: Node, reading: Reading) -> Text | None:
    """Read a text of one line, plain or by language."""
    return _text(node, reading, line)


def long_text(node: Node, reading: Reading) -> Text | None:
    """Read a text of many lines, plain or by language."""
    return _text(node, reading, lines)


def _text(node: Node, reading: Reading, wording: Reader[str]) -> Text | None:
    if isinstance(node, ListNode):
        reading.problems.note(node, messages.NOT_A_TEXT)
        return None
    if isinstance(node, ScalarNode):
        return Text(wording(node, reading)) or None
    wordings: dict[str, str] = {}
    for key, inside in node.nodes.items():
        tag = ANY if key == ANY else language(node.keys[key], reading)
        words = None if is_nothing(inside) else wording(inside, reading)
        if tag in wordings:
            reading.problems.note(node.keys[key], messages.TWICE, key=tag, line=node.line)
        if tag and words:
            wordings[tag] = words
    return Text(wordings) or None


def country(node: Node, reading: Reading) -> str | None:
    """Read an ISO 3166 code such as ``JP``."""
    found = scalar(node, reading)
    if found is None:
        return None
    if found.text in countries():
        return found.text
    reading.problems.note(node, messages.BAD_COUNTRY, value=found.text)
    return None


def website(node: Node, reading: Reading) -> str | None:
    """Read a web address: http or https and a host, nothing else."""
    found = _address(node, reading)
    if found is None:
        return None
    if is_web_address(found):
        return found
    reading.problems.note(node, messages.BAD_WEBSITE, value=found)
    return None


def point(node: Node, reading: Reading) -> tuple[float, float] | None:
    """Read latitude and longitude in degrees (WGS 84)."""
    if isinstance(node, ListNode) and len(node.nodes) == 2:
        latitude, longitude = map(_degrees, node.nodes)
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return round(latitude, 7), round(longitude, 7)  # a centimetre
    reading.problems.note(node, messages.BAD_POINT)
    return None


def _degrees(node: Node) -> float:
    """Return the number, or infinity, which is on no map."""
    if isinstance(node, ScalarNode) and node.plain and _NUMBER.fullmatch(node.text):
        return float(node.text)
    return float("inf")


def reference(kind: str) -> Reader[str]:
    """Return a reader of the id of something of this kind, which is looked up when all is read."""

    def read(node: Node, reading: Reading) -> str | None:
        found = slug(node, reading)
        if found and isinstance(node, ScalarNode):
            reading.references.append(Reference(kind, node))
        return found

    return read


def listed(reader: Reader[T], *, repeats: bool = False) -> Reader[tuple[T, ...]]:
    """Return a reader of a list in which nothing stands twice, unless ``repeats`` says that it may."""

    def read(node: Node, reading: Reading) -> tuple[T, ...] | None:
        if not isinstance(node, ListNode):
            reading.problems.note(node, messages.NOT_A_LIST)
            return None
        found: list[T] = []
        met: set[T] = set()
        for inside in node.nodes:
            value = reader(inside, reading)
            if value is None:
                continue
            if value in met and not repeats:
                reading.problems.note(inside, messages.REPEATED, value=_words(inside))
            met.add(value)
            found.append(value)
        return tuple(found)

    return read


def _words(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, ListNode):
        return ", ".join(map(_words, node.nodes))
    return ", ".join(map(_words, node.nodes.values()))


def entries(node: Node, reading: Reading) -> list[MapNode]:
    """Return the maps of a list, such as all engagements."""
    if not isinstance(node, ListNode):
        reading.problems.note(node, messages.NOT_A_LIST)
        return []
    for inside in node.nodes:
        if not isinstance(inside, MapNode):
            reading.problems.note(inside, messages.NOT_A_MAP)
    return [inside for inside in node.nodes if isinstance(inside, MapNode)]
