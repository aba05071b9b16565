"""A link makes one person a member, once, and is worth what its maker may give at that moment."""

from collections.abc import Callable
from itertools import product

import pytest

from planner import clock
from planner.actions.invitations import (
    MOST_OPEN,
    accept,
    invitation_of,
    invitations_of,
    invite_member,
    may_withdraw,
    withdraw,
)
from planner.actions.links import LinkSpent
from planner.actions.members import add_member, change_role, member_of, remove_member
from planner.actions.organizers import add_organizer
from planner.actions.trips import close_trip
from planner.errors import Refused
from planner.model import Invitation, Member, Organizer, Trip, db
from planner.values.vocabulary import Role

OWNER, EDITOR, VIEWER = Role.OWNER, Role.EDITOR, Role.VIEWER
MAY_GIVE = [(OWNER, OWNER), (OWNER, EDITOR), (OWNER, VIEWER), (EDITOR, EDITOR), (EDITOR, VIEWER)]
MAY_NOT_GIVE = [pair for pair in product(Role, Role) if pair not in MAY_GIVE]
FOURTEEN_DAYS_LATER = "2026-12-04T09:00:00+00:00"
A_SECOND_LESS = "2026-12-04T08:59:59+00:00"


@pytest.fixture
def emil() -> Organizer:
    """Somebody with an account and no trip."""
    return add_organizer("emil@example.org", name="Emil")


def a_member(trip: Trip, role: Role, *, name: str = "fay", reads_restricted: bool = False) -> Member:
    """Let somebody more take part."""
    by = next(member for member in trip.members if member.role is OWNER)
    organizer = add_organizer(f"{name}@example.org", name=name.capitalize())
    return add_member(trip, organizer, role=role, by=by, reads_restricted=reads_restricted)


@pytest.mark.parametrize(("maker", "role"), MAY_GIVE)
def test_who_accepts_becomes_what_the_maker_may_give(trip: Trip, emil: Organizer, maker: Role, role: Role) -> None:
    secret = invite_member(trip, role=role, by=a_member(trip, maker), guest="Emil of the chamber")

    accepted = accept(secret, emil)

    assert (accepted.member.role, accepted.member.reads_restricted) == (role, False)
    assert member_of(trip, emil) is accepted.member


@pytest.mark.parametrize(("maker", "role"), MAY_NOT_GIVE)
def test_nobody_invites_to_more_than_they_have_and_viewers_nobody(trip: Trip, maker: Role, role: Role) -> None:
    with pytest.raises(Refused) as refusal:
        invite_member(trip, role=role, by=a_member(trip, maker))

    assert refusal.value.field == "role"
    assert invitations_of(trip) == []


def test_the_right_to_read_restricted_data_comes_only_from_who_has_it(trip: Trip, emil: Organizer) -> None:
    without, having = a_member(trip, OWNER), a_member(trip, EDITOR, name="gil", reads_restricted=True)

    with pytest.raises(Refused) as refusal:
        invite_member(trip, role=VIEWER, by=without, reads_restricted=True)
    given = accept(invite_member(trip, role=VIEWER, by=having, reads_restricted=True), emil)

    assert refusal.value.field == "reads_restricted"
    assert given.member.reads_restricted


def test_a_secret_has_256_bits_and_only_its_hash_is_kept(trip: Trip, owner: Member) -> None:
    secrets = {invite_member(trip, role=VIEWER, by=owner) for _ in range(3)}

    kept = set(db.session.scalars(db.select(Invitation.secret_hash)))
    assert [len(secret) for secret in secrets] == [43, 43, 43]
    assert {len(hashed) for hashed in kept} == {64}
    assert not secrets & kept


def test_an_invitation_works_once(trip: Trip, owner: Member, emil: Organizer) -> None:
    secret = invite_member(trip, role=EDITOR, by=owner)
    accept(secret, emil)

    with pytest.raises(LinkSpent):
        accept(secret, add_organizer("second@example.org"))

    assert invitations_of(trip) == []


def test_an_invitation_lasts_fourteen_days(trip: Trip, owner: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = invite_member(trip, role=EDITOR, by=owner)

    monkeypatch.setenv("PLANNER_NOW", A_SECOND_LESS)
    assert invitation_of(secret).trip is trip
    monkeypatch.setenv("PLANNER_NOW", FOURTEEN_DAYS_LATER)
    with pytest.raises(LinkSpent):
        invitation_of(secret)


def test_what_is_too_old_goes_with_the_next_invitation(
    trip: Trip, owner: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    invite_member(trip, role=EDITOR, by=owner, guest="Too late")
    monkeypatch.setenv("PLANNER_NOW", FOURTEEN_DAYS_LATER)

    invite_member(trip, role=EDITOR, by=owner, guest="In time")

    assert list(db.session.scalars(db.select(Invitation.guest))) == ["In time"]


def shut_the_account(maker: Member) -> None:
    maker.organizer.active = False


def delete_the_trip(maker: Member) -> None:
    maker.trip.deleted_at = clock.now()


def take_back(maker: Member) -> None:
    withdraw(invitations_of(maker.trip)[0], by=maker)


def let_go(maker: Member) -> None:
    remove_member(maker, by=maker)


def lower(maker: Member) -> None:
    change_role(maker, VIEWER, by=maker, reads_restricted=True)


def take_the_right(maker: Member) -> None:
    change_role(maker, EDITOR, by=maker, reads_restricted=False)


@pytest.mark.parametrize("spoil", [shut_the_account, delete_the_trip, take_back, let_go, lower, take_the_right])
def test_an_invitation_is_worth_nothing_as_soon_as_its_maker_could_not_make_it(
    trip: Trip, emil: Organizer, spoil: Callable[[Member], None]
) -> None:
    maker = a_member(trip, EDITOR, reads_restricted=True)
    secret = invite_member(trip, role=VIEWER, by=maker, reads_restricted=True)
    assert invitation_of(secret).made_by is maker.organizer

    spoil(maker)
    db.session.flush()

    with pytest.raises(LinkSpent) as unknown:
        accept("nobody's secret", emil)
    with pytest.raises(LinkSpent) as spoilt:
        accept(secret, emil)
    assert str(spoilt.value) == str(unknown.value)
    assert (invitations_of(trip), member_of(trip, emil)) == ([], None)


@pytest.mark.parametrize("secret", ["", "unknown", "日本", "x" * 10_000])
def test_a_secret_of_no_invitation_opens_nothing(trip: Trip, owner: Member, secret: str) -> None:
    invite_member(trip, role=EDITOR, by=owner)

    with pytest.raises(LinkSpent):
        invitation_of(secret)


@pytest.mark.parametrize(("has", "offered"), [(VIEWER, EDITOR), (VIEWER, OWNER), (EDITOR, OWNER)])
def test_a_member_gets_what_an_invitation_has_beyond(trip: Trip, owner: Member, has: Role, offered: Role) -> None:
    member = a_member(trip, has, reads_restricted=True)

    accepted = accept(invite_member(trip, role=offered, by=owner), member.organizer)

    assert (accepted.was_member, accepted.is_more, accepted.member) == (True, True, member)
    assert (member.role, member.reads_restricted) == (offered, True)
    assert invitations_of(trip) == []


@pytest.mark.parametrize(
    ("has", "offered"),
    [(OWNER, OWNER), (OWNER, EDITOR), (OWNER, VIEWER), (EDITOR, EDITOR), (EDITOR, VIEWER), (VIEWER, VIEWER)],
)
def test_a_member_keeps_the_higher_role_and_leaves_the_invitation_to_others(
    trip: Trip, owner: Member, emil: Organizer, has: Role, offered: Role
) -> None:
    member, secret = a_member(trip, has), invite_member(trip, role=offered, by=owner)

    accepted = accept(secret, member.organizer)

    assert (accepted.was_member, accepted.is_more, member.role) == (True, False, has)
    assert accept(secret, emil).member.role is offered


def test_a_member_may_get_nothing_but_the_right(trip: Trip, owner: Member) -> None:
    member = a_member(trip, EDITOR)

    accepted = accept(invite_member(trip, role=VIEWER, by=owner, reads_restricted=True), member.organizer)

    assert (accepted.is_more, member.role, member.reads_restricted) == (True, EDITOR, True)


@pytest.mark.parametrize(("by", "role"), MAY_GIVE)
def test_what_a_member_could_have_made_they_may_take_back(trip: Trip, owner: Member, by: Role, role: Role) -> None:
    secret = invite_member(trip, role=role, by=owner)

    withdraw(invitation_of(secret), by=a_member(trip, by))

    with pytest.raises(LinkSpent):
        invitation_of(secret)


@pytest.mark.parametrize(("by", "role"), MAY_NOT_GIVE)
def test_what_is_above_a_member_they_cannot_take_back(trip: Trip, owner: Member, by: Role, role: Role) -> None:
    secret, member = invite_member(trip, role=role, by=owner), a_member(trip, by)

    with pytest.raises(Refused):
        withdraw(invitation_of(secret), by=member)

    assert not may_withdraw(invitation_of(secret), by=member)


def test_a_trip_has_a_bounded_number_of_open_invitations(trip: Trip, owner: Member) -> None:
    made = [invite_member(trip, role=VIEWER, by=owner) for _ in range(MOST_OPEN)]

    with pytest.raises(Refused, match="100 open invitations"):
        invite_member(trip, role=VIEWER, by=owner)

    withdraw(invitation_of(made[0]), by=owner)
    assert invite_member(trip, role=VIEWER, by=owner)


def test_whom_it_is_for_is_said_in_a_line(trip: Trip, owner: Member) -> None:
    with pytest.raises(Refused) as refusal:
        invite_member(trip, role=VIEWER, by=owner, guest="x" * 201)

    assert refusal.value.field == "guest"
    assert invitations_of(trip) == []


def test_a_closed_trip_can_be_shown_to_others_still(trip: Trip, owner: Member, emil: Organizer) -> None:
    close_trip(trip, version=None)

    assert accept(invite_member(trip, role=VIEWER, by=owner), emil).member.role is VIEWER
