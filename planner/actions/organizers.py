"""Organizers' accounts: made, found, changed by who holds them."""

import uuid

from sqlalchemy import select

from planner.actions.limits import ensure_fits
from planner.actions.saving import all_or_nothing
from planner.errors import Refused
from planner.model import Organizer, db


def add_organizer(email: str, *, name: str = "", password_hash: str | None = None, language: str = "") -> Organizer:
    """Make an account; without a password its organizer signs in by link only.

    :raises Refused: for an address that somebody has already.
    """
    email = email.strip().lower()
    if find_organizer(email):
        raise Refused("There is an account with this address already.", field="email")
    with all_or_nothing():
        organizer = Organizer(
            email=email,
            name=name.strip() or email.partition("@")[0],
            password=password_hash,
            language=language,
            fs_uniquifier=uuid.uuid4().hex,
        )
        db.session.add(organizer)
    return organizer


def change_organizer(organizer: Organizer, *, name: str, language: str) -> None:
    """Let an account bear another name and speak another language; an empty language is the browser's.

    :raises Refused: for no name, and for what is too long.
    """
    if not name.strip():
        raise Refused("Give your name.", field="name")
    with all_or_nothing():
        organizer.name, organizer.language = name.strip(), language
        ensure_fits(organizer)


def change_password(organizer: Organizer, password_hash: str) -> None:
    """Give an account another password and end all its sessions; who asks for this begins a new one."""
    with all_or_nothing():
        organizer.password, organizer.fs_uniquifier = password_hash, uuid.uuid4().hex


def find_organizer(email: str) -> Organizer | None:
    """Return the organizer who signs in by this address, in whatever case it is written."""
    return db.session.scalar(select(Organizer).where(Organizer.email == email.strip().lower()))


def any_organizer() -> bool:
    """Tell whether there is an account yet."""
    return db.session.scalar(select(Organizer.id).limit(1)) is not None
