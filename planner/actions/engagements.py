"""Engagements: put into the programme, changed, taken out."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from planner.actions import making
from planner.actions.drafts import EngagementDraft
from planner.actions.drafts.items import write_engagement
from planner.actions.saving import all_or_nothing, ensure_current
from planner.actions.within import Within
from planner.errors import Refused
from planner.model import Engagement, Item, Trip, db
from planner.values.when import UNDATED, Form, When


def schedule_engagement(trip: Trip, draft: EngagementDraft) -> Engagement:
    """Put an engagement into the programme.

    :raises Refused: for an empty title, a key of nothing, a time without sense.
    """
    return making.make(trip, Engagement, draft, _write, words=draft.title, otherwise=draft.kind, kind=draft.kind)


def change_engagement(engagement: Engagement, draft: EngagementDraft, *, version: int | None) -> Engagement:
    """Let an engagement be what the draft says; ``version`` is the one that was on the form.

    :raises Stale: when it was changed since. :raises Refused: as :func:`schedule_engagement`.
    """
    return making.change(engagement, draft, _write, version=version)


def _write(engagement: Engagement, draft: EngagementDraft, within: Within) -> None:
    if not draft.title:
        raise Refused("Give it a title.", field="title")
    write_engagement(engagement, draft, within)


def delete_engagement(engagement: Engagement, *, version: int | None) -> None:
    """Take an engagement out of the programme.

    What followed it or went with it stays on its day, to be confirmed; its sessions stay, inside nothing.
    :raises Stale: when it was changed since it was shown.
    """
    delete_item(engagement, version=version)


def delete_item(item: Item, *, version: int | None) -> None:
    """Take an engagement, leg or stay out of the trip; see :func:`delete_engagement`."""
    item.trip.ensure_open()
    ensure_current(item, version)
    trip = item.trip
    with all_or_nothing():
        for left in hanging_on(item):
            _let_go(left, item)
        db.session.delete(item)
    db.session.expire(trip, ["items", "results"])


def delete_items(seen: Sequence[tuple[Item, int | None]]) -> None:
    """Take several out at once, each as it was seen in this version; what hangs on one of them may be another.

    :raises Stale: when one was changed since, by somebody else.
    """
    for item, version in seen:
        ensure_current(item, version)
    with all_or_nothing():
        for item, _version in seen:
            delete_item(item, version=None)


def hanging_on(item: Item) -> Sequence[Engagement]:
    """Return what would lose its hold if this item were deleted: what follows it, goes with it, or is inside it."""
    holds = or_(Engagement.anchor_id == item.id, Engagement.inside_id == item.id)
    return db.session.scalars(select(Engagement).where(holds).order_by(Engagement.id)).all()


def _let_go(engagement: Engagement, item: Item) -> None:
    if engagement.inside is item:
        engagement.inside = None
    if engagement.anchor is item:
        day = engagement.day
        when = When(form=Form.DAY, day=day, tbc=True, zone=engagement.zone) if day else UNDATED
        engagement.schedule(when)
