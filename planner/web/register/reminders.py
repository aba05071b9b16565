"""What an organizer is reminded of: deadlines of agreements, and action items that are open, of all their trips."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from planner import clock
from planner.exports.ics.reminders import reminders_ics
from planner.language import language
from planner.model import ActionItem, Feed, Organizer, Trip, db
from planner.programme.deadlines import Deadline, Reminder
from planner.programme.shape import uid_of
from planner.values.text import N_
from planner.values.vocabulary import ActionState
from planner.web import lookups
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
        )


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
    )
    .join(Trip, Trip.id == ActionItem.trip_id)
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
        changed_at=max(row.changed_at, row.trip_changed_at),
        sequence=row.version + row.trip_version,
    )
