"""Clashes acknowledged with a reason, and acknowledgements taken back."""

from sqlalchemy import select

from planner.actions import making
from planner.actions.drafts import AcknowledgementDraft
from planner.actions.drafts.acknowledgements import write_acknowledgement
from planner.model import Acknowledgement, Trip, db


def acknowledge(trip: Trip, draft: AcknowledgementDraft) -> Acknowledgement:
    """Let the clash of the draft's key be, for its reason; a reason that was given before gives way to it.

    :raises Refused: without a reason, for one that is too long. :raises TripClosed: on a closed trip.
    """
    there = select(Acknowledgement).where(Acknowledgement.trip_id == trip.id, Acknowledgement.key == draft.key)
    known = db.session.scalar(there)
    if known is not None:
        return making.change(known, draft, write_acknowledgement, version=None)
    return making.make(trip, Acknowledgement, draft, write_acknowledgement, words=draft.key, otherwise="clash")


def take_back(acknowledgement: Acknowledgement, *, version: int | None) -> None:
    """Let a clash count again. :raises Stale: when the reason was changed since. :raises TripClosed: where closed."""
    making.delete(acknowledgement, version=version)
