"""Groups: made, changed, taken out."""

from sqlalchemy import func, select

from planner.actions.drafts import GroupDraft
from planner.actions.drafts.people import write_group
from planner.actions.keys import ensure_free, new_key
from planner.actions.limits import ensure_fits
from planner.actions.saving import added, all_or_nothing, ensure_current, says_the_same, touch
from planner.actions.within import Within
from planner.model import Group, Item, Trip, db, item_group


def add_group(trip: Trip, draft: GroupDraft) -> Group:
    """Add a group after the others. :raises Refused: for a leader who is not of this trip, a bad colour."""
    trip.ensure_open()
    if draft.key:
        ensure_free(trip, [draft.key])
    key = draft.key or new_key(trip, draft.name, otherwise="group")
    with all_or_nothing():
        rank = db.session.scalar(select(func.max(Group.rank)).where(Group.trip_id == trip.id)) or 0
        group = added(Group(trip=trip, key=key, rank=rank + 1))
        write_group(group, draft, Within(trip))
        ensure_fits(group)
    return group


def change_group(group: Group, draft: GroupDraft, *, version: int | None) -> Group:
    """Let a group be what the draft says, but for its rank; the items that name it count as changed.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_group`.
    """
    group.trip.ensure_open()
    ensure_current(group, version)
    if says_the_same(group, draft):
        return group
    with all_or_nothing():
        write_group(group, draft, Within(group.trip))
        ensure_fits(group)
        touch(_items_of(group))
    return group


def delete_group(group: Group, *, version: int | None) -> None:
    """Take a group out of the trip; its people stay, and lose what they were to attend as this group only.

    :raises Stale: when it was changed since it was shown.
    """
    group.trip.ensure_open()
    ensure_current(group, version)
    with all_or_nothing():
        touch(_items_of(group))
        db.session.delete(group)
    db.session.expire_all()


def _items_of(group: Group) -> list[Item]:
    named = select(item_group.c.item_id).where(item_group.c.group_id == group.id)
    return list(db.session.scalars(select(Item).where(Item.id.in_(named))))
