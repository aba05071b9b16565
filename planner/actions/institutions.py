"""Institutions: added, changed, taken out."""

from sqlalchemy import select

from planner.actions import making
from planner.actions.drafts import InstitutionDraft
from planner.actions.drafts.people import write_institution
from planner.actions.within import Within
from planner.errors import Refused
from planner.model import Engagement, Institution, Organiser, Trip, db


def add_institution(trip: Trip, draft: InstitutionDraft) -> Institution:
    """Add an institution. :raises Refused: for one without a name."""
    return making.make(trip, Institution, draft, _write, words=draft.name, otherwise="institution", side=draft.side)


def change_institution(institution: Institution, draft: InstitutionDraft, *, version: int | None) -> Institution:
    """Let an institution be what the draft says; the engagements that it holds count as changed.

    :raises Stale: when it was changed since. :raises Refused: as :func:`add_institution`.
    """
    return making.change(institution, draft, _write, version=version, shown_by=_held_by)


def delete_institution(institution: Institution, *, version: int | None) -> None:
    """Take an institution out of the trip; its people and venues stay, it is no party to any agreement any more.

    :raises Stale: when it was changed since it was shown.
    """
    making.delete(institution, version=version, shown_by=_held_by)


def _write(institution: Institution, draft: InstitutionDraft, within: Within) -> None:
    if not draft.name:
        raise Refused("Give it a name.", field="name")
    write_institution(institution, draft, within)


def _held_by(institution: Institution) -> list[Engagement]:
    held = select(Organiser.engagement_id).where(Organiser.institution_id == institution.id)
    return list(db.session.scalars(select(Engagement).where(Engagement.id.in_(held))))
