"""What wants an organizer's attention, of all their trips at once: one question of the database for each sort.

Agreements come from :mod:`planner.web.register.reach`. The clashes of a trip need its whole programme; a page asks for
them by an address of their own (``clashes.count``), trip by trip, so that nobody waits for all of them.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from planner import clock
from planner.model import ActionItem, Base, Member, Person, Restricted, Trip, Venue, db
from planner.programme.titles import journey
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import ActionState, Status, TripState
from planner.values.when import Form
from planner.web import lookups
from planner.web.today import today_in

SOON = timedelta(days=14)
"""How far ahead one looks for what is due; a day more or less of it is that of the trip's home."""
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanting:
    """One thing on one trip that wants attention: its trip's slug, title and languages, its own title and its day.

    ``last`` is the last of its days where it takes several. ``sort`` is the word for what it is: engagement, leg, stay,
    action item. ``why`` says for an item what is open about it: ``undated``, ``tentative`` or ``tbc``.
    """

    trip: str
    trip_title: Text
    languages: tuple[str, ...]
    today: date
    day: date
    last: date | None = None
    key: str = ""
    sort: str = ""
    title: Text = NOTHING
    why: str = ""
    count: int = 0

    @property
    def is_past(self) -> bool:
        """Tell whether its day, or the last of them, is over by the date at the trip's home."""
        return (self.last or self.day) < self.today


def unsettled() -> list[Wanting]:
    """Return what is tentative, to be confirmed or without a date and comes within a fortnight, the soonest first.

    What is over and what is on a closed trip is left alone.
    """
    today = clock.now().date()
    near = and_(today + SOON + _A_DAY >= _FIRST, today - _A_DAY <= _LAST, Trip.state != TripState.CLOSED)
    rows = db.session.execute(_of_mine(_OPEN_ITEMS).where(near).order_by(_FIRST, _ITEM.id))
    return [one for one in map(_item, rows) if one.day <= one.today + SOON and not one.is_past]


def due_items() -> list[Wanting]:
    """Return the action items that are open and due within a fortnight, or were, the longest due first."""
    due = and_(ActionItem.state == ActionState.OPEN, ActionItem.due <= clock.now().date() + SOON + _A_DAY)
    query = select(ActionItem.key, ActionItem.text, ActionItem.due, *_TRIP).join(Trip, Trip.id == ActionItem.trip_id)
    rows = db.session.execute(_of_mine(query).where(due).order_by(ActionItem.due, ActionItem.id))
    found = [Wanting(key=row.key, sort="action_item", title=row.text, day=row.due, **_trip(row)) for row in rows]
    return [one for one in found if one.day <= one.today + SOON]


def restricted_due() -> list[Wanting]:
    """Return the trips whose restricted data are to be deleted within a fortnight, and of how many people.

    Only of those where the organizer may read them; ``day`` is the first on which some of them go.
    """
    number, first = func.count(Restricted.person_id).label("number"), func.min(Restricted.delete_on).label("first")
    query = select(number, first, *_TRIP).select_from(Restricted)
    query = query.join(Person, Person.id == Restricted.person_id).join(Trip, Trip.id == Person.trip_id)
    near = Restricted.delete_on <= clock.now().date() + SOON
    rows = db.session.execute(
        _of_mine(query).where(Member.reads_restricted, near).group_by(Trip.id).order_by(first, Trip.id)
    )
    return [Wanting(sort="restricted", day=row.first, count=row.number, **_trip(row)) for row in rows]


def _of_mine(query: Select[Any]) -> Select[Any]:
    """Leave what is on the trips of the organizer who asks."""
    return lookups.on_trips_of(query, lookups.whoever().id)


_TRIP: tuple[InstrumentedAttribute[Any] | ColumnElement[Any], ...] = (
    Trip.slug,
    Trip.title.label("trip_title"),
    Trip.languages,
    Trip.home_zone,
)
_TABLES = Base.metadata.tables
_ITEM, _ENGAGEMENT, _LEG, _STAY = (_TABLES[name].c for name in ("item", "engagement", "leg", "stay"))
_FIRST = func.coalesce(_ENGAGEMENT.day, _LEG.from_day, _LEG.to_day, _STAY.check_in, Trip.starts)
_LAST = func.coalesce(_ENGAGEMENT.end_day, _ENGAGEMENT.day, _LEG.to_day, _LEG.from_day, _STAY.check_out, Trip.ends)
_OPEN_ITEMS = (
    select(
        _ITEM.sort,
        _ITEM.key,
        _ITEM.status,
        _FIRST.label("first"),
        _LAST.label("last"),
        _ENGAGEMENT.title,
        _ENGAGEMENT.form,
        _LEG.number,
        _LEG.from_place,
        _LEG.to_place,
        Venue.name.label("house"),
        *_TRIP,
    )
    .select_from(_TABLES["item"])
    .join(Trip, Trip.id == _ITEM.trip_id)
    .outerjoin(_TABLES["engagement"], _ENGAGEMENT.id == _ITEM.id)
    .outerjoin(_TABLES["leg"], _LEG.id == _ITEM.id)
    .outerjoin(_TABLES["stay"], _STAY.id == _ITEM.id)
    .outerjoin(Venue, Venue.id == _STAY.venue_id)
    .where(
        _ITEM.status != Status.CANCELLED,
        or_(_ITEM.status == Status.TENTATIVE, _ENGAGEMENT.tbc.is_(True), _ENGAGEMENT.form == Form.UNDATED),
    )
)


def _item(row: Any) -> Wanting:
    why = "undated" if row.form is Form.UNDATED else "tentative" if row.status is Status.TENTATIVE else "tbc"
    leg = journey(row.number, row.from_place, row.to_place) if row.sort == "leg" else NOTHING
    return Wanting(
        key=row.key,
        sort=row.sort,
        title=row.title or leg or row.house or NOTHING,
        day=row.first,
        last=row.last,
        why=why,
        **_trip(row),
    )


def _trip(row: Any) -> dict[str, Any]:
    """Return the trip of a row, and what day it is at its home."""
    today = today_in(row.home_zone, clock.now())
    return {"trip": row.slug, "trip_title": row.trip_title, "languages": row.languages, "today": today}
