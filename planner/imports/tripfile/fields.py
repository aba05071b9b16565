"""Maps with known keys: what stands under which key, and by which name the shape knows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol, TypeAlias, TypeVar

from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import MapNode, Node
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import Reader
from planner.imports.tripfile.values import entries

Values: TypeAlias = dict[str, Any]
T = TypeVar("T")


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


K = TypeVar("K", bound=_Keyed)


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a map. ``name`` is the attribute it fills; a reader whose ``name`` is "" fills several at once."""

    key: str
    read: Reader[Any]
    name: str
    required: bool = False


def field(key: str, read: Reader[Any], name: str = "", *, required: bool = False) -> Field:
    """Describe a key that fills one attribute, of the same name unless said."""
    return Field(key, read, name or key, required=required)


def spread(key: str, read: Reader[Values]) -> Field:
    """Describe a key under which a map fills several attributes of the thing around it."""
    return Field(key, read, "")


def values_of(node: Node, fields: tuple[Field, ...], reading: Reading) -> Values | None:
    """Return the attributes that a map fills; ``None`` when it is no map or lacks what it needs.

    What is wrong has been noted then, and unknown keys are noted in any case.
    """
    values, is_whole = found_in(node, fields, reading)
    return values if is_whole else None


def found_in(node: Node, fields: tuple[Field, ...], reading: Reading) -> tuple[Values, bool]:
    """Return the attributes that a map fills as far as they can be read, and whether it has all that it needs.

    For those who compare attributes: two dates in the wrong order are a problem whatever else is missing.
    """
    if not isinstance(node, MapNode):
        reading.problems.note(node, messages.NOT_A_MAP)
        return {}, False
    refuse_unknown_keys(node, tuple(each.key for each in fields), reading)
    values: Values = {}
    is_whole = True
    for each in fields:
        found = _value(each, node, reading)
        if found is not None:
            values.update({each.name: found} if each.name else found)
        is_whole &= found is not None or not each.required
    return values, is_whole


def _value(each: Field, node: MapNode, reading: Reading) -> Any:
    inside = node.get(each.key)
    if inside is None:
        if each.required:
            reading.problems.note(node, messages.MISSING, key=each.key)
        return None
    before = len(reading.problems.found)
    found = each.read(inside, reading)
    if each.required and found in (None, "") and len(reading.problems.found) == before:
        reading.problems.note(inside, messages.MISSING, key=each.key)
        return None
    return found


def refuse_unknown_keys(node: MapNode, known: tuple[str, ...], reading: Reading) -> None:
    """Note each key that is not known here, with the nearest that is."""
    for key, place in node.keys.items():
        if key in known:
            continue
        near = get_close_matches(key[:60], known, n=1)
        if near:
            reading.problems.note(place, messages.UNKNOWN_KEY_NEAR, key=key, near=near[0])
        else:
            reading.problems.note(place, messages.UNKNOWN_KEY, key=key, allowed=", ".join(known))


def whole(build: Callable[..., T], *fields: Field) -> Reader[T]:
    """Return a reader of a map that is one value."""

    def read(node: Node, reading: Reading) -> T | None:
        values = values_of(node, fields, reading)
        return None if values is None else build(**values)

    return read


def table(node: Node | None, read: Reader[K], reading: Reading, *, most: int = 3000) -> Mapping[str, K]:
    """Read a list of at most so many things into a table by key, in the order of the file."""
    nodes = [] if node is None else entries(node, reading)
    if node is not None and len(nodes) > most:
        reading.problems.note(node, messages.TOO_MANY, count=len(nodes), limit=most)
        return {}
    found = (read(inside, reading) for inside in nodes)
    return {thing.key: thing for thing in found if thing is not None}
