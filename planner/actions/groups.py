"""Groups: made, changed, put in order of rank, taken out."""

from sqlalchemy import func, select

from planner.actions import making
from planner.actions.drafts import GroupDraft
from planner.actions.drafts.people import write_group
from planner.actions.ranks import change_places
from planner.model import Group, Item, Trip, db, item_group


def add_group(trip: Trip, draft: GroupDraft) -> Group:
    """Add a group after the others. :raises Refused: for a leader who is not of this trip, a bad colour."""
    rank = db.session.scalar(select(func.max(Group.rank)).where(Group.trip_id == trip.id)) or 0
    return making.make(trip, Group, draft, write_group, words=draft.name, otherwise="group", rank=rank + 1)


def change_group(group: Group, draft: GroupDraft, *, version: int | None) -> Group:
    """Let a group be what the draft says, but for its rank; the items that name it count as changed.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_group`.
    """
    return making.change(group, draft, write_group, version=version, shown_by=_items_of)


def delete_group(group: Group, *, version: int | None) -> None:
    """Take a group out of the trip; its people stay, and lose what they were to attend as this group only.

    :raises Stale: when it was changed since it was shown.
    """
    making.delete(group, version=version, shown_by=_items_of)


def move_up(group: Group) -> None:
    """Let a group change places with the one before it; the first stays."""
    before = select(Group).where(Group.trip_id == group.trip_id, Group.rank < group.rank)
    change_places(group, db.session.scalar(before.order_by(Group.rank.desc()).limit(1)))


def move_down(group: Group) -> None:
    """Let a group change places with the one after it; the last stays."""
    after = select(Group).where(Group.trip_id == group.trip_id, Group.rank > group.rank)
    change_places(group, db.session.scalar(after.order_by(Group.rank).limit(1)))


def _items_of(group: Group) -> list[Item]:
    named = select(item_group.c.item_id).where(item_group.c.group_id == group.id)
    return list(db.session.scalars(select(Item).where(Item.id.in_(named))))
