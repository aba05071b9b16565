"""A version rises with every save of a row, and with nothing else."""

import pytest

from planner.actions.members import add_member
from planner.actions.organizers import add_organizer
from planner.model import Group, Member, Trip, db
from planner.values.vocabulary import Role
from tests.actions.stored import person, row


def test_a_member_more_is_no_change_of_the_trips_head(
    trip: Trip, owner: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = trip.version, trip.changed_at
    monkeypatch.setenv("PLANNER_NOW", "2030-01-01T00:00:00+00:00")

    add_member(trip, add_organizer("ben@example.org", name="Ben"), role=Role.EDITOR, by=owner)
    db.session.flush()

    assert (trip.version, trip.changed_at) == before


def test_two_saves_of_a_list_within_one_second_are_two_versions(trip: Trip) -> None:
    city = row(trip, Group, "city")
    before = city.version

    city.people = []
    db.session.flush()
    city.people = [person(trip, "ada")]
    db.session.flush()

    assert city.version == before + 2
