"""Sessions and posters of a table, taken over: all of them or none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from planner.actions.drafts import EngagementDraft, VenueDraft, draft_of
from planner.actions.engagements import change_engagement, schedule_engagement
from planner.actions.importing.rows import naming_row, sorted_out
from planner.actions.saving import all_or_nothing
from planner.actions.venues import add_venue
from planner.errors import Refused
from planner.imports.tables.posters import with_posters
from planner.imports.tables.proposed import Proposed
from planner.model import Engagement, Trip, db
from planner.values.searching import folded
from planner.values.text import Text

MOST_SESSIONS = 500
"""So many are taken over at once: each is a save of its own, of ten milliseconds."""


def take_over_sessions(conference: Engagement, proposed: Sequence[Proposed]) -> tuple[int, int]:
    """Let a conference have the sessions that a table proposes; return how many are new, and how many are changed.

    A room that is no venue yet becomes one: that of the conference, with this room. :raises TripClosed: for a trip that
    may not be changed. :raises Refused: for a row with a problem, or one that the trip cannot hold,
    and for too many of them.
    """
    fresh, changed = sorted_out(conference.trip, proposed)
    if len(fresh) + len(changed) > MOST_SESSIONS:
        raise Refused("At most %(limit)s sessions can be taken over at once.", limit=MOST_SESSIONS)
    with all_or_nothing():
        rooms = _rooms(conference, [*fresh, *changed])
        for one in fresh:
            with naming_row(one.row):
                schedule_engagement(conference.trip, _placed(one, rooms))
        rows = _rows(conference.trip, [one.key for one in changed])
        for one in changed:
            with naming_row(one.row):
                change_engagement(rows[one.key], _placed(one, rooms), version=None)
    return len(fresh), len(changed)


def take_over_posters(session: Engagement, proposed: Sequence[Proposed]) -> tuple[int, int]:
    """Let the posters that a table proposes hang in a session; return how many are new, and how many are changed.

    It is one save of the session. :raises TripClosed: and :raises Refused: as :func:`take_over_sessions`.
    """
    fresh, changed = sorted_out(session.trip, proposed)
    stored: EngagementDraft = draft_of(session)
    posters = with_posters(stored.posters, [*changed, *fresh])
    change_engagement(session, replace(stored, posters=posters), version=None)
    return len(fresh), len(changed)


def _rooms(conference: Engagement, proposed: Iterable[Proposed]) -> dict[str, str]:
    """Add the rooms that are no venues yet, each once; return the keys of their venues by their names, folded."""
    found: dict[str, str] = {}
    house: VenueDraft | None = draft_of(conference.venue) if conference.venue else None
    for one in proposed:
        name = folded(one.room)
        if name and name not in found:
            words = Text(one.room)
            draft = replace(house, key="", room=words) if house else VenueDraft(key="", name=words)
            with naming_row(one.row):
                found[name] = add_venue(conference.trip, draft).key
    return found


def _placed(one: Proposed, rooms: dict[str, str]) -> EngagementDraft:
    draft: EngagementDraft = one.draft
    return replace(draft, venue=rooms[folded(one.room)]) if one.room else draft


def _rows(trip: Trip, keys: Iterable[str]) -> dict[str, Engagement]:
    known = select(Engagement).where(Engagement.trip_id == trip.id, Engagement.key.in_(list(keys)))
    lists = (selectinload(Engagement.parts), selectinload(Engagement.posters))
    return {row.key: row for row in db.session.scalars(known.options(*lists))}
