"""Clashes acknowledged with a reason, and acknowledgements taken back."""

from sqlalchemy import select

from planner.actions import making
from planner.actions.drafts import AcknowledgementDraft
from planner.actions.drafts.acknowledgements import write_acknowledgement
from planner.model import Acknowledgement, Trip, db


def acknowledge(trip: Trip, draft: AcknowledgementDraft, *, version: int | None) -> Acknowledgement:
    """Let the clash of the draft's key be, for its reason; a reason that was given before gives way to it.

    ``version`` is that of the reason which was seen, 0 where there was none.
    :raises Stale: when somebody has given another since. :raises Refused: without a reason, for one that is too long.
    :raises TripClosed: on a closed trip.
    """
    known = acknowledgement_of(trip, draft.key)
    if known is not None:
        return making.change(known, draft, write_acknowledgement, version=version)
    return making.make(trip, Acknowledgement, draft, write_acknowledgement, words=draft.key, otherwise="clash")


def take_back(acknowledgement: Acknowledgement, *, version: int | None) -> None:
    """Let a clash count again. :raises Stale: when the reason was changed since. :raises TripClosed: where closed."""
    making.delete(acknowledgement, version=version)


def acknowledgement_of(trip: Trip, key: str) -> Acknowledgement | None:
    """Return what was said of the clash of this key, if anything was."""
    there = select(Acknowledgement).where(Acknowledgement.trip_id == trip.id, Acknowledgement.key == key)
    return db.session.scalar(there)


def versions_of(trip: Trip) -> dict[str, int]:
    """Return the version of every acknowledgement by the key of its clash."""
    found = db.session.execute(
        select(Acknowledgement.key, Acknowledgement.version).where(Acknowledgement.trip_id == trip.id)
    )
    return {row.key: row.version for row in found}
