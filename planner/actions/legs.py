"""Legs: the journey's parts, booked, changed, taken out."""

from planner.actions.drafts import LegDraft
from planner.actions.drafts.items import write_leg
from planner.actions.engagements import delete_item
from planner.actions.keys import ensure_free, new_key
from planner.actions.limits import ensure_fits
from planner.actions.saving import added, all_or_nothing, ensure_current, says_the_same
from planner.actions.within import Within
from planner.model import Leg, Trip


def add_leg(trip: Trip, draft: LegDraft) -> Leg:
    """Put a leg into the journey. An end without a zone is in the trip's home zone.

    :raises Refused: for a key of nothing or an arrival before the departure, between instants.
    """
    trip.ensure_open()
    if draft.key:
        ensure_free(trip, [draft.key])
    key = draft.key or new_key(trip, _words(draft), otherwise=draft.mode)
    with all_or_nothing():
        leg = added(Leg(trip=trip, key=key, mode=draft.mode))
        write_leg(leg, draft, Within(trip))
        ensure_fits(leg)
    return leg


def change_leg(leg: Leg, draft: LegDraft, *, version: int | None) -> Leg:
    """Let a leg be what the draft says; ``version`` is the one that was on the form.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_leg`.
    """
    leg.trip.ensure_open()
    ensure_current(leg, version)
    if not says_the_same(leg, draft):
        with all_or_nothing():
            write_leg(leg, draft, Within(leg.trip))
            ensure_fits(leg)
    return leg


def delete_leg(leg: Leg, *, version: int | None) -> None:
    """Take a leg out of the journey; what went with it stays on its day, to be confirmed.

    :raises Stale: when it was changed since it was shown.
    """
    delete_item(leg, version=version)


def _words(draft: LegDraft) -> str:
    ends = (end.code or next(iter(end.place.values()), "") for end in (draft.departure, draft.arrival))
    return "-".join(word for word in ends if word)
