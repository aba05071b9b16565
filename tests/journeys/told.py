"""What two programmes tell, to be compared: one typed in the browser has keys of its own, and identifiers too."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from planner.imports.tripfile import read_tripfile
from planner.programme.shape import LONG_AGO, Agreement, Engagement, Item, Person, Programme, Trip
from planner.values.text import ANY, Text

WITHOUT_ORDER = {"groups", "people_in", "people_out", "signs"}
"""What is ticked on a list of the trip's own order."""


def reread(trip_file: bytes, names: Mapping[str, str]) -> Programme:
    """Read a trip file in which things bear other keys; ``names`` is what they are called, by those keys."""
    words = trip_file.decode()
    for key in sorted(names, key=len, reverse=True):  # the key of a stay begins with that of its hotel
        words = words.replace(key, names[key])
    return read_tripfile(words.encode())


def told(programme: Programme) -> dict[str, Any]:
    """Return everything that a programme tells people, table by table in its order, without what machines count."""
    tables = (field.name for field in fields(programme) if isinstance(getattr(programme, field.name), Mapping))
    whole = {name: {key: _plain(one, programme) for key, one in getattr(programme, name).items()} for name in tables}
    return {"trip": _plain(programme.trip, programme), **whole}


def _plain(value: Any, programme: Programme) -> Any:
    if isinstance(value, Text):
        return _in_every_language(value, programme)
    if isinstance(value, Item):
        value = replace(value, uid="", sequence=0, changed_at=LONG_AGO)
    if isinstance(value, (Person, Agreement, Engagement)):
        value = replace(value, languages=tuple(sorted(value.languages)))
    if isinstance(value, Trip):
        value = replace(value, slug="", uid="")
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _told(field.name, getattr(value, field.name), programme) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one, programme) for one in value]
    return value


def _told(name: str, value: Any, programme: Programme) -> Any:
    plain = _plain(value, programme)
    return sorted(plain) if name in WITHOUT_ORDER and plain else plain


def _in_every_language(text: Text, programme: Programme) -> dict[str, str]:
    """Return a text by language; one that is the same in all of them stands in each."""
    same = text.get(ANY, "")
    whole = dict.fromkeys(programme.trip.languages, same) if same else {}
    return whole | {tag: words for tag, words in text.items() if tag != ANY}
