"""Agreements: prepared, changed, taken out."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from planner.actions import making
from planner.actions.drafts import AgreementDraft, EngagementDraft, draft_of
from planner.actions.drafts.outcomes import write_agreement
from planner.actions.engagements import change_engagement
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


def sign_at(agreement: Agreement, engagements: Sequence[str], *, instead_of: Sequence[str] = ()) -> None:
    """Let an agreement be signed at the engagements of these keys, and no longer at those others.

    The engagements are changed by it, the agreement is not; what is so already stays as it is, and so does a signing
    of which neither speaks. :raises Refused: for an engagement that is not of this trip.
    """
    agreement.trip.ensure_open()
    now = Within(agreement.trip).many(Engagement, engagements, "signings")
    for one in signed_at(agreement):
        if one.key in instead_of and one not in now:
            _let_sign(one, tuple(other.key for other in one.signs if other is not agreement))
    for one in now:
        if agreement not in one.signs:
            _let_sign(one, (*(other.key for other in one.signs), agreement.key))


def _let_sign(engagement: Engagement, keys: tuple[str, ...]) -> None:
    stored: EngagementDraft = draft_of(engagement)
    change_engagement(engagement, replace(stored, signs=keys), version=None)


def _write(agreement: Agreement, draft: AgreementDraft, within: Within) -> None:
    if not draft.title:
        raise Refused("Give it a title.", field="title")
    write_agreement(agreement, draft, within)
