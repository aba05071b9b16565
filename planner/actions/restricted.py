"""The end of what only few may read: on which day it is deleted, and that it is.

Keeping it is a verb of people's (:func:`planner.actions.people.keep_restricted`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import defer
from sqlalchemy.orm.attributes import flag_modified

from planner import clock
from planner.actions.drafts import RestrictedDraft as Draft
from planner.actions.saving import all_or_nothing
from planner.model import Person, Release, Restricted, Step, Trip, db

KEPT_FOR = timedelta(days=30)
"""How long after the end of a trip restricted data are kept, unless somebody says otherwise."""

Pair = Sequence[Mapping[str, Any] | None]


def deletion_day(ends: date) -> date:
    """Return the day on which the restricted data of a trip go that ends on this one."""
    return ends + KEPT_FOR


def proposed_day(ends: date) -> date:
    """Return the day that is proposed for deleting what is noted down today: never one on which it would be gone."""
    day, today = deletion_day(ends), clock.now().date()
    return day if day > today else today + KEPT_FOR


def dated(kept: Draft | None, trip: Trip) -> Draft | None:
    """Return restricted data with a day of deletion; nothing where a day is all that they are."""
    if kept is None or replace(kept, delete_on=None) == Draft():
        return None
    return kept if kept.delete_on else replace(kept, delete_on=proposed_day(trip.ends))


def date_deletions(trip: Trip) -> int:
    """Let all restricted data of a trip that have no day of deletion be deleted on the proposed one; return how many.

    It counts as a save of these people. :raises TripClosed: for a trip that may not be changed.
    """
    trip.ensure_open()
    rows = _restricted().where(Person.trip_id == trip.id, Restricted.delete_on.is_(None))
    undated = db.session.scalars(rows).all()
    with all_or_nothing():
        for row in undated:
            row.delete_on = proposed_day(trip.ends)
            flag_modified(row.person, "family")
    return len(undated)


def follow_the_end(trip: Trip, ended: date) -> None:
    """Let what was to be deleted so long after the old end of a trip be deleted so long after the new one."""
    rows = _restricted().where(Person.trip_id == trip.id, Restricted.delete_on == deletion_day(ended))
    for row in db.session.scalars(rows).all():
        row.delete_on = deletion_day(trip.ends)
        flag_modified(row.person, "family")


def purge_restricted(today: date) -> list[tuple[str, str]]:
    """Delete the restricted data whose day has come, in closed trips and the bin too, out of history and releases.

    Return slug and key of the people whose data are gone. A day has come once it has begun in UTC.
    """
    due = db.session.scalars(_restricted().where(Restricted.delete_on <= today).order_by(Person.trip_id, Person.rank))
    rows = due.all()
    gone = [(row.person.trip, row.person.key) for row in rows]
    with all_or_nothing():
        for row in rows:
            flag_modified(row.person, "family")
            row.person.restricted = None
        numbered = {(trip.id, key) for trip, key in gone}
        _forget(numbered, today)
        _forget_in_releases(numbered, today)
    return [(trip.slug, key) for trip, key in gone]


def _restricted() -> Any:
    return select(Restricted).join(Restricted.person)


def _forget(gone: set[tuple[int, str]], today: date) -> None:
    """Take out of the history what it kept of these people, and what would be due if it were still there.

    What has no day, and nobody finds on a page any more to give it one, goes on the proposed day.
    """
    seen = {tuple(row) for row in db.session.execute(select(Person.trip_id, Person.key).join(Person.restricted))}
    for step in db.session.scalars(select(Step).where(Step.restricted.is_not(None))):
        proposed = deletion_day(step.trip.ends)
        kept = {
            key: pair
            for key, pair in (step.restricted or {}).items()
            if (step.trip_id, key) not in gone
            and not _is_due(pair, today, undated=date.max if (step.trip_id, key) in seen else proposed)
        }
        if kept != step.restricted:
            step.restricted = kept or None


def _forget_in_releases(gone: set[tuple[int, str]], today: date) -> None:
    """Take out of the releases what they hold of these people, and what is due by the day that stood beside it then.

    What had no day then goes with the data that a page still shows, or else on the proposed day.
    """
    seen = {tuple(row) for row in db.session.execute(select(Person.trip_id, Person.key).join(Person.restricted))}
    held = select(Release).where(Release.restricted.is_not(None))
    for release in db.session.scalars(held.options(defer(Release.programme))):
        proposed = deletion_day(release.trip.ends)
        kept = {
            key: state
            for key, state in (release.restricted or {}).items()
            if (release.trip_id, key) not in gone
            and not _is_due([state], today, undated=date.max if (release.trip_id, key) in seen else proposed)
        }
        if kept != release.restricted:
            release.restricted = kept or None


def _is_due(pair: Pair, today: date, *, undated: date) -> bool:
    days = (state.get("delete_on") for state in pair if state)
    return any((date.fromisoformat(day) if day else undated) <= today for day in days)
