"""Where people already are at the time that a form says, in words: beside each of them, and item by item."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from planner.programme.clashes.who import Roll, Who
from planner.programme.elsewhere import by_person, held_up
from planner.programme.shape import Engagement, Leg, Programme
from planner.web.forms import offers
from planner.web.forms.base import Desk


@dataclass(frozen=True, slots=True)
class Occupied:
    """An item: what it is and when, the keys of those who are there, and how to name them."""

    words: str
    people: tuple[str, ...]
    who: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Those who are elsewhere: the items in order of time, and what to say beside each person, by key."""

    items: tuple[Occupied, ...] = ()
    by_person: Mapping[str, str] = field(default_factory=dict)


def elsewhere_at(desk: Desk, span: tuple[datetime, datetime] | None, *, but: str, inside: str = "") -> Elsewhere:
    """Return who is elsewhere between two instants, in the reader's words; ``but`` and ``inside`` as :func:`held_up`.

    Where no time is known, nobody is.
    """
    found = held_up(desk.programme, *span, but=but, inside=inside) if span else {}
    words = {key: _said(desk, key) for key in found}
    roll = Roll(desk.programme)
    items = tuple(_occupied(desk, words[key], roll.name(people)) for key, people in found.items())
    return Elsewhere(
        items, {one: _beside(desk, [words[key] for key in keys]) for one, keys in by_person(found).items()}
    )


def _occupied(desk: Desk, words: str, who: Who) -> Occupied:
    """Return who is at an item: by name or by group where they are few, else how many."""
    if who.named:
        return Occupied(words, who.people, desk.language.join(desk.language.text(name) for name in who.named))
    return Occupied(words, who.people, desk.language.say_many("%(count)s person", "%(count)s people", len(who.people)))


def _beside(desk: Desk, words: list[str]) -> str:
    return desk.language.say("at: %(items)s", items="; ".join(words))


def _said(desk: Desk, key: str) -> str:
    """Return what an item is called and from when to when it takes, by the clocks of its place."""
    item = _item(desk.programme, key)
    if isinstance(item, Leg):
        starts, ends = item.departure.minute, item.arrival.minute
    else:
        starts, ends = item.when.start, item.when.end
    clock = desk.language.span(starts, ends) if starts is not None else ""
    return desk.language.comma.join(filter(None, (offers.item_name(desk, item), clock)))


def _item(programme: Programme, key: str) -> Engagement | Leg:
    return programme.engagements[key] if key in programme.engagements else programme.legs[key]
