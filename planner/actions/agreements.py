"""Agreements: prepared, changed, taken out."""

from collections.abc import Sequence

from sqlalchemy import select

from planner.actions import making
from planner.actions.drafts import AgreementDraft
from planner.actions.drafts.outcomes import write_agreement
from planner.actions.within import Within
from planner.errors import Refused
from planner.model import Agreement, Engagement, Trip, db


def add_agreement(trip: Trip, draft: AgreementDraft) -> Agreement:
    """Add an agreement.

    :raises Refused: for one without a title, for a signatory of no party, for an end before its signing.
    """
    return making.make(trip, Agreement, draft, _write, words=draft.title, otherwise="agreement")


def change_agreement(agreement: Agreement, draft: AgreementDraft, *, version: int | None) -> Agreement:
    """Let an agreement be what the draft says; the engagements at which it is signed count as changed.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_agreement`.
    """
    return making.change(agreement, draft, _write, version=version, shown_by=signed_at)


def delete_agreement(agreement: Agreement, *, version: int | None) -> None:
    """Take an agreement out of the trip; its signing stays, and what renewed it renews nothing.

    :raises Stale: when it was changed since it was shown.
    """
    making.delete(agreement, version=version, shown_by=signed_at)


def signed_at(agreement: Agreement) -> Sequence[Engagement]:
    """Return the engagements at which it is signed."""
    return db.session.scalars(select(Engagement).where(Engagement.signs.contains(agreement))).all()


def _write(agreement: Agreement, draft: AgreementDraft, within: Within) -> None:
    if not draft.title:
        raise Refused("Give it a title.", field="title")
    write_agreement(agreement, draft, within)
