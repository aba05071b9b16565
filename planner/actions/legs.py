"""Legs: the journey's parts, booked, changed, taken out."""

from planner.actions import making
from planner.actions.drafts import LegDraft
from planner.actions.drafts.items import write_leg
from planner.actions.engagements import delete_item
from planner.model import Leg, Trip


def add_leg(trip: Trip, draft: LegDraft) -> Leg:
    """Put a leg into the journey. An end without a zone is in the trip's home zone.

    :raises Refused: for a key of nothing or an arrival before the departure, between instants.
    """
    return making.make(trip, Leg, draft, write_leg, words=_words(draft), otherwise=draft.mode, mode=draft.mode)


def change_leg(leg: Leg, draft: LegDraft, *, version: int | None) -> Leg:
    """Let a leg be what the draft says; ``version`` is the one that was on the form.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_leg`.
    """
    return making.change(leg, draft, write_leg, version=version)


def delete_leg(leg: Leg, *, version: int | None) -> None:
    """Take a leg out of the journey; what went with it stays on its day, to be confirmed.

    :raises Stale: when it was changed since it was shown.
    """
    delete_item(leg, version=version)


def _words(draft: LegDraft) -> str:
    ends = (end.code or next(iter(end.place.values()), "") for end in (draft.departure, draft.arrival))
    return "-".join(word for word in ends if word)
