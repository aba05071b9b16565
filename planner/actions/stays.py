"""Stays: nights booked, changed, taken out."""

from planner.actions.drafts import StayDraft
from planner.actions.drafts.items import write_stay
from planner.actions.engagements import delete_item
from planner.actions.keys import ensure_free, new_key
from planner.actions.limits import ensure_fits
from planner.actions.saving import added, all_or_nothing, ensure_current, says_the_same
from planner.actions.within import Within
from planner.model import Stay, Trip


def add_stay(trip: Trip, draft: StayDraft) -> Stay:
    """Put nights at a venue into the trip. :raises Refused: for a key of nothing or a check-out before the check-in."""
    trip.ensure_open()
    if draft.key:
        ensure_free(trip, [draft.key])
    key = draft.key or new_key(trip, draft.venue or "", otherwise="stay")
    with all_or_nothing():
        stay = added(Stay(trip=trip, key=key))
        write_stay(stay, draft, Within(trip))
        ensure_fits(stay)
    return stay


def change_stay(stay: Stay, draft: StayDraft, *, version: int | None) -> Stay:
    """Let a stay be what the draft says.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_stay`.
    """
    stay.trip.ensure_open()
    ensure_current(stay, version)
    if not says_the_same(stay, draft):
        with all_or_nothing():
            write_stay(stay, draft, Within(stay.trip))
            ensure_fits(stay)
    return stay


def delete_stay(stay: Stay, *, version: int | None) -> None:
    """Take a stay out of the trip. :raises Stale: when it was changed since it was shown."""
    delete_item(stay, version=version)
