"""The visit report: how it went, as a whole and at each engagement, written in one go."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.saving import all_or_nothing
from planner.actions.trips import change_trip
from planner.model import Engagement, Trip
from planner.values.text import Text


class Account(NamedTuple):
    """How it went at an engagement, and which version of that was on the form."""

    engagement: Engagement
    words: Text
    version: int | None


def write_report(trip: Trip, summary: Text, accounts: Iterable[Account], *, version: int | None) -> None:
    """Write how it went as a whole and at these engagements: all of it or, where something is refused, nothing.

    What says the same as before is left alone. :raises Stale: when something of it was changed since it was shown.
    """
    trip.ensure_open()
    with all_or_nothing():
        if trip.summary != summary:
            change_trip(trip, replace(draft_of(trip), summary=summary), version=version)
        for engagement, words, seen in accounts:
            if engagement.account != words:
                change_engagement(engagement, replace(draft_of(engagement), account=words), version=seen)
