"""Members: who may do what on a trip. Nobody gives or takes more than they have; the last owner stays.

Who takes part in the planning is no part of what is planned: it can be changed on a closed trip too, since people leave
an office whether its trips are over or not.
"""

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from planner.actions.saving import added, all_or_nothing
from planner.errors import Refused, Stale
from planner.model import Member, Organizer, Trip, db
from planner.values.vocabulary import Role

RANKS = {Role.VIEWER: 0, Role.EDITOR: 1, Role.OWNER: 2}


def add_member(trip: Trip, organizer: Organizer, *, role: Role, by: Member, reads_restricted: bool = False) -> Member:
    """Let an organizer take part in planning a trip, at most as much as ``by`` does.

    :raises Refused: for more than ``by`` has, and for who is a member already.
    """
    ensure_may_give(by, role, reads_restricted=reads_restricted)
    if member_of(trip, organizer):
        raise Refused("%(name)s is a member of this trip already.", field="organizer", name=organizer.name)
    with all_or_nothing():
        return added(Member(trip=trip, organizer=organizer, role=role, reads_restricted=reads_restricted))


def change_role(
    member: Member, role: Role, *, by: Member, reads_restricted: bool, seen: tuple[str, bool] | None = None
) -> Member:
    """Give a member another role, or the right to read restricted data, or take it.

    ``seen`` is what the caller saw of both, ``None`` for one who has just read them.
    :raises Refused: for more than ``by`` has, above ``by``, for the last owner.
    :raises Stale: when somebody else has changed either since they were seen.
    """
    _ensure_not_above(member, by)
    if seen is not None and seen != (member.role, member.reads_restricted):
        raise Stale
    ensure_may_give(by, role, reads_restricted=reads_restricted != member.reads_restricted)
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


def members_of(trip: Trip) -> list[Member]:
    """Return everybody who plans the trip with their accounts, owners first, then by name."""
    query = select(Member).where(Member.trip_id == trip.id).options(joinedload(Member.organizer))
    return sorted(db.session.scalars(query), key=lambda one: (-RANKS[one.role], one.organizer.name.casefold(), one.id))


def may_give(by: Member, role: Role, *, reads_restricted: bool = False) -> bool:
    """Tell whether a member may make somebody else this: a viewer nobody, an editor no owner."""
    return by.may_edit and RANKS[role] <= RANKS[by.role] and (by.reads_restricted or not reads_restricted)


def ensure_may_give(by: Member, role: Role, *, reads_restricted: bool) -> None:
    """Let the caller go on when ``by`` may give this. :raises Refused: naming the field that holds too much."""
    if not may_give(by, role):
        raise Refused("Nobody can give more than they have.", field="role")
    if not may_give(by, role, reads_restricted=reads_restricted):
        raise Refused("Nobody can give more than they have.", field="reads_restricted")


def may_change(member: Member, *, by: Member) -> bool:
    """Tell whether one member may change or remove another: who is not above them, and may change anything."""
    return by.may_edit and RANKS[member.role] <= RANKS[by.role]


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


def _ensure_not_above(member: Member, by: Member) -> None:
    if not may_change(member, by=by):
        raise Refused("Only an owner can change an owner's role.", field="role")


def _ensure_owner_stays(member: Member) -> None:
    if member.role is Role.OWNER and not member.trip.has_other_owner_than(member):
        raise Refused("A trip needs an owner. Make somebody else an owner first.", field="role")
