"""Putting the sample where one can look around in it, and knowing it again.

Every loaded sample is known by its UID, which begins with :data:`MARK`, whatever becomes of its title and its slug: so
it is offered where it is absent, and taken away in one click where it is not wanted any more. One that is there is left
as it is; one that lies in the bin is brought back.

It is published once, so that links, calendars and pages of delegates have something to show.

Its trip is over, and what is restricted would be gone with the next start. So it is due a fortnight after one begins to
look around, as if the trip had ended lately, and the desk tells of it.
"""

import uuid
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, select

from planner import clock
from planner.actions.keys import new_slug
from planner.actions.releases import publish
from planner.actions.trip_bin import bring_back_trip
from planner.actions.trip_import import import_trip
from planner.imports.tripfile import read_tripfile
from planner.model import Member, Organizer, Trip, db
from planner.programme.shape import Person, Programme
from planner.sample import sample_bytes
from planner.values.text import Text
from planner.values.vocabulary import Role

MARK = "73616d70-6c65-8000-"
"""How the UID of every sample begins: RFC 9562 5.8, a version 8 of our own; its first bytes spell the word."""

NOTE = Text(
    {
        "en": "The programme as it is agreed with all hosts.",
        "de": "Das Programm, wie es mit allen Gastgebern abgestimmt ist.",
        "ja": "すべての訪問先と調整済みの日程です。",
    }
)
"""What the delegates are told of its first release."""


def is_sample(uid: str) -> bool:
    """Tell by its UID whether a trip is the sample."""
    return uid.startswith(MARK)


def sample_for(owner: Organizer) -> Trip:
    """Return the sample that this organizer owns, loaded where there is none; that of somebody else is theirs."""
    owned = Trip.members.any(and_(Member.organizer_id == owner.id, Member.role == Role.OWNER))
    return _found(and_(Trip.uid.startswith(MARK), owned)) or _loaded(owner)


def any_sample() -> Trip:
    """Return whatever sample there is, for who runs the installation; one that is loaded here nobody owns yet."""
    return _found(Trip.uid.startswith(MARK)) or _loaded(None)


def _found(wanted: ColumnElement[bool]) -> Trip | None:
    trip = db.session.scalar(select(Trip).where(wanted).order_by(Trip.deleted_at.is_not(None), Trip.id).limit(1))
    return bring_back_trip(trip) if trip and trip.deleted_at else trip


def _loaded(owner: Organizer | None) -> Trip:
    programme = due_soon(read_tripfile(sample_bytes()))
    head = replace(programme.trip, slug=new_slug(programme.trip.slug), uid=MARK + str(uuid.uuid4())[len(MARK) :])
    trip = import_trip(replace(programme, trip=head), owner=owner)
    publish(trip, owner, note=NOTE)
    return trip


def due_soon(programme: Programme) -> Programme:
    """Return the programme with all its restricted data due in a fortnight."""
    due = clock.now().date() + timedelta(days=14)
    return replace(programme, people={key: _until(due, person) for key, person in programme.people.items()})


def _until(due: date, person: Person) -> Person:
    return replace(person, restricted=replace(person.restricted, delete_on=due)) if person.restricted else person
