"""Renewing an agreement on another trip than that on which it was signed: where that can be, how its form begins."""

from collections.abc import Mapping
from typing import Any

from planner.language import Language
from planner.model import Member, Trip, db
from planner.programme.shape import Programme
from planner.values.vocabulary import Role, TripState
from planner.web import lookups
from planner.web.items.values import Link
from planner.web.register.partners import names_of
from planner.web.register.reach import Registered, agreements_within_reach
from planner.web.today import today_at_home

MOST_TRIPS = 8
"""So many trips are offered, the latest; nobody renews on one that is long over."""


def other_trips(slug: str, language: Language) -> list[Link]:
    """Return the open trips, but this one, that the organizer who asks may change, the latest first."""
    open_ones = lookups.memberships().where(
        Trip.slug != slug, Trip.state != TripState.CLOSED, Member.role != Role.VIEWER
    )
    found = db.session.scalars(open_ones.order_by(Trip.starts.desc(), Trip.id.desc()).limit(MOST_TRIPS))
    named = ((one.trip.slug, *language.falling_back_to(one.trip.languages).wording(one.trip.title)) for one in found)
    return [Link("agreements", trip, title, tag=tag) for trip, title, tag in named]


def renewal_of(uid: str, programme: Programme) -> Mapping[str, Any]:
    """Return how the form begins that renews this agreement on the trip of a programme.

    Its title and subject are those of the earlier one; its parties as far as the trip has an institution of that name.
    Nothing, for one that is out of reach or of this very trip.
    """
    found = next((one for one in agreements_within_reach(today_at_home(programme)) if one.uid == uid), None)
    if found is None or found.trip == programme.trip.slug:
        return {}
    keys = tuple(dict.fromkeys(_keys_of(found, programme)))
    return {"title": found.title, "subject": found.subject, "parties": keys, "renews_uid": uid}


def _keys_of(found: Registered, programme: Programme) -> list[str]:
    houses = [(key, names_of(one.name)) for key, one in programme.institutions.items()]
    return [key for party in found.parties for key, names in houses if names & names_of(party)]
