"""What can be done to several items at once: put later, copied, regrouped, parted, swapped, deleted; all or none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planner.actions.engagements import delete_items
from planner.actions.moving import copy_all, divide, move
from planner.errors import Refused
from planner.model import Item
from planner.programme import shape
from planner.programme.moving import Movable, Spot, delayed, one_for_each, parted, swapped
from planner.web.forms.base import Desk, Form
from planner.web.forms.chosen import DelayForm, NoForm, OtherDayForm, OtherGroupsForm, SplitForm


@dataclass(frozen=True, slots=True)
class ChosenItem:
    """An item that was chosen, its row, and its version when it was."""

    item: Movable
    row: Item
    version: int | None


Chosen = Sequence[ChosenItem]


def _delay(chosen: Chosen, form: DelayForm) -> None:
    later = [(one, delayed(one.item, form.by)) for one in chosen]
    if all(moved == one.item for one, moved in later):
        raise Refused("None of these has a clock time.", field="minutes")
    for one, moved in later:
        move(one.row, moved, version=one.version)


def _copy(chosen: Chosen, form: OtherDayForm) -> None:
    first = min(filter(None, (one.item.first_day for one in chosen)), default=None)
    if first is None:
        raise Refused("None of these stands on a day yet.", field="to")
    copy_all(chosen[0].row.trip, [one.item for one in chosen], (form.to.data - first).days)


def _regroup(chosen: Chosen, form: OtherGroupsForm) -> None:
    for one in chosen:
        move(one.row, replace(one.item, groups=form.groups.data), version=one.version)


def _part(chosen: Chosen, form: SplitForm) -> None:
    if len(chosen) != 1:
        raise Refused("Choose a single item to split it.")
    one = chosen[0]
    halves = _halves(one.item, form.at.data, form.desk)
    if halves is None:
        raise Refused("It does not last beyond this time, or its end is not known.", field="at")
    divide(one.row, halves, version=one.version)


def _halves(item: Movable, minute: int, desk: Desk) -> tuple[shape.Engagement, shape.Engagement] | None:
    """Return what an engagement falls into at a minute of its day; nothing where it does not."""
    if not isinstance(item, shape.Engagement) or item.when.day is None:
        return None
    return parted(item, Spot(item.when.day, desk.programme.zone_of(item), minute))


def _each(chosen: Chosen, form: NoForm) -> None:
    ranked = tuple(form.desk.programme.groups)
    parts = [(one, [*one_for_each(one.item, ranked)]) for one in chosen if isinstance(one.item, shape.Engagement)]
    several = [(one, some) for one, some in parts if len(some) > 1]
    if not several:
        raise Refused("None of these is an engagement of several groups.")
    for one, some in several:
        divide(one.row, some, version=one.version)


def _swap(chosen: Chosen, _form: NoForm) -> None:
    if len(chosen) != 2:
        raise Refused("Choose two items to let them change groups.")
    for one, moved in zip(chosen, swapped(chosen[0].item, chosen[1].item), strict=True):
        move(one.row, moved, version=one.version)


def _delete(chosen: Chosen, _form: NoForm) -> None:
    delete_items([(one.row, one.version) for one in chosen])


Deed = tuple[Callable[..., Form], Callable[[Chosen, Any], None]]
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
