"""Clashes acknowledged with a reason, and taken back."""

from sqlalchemy import select

from planner.actions import making
from planner.actions.drafts import AcknowledgementDraft
from planner.actions.drafts.acknowledgements import write_acknowledgement
from planner.model import Acknowledgement, Trip, db
from planner.programme.clashes import Clash


def acknowledge(trip: Trip, clash: Clash, draft: AcknowledgementDraft) -> Acknowledgement:
    """Let a clash of the trip be, for a reason; a reason that was given before is replaced by the draft's.

    The draft's own key says nothing. :raises Refused: without a reason. :raises TripClosed: on a closed trip.
    """
    said = AcknowledgementDraft(key=clash.key, reason=draft.reason, by=draft.by, on=draft.on)
    known = _known(trip, clash.key)
    if known is not None:
        return making.change(known, said, write_acknowledgement, version=None)
    return making.make(trip, Acknowledgement, said, write_acknowledgement, words=clash.key, otherwise="clash")


def take_back(trip: Trip, clash: Clash) -> None:
    """Let a clash count again; one that nobody acknowledged does anyway. :raises TripClosed: on a closed trip."""
    trip.ensure_open()
    known = _known(trip, clash.key)
    if known is not None:
        making.delete(known, version=None)


def _known(trip: Trip, key: str) -> Acknowledgement | None:
    there = select(Acknowledgement).where(Acknowledgement.trip_id == trip.id, Acknowledgement.key == key)
    return db.session.scalar(there)
