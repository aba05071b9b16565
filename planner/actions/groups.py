"""Groups: made, changed, filled with people, put in order of rank, taken out."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm.attributes import flag_modified

from planner.actions import making
from planner.actions.drafts import GroupDraft
from planner.actions.drafts.people import write_group
from planner.actions.saving import all_or_nothing, ensure_current
from planner.actions.within import Within
from planner.model import Group, Item, Person, Trip, db, item_group


def add_group(trip: Trip, draft: GroupDraft) -> Group:
    """Add a group after the others. :raises Refused: for a leader who is not of this trip, a bad colour."""
    rank = db.session.scalar(select(func.max(Group.rank)).where(Group.trip_id == trip.id)) or 0
    return making.make(trip, Group, draft, write_group, words=draft.name, otherwise="group", rank=rank + 1)


def change_group(group: Group, draft: GroupDraft, *, version: int | None) -> Group:
    """Let a group be what the draft says, but for its rank; the items that name it count as changed.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_group`.
    """
    return making.change(group, draft, write_group, version=version, shown_by=_items_of)


def set_people(group: Group, keys: Iterable[str], *, version: int | None) -> None:
    """Let these people, and nobody else, be in a group; who comes or goes counts as changed with it.

    :raises Stale: when the group was changed since. :raises Refused: for a key of nobody of this trip.
    """
    group.trip.ensure_open()
    ensure_current(group, version)
    wanted = Within(group.trip).many(Person, keys, "people")
    moved = set(wanted) ^ set(group.people)
    if not moved:
        return
    with all_or_nothing():
        group.people = wanted
        for person in moved:
            flag_modified(person, "family")
    db.session.expire(group, ["people"])


def delete_group(group: Group, *, version: int | None) -> None:
    """Take a group out of the trip; its people stay, and lose what they were to attend as this group only.

    :raises Stale: when it was changed since it was shown.
    """
    making.delete(group, version=version, shown_by=_items_of)


def _items_of(group: Group) -> list[Item]:
    named = select(item_group.c.item_id).where(item_group.c.group_id == group.id)
    return list(db.session.scalars(select(Item).where(Item.id.in_(named))))
