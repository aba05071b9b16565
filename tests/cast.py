"""The cast of all tests that need accounts: Ada owns the trip, Ben edits, Cleo views, Dov is a stranger.

Their trip ``tsukuba`` is the whole trip of ``tests.programmes``, stored. Dov has a small one of his own, ``kyoto``; its
keys all begin with ``dovs-``, so that they name nothing anywhere else.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from flask import Flask

from planner.actions.members import add_member, member_of
from planner.actions.organizers import add_organizer
from planner.actions.trips import import_trip
from planner.model import Organizer, db
from planner.programme.shape import (
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    Group,
    Institution,
    Person,
    Programme,
    Result,
    Venue,
)
from planner.values.text import Text
from planner.values.vocabulary import Role
from tests.browser import Browser
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, programme_with, whole_trip

TRIP = "tsukuba"
FOREIGN_TRIP = "kyoto"
LET_BE = "unsettled-a24baf90ae634d64"
DOVS_CLASH = "no-bed-643f7202a8ea09fd"


class Account(NamedTuple):
    """What is stored of an organizer, by which they are signed in."""

    id: int
    name: str
    email: str
    session_name: str


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


def store(app: Flask) -> list[Account]:
    """Store accounts and trips; return the accounts."""
    with app.app_context():
        ada, ben, cleo, dov = (_organizer(name) for name in ("Ada", "Ben", "Cleo", "Dov"))
        trip = import_trip(whole_trip(acknowledgements=let_be()), owner=ada)
        owner = member_of(trip, ada)
        add_member(trip, ben, role=Role.EDITOR, by=owner)
        add_member(trip, cleo, role=Role.VIEWER, by=owner)
        import_trip(foreign_trip(), owner=dov)
        db.session.commit()
        return [Account(each.id, each.name, each.email, each.fs_uniquifier) for each in (ada, ben, cleo, dov)]


def seat(app: Flask, accounts: list[Account]) -> Cast:
    """Give everybody a browser and sign them in; nobody gets one too."""
    actors = [Actor(who.name, who.email, who.id, Browser(app).sign_in(who.session_name)) for who in accounts]
    return Cast(*actors, nobody=Browser(app))


def let_be() -> dict[str, Acknowledgement]:
    """Return why it may be that the talk with the press is still tentative."""
    said = Acknowledgement(key=LET_BE, reason="They answer on Monday", by="Ben", on=date(2026, 11, 19))
    return {LET_BE: said}


def foreign_trip() -> Programme:
    """Return a trip with one thing of each kind that has a page."""
    flight = a_flight(
        an_end("Europe/Berlin", "2026-11-22 12:00"), an_end("Asia/Tokyo", "2026-11-23 08:00"), key="dovs-flight"
    )
    return programme_with(
        Group(key="dovs-group", name=Text("Secret group")),
        Person(key="dovs-friend", family="Secret friend", groups=("dovs-group",)),
        Institution(key="dovs-house", name=Text("Secret house")),
        Venue(key="dovs-hall", name=Text("Secret hall")),
        a_meeting(exact("2026-11-24", "09:00", "10:00"), key="dovs-meeting", title=Text("Secret meeting")),
        flight,
        a_stay("2026-11-23", "2026-11-25", key="dovs-stay", venue=None),
        Agreement(key="dovs-agreement", title=Text("Secret agreement")),
        Aim(key="dovs-aim", text=Text("Secret aim")),
        Result(key="dovs-result", text=Text("Secret result")),
        ActionItem(key="dovs-task", text=Text("Secret task")),
        Acknowledgement(key=DOVS_CLASH, reason="Secret reason"),
        slug=FOREIGN_TRIP,
        uid="0e9f0f7a-0000-4000-8000-000000000000",
    )


def _organizer(name: str) -> Organizer:
    # Nobody types a password in most tests, and hashing one takes longer than they do.
    return add_organizer(f"{name.lower()}@example.org", name=name)
