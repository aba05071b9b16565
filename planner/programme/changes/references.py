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
    Poster,
    Result,
    Room,
    Signatory,
    Stay,
    TakesPart,
    Vehicle,
    Venue,
)
from planner.values.when import UNDATED, Form, When

_ATTENDANCE = ("groups", "people_in", "people_out")
_SPEAKS_IN: Mapping[type, tuple[str, ...]] = {
    Group: ("leader",),
    Venue: ("institution",),
    Person: ("institution", "groups", "accompanies", "counterpart"),
    Agreement: ("parties", "signatories", "renews", "witnesses"),
    Engagement: (
        *_ATTENDANCE,
        *("when", "venue", "alternative_venue", "parts", "organisers", "inside", "signs", "posters"),
    ),
    Leg: (*_ATTENDANCE, "vehicles"),
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
    else:
        yield from _keys_in(value)


def _keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, When):
        yield from _keys(value.anchor)
    elif isinstance(value, TakesPart):
        yield value.person
    elif isinstance(value, Signatory):
        yield from (value.party, value.person)
    elif isinstance(value, Room | Vehicle):
        yield from value.people
    elif isinstance(value, Poster):
        yield from _keys(value.presenter)


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
    if isinstance(value, Room | Vehicle):
        return replace(value, people=_kept(value.people, there))
    if isinstance(value, Poster):
        return replace(value, presenter=_kept(value.presenter, there))
    return value


def _stays(one: Any, there: Container[str]) -> bool:
    return isinstance(one, Room | Vehicle | Poster) or all(key in there for key in _keys(one))
