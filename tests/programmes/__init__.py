"""Programmes for tests, made of few words: ``programme_with(a_meeting(...), a_flight(...))`` and one whole trip.

The cast travels: Ada leads the City, Ben speaks for the University and is in both groups, Cleo is of the University,
Ken receives them. Every maker takes the fields of its shape, so a test writes only what it is about.
"""

from typing import Any

from planner.programme.shape import Programme
from tests.programmes.engagements import the_agreement, the_engagements
from tests.programmes.journey import the_journey
from tests.programmes.making import CHANGED, a_flight, a_meeting, a_stay, a_trip, an_end, programme_with
from tests.programmes.outcomes import the_outcomes
from tests.programmes.people import the_groups, the_institutions, the_people, the_venues
from tests.programmes.whens import at, exact, follows, from_, part_of, until, whole_day, with_

__all__ = [
    "CHANGED",
    "a_flight",
    "a_meeting",
    "a_stay",
    "a_trip",
    "an_end",
    "at",
    "exact",
    "follows",
    "from_",
    "part_of",
    "programme_with",
    "the_agreement",
    "the_engagements",
    "the_groups",
    "the_institutions",
    "the_journey",
    "the_outcomes",
    "the_people",
    "the_venues",
    "until",
    "whole_day",
    "whole_trip",
    "with_",
]


def whole_trip(**changes: Any) -> Programme:
    """Return a trip with everything that a programme can hold: zones, clock changes, inexact times, all states."""
    people = (*the_groups(), *the_institutions(), *the_people(), *the_venues())
    programme = (*the_journey(), *the_engagements(), the_agreement(), *the_outcomes())
    return programme_with(*people, *programme, **changes)
