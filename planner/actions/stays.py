"""Stays: nights booked, changed, taken out."""

from planner.actions import making
from planner.actions.drafts import StayDraft
from planner.actions.drafts.items import write_stay
from planner.actions.engagements import delete_item
from planner.model import Stay, Trip


def add_stay(trip: Trip, draft: StayDraft) -> Stay:
    """Put nights at a venue into the trip. :raises Refused: for a key of nothing or a check-out before the check-in."""
    return making.make(trip, Stay, draft, write_stay, words=draft.venue or "", otherwise="stay")


def change_stay(stay: Stay, draft: StayDraft, *, version: int | None) -> Stay:
    """Let a stay be what the draft says.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_stay`.
    """
    return making.change(stay, draft, write_stay, version=version)


def delete_stay(stay: Stay, *, version: int | None) -> None:
    """Take a stay out of the trip. :raises Stale: when it was changed since it was shown."""
    delete_item(stay, version=version)
