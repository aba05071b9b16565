"""Several items at once: chosen on the board or in a day's list, then put later, copied, regrouped, parted, deleted.

"Everything after two o'clock twenty minutes later" is one thing to an organizer, so it is one step of the history.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from flask import Blueprint, render_template, request, url_for

from planner.actions.engagements import delete_items
from planner.actions.moving import copy_all, divide, move
from planner.errors import NotFound, Refused
from planner.model import Item, Trip
from planner.programme import shape
from planner.programme.days import RowRole, days_of
from planner.programme.moving import Movable, Spot, delayed, one_for_each, parted, swapped
from planner.web import lookups
from planner.web.answers import Answer
from planner.web.board.answers import done
from planner.web.board.moves import ROWS, movable_item
from planner.web.desks import clock_in, date_in, desk_of
from planner.web.forms.base import Desk, Form
from planner.web.forms.chosen import DelayForm, NoForm, OtherDayForm, OtherGroupsForm, SplitForm
from planner.web.forms.offers import item_name

bp = Blueprint("chosen", __name__, url_prefix="/trips/<slug>/board/chosen")

NO_FORMS: Mapping[str, Form] = MappingProxyType({})
MOST = 500
"""So many items may be chosen at once."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An item that was chosen, its row, and its version when it was."""

    item: Movable
    row: Item
    version: int | None


def _delay(chosen: list[Chosen], form: DelayForm, desk: Desk) -> None:  # noqa: ARG001 -- as all deeds
    later = [(one, delayed(one.item, form.by)) for one in chosen]
    if all(moved == one.item for one, moved in later):
        raise Refused("None of these has a clock time.", field="minutes")
    for one, moved in later:
        move(one.row, moved, version=one.version)


def _copy(chosen: list[Chosen], form: OtherDayForm, desk: Desk) -> None:  # noqa: ARG001 -- as all deeds
    first = min(filter(None, (_day(one.item) for one in chosen)), default=None)
    if first is None:
        raise Refused("None of these stands on a day yet.", field="to")
    copy_all(chosen[0].row.trip, [one.item for one in chosen], (form.to.data - first).days)


def _regroup(chosen: list[Chosen], form: OtherGroupsForm, desk: Desk) -> None:  # noqa: ARG001 -- as all deeds
    for one in chosen:
        move(one.row, replace(one.item, groups=form.groups.data), version=one.version)


def _part(chosen: list[Chosen], form: SplitForm, desk: Desk) -> None:
    if len(chosen) != 1:
        raise Refused("Choose a single item to split it.")
    one = chosen[0]
    halves = _halves(one.item, form.at.data, desk)
    if halves is None:
        raise Refused("It does not last beyond this time, or its end is not known.", field="at")
    divide(one.row, halves, version=one.version)


def _halves(item: Movable, minute: int, desk: Desk) -> tuple[shape.Engagement, shape.Engagement] | None:
    """Return what an engagement falls into at a minute of its day; nothing where it does not."""
    if not isinstance(item, shape.Engagement) or item.when.day is None:
        return None
    return parted(item, Spot(item.when.day, desk.programme.zone_of(item), minute))


def _each(chosen: list[Chosen], form: NoForm, desk: Desk) -> None:  # noqa: ARG001 -- as all deeds
    ranked = tuple(desk.programme.groups)
    parts = [(one, [*one_for_each(one.item, ranked)]) for one in chosen if isinstance(one.item, shape.Engagement)]
    several = [(one, some) for one, some in parts if len(some) > 1]
    if not several:
        raise Refused("None of these is an engagement of several groups.")
    for one, some in several:
        divide(one.row, some, version=one.version)


def _swap(chosen: list[Chosen], form: NoForm, desk: Desk) -> None:  # noqa: ARG001 -- as all deeds
    if len(chosen) != 2:
        raise Refused("Choose two items to let them change groups.")
    for one, moved in zip(chosen, swapped(chosen[0].item, chosen[1].item), strict=True):
        move(one.row, moved, version=one.version)


def _delete(chosen: list[Chosen], form: NoForm, desk: Desk) -> None:  # noqa: ARG001 -- as all deeds
    delete_items([(one.row, one.version) for one in chosen])


@dataclass(frozen=True, slots=True)
class Line:
    """An item in a list: what stands for it in a form, when it is, its name; whether it is to be marked."""

    value: str
    time: str
    words: str
    is_marked: bool


Deed = tuple[Callable[..., Form], Callable[[list[Chosen], Any, Desk], None]]
DEEDS: Mapping[str, Deed] = {
    "delay": (DelayForm, _delay),
    "copies": (OtherDayForm, _copy),
    "groups": (OtherGroupsForm, _regroup),
    "parting": (SplitForm, _part),
    "each": (NoForm, _each),
    "swap": (NoForm, _swap),
    "deletion": (NoForm, _delete),
}
"""What can be done: the form that it asks for, and the doing."""


@bp.get("")
def show(slug: str) -> str:
    """Show what can be done to what is chosen; while nothing is, a day's items to choose from."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    return _page(slug, desk, _chosen(trip, desk, request.args.getlist("item")))


@bp.post("/<deed>")
def do(slug: str, deed: str) -> Answer:
    """Do something to all that is chosen, or to none of it. :raises NotFound: for no such deed."""
    if deed not in DEEDS:
        raise NotFound
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    chosen = _chosen(trip, desk, request.form.getlist("item"))
    sort, doing = DEEDS[deed]
    form = sort(desk, formdata=request.form)
    if form.accepted() and chosen:
        with form.taking_refusals():
            doing(chosen, form, desk)
            return done(slug, day=str(_day(chosen[0].item) or ""))
    return _page(slug, desk, chosen, {deed: form}), form.refused_with


def _chosen(trip: Trip, desk: Desk, said: Iterable[str]) -> list[Chosen]:
    """Return what is chosen, ``key`` or ``key:version`` each.

    :raises NoSuchItem: for what is not of the trip. :raises Refused: where it is too much.
    """
    versions = dict(_said(one) for one in said)
    if len(versions) > MOST:
        raise Refused("At most %(count)s items can be changed at once.", count=MOST)
    items = [movable_item(trip, desk, key) for key in versions]
    rows = {row.key: row for sort in set(ROWS.values()) for row in lookups.things(sort, trip, versions)}
    return [Chosen(item, rows[item.key], versions[item.key]) for item in items]


def _said(one: str) -> tuple[str, int | None]:
    key, _colon, version = one.partition(":")
    return key, int(version) if version.isascii() and version.isdigit() and len(version) < 12 else None


def _day(item: Movable) -> date | None:
    if isinstance(item, shape.Leg):
        return item.departure.day or item.arrival.day
    return item.when.day


def _page(slug: str, desk: Desk, chosen: list[Chosen], forms: Mapping[str, Form] = NO_FORMS) -> str:
    day = date_in("day") or next((day for one in chosen if (day := _day(one.item))), None)
    every = {deed: forms.get(deed) or sort(desk, formdata=None) for deed, (sort, _doing) in DEEDS.items()}
    return render_template(
        "board/chosen.html" if chosen else "board/choosing.html",
        programme=desk.programme,
        slug=slug,
        lines=[_line(one, desk) for one in chosen],
        forms=every,
        day=day,
        offered=[] if chosen else list(_offered(desk, day)),
        back=url_for("board.show", slug=slug, day=day),
    )


def _line(one: Chosen, desk: Desk) -> Line:
    is_stale = one.version is not None and one.version != one.row.version
    return Line(f"{one.item.key}:{one.row.version}", *_words(one.item, desk), is_stale)


def _words(item: Movable, desk: Desk) -> tuple[str, str]:
    """Say when an item is and what it is called."""
    if isinstance(item, shape.Engagement):
        return desk.language.when(item.when), item_name(desk, item)
    return item.departure.wall.clock if item.departure.wall else "", item_name(desk, item)


def _offered(desk: Desk, day: date | None) -> Iterator[Line]:
    """Yield what stands on a day; ticked is what begins at the time that is asked for or later."""
    asked = clock_in("from")
    for one in days_of(desk.programme):
        for row in one.rows if one.day == day else ():
            if row.role in {RowRole.ENGAGEMENT, RowRole.DEPARTURE}:
                is_later = asked is not None and row.wall is not None and row.wall.minute >= asked
                yield Line(row.item.key, *_words(row.item, desk), is_later)
