"""Links that sign in once: for the first organizer, for who has lost the password, for the demo."""

from datetime import timedelta

from sqlalchemy import select, update

from planner import clock
from planner.actions.links import LinkSpent, hash_of, new_secret
from planner.actions.members import own_what_nobody_owns
from planner.actions.organizers import add_organizer, any_organizer
from planner.actions.saving import all_or_nothing
from planner.errors import Refused
from planner.model import Organizer, SignInLink, db

LASTING = timedelta(hours=24)


def issue_sign_in_link(organizer: Organizer | None, *, lasting: timedelta = LASTING) -> str:
    """Return the secret of a new link: 256 random bits, to be shown once. ``None`` is for the first organizer to come.

    :raises Refused: for a first organizer where there is one.
    """
    if organizer is None and any_organizer():
        raise Refused("There is an organizer here already.")
    secret = new_secret()
    with all_or_nothing():
        link = SignInLink(secret_hash=hash_of(secret), organizer=organizer, expires_at=clock.now() + lasting)
        db.session.add(link)
    return secret


def link_of(secret: str) -> SignInLink:
    """Return the link that this secret opens, unused. :raises LinkSpent: for any other."""
    usable = (SignInLink.used_at.is_(None), SignInLink.expires_at > clock.now())
    link = db.session.scalar(select(SignInLink).where(SignInLink.secret_hash == hash_of(secret), *usable))
    if link is None or (link.organizer is None and any_organizer()):
        raise LinkSpent
    return link


def redeem(secret: str) -> Organizer:
    """Use up the link and return whom it signs in. :raises LinkSpent: for one that signs nobody in, or no more."""
    link = link_of(secret)
    if link.organizer is None or not link.organizer.active:
        raise LinkSpent
    _use_up(link)
    return link.organizer


def redeem_as_first(secret: str, *, name: str, email: str, password_hash: str | None, language: str = "") -> Organizer:
    """Use up the link and make the first organizer, who then owns the trips that nobody owns.

    :raises LinkSpent: for a link that is for somebody known, or works no more.
    """
    link = link_of(secret)
    if link.organizer is not None:
        raise LinkSpent
    _use_up(link)
    organizer = add_organizer(email, name=name, password_hash=password_hash, language=language)
    own_what_nobody_owns(organizer)
    return organizer


def _use_up(link: SignInLink) -> None:
    # One statement decides it, so that of two clicks on the link only one gets in.
    unused = update(SignInLink).where(SignInLink.id == link.id, SignInLink.used_at.is_(None))
    if db.session.execute(unused.values(used_at=clock.now())).rowcount != 1:  # type: ignore[attr-defined]
        raise LinkSpent
