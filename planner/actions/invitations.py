"""Invitations: links by which somebody becomes a member of a trip, once.

A link is worth what its maker may give at the moment it is used, not when it was made: it is worth nothing while they
have left the trip, may no longer give that role, or their account is shut. Used or taken back, its row is gone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, and_, delete, select
from sqlalchemy.orm import contains_eager

from planner import clock
from planner.actions.limits import ensure_fits
from planner.actions.links import LinkSpent, hash_of, new_secret
from planner.actions.members import RANKS, add_member, ensure_may_give, may_give, member_of
from planner.actions.saving import added, all_or_nothing
from planner.errors import Refused
from planner.model import Invitation, Member, Organizer, Trip, db
from planner.values.vocabulary import Role

LASTING = timedelta(days=14)
MOST_OPEN = 100
"""As many invitations of a trip may be open at once: a delegation's office is smaller, and a page can show them."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of an invitation: the membership, and whether there was one before and whether it has become more."""

    member: Member
    was_member: bool
    is_more: bool


def invite_member(trip: Trip, *, role: Role, by: Member, guest: str = "", reads_restricted: bool = False) -> str:
    """Return the secret of a new link that makes one person a member; it lasts fourteen days and is shown once.

    ``guest`` says in the inviter's words whom it is for; whoever holds the link can use it.
    :raises Refused: for more than ``by`` has, and when too many are open.
    """
    ensure_may_give(by, role, reads_restricted=reads_restricted)
    _clear_away_old(trip)
    _ensure_room(trip)
    secret = new_secret()
    with all_or_nothing():
        invitation = Invitation(trip=trip, made_by=by.organizer, guest=guest, role=role)
        invitation.reads_restricted = reads_restricted
        invitation.secret_hash, invitation.expires_at = hash_of(secret), clock.now() + LASTING
        ensure_fits(added(invitation))
    return secret


def invitations_of(trip: Trip) -> list[Invitation]:
    """Return the invitations of a trip that can be used, the newest first, each with its maker."""
    return [invitation for invitation, _maker in _usable(Invitation.trip_id == trip.id)]


def invitation_of(secret: str) -> Invitation:
    """Return the invitation that this secret opens, with its trip and its maker.

    :raises LinkSpent: for one that never was, is used, taken back or too old, or that its maker could not make now.
    """
    invitation, _maker = _opened_by(secret)
    return invitation


def accept(secret: str, organizer: Organizer) -> Accepted:
    """Make an organizer a member by an invitation, which is used up by it.

    Who is a member already gets what it gives beyond what they have. When it gives nothing beyond, it stays good for
    whomever it was meant for: its maker may have tried it. :raises LinkSpent: as :func:`invitation_of`.
    """
    invitation, maker = _opened_by(secret)
    trip, role, right = invitation.trip, invitation.role, invitation.reads_restricted
    member = member_of(trip, organizer)
    if member is None:
        _use_up(invitation)
        new = add_member(trip, organizer, role=role, by=maker, reads_restricted=right)
        return Accepted(new, was_member=False, is_more=True)
    if not brings_more(invitation, member):
        return Accepted(member, was_member=True, is_more=False)
    _use_up(invitation)
    with all_or_nothing():
        member.role = max(member.role, role, key=RANKS.__getitem__)
        member.reads_restricted = member.reads_restricted or right
    return Accepted(member, was_member=True, is_more=True)


def brings_more(invitation: Invitation, member: Member) -> bool:
    """Tell whether an invitation gives a member anything that they do not have."""
    more_rights = invitation.reads_restricted and not member.reads_restricted
    return more_rights or RANKS[invitation.role] > RANKS[member.role]


def may_withdraw(invitation: Invitation, *, by: Member) -> bool:
    """Tell whether a member may take an invitation back: their own, and whatever they could have given."""
    return by.may_edit and (invitation.made_by_id == by.organizer_id or may_give(by, invitation.role))


def withdraw(invitation: Invitation, *, by: Member) -> None:
    """Let an invitation be worth nothing from now on. :raises Refused: for one of somebody above ``by``."""
    if not may_withdraw(invitation, by=by):
        raise Refused("Only an owner can withdraw an owner's invitation.")
    with all_or_nothing():
        db.session.delete(invitation)


def _opened_by(secret: str) -> tuple[Invitation, Member]:
    """Return what a secret opens and the membership of its maker. :raises LinkSpent: as :func:`invitation_of`."""
    found = next(_usable(Invitation.secret_hash == hash_of(secret)), None)
    if found is None:
        raise LinkSpent
    return found


def _usable(*which: Any) -> Iterator[tuple[Invitation, Member]]:
    """Find invitations that are not too old, of trips that are there, with makers who could make them now."""
    for invitation, maker in db.session.execute(_with_makers().where(*which)).unique():
        if may_give(maker, invitation.role, reads_restricted=invitation.reads_restricted):
            yield invitation, maker


def _with_makers() -> Select[Invitation, Member]:
    maker = and_(Member.trip_id == Invitation.trip_id, Member.organizer_id == Invitation.made_by_id)
    query = select(Invitation, Member).join(Invitation.trip).join(Invitation.made_by).join(Member, maker)
    query = query.where(Invitation.expires_at > clock.now(), Trip.deleted_at.is_(None), Organizer.active.is_(True))
    loaded = (contains_eager(Invitation.trip), contains_eager(Invitation.made_by))
    return query.options(*loaded).order_by(Invitation.id.desc())


def _use_up(invitation: Invitation) -> None:
    # One statement decides it, so that of two people with the same link only one gets in.
    gone = delete(Invitation).where(Invitation.id == invitation.id)
    left = db.session.execute(gone, execution_options={"synchronize_session": False})
    if left.rowcount != 1:  # type: ignore[attr-defined]
        raise LinkSpent


def _clear_away_old(trip: Trip) -> None:
    old = delete(Invitation).where(Invitation.trip_id == trip.id, Invitation.expires_at <= clock.now())
    db.session.execute(old)


def _ensure_room(trip: Trip) -> None:
    if len(invitations_of(trip)) >= MOST_OPEN:
        raise Refused("There are %(most)s open invitations already. Withdraw some of them first.", most=MOST_OPEN)
