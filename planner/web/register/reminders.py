"""What an organizer is reminded of: deadlines of agreements, and action items that are open, of all their trips."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from planner import clock
from planner.exports.ics.reminders import reminders_ics
from planner.language import language
from planner.model import ActionItem, Feed, Organizer, Person, Trip, db
from planner.programme.deadlines import Deadline, Reminder
from planner.programme.names import naming
from planner.programme.shape import Person as Shape
from planner.programme.shape import uid_of
from planner.values.text import N_
from planner.values.vocabulary import ActionState, Side
from planner.web import lookups
from planner.web.addresses import whole_address
from planner.web.forms.base import NO_PROGRAMME
from planner.web.register.reach import Registered, agreements_of

TITLE = N_("Deadlines and action items")


def reminders_body(feed: Feed) -> bytes:
    """Return the calendar of a feed of reminders; of somebody whose account is shut it holds nothing."""
    who = feed.organizer
    found = reminders_of(who) if who is not None and who.active else ()
    speaks = language(feed.language or "en")
    return reminders_ics(found, language=speaks, title=speaks.say(TITLE), made_at=feed.made_at)


def reminders_of(organizer: Organizer) -> Iterator[Reminder]:
    """Yield everything that is due on a day, of the trips of which somebody is a member now; in three questions."""
    for one in agreements_of(organizer.id, clock.now().date()):
        yield from _deadlines(one)
    for row in db.session.execute(lookups.on_trips_of(_OPEN, organizer.id)):
        yield _action_item(row)


def _deadlines(one: Registered) -> Iterator[Reminder]:
    for of, day in one.deadlines:
        yield Reminder(
            uid=f"{one.uid}-{of}",
            day=day,
            of=of,
            title=one.title,
            about=one.trip_title,
            changed_at=one.changed_at,
            sequence=one.version,
            address=whole_address("agreements.show", slug=one.trip, key=one.key),
            parties=one.parties,
            valid_until=one.valid_until,
            notice_months=one.notice_months,
        )


_NAME = ("academic_title", "given", "family", "family_first", "suffix")

_OPEN = (
    select(
        ActionItem.key,
        ActionItem.text,
        ActionItem.due,
        ActionItem.changed_at,
        ActionItem.version,
        Trip.changed_at.label("trip_changed_at"),
        Trip.version.label("trip_version"),
        Trip.uid,
        Trip.title.label("trip_title"),
        Trip.slug,
        Person.changed_at.label("owner_changed_at"),
        *(getattr(Person, name) for name in _NAME),
    )
    .join(Trip, Trip.id == ActionItem.trip_id)
    .outerjoin(Person, Person.id == ActionItem.owner_id)
    .where(ActionItem.state == ActionState.OPEN, ActionItem.due.is_not(None))
    .order_by(ActionItem.due, ActionItem.id)
)


def _action_item(row: Any) -> Reminder:
    return Reminder(
        uid=f"{uid_of(row.uid, row.key)}-{Deadline.ACTION}",
        day=row.due,
        of=Deadline.ACTION,
        title=row.text,
        about=row.trip_title,
        changed_at=max(row.changed_at, row.trip_changed_at, row.owner_changed_at or row.changed_at),
        sequence=row.version + row.trip_version,
        address=whole_address("outcomes.index", slug=row.slug, _anchor=row.key),
        owner=_owner(row),
    )


def _owner(row: Any) -> str:
    """Return who does it by their name in Latin letters, "" for nobody."""
    if row.owner_changed_at is None:
        return ""
    person = Shape(key="", side=Side.HOME, **{name: getattr(row, name) for name in _NAME})
    return naming(person, NO_PROGRAMME, "").latin
