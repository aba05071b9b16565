"""Venues: added where one is needed, changed, taken out; the clocks of what happens there follow."""

from sqlalchemy import or_, select

from planner.actions import making
from planner.actions.drafts import VenueDraft
from planner.actions.drafts.people import write_venue
from planner.actions.saving import all_or_nothing, ensure_current, touch
from planner.actions.within import Within
from planner.errors import Refused
from planner.model import Engagement, Item, Stay, Trip, Venue, db


def add_venue(trip: Trip, draft: VenueDraft) -> Venue:
    """Add a venue. Without a zone it has the trip's home zone. :raises Refused: for one without a name."""
    return making.make(trip, Venue, draft, _write, words=draft.name, otherwise="venue")


def change_venue(venue: Venue, draft: VenueDraft, *, version: int | None) -> Venue:
    """Let a venue be what the draft says. What happens there counts as changed.

    In another zone the clock on the wall shows the same times and stands for other instants.
    :raises Stale: when it was changed since. :raises NoSuchTime: when a clock there skips a time of its programme.
    """
    return making.change(venue, draft, _rewrite, version=version, shown_by=_items_at)


def delete_venue(venue: Venue, *, version: int | None) -> None:
    """Take a venue out of the trip; what was to happen there keeps its times and their zone, and has no place.

    :raises Stale: when it was changed since it was shown.
    """
    venue.trip.ensure_open()
    ensure_current(venue, version)
    with all_or_nothing():
        for engagement in _engagements_at(venue):
            engagement.zone = engagement.zone or venue.zone
        touch(_items_at(venue))
        db.session.delete(venue)
    db.session.expire_all()


def _rewrite(venue: Venue, draft: VenueDraft, within: Within) -> None:
    by_its_clock = [engagement for engagement in _engagements_at(venue) if not engagement.zone]
    _write(venue, draft, within)
    for engagement in by_its_clock:
        engagement.schedule(engagement.when, anchor=engagement.anchor)


def _write(venue: Venue, draft: VenueDraft, within: Within) -> None:
    if not draft.name:
        raise Refused("Give it a name.", field="name")
    write_venue(venue, draft, within)


def _engagements_at(venue: Venue) -> list[Engagement]:
    return list(db.session.scalars(select(Engagement).where(Engagement.venue_id == venue.id)))


def _items_at(venue: Venue) -> list[Item]:
    """Return all that shows this venue: what happens there, what may be moved there, who sleeps there."""
    either = or_(Engagement.venue_id == venue.id, Engagement.alternative_venue_id == venue.id)
    return [
        *db.session.scalars(select(Engagement).where(either)),
        *db.session.scalars(select(Stay).where(Stay.venue_id == venue.id)),
    ]
