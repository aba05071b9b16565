"""Invitations for tests of the pages: made by a member, and what came of them."""

from flask import Flask

from planner.actions.invitations import invitations_of, invite_member
from planner.actions.members import member_of
from planner.model import Organizer, Trip, db
from planner.values.vocabulary import Role
from tests.cast import Actor

PASSWORD = "vier Worte und 日本 ☂"
EMIL = {"name": "Emil Erb", "email": "Emil@example.org", "password": PASSWORD}


def invited(app: Flask, by: Actor, *, role: Role = Role.EDITOR, slug: str = "tsukuba", guest: str = "Emil") -> str:
    """Let a member invite somebody and return the link."""
    with app.app_context():
        trip = db.session.scalars(db.select(Trip).where(Trip.slug == slug)).one()
        member = member_of(trip, db.session.get_one(Organizer, by.id))
        secret = invite_member(trip, role=role, by=member, guest=guest)
        db.session.commit()
        return f"/invitations/{secret}"


def open_ones(app: Flask) -> list[tuple[str, Role, bool]]:
    """Return what stands open: for whom, as what, with which right."""
    with app.app_context():
        trip = db.session.scalars(db.select(Trip).where(Trip.slug == "tsukuba")).one()
        return [(one.guest, one.role, one.reads_restricted) for one in invitations_of(trip)]


def role_of(app: Flask, email: str) -> Role | None:
    """Return as what somebody plans the trip, if they do."""
    with app.app_context():
        organizer = db.session.scalars(db.select(Organizer).where(Organizer.email == email)).one_or_none()
        trip = db.session.scalars(db.select(Trip).where(Trip.slug == "tsukuba")).one()
        member = member_of(trip, organizer) if organizer else None
        return member.role if member else None


def accounts(app: Flask) -> list[str]:
    with app.app_context():
        return list(db.session.scalars(db.select(Organizer.email).order_by(Organizer.id)))
