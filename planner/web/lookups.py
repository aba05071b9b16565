"""The one gate to everything below a trip: who is not a member of it is told that there is no such trip.

Things are found by their key within their trip, so an address that mixes two trips leads nowhere.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from flask import current_app, g
from sqlalchemy import Select, select
from sqlalchemy.orm import contains_eager
from werkzeug.exceptions import Forbidden

from planner.actions.drafts.loading import WITH_LISTS
from planner.actions.members import may_change
from planner.actions.numbers import numbered
from planner.actions.readings import note_reading
from planner.actions.within import Row
from planner.errors import NotFound
from planner.model import Invitation, Item, Member, Organizer, Trip, db
from planner.programme.audience import Audience, Circle, seen_by
from planner.programme.audience.address import RESTRICTED
from planner.programme.build import programme_of
from planner.programme.shape import Programme
from planner.values.vocabulary import Role
from planner.web.access import organizer
from planner.web.remembering import remember

T = TypeVar("T", bound=Row)
N = TypeVar("N", Invitation, Member)


class NoSuchItem(NotFound):
    """A trip that the reader may change has no item of this key, or has it no more: its history may know."""

    def __init__(self, trip: Trip, key: str) -> None:
        """Keep what was looked for."""
        super().__init__()
        self.trip, self.key = trip, key


def whoever() -> Organizer:
    """Return the organizer who is signed in. :raises NotFound: when nobody is."""
    found = organizer()
    if found is None:
        raise NotFound
    return found


def memberships() -> Select[Member]:
    """Return the query of the organizer's memberships, each with its trip; deleted trips are as good as gone."""
    mine = select(Member).join(Member.trip).where(Member.organizer_id == whoever().id, Trip.deleted_at.is_(None))
    return mine.options(contains_eager(Member.trip))


def on_trips_of(query: Select[*tuple[Any, ...]], organizer: int) -> Select[*tuple[Any, ...]]:
    """Leave of a query that knows its trips what stands on those of an organizer, by their row's number."""
    mine = (Member.organizer_id == organizer, Trip.deleted_at.is_(None))
    return query.join(Member, Member.trip_id == Trip.id).where(*mine)


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


def may_edit(slug: str) -> bool:
    """Tell whether the organizer may change this trip: by role, and because it is open."""
    return member(slug).may_edit and member(slug).trip.is_open


def trip_to_edit(slug: str) -> Trip:
    """Return a trip that the organizer may change; what it is now is remembered.

    :raises Forbidden: for a viewer. :raises NotFound: for everybody else.
    """
    if not member(slug).may_edit:
        raise Forbidden
    remember(member(slug).trip)
    return member(slug).trip


def trip_to_delete(slug: str) -> Trip:
    """Return a trip that the organizer owns. :raises Forbidden: for other members. :raises NotFound: else."""
    if member(slug).role is not Role.OWNER:
        raise Forbidden
    return member(slug).trip


def binned() -> Select[Member]:
    """Return the query of the organizer's memberships of the deleted trips that they own, each with its trip."""
    mine = select(Member).join(Member.trip).where(Member.organizer_id == whoever().id, Trip.deleted_at.is_not(None))
    return mine.where(Member.role == Role.OWNER).options(contains_eager(Member.trip))


def trip_in_bin(slug: str) -> Trip:
    """Return a deleted trip that the organizer owns. :raises NotFound: for everybody else, and for any other trip."""
    found = db.session.scalar(binned().where(Trip.slug == slug))
    if found is None:
        raise NotFound
    return found.trip


def fellow_to_change(slug: str, number: int, *, leaving: bool = False) -> Member:
    """Return a member whom the organizer may change or remove; everybody may leave, so ``leaving`` is themselves too.

    :raises Forbidden: for one above them, and for a viewer. :raises NotFound: when there is none of that number.
    """
    found = _numbered(Member, trip(slug), number)
    if not may_change(found, by=member(slug)) and not (leaving and found is member(slug)):
        raise Forbidden
    return found


def invitation(trip: Trip, number: int) -> Invitation:
    """Return an invitation to the trip. :raises NotFound: when there is none of that number."""
    return _numbered(Invitation, trip, number)


def _numbered(sort: type[N], trip: Trip, number: int) -> N:
    found = numbered(sort, number, select(sort).where(sort.trip_id == trip.id))
    if found is None:
        raise NotFound
    return found


def thing(sort: type[T], trip: Trip, key: str, *, with_lists: bool = False) -> T:
    """Return the thing of this sort and key within the trip, ``with_lists`` so that its draft can be read at once.

    :raises NotFound: when there is none, :class:`NoSuchItem` where it would be an item.
    """
    query = select(sort).where(sort.trip_id == trip.id, sort.key == key)
    found = db.session.scalar(query.options(*WITH_LISTS.get(sort, ())) if with_lists else query)
    if found is None:
        raise NoSuchItem(trip, key) if issubclass(sort, Item) else NotFound
    return found


def no_such(sort: type[Row], slug: str, key: str) -> NotFound:
    """Return what to raise where nobody sees a thing of this sort and key.

    Who may change the trip is told what became of an item; who may not is told no name of what is there no more.
    """
    return NoSuchItem(trip(slug), key) if issubclass(sort, Item) and member(slug).may_edit else NotFound()


def things(sort: type[T], trip: Trip, keys: Iterable[str]) -> Sequence[T]:
    """Return the things of this sort within the trip that have one of these keys, in one question."""
    return db.session.scalars(select(sort).where(sort.trip_id == trip.id, sort.key.in_(list(keys)))).all()


def programme(slug: str, address: str = "staff") -> Programme:
    """Return a trip as the audience of this address sees it. :raises NotFound: as :func:`seen`."""
    audience = Audience.parse(address)
    return seen(slug, whole(slug), audience)


def whole(slug: str) -> Programme:
    """Return a trip with everything in it, to be cut down before anybody sees it."""
    return programme_of(trip(slug))


def seen(slug: str, whole: Programme, audience: Audience) -> Programme:
    """Return what an audience sees of a trip, but nobody's restricted data: these are asked for by :func:`restricted`.

    :raises NotFound: for somebody of another trip.
    """
    member(slug)
    return _with_restricted_of((), seen_by(whole, Circle.STAFF if audience.is_staff else audience))


def restricted(slug: str, *, where: str, keys: Iterable[str] | None = None) -> Programme:
    """Return the staff's programme with the restricted data of these people, or of all; who reads them is noted.

    ``where`` is one of :data:`planner.web.readings.WHERE`. :raises NotFound: for who may not read them.
    :raises CannotNote: when it cannot be noted.
    """
    if not member(slug).reads_restricted:
        raise NotFound
    programme = seen_by(whole(slug), RESTRICTED)
    if keys is not None:
        programme = _with_restricted_of(frozenset(keys), programme)
    kept = [key for key, one in programme.people.items() if one.restricted]
    if kept and g.get("reading_noted") != (slug, kept):
        note_reading(Path(current_app.config["INSTANCE"]), trip(slug), kept, where=where, by=whoever())
        g.reading_noted = slug, kept
    return programme


def _with_restricted_of(keys: Container[str], programme: Programme) -> Programme:
    """Return a programme with the restricted data of these people at most."""
    hidden = [one for one in programme.people.values() if one.restricted and one.key not in keys]
    if not hidden:
        return programme
    return replace(programme, people={**programme.people, **{one.key: replace(one, restricted=None) for one in hidden}})
