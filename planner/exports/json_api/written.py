"""Definitions as JSON: the document's bytes, and the schemas (JSON Schema 2020-12) by which they can be checked."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from inspect import getdoc
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from planner.exports.json_api.words import Address, Clock, Key, Zone
from planner.values.text import Text

Schema: TypeAlias = dict[str, Any]
PLACE = "#/components/schemas/"

PLAIN: dict[Any, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    Key: {"type": "string", "minLength": 1},
    Zone: {"type": "string", "minLength": 1},
    Clock: {"type": "string", "pattern": "^([01][0-9]|2[0-4]):[0-5][0-9]$"},
    Address: {"type": "string", "pattern": "^(staff|everyone|public|host|(group|person|host):.+)$"},
    Text: {"$ref": f"{PLACE}Text"},
    NoneType: {"type": "null"},
}

WORDS: Schema = {
    "description": "People's words by language: BCP 47 tags, or und for words that are the same in every language. "
    "An object without any: nothing is said.",
    "type": "object",
    "additionalProperties": {"type": "string"},
}


def written(value: Any) -> bytes:
    """Return a definition's JSON in UTF-8: the same value, the same bytes."""
    # Half a character may come out of an old file; it is shown as the sign for what cannot be read.
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def plain(value: Any) -> Any:
    """Return a definition as JSON's own values; instants are written in UTC."""
    if isinstance(value, tuple):
        # Keys, of which there are as many as people at each item, are words already.
        return value if value and type(value[0]) is str else [plain(one) for one in value]
    if isinstance(value, Text):
        return dict(value)
    if is_dataclass(value):
        return {name: said if type(said) in _AS_IT_IS else plain(said) for name, said in _properties(value)}
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value


_AS_IT_IS = frozenset({str, int, bool, float, NoneType})


def _properties(value: Any) -> Iterator[tuple[str, Any]]:
    kind: Any = type(value)
    return ((name, getattr(value, name)) for name in _names(kind))


@cache
def _names(sort: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(sort))


def schemas_of(sort: type) -> dict[str, Schema]:
    """Return the schemas of a definition and of all that it is made of, by name."""
    found: dict[str, Schema] = {"Text": WORDS}
    _collect(sort, found)
    return found


def _collect(sort: Any, found: dict[str, Schema]) -> None:
    if sort.__name__ in found:
        return
    found[sort.__name__] = {}
    hints = get_type_hints(sort, include_extras=True)
    properties = {one.name: _schema(hints[one.name], found) for one in fields(sort)}
    found[sort.__name__] = {
        "description": " ".join((getdoc(sort) or "").split()),
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def _schema(hint: Any, found: dict[str, Schema]) -> Schema:
    """Return the schema of a type; what is :data:`Annotated` to it is its description."""
    if hint in PLAIN:
        return dict(PLAIN[hint])
    sort, inner = get_origin(hint), get_args(hint)
    if sort is Annotated:
        return {"description": inner[1], **_schema(inner[0], found)}
    if sort is tuple:
        return {"type": "array", "items": _schema(inner[0], found)}
    if sort in {Union, UnionType}:
        return _either([_schema(one, found) for one in inner])
    return {"type": "string", "const": inner[0]} if sort is Literal else _named(hint, found)


def _named(hint: Any, found: dict[str, Schema]) -> Schema:
    if issubclass(hint, StrEnum):
        return {"type": "string", "enum": [str(one) for one in hint]}
    _collect(hint, found)
    return {"$ref": f"{PLACE}{hint.__name__}"}


def _either(schemas: list[Schema]) -> Schema:
    """Return the schema of one of several; one that may be missing stays a simple one."""
    *others, last = schemas
    if last == {"type": "null"} and len(others) == 1 and "type" in others[0] and "enum" not in others[0]:
        return {**others[0], "type": [others[0]["type"], "null"]}
    return {"anyOf": schemas}
