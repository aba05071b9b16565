"""Institutions: added, changed, taken out."""

from sqlalchemy import select

from planner.actions.drafts import InstitutionDraft
from planner.actions.drafts.people import write_institution
from planner.actions.keys import ensure_free, new_key
from planner.actions.limits import ensure_fits
from planner.actions.saving import added, all_or_nothing, ensure_current, says_the_same, touch
from planner.actions.within import Within
from planner.errors import Refused
from planner.model import Engagement, Institution, Organiser, Trip, db


def add_institution(trip: Trip, draft: InstitutionDraft) -> Institution:
    """Add an institution. :raises Refused: for one without a name."""
    trip.ensure_open()
    if draft.key:
        ensure_free(trip, [draft.key])
    key = draft.key or new_key(trip, draft.name, otherwise="institution")
    with all_or_nothing():
        institution = added(Institution(trip=trip, key=key, side=draft.side))
        _write(institution, draft)
    return institution


def change_institution(institution: Institution, draft: InstitutionDraft, *, version: int | None) -> Institution:
    """Let an institution be what the draft says; the engagements that it holds count as changed.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_institution`.
    """
    institution.trip.ensure_open()
    ensure_current(institution, version)
    if says_the_same(institution, draft):
        return institution
    with all_or_nothing():
        _write(institution, draft)
        touch(_held_by(institution))
    return institution


def delete_institution(institution: Institution, *, version: int | None) -> None:
    """Take an institution out of the trip; its people and venues stay, it is no party to any agreement any more.

    :raises Stale: when it was changed since it was shown.
    """
    institution.trip.ensure_open()
    ensure_current(institution, version)
    with all_or_nothing():
        touch(_held_by(institution))
        db.session.delete(institution)
    db.session.expire_all()


def _write(institution: Institution, draft: InstitutionDraft) -> None:
    if not draft.name:
        raise Refused("Give it a name.", field="name")
    write_institution(institution, draft, Within(institution.trip))
    ensure_fits(institution)


def _held_by(institution: Institution) -> list[Engagement]:
    held = select(Organiser.engagement_id).where(Organiser.institution_id == institution.id)
    return list(db.session.scalars(select(Engagement).where(Engagement.id.in_(held))))
