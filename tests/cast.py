"""The cast of all tests that need accounts: Ada owns the trip, Ben edits, Cleo views, Dov is a stranger.

Their trip ``tsukuba`` is the whole trip of ``tests.programmes``, stored; Dov has one of his own, ``kyoto``, in which
the same keys name other things.
"""

from dataclasses import dataclass

from flask import Flask

from planner.actions.members import add_member, member_of
from planner.actions.organizers import add_organizer
from planner.actions.trips import import_trip
from planner.model import Organizer, db
from planner.values.vocabulary import Role
from tests.browser import Browser
from tests.programmes import whole_trip

TRIP = "tsukuba"
FOREIGN_TRIP = "kyoto"


@dataclass(frozen=True, slots=True)
class Actor:
    """One organizer with a browser of their own."""

    name: str
    email: str
    id: int
    browser: Browser


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, and nobody."""

    ada: Actor
    ben: Actor
    cleo: Actor
    dov: Actor
    nobody: Browser

    def browser_of(self, role: str) -> Browser:
        """Return the browser of ``owner``, ``editor``, ``viewer``, ``stranger`` or ``anonymous``."""
        people = {"owner": self.ada, "editor": self.ben, "viewer": self.cleo, "stranger": self.dov}
        return people[role].browser if role in people else self.nobody


def assemble(app: Flask) -> Cast:
    """Store accounts and trips and sign everybody in."""
    with app.app_context():
        ada, ben, cleo, dov = (_organizer(name) for name in ("Ada", "Ben", "Cleo", "Dov"))
        trip = import_trip(whole_trip(), owner=ada)
        owner = member_of(trip, ada)
        add_member(trip, ben, role=Role.EDITOR, by=owner)
        add_member(trip, cleo, role=Role.VIEWER, by=owner)
        import_trip(whole_trip(slug=FOREIGN_TRIP, uid="0e9f0f7a-0000-4000-8000-000000000000"), owner=dov)
        db.session.commit()
        actors = [_actor(app, organizer) for organizer in (ada, ben, cleo, dov)]
    return Cast(*actors, nobody=Browser(app))


def _organizer(name: str) -> Organizer:
    # Nobody types a password in most tests, and hashing one takes longer than they do.
    return add_organizer(f"{name.lower()}@example.org", name=name)


def _actor(app: Flask, organizer: Organizer) -> Actor:
    browser = Browser(app)
    browser.sign_in(organizer)
    return Actor(organizer.name, organizer.email, organizer.id, browser)
