"""The same form sent twice, by two clicks or by going back: one thing, not two.

A form for something new carries the number of the newest thing there was when it was shown. If since then exactly
what it says has been made, that is it. Rejected: a token that works once. It also swallows what somebody changed
before sending a second time, and it needs a table.
"""

from dataclasses import replace
from typing import TypeVar

from sqlalchemy import func, select

from planner.actions.drafts import (
    EngagementDraft,
    InstitutionDraft,
    LegDraft,
    PersonDraft,
    TripDraft,
    VenueDraft,
)
from planner.actions.saving import says_the_same
from planner.model import Engagement, Leg, Member, Organizer, Person, Trip, db

T = TypeVar("T", Engagement, Leg, Person)


def newest(sort: type[Engagement | Leg | Person], trip: Trip) -> int:
    """Return the number of the newest of its sort in the trip."""
    return db.session.scalar(select(func.max(sort.id)).where(sort.trip_id == trip.id)) or 0


def newest_trip(owner: Organizer) -> int:
    """Return the number of the newest trip of this organizer."""
    return db.session.scalar(select(func.max(Member.trip_id)).where(Member.organizer_id == owner.id)) or 0


def made_since(sort: type[T], trip: Trip, since: int) -> list[T]:
    """Return what has been made in the trip since the form was shown; nothing where it does not say when."""
    if since < 0:
        return []
    return list(db.session.scalars(select(sort).where(sort.trip_id == trip.id, sort.id > since)))


def same_engagement(trip: Trip, draft: EngagementDraft, *, since: int, venue: VenueDraft | None) -> Engagement | None:
    """Return the engagement that this very form has made before."""
    for row in made_since(Engagement, trip, since):
        there = row.venue if venue and row.venue and says_the_same(row.venue, venue) else None
        if says_the_same(row, replace(draft, venue=there.key) if there else draft):
            return row
    return None


def same_leg(trip: Trip, draft: LegDraft, *, since: int) -> Leg | None:
    """Return the leg that this very form has made before."""
    return next((row for row in made_since(Leg, trip, since) if says_the_same(row, draft)), None)


def same_person(trip: Trip, draft: PersonDraft, *, since: int, institution: InstitutionDraft | None) -> Person | None:
    """Return the person whom this very form has brought in before."""
    for row in made_since(Person, trip, since):
        there = row.institution
        if institution is None or there is None or not says_the_same(there, institution):
            there = None
        if says_the_same(row, replace(draft, institution=there.key) if there else draft):
            return row
    return None


def same_trip(owner: Organizer, draft: TripDraft, *, since: int) -> Trip | None:
    """Return the trip that this very form has begun before."""
    if since < 0:
        return None
    mine = select(Trip).join(Trip.members).where(Member.organizer_id == owner.id, Trip.id > since)
    return next((row for row in db.session.scalars(mine) if says_the_same(row, draft)), None)
