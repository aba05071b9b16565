"""How one attribute of the shape stands in the file; the helpers of which the tables are made."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.wall import clock_text

Plain: TypeAlias = str | int | float | date | list["Plain"] | dict[str, "Plain"]
Column: TypeAlias = Callable[[Any, Programme], "tuple[str, Plain | None]"]
"""From a thing and the programme it stands in to a key and what stands under it; ``None`` leaves the key out."""


class Quoted(str):
    """A string that stands in quotes although it need not, such as a clock time, for the sake of other readers."""

    __slots__ = ()


def map_of(thing: Any, columns: Iterable[Column], programme: Programme) -> dict[str, Plain]:
    """Return a thing as a map, in the order of its columns."""
    cells = (column(thing, programme) for column in columns)
    return {key: value for key, value in cells if value is not None}


def said(key: str, name: str = "", *, always: bool = False) -> Column:
    """Write an attribute where it is not what an omitted key means."""

    def write(thing: Any, _programme: Programme) -> tuple[str, Plain | None]:
        value = getattr(thing, name or key)
        is_written = always or value != _default(type(thing), name or key)
        return key, plain(value) if is_written else None

    return write


def refers(table: str, key: str, name: str = "") -> Column:
    """Write one reference, or a list of them, to things of a table that this audience may see."""

    def write(thing: Any, programme: Programme) -> tuple[str, Plain | None]:
        known, value = getattr(programme, table), getattr(thing, name or key)
        if isinstance(value, tuple):
            is_default = value == _default(type(thing), name or key)
            return key, None if is_default else [each for each in value if each in known]
        return key, value if value in known else None

    return write


def inside(key: str, *columns: Column) -> Column:
    """Write several attributes of a thing as a map of their own, where any of them says something."""
    return lambda thing, programme: (key, map_of(thing, columns, programme) or None)


def nested(key: str, *columns: Column, needs: tuple[str, ...] = ()) -> Column:
    """Write an attribute that is a thing of its own, or several without those that lack what they need."""

    def write(thing: Any, programme: Programme) -> tuple[str, Plain | None]:
        value = getattr(thing, key)
        if isinstance(value, tuple):
            maps = [map_of(each, columns, programme) for each in value]
            return key, [each for each in maps if each.keys() >= set(needs)] or None
        return key, (map_of(value, columns, programme) or None) if value is not None else None

    return write


def plain(value: Any) -> Plain | None:
    """Return a value as files know it."""
    if isinstance(value, Text):
        return value.plain() or None  # type: ignore[return-value]  # a dict of str is a dict of Plain; dict is invariant
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [each for item in value if (each := plain(item)) is not None]
    return value  # type: ignore[no-any-return]


def clock(minute: int | None) -> Quoted | None:
    """Return minutes since midnight as a clock time."""
    return None if minute is None else Quoted(clock_text(minute))


def _default(kind: Any, name: str) -> Any:
    return kind.__dataclass_fields__[name].default
