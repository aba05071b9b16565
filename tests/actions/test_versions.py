"""A version rises with every save of a row, and with nothing else."""

from dataclasses import replace

import pytest

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.members import add_member
from planner.actions.organizers import add_organizer
from planner.model import Member, Trip, db
from planner.values.vocabulary import Role
from tests.actions.stored import engagement


def test_a_member_more_is_no_change_of_the_trips_head(
    trip: Trip, owner: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = trip.version, trip.changed_at
    monkeypatch.setenv("PLANNER_NOW", "2030-01-01T00:00:00+00:00")

    add_member(trip, add_organizer("ben@example.org", name="Ben"), role=Role.EDITOR, by=owner)
    db.session.flush()

    assert (trip.version, trip.changed_at) == before


def test_two_saves_within_one_second_are_two_versions(trip: Trip) -> None:
    call = engagement(trip, "call")
    change_engagement(call, replace(draft_of(call), groups=("city",)), version=1)

    change_engagement(call, replace(draft_of(call), groups=("university",)), version=2)

    assert call.version == 3
