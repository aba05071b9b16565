"""Nobody gives or takes more than they have, and a trip always has an owner."""

from itertools import product

import pytest

from planner.actions.members import (
    add_member,
    change_role,
    may_change,
    member_of,
    members_of,
    own_what_nobody_owns,
    remove_member,
)
from planner.actions.organizers import add_organizer, find_organizer
from planner.actions.trips import import_trip
from planner.errors import Refused, Stale
from planner.model import Member, Organizer, Trip
from planner.values.vocabulary import Role
from tests.programmes import whole_trip

OWNER, EDITOR, VIEWER = Role.OWNER, Role.EDITOR, Role.VIEWER
MAY_CHANGE = [
    *((OWNER, before, after) for before, after in product(Role, Role)),
    *((EDITOR, before, after) for before, after in product((EDITOR, VIEWER), (EDITOR, VIEWER))),
]
MAY_NOT_CHANGE = [change for change in product(Role, Role, Role) if change not in MAY_CHANGE]

MAY_REMOVE = [(OWNER, OWNER), (OWNER, EDITOR), (OWNER, VIEWER), (EDITOR, EDITOR), (EDITOR, VIEWER)]
MAY_NOT_REMOVE = [pair for pair in product(Role, Role) if pair not in MAY_REMOVE]


def a_member(trip: Trip, owner: Member, role: Role, name: str) -> Member:
    return add_member(trip, add_organizer(f"{name}@example.org", name=name), role=role, by=owner)


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


@pytest.mark.parametrize(("by", "before", "after"), MAY_CHANGE)
def test_a_member_changes_those_not_above_them_to_what_is_not_above_them(
    trip: Trip, owner: Member, by: Role, before: Role, after: Role
) -> None:
    changing, changed = a_member(trip, owner, by, "fay"), a_member(trip, owner, before, "gil")

    change_role(changed, after, by=changing, reads_restricted=False)

    assert changed.role is after


@pytest.mark.parametrize(("by", "before", "after"), MAY_NOT_CHANGE)
def test_nobody_changes_those_above_them_or_lifts_others_above_themselves(
    trip: Trip, owner: Member, by: Role, before: Role, after: Role
) -> None:
    changing, changed = a_member(trip, owner, by, "fay"), a_member(trip, owner, before, "gil")

    with pytest.raises(Refused):
        change_role(changed, after, by=changing, reads_restricted=False)

    assert changed.role is before


@pytest.mark.parametrize(("by", "other"), MAY_REMOVE)
def test_a_member_lets_those_go_who_are_not_above_them(trip: Trip, owner: Member, by: Role, other: Role) -> None:
    removing, removed = a_member(trip, owner, by, "fay"), a_member(trip, owner, other, "gil")
    assert may_change(removed, by=removing)

    remove_member(removed, by=removing)

    assert member_of(trip, removed.organizer) is None


@pytest.mark.parametrize(("by", "other"), MAY_NOT_REMOVE)
def test_nobody_lets_those_go_who_are_above_them(trip: Trip, owner: Member, by: Role, other: Role) -> None:
    removing, removed = a_member(trip, owner, by, "fay"), a_member(trip, owner, other, "gil")
    assert not may_change(removed, by=removing)

    with pytest.raises(Refused):
        remove_member(removed, by=removing)

    assert member_of(trip, removed.organizer) is removed


@pytest.mark.parametrize("has", [True, False])
def test_the_right_to_restricted_data_is_neither_given_nor_taken_by_who_has_it_not(
    trip: Trip, owner: Member, viewer: Member, has: bool
) -> None:
    change_role(viewer, VIEWER, by=owner, reads_restricted=has)
    second_owner = a_member(trip, owner, OWNER, "fay")

    with pytest.raises(Refused) as refusal:
        change_role(viewer, VIEWER, by=second_owner, reads_restricted=not has)
    change_role(viewer, EDITOR, by=second_owner, reads_restricted=has)

    assert refusal.value.field == "reads_restricted"
    assert (viewer.role, viewer.reads_restricted) == (EDITOR, has)


@pytest.mark.parametrize("seen", [(EDITOR, False), (VIEWER, True), ("", False)])
def test_a_role_is_not_changed_by_who_saw_another_one(owner: Member, viewer: Member, seen: tuple[str, bool]) -> None:
    with pytest.raises(Stale):
        change_role(viewer, OWNER, by=owner, reads_restricted=True, seen=seen)
    assert viewer.role is VIEWER

    change_role(viewer, EDITOR, by=owner, reads_restricted=False, seen=(VIEWER, False))
    assert viewer.role is EDITOR


def test_a_team_is_listed_owners_first_then_by_name(trip: Trip, owner: Member) -> None:
    for role, name in ((VIEWER, "bea"), (EDITOR, "Zoe"), (EDITOR, "anton"), (OWNER, "yves")):
        a_member(trip, owner, role, name)

    assert [one.organizer.name for one in members_of(trip)] == ["Ada", "yves", "anton", "Zoe", "bea"]
