"""Feeds: secret addresses of calendars, made, found by their secret, revoked.

The database knows the hash of a secret only. A feed never ends by itself; one that is revoked stays known, so that the
programs that ask for it are told once and for all.
"""

from collections.abc import Sequence
from hmac import compare_digest

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload

from planner import clock
from planner.actions.limits import ensure_fits
from planner.actions.links import LinkSpent, hash_of, new_secret
from planner.actions.numbers import numbered
from planner.actions.saving import added, all_or_nothing
from planner.errors import NotFound, PlannerError, Refused
from planner.model import Feed, Organizer, db
from planner.values.text import N_
from planner.values.vocabulary import FeedSort

MOST_FEEDS = 20
"""As many addresses of a sort may work at once for one organizer."""


class FeedRevoked(PlannerError):
    """A feed that there was, and that was revoked."""

    message = N_("This calendar address was revoked.")


def issue_feed(organizer: Organizer, sort: FeedSort, *, language: str, name: str = "") -> tuple[Feed, str]:
    """Make an organizer's own secret address and return the feed with its secret, which is to be shown once.

    ``name`` says in its maker's words for what it is. Those of a trip's programme are links, see
    :mod:`planner.actions.delegate_links`. :raises Refused: when there are too many already.
    """
    _ensure_room(_working(sort).where(Feed.organizer_id == organizer.id))
    secret = new_secret()
    with all_or_nothing():
        feed = added(Feed(organizer_id=organizer.id, sort=sort, language=language, name=name))
        feed.secret_hash = hash_of(secret)
        ensure_fits(feed)
    return feed, secret


def feeds_of(organizer: Organizer, sort: FeedSort) -> Sequence[Feed]:
    """Return the feeds of this sort that an organizer has made and that work, the newest first."""
    mine = _working(sort).where(Feed.organizer_id == organizer.id)
    return db.session.scalars(mine.order_by(Feed.id.desc())).all()


def feed_of(organizer: Organizer, number: int) -> Feed:
    """Return a feed that an organizer has made. :raises NotFound: where there is none of that number."""
    found = numbered(Feed, number, select(Feed).where(Feed.organizer_id == organizer.id))
    if found is None:
        raise NotFound
    return found


def feed_behind(secret: str) -> Feed:
    """Return the feed of this secret, with its organizer and its trip.

    :raises LinkSpent: for a secret of nothing. :raises FeedRevoked: for one that was revoked.
    """
    wanted = hash_of(secret)
    query = select(Feed).where(Feed.secret_hash == wanted)
    found = db.session.scalar(query.options(joinedload(Feed.organizer), joinedload(Feed.trip)))
    # The index has found it by a hash of what nobody can choose; the comparison itself takes as long for every secret.
    if found is None or not compare_digest(found.secret_hash, wanted):
        raise LinkSpent
    if found.revoked_at is not None:
        raise FeedRevoked
    return found


def revoke_feed(feed: Feed, *, by: Organizer | None = None) -> None:
    """Let an address answer from now on that it is gone, and keep who said so; one that is revoked already stays so."""
    if feed.revoked_at is None:
        with all_or_nothing():
            feed.revoked_at, feed.revoked_by = clock.now(), by.name if by else ""


def _working(sort: FeedSort) -> Select[Feed]:
    return select(Feed).where(Feed.sort == sort, Feed.revoked_at.is_(None))


def _ensure_room(alike: Select[Feed]) -> None:
    count = db.session.scalar(select(func.count()).select_from(alike.subquery())) or 0
    if count >= MOST_FEEDS:
        raise Refused("There are %(most)s calendar addresses already. Revoke some of them first.", most=MOST_FEEDS)
