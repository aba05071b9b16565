"""The same form sent twice, by two clicks or by going back: one thing, not two.

A form for something new carries the number of the newest thing there was when it was shown. If since then exactly
what it says has been made, that is it. Rejected: a token that works once. It also swallows what somebody changed
before sending a second time, and it needs a table.
"""

from typing import Any

from sqlalchemy import func, select

from planner.actions.drafts import TripDraft
from planner.actions.saving import says_the_same
from planner.model import Member, Organizer, Trip, db
from planner.web.adding import SORTS
from planner.web.forms.thing import ThingForm

Sort = Any  # a class of the model whose rows belong to a trip
Row = Any


def newest(sort: Sort, trip: Trip) -> int:
    """Return the number of the newest of its sort in the trip."""
    return db.session.scalar(select(func.max(sort.id)).where(sort.trip_id == trip.id)) or 0


def newest_trip(owner: Organizer) -> int:
    """Return the number of the newest trip of this organizer."""
    return db.session.scalar(select(func.max(Member.trip_id)).where(Member.organizer_id == owner.id)) or 0


def made_since(sort: Sort, trip: Trip, since: int) -> list[Row]:
    """Return what has been made in the trip since the form was shown; nothing where it does not say when."""
    if since < 0:
        return []
    return list(db.session.scalars(select(sort).where(sort.trip_id == trip.id, sort.id > since)))


def same_thing(sort: Sort, trip: Trip, form: ThingForm) -> Row | None:
    """Return the thing that this very form has made before, with all that was entered on it on the spot."""
    made = made_since(sort, trip, form.since.number)
    if not made:
        return None
    newcomers = form.newcomers()
    there = {name: found.key for name, draft in newcomers.items() if (found := _stored(trip, draft))}
    if len(there) < len(newcomers):
        return None
    draft = form.draft(there)
    return next((row for row in made if says_the_same(row, draft)), None)


def _stored(trip: Trip, draft: Any) -> Row | None:
    """Return the newest thing of the trip that says what the draft does."""
    sort = SORTS[type(draft)].row
    rows = db.session.scalars(select(sort).where(sort.trip_id == trip.id).order_by(sort.id.desc()))
    return next((row for row in rows if says_the_same(row, draft)), None)


def same_trip(owner: Organizer, draft: TripDraft, *, since: int) -> Trip | None:
    """Return the trip that this very form has begun before."""
    if since < 0:
        return None
    mine = select(Trip).join(Trip.members).where(Member.organizer_id == owner.id, Trip.id > since)
    return next((row for row in db.session.scalars(mine) if says_the_same(row, draft)), None)
