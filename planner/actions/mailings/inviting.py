"""Invitations: to which engagements somebody is invited, and what becomes of what they hold in their calendar."""

from collections.abc import Mapping
from datetime import datetime

from planner.actions.saving import added, all_or_nothing
from planner.errors import NoSuchTime, UnknownZone
from planner.model import Publishing, Trip, db
from planner.programme.shape import Engagement, Programme
from planner.values.vocabulary import Kind, Status
from planner.values.when import Form

CLOCKED = {Form.EXACT, Form.FROM, Form.UNTIL}
"""The forms of a time that a calendar can hold by the clock; nobody accepts "in the afternoon"."""


def sends_invitations(trip: Trip) -> bool:
    """Tell whether the delegates of a trip are sent real invitations."""
    row = db.session.get(Publishing, trip.id)
    return row is not None and row.sends_invitations


def let_invite(trip: Trip, *, really: bool) -> None:
    """Let the delegates of a trip be sent real invitations, or not any more. :raises TripClosed: for a closed one."""
    trip.ensure_open()
    with all_or_nothing():
        row = db.session.get(Publishing, trip.id) or added(Publishing(trip_id=trip.id))
        row.sends_invitations = really


def invitable(programme: Programme) -> Mapping[str, datetime]:
    """Return the engagements of a person's own programme to which they are invited: by key the instant of each.

    Those which take place and stand in the calendar by the clock; nobody is invited to their free time.
    """
    moments = ((key, _moment_if_invited(one, programme)) for key, one in programme.engagements.items())
    return {key: moment for key, moment in moments if moment is not None}


def is_invitable(programme: Programme, key: str) -> bool:
    """Tell whether an engagement is one of those."""
    one = programme.engagements.get(key)
    return one is not None and _moment_if_invited(one, programme) is not None


def _moment_if_invited(one: Engagement, programme: Programme) -> datetime | None:
    takes_place = one.kind is not Kind.FREE and one.status is not Status.CANCELLED
    return _moment_of(one, programme) if takes_place else None


def _moment_of(one: Engagement, programme: Programme) -> datetime | None:
    """Return the instant at which an engagement ends, or where that is open begins; ``None`` where no clock says it."""
    if one.when.form not in CLOCKED:
        return None
    when = one.when.in_zone(programme.zone_of(one))
    try:
        return when.ends_at or when.starts_at
    except (NoSuchTime, UnknownZone):
        return None
