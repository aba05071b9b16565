"""Nobody gives or takes more than they have, and a trip always has an owner."""

import pytest

from planner.actions.members import add_member, change_role, member_of, own_what_nobody_owns, remove_member
from planner.actions.organizers import add_organizer, find_organizer
from planner.actions.trips import import_trip
from planner.errors import Refused
from planner.model import Member, Organizer, Trip
from planner.values.vocabulary import Role
from tests.programmes import whole_trip


@pytest.fixture
def dov() -> Organizer:
    return add_organizer("dov@example.org", name="Dov")


@pytest.mark.parametrize("role", list(Role))
def test_an_owner_gives_any_role(trip: Trip, owner: Member, dov: Organizer, role: Role) -> None:
    assert add_member(trip, dov, role=role, by=owner, reads_restricted=True).role is role


def test_an_editor_makes_no_owner(trip: Trip, editor: Member, dov: Organizer) -> None:
    with pytest.raises(Refused):
        add_member(trip, dov, role=Role.OWNER, by=editor)

    assert member_of(trip, dov) is None


def test_a_viewer_lets_nobody_in(trip: Trip, viewer: Member, dov: Organizer) -> None:
    with pytest.raises(Refused):
        add_member(trip, dov, role=Role.VIEWER, by=viewer)


def test_who_may_not_read_restricted_data_lets_nobody_read_them(trip: Trip, editor: Member, dov: Organizer) -> None:
    with pytest.raises(Refused) as refusal:
        add_member(trip, dov, role=Role.VIEWER, by=editor, reads_restricted=True)

    assert refusal.value.field == "reads_restricted"


def test_nobody_is_a_member_twice(trip: Trip, owner: Member, editor: Member) -> None:
    with pytest.raises(Refused, match="Ben is a member"):
        add_member(trip, editor.organizer, role=Role.VIEWER, by=owner)


def test_an_editor_cannot_take_the_trip_from_its_owner(owner: Member, editor: Member) -> None:
    with pytest.raises(Refused):
        change_role(owner, Role.VIEWER, by=editor, reads_restricted=False)
    with pytest.raises(Refused):
        remove_member(owner, by=editor)

    assert owner.role is Role.OWNER


def test_an_editor_cannot_promote_themselves(editor: Member) -> None:
    with pytest.raises(Refused):
        change_role(editor, Role.OWNER, by=editor, reads_restricted=False)

    assert editor.role is Role.EDITOR


def test_the_last_owner_stays(trip: Trip, owner: Member) -> None:
    with pytest.raises(Refused, match="needs an owner"):
        change_role(owner, Role.EDITOR, by=owner, reads_restricted=True)
    with pytest.raises(Refused, match="needs an owner"):
        remove_member(owner, by=owner)

    assert trip.members == [owner]


def test_an_owner_leaves_when_there_is_another(trip: Trip, owner: Member, editor: Member) -> None:
    change_role(editor, Role.OWNER, by=owner, reads_restricted=True)

    remove_member(owner, by=owner)

    assert [member.organizer.name for member in trip.members] == ["Ben"]


def test_a_viewer_may_leave(trip: Trip, viewer: Member) -> None:
    remove_member(viewer, by=viewer)

    assert member_of(trip, viewer.organizer) is None


def test_trips_without_an_owner_are_taken_over(trip: Trip, dov: Organizer) -> None:
    orphan = import_trip(whole_trip(), as_new=True)

    own_what_nobody_owns(dov)

    assert [member.organizer for member in orphan.members] == [dov]
    assert member_of(trip, dov) is None


def test_an_address_is_known_in_any_case_and_only_once(dov: Organizer) -> None:
    assert find_organizer(" DOV@Example.org ") is dov
    with pytest.raises(Refused) as refusal:
        add_organizer("Dov@example.org")

    assert refusal.value.field == "email"
