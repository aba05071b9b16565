"""The one gate to everything below a trip: who is not a member of it is told that there is no such trip.

Things are found by their key within their trip, so an address that mixes two trips leads nowhere.
"""

from typing import TypeVar

from flask import g
from sqlalchemy import Select, select
from sqlalchemy.orm import contains_eager
from werkzeug.exceptions import Forbidden

from planner.errors import NotFound
from planner.model import Engagement, Leg, Member, Organizer, Person, Trip, db
from planner.programme.audience import Audience, seen_by
from planner.programme.build import programme_of
from planner.programme.shape import Programme
from planner.values.vocabulary import Role
from planner.web.access import organizer

T = TypeVar("T", Engagement, Leg, Person)


def whoever() -> Organizer:
    """Return the organizer who is signed in. :raises NotFound: when nobody is."""
    found = organizer()
    if found is None:
        raise NotFound
    return found


def memberships() -> Select[tuple[Member]]:
    """Return the query of the organizer's memberships, each with its trip."""
    mine = select(Member).join(Member.trip).where(Member.organizer_id == whoever().id)
    return mine.options(contains_eager(Member.trip))


def member(slug: str) -> Member:
    """Return the organizer's membership of this trip, found once a request. :raises NotFound: for everybody else."""
    if g.get("member_of") != slug:
        found = db.session.scalar(memberships().where(Trip.slug == slug))
        if found is None:
            raise NotFound
        g.member_of, g.member = slug, found
    known: Member = g.member
    return known


def trip(slug: str) -> Trip:
    """Return a trip of the organizer. :raises NotFound: for everybody else."""
    return member(slug).trip


def trip_to_edit(slug: str) -> Trip:
    """Return a trip that the organizer may change. :raises Forbidden: for a viewer. :raises NotFound: else."""
    if not member(slug).may_edit:
        raise Forbidden
    return member(slug).trip


def trip_to_delete(slug: str) -> Trip:
    """Return a trip that the organizer owns. :raises Forbidden: for other members. :raises NotFound: else."""
    if member(slug).role is not Role.OWNER:
        raise Forbidden
    return member(slug).trip


def engagement(trip: Trip, key: str) -> Engagement:
    """Return an engagement of the trip. :raises NotFound: when there is none."""
    return _within(Engagement, trip, key)


def leg(trip: Trip, key: str) -> Leg:
    """Return a leg of the trip. :raises NotFound: when there is none."""
    return _within(Leg, trip, key)


def person(trip: Trip, key: str) -> Person:
    """Return a person of the trip. :raises NotFound: when there is none."""
    return _within(Person, trip, key)


def _within(sort: type[T], trip: Trip, key: str) -> T:
    found = db.session.scalar(select(sort).where(sort.trip_id == trip.id, sort.key == key))
    if found is None:
        raise NotFound
    return found


def programme(slug: str, address: str = "staff") -> Programme:
    """Return a trip as the audience of this address sees it; staff see restricted data only with permission.

    :raises NotFound: for an address of nobody, or of somebody of another trip.
    """
    me = member(slug)
    audience = Audience.parse(address)
    if audience.is_staff:
        audience = Audience.parse("staff+restricted" if me.reads_restricted else "staff")
    whole = programme_of(me.trip)
    return seen_by(whole, audience)
