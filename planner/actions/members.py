"""Members: who may do what on a trip. Nobody gives or takes more than they have; the last owner stays."""

from sqlalchemy import select

from planner.actions.saving import added, all_or_nothing
from planner.errors import Refused
from planner.model import Member, Organizer, Trip, db
from planner.values.vocabulary import Role

RANKS = {Role.VIEWER: 0, Role.EDITOR: 1, Role.OWNER: 2}


def add_member(trip: Trip, organizer: Organizer, *, role: Role, by: Member, reads_restricted: bool = False) -> Member:
    """Let an organizer take part in planning a trip, at most as much as ``by`` does.

    :raises Refused: for more than ``by`` has, and for who is a member already.
    """
    _ensure_has(by, role, reads_restricted=reads_restricted)
    if member_of(trip, organizer):
        raise Refused("%(name)s is a member of this trip already.", field="organizer", name=organizer.name)
    with all_or_nothing():
        return added(Member(trip=trip, organizer=organizer, role=role, reads_restricted=reads_restricted))


def change_role(member: Member, role: Role, *, by: Member, reads_restricted: bool) -> Member:
    """Give a member another role. :raises Refused: for more than ``by`` has, above ``by``, for the last owner."""
    _ensure_not_above(member, by)
    _ensure_has(by, role, reads_restricted=reads_restricted and not member.reads_restricted)
    if role is not Role.OWNER:
        _ensure_owner_stays(member)
    with all_or_nothing():
        member.role, member.reads_restricted = role, reads_restricted
    return member


def remove_member(member: Member, *, by: Member) -> None:
    """Let a member go. :raises Refused: for who stands above ``by``, and for the last owner."""
    if member is not by:
        _ensure_not_above(member, by)
    _ensure_owner_stays(member)
    trip = member.trip
    with all_or_nothing():
        trip.members.remove(member)


def member_of(trip: Trip, organizer: Organizer) -> Member | None:
    """Return this organizer's membership of the trip, if there is one."""
    query = select(Member).where(Member.trip_id == trip.id, Member.organizer_id == organizer.id)
    return db.session.scalar(query)


def own(trip: Trip, organizer: Organizer) -> Member:
    """Make an organizer an owner of a trip, on behalf of whoever runs the installation."""
    member = member_of(trip, organizer)
    with all_or_nothing():
        member = member or added(Member(trip=trip, organizer=organizer))
        member.role, member.reads_restricted = Role.OWNER, True
    return member


def own_what_nobody_owns(organizer: Organizer) -> None:
    """Make an organizer the owner of every trip without one, such as those imported before there was anybody."""
    for trip in db.session.scalars(select(Trip).where(~Trip.members.any(Member.role == Role.OWNER))).all():
        own(trip, organizer)


def _ensure_has(by: Member, role: Role, *, reads_restricted: bool) -> None:
    if not by.may_edit or RANKS[role] > RANKS[by.role]:
        raise Refused("Nobody can give more than they have.", field="role")
    if reads_restricted and not by.reads_restricted:
        raise Refused("Nobody can give more than they have.", field="reads_restricted")


def _ensure_not_above(member: Member, by: Member) -> None:
    if not by.may_edit or RANKS[member.role] > RANKS[by.role]:
        raise Refused("Only an owner can change an owner's role.", field="role")


def _ensure_owner_stays(member: Member) -> None:
    if member.role is Role.OWNER and not member.trip.has_other_owner_than(member):
        raise Refused("A trip needs an owner. Make somebody else an owner first.", field="role")
