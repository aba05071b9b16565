"""Which things a thing of a programme speaks of, and what is left of it when some of them are gone."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from typing import Any

from planner.programme.shape import (
    ActionItem,
    Agreement,
    Engagement,
    Group,
    Leg,
    Person,
    Result,
    Room,
    Signatory,
    Stay,
    TakesPart,
    Venue,
)
from planner.values.when import UNDATED, Form, When

_ATTENDANCE = ("groups", "people_in", "people_out")
_SPEAKS_IN: Mapping[type, tuple[str, ...]] = {
    Group: ("leader",),
    Venue: ("institution",),
    Person: ("institution", "groups", "accompanies"),
    Agreement: ("parties", "signatories", "renews"),
    Engagement: (
        *_ATTENDANCE,
        *("when", "venue", "alternative_venue", "parts", "organisers", "inside", "signs"),
    ),
    Leg: _ATTENDANCE,
    Stay: (*_ATTENDANCE, "venue", "rooms"),
    Result: ("engagement", "aim", "agreement"),
    ActionItem: ("owner",),
}
"""The fields of each sort that hold keys of other things."""


def mentions(draft: Any) -> Iterator[str]:
    """Go through the keys of everything that a draft speaks of; one may come several times."""
    for name in _SPEAKS_IN.get(type(draft), ()):
        yield from _keys(getattr(draft, name))


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _keys(one)
    elif isinstance(value, When):
        yield from _keys(value.anchor)
    elif isinstance(value, TakesPart):
        yield value.person
    elif isinstance(value, Signatory):
        yield from (value.party, value.person)
    elif isinstance(value, Room):
        yield from value.people


def limited_to(draft: Any, there: Container[str]) -> tuple[Any, tuple[str, ...]]:
    """Return a draft that speaks of nothing else than what is ``there``, and the fields that lost something."""
    kept = {name: _kept(getattr(draft, name), there) for name in _SPEAKS_IN.get(type(draft), ())}
    lost = {name: value for name, value in kept.items() if value != getattr(draft, name)}
    return (replace(draft, **lost), tuple(lost)) if lost else (draft, ())


def _kept(value: Any, there: Container[str]) -> Any:
    if isinstance(value, str):
        return value if value in there else None
    if isinstance(value, tuple):
        return tuple(_kept(one, there) for one in value if _stays(one, there))
    if isinstance(value, When) and value.anchor is not None and value.anchor not in there:
        return When(form=Form.DAY, day=value.day, tbc=True, zone=value.zone) if value.day else UNDATED
    if isinstance(value, Room):
        return replace(value, people=_kept(value.people, there))
    return value


def _stays(one: Any, there: Container[str]) -> bool:
    return isinstance(one, Room) or all(key in there for key in _keys(one))
