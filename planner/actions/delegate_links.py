"""Links for delegates and hosts: one secret each, behind which lie an audience's page, its calendar and its papers.

The secret is drawn from random bits that the feed keeps (its seed) and from the key of this installation, which lies
beside the database and not in it: HMAC-SHA-256 (RFC 2104). So the database alone opens nothing, as if the secret had
been cast away; yet it can be said again, in the next letter and in the code on the printed programme, and nobody has to
be given a new link for that. Where the key is lost, links go on working, for what is compared is their hash; only they
cannot be said again, and a new one has to be made. Rejected: a secret that is shown once, which no letter after the
first could name, and a secret kept in the database, sealed or not.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, func, or_, select, update
from sqlalchemy.orm import joinedload

from planner.actions.feeds import feed_behind, revoke_feed
from planner.actions.limits import ensure_fits
from planner.actions.links import LinkSpent, hash_of
from planner.actions.numbers import numbered
from planner.actions.saving import added, all_or_nothing
from planner.errors import NotFound, Refused
from planner.language import spoken
from planner.model import Feed, Organizer, Trip, db
from planner.programme.audience import Audience
from planner.values.vocabulary import FeedSort

MOST_LINKS = 20
"""As many links as may work at once for one audience of a trip."""
_PURPOSE = b"planner: link of a delegate\0"


def issue_link(
    trip: Trip, audience: Audience, *, by: Organizer | None, language: str, keys: Sequence[str], name: str = ""
) -> Feed:
    """Make a link for an audience of a trip and return its feed; :func:`secret_of` says its secret.

    ``keys`` are the installation's, the newest first; ``name`` says in its maker's words for what it is.
    :raises Refused: when there are too many already, and for the staff, who have accounts.
    """
    if audience.is_staff:
        raise Refused("The staff sign in. A link is for delegates and hosts.", field="audience")
    with all_or_nothing():
        alike = _working(trip).where(Feed.audience == str(audience))
        if (db.session.scalar(select(func.count()).select_from(alike.subquery())) or 0) >= MOST_LINKS:
            raise Refused("There are %(most)s links for this already. Revoke some of them first.", most=MOST_LINKS)
        feed = added(
            Feed(
                sort=FeedSort.PROGRAMME,
                trip_id=trip.id,
                organizer_id=by.id if by else None,
                audience=str(audience),
                language=language,
                name=name,
                seed=secrets.token_urlsafe(32),
            )
        )
        feed.secret_hash = hash_of(_drawn(feed.seed, keys[0]))
        ensure_fits(feed)
    return feed


def secret_of(feed: Feed, keys: Iterable[str]) -> str | None:
    """Return the secret of a link; ``None`` where none of the installation's keys is the one it was drawn with."""
    drawn = (_drawn(feed.seed, key) for key in keys if feed.seed)
    return next((secret for secret in drawn if hmac.compare_digest(hash_of(secret), feed.secret_hash)), None)


def tongue_of(feed: Feed, languages: Iterable[str]) -> str:
    """Return the tag of the language in which a link speaks, of the trip's languages where its own has no words."""
    return spoken((feed.language, *languages))[0]


def link_behind(secret: str) -> tuple[Feed, Trip]:
    """Return the link of this secret and its trip.

    :raises LinkSpent: for a secret of nothing, and while the trip lies in the bin. :raises FeedRevoked: for one that
        was revoked.
    """
    feed = feed_behind(secret)
    if feed.trip is None or feed.sort is not FeedSort.PROGRAMME or feed.trip.deleted_at is not None:
        raise LinkSpent
    return feed, feed.trip


def links_of(trip: Trip) -> Sequence[Feed]:
    """Return the links of a trip that work, the newest first."""
    return db.session.scalars(_working(trip).options(joinedload(Feed.organizer)).order_by(Feed.id.desc())).all()


def revoked_links_of(trip: Trip) -> Sequence[Feed]:
    """Return the links of a trip that were revoked, the latest first."""
    gone = (Feed.trip_id == trip.id, Feed.sort == FeedSort.PROGRAMME, Feed.revoked_at.is_not(None))
    query = select(Feed).where(*gone).options(joinedload(Feed.organizer))
    return db.session.scalars(query.order_by(Feed.revoked_at.desc(), Feed.id.desc())).all()


def link_of(trip: Trip, number: int) -> Feed:
    """Return a link of the trip, revoked or not. :raises NotFound: where there is none of that number."""
    mine = select(Feed).where(Feed.trip_id == trip.id, Feed.sort == FeedSort.PROGRAMME)
    found = numbered(Feed, number, mine)
    if found is None:
        raise NotFound
    return found


def reissue_link(feed: Feed, *, by: Organizer | None, keys: Sequence[str]) -> Feed:
    """Let a link answer from now on that it is gone, and return a new one for the same audience."""
    assert feed.trip is not None  # noqa: S101 -- a check of the table
    with all_or_nothing():
        revoke_feed(feed, by=by)
        audience = Audience.parse(feed.audience)
        return issue_link(feed.trip, audience, by=by, language=feed.language, keys=keys, name=feed.name)


def note_fetches(seen: Mapping[int, tuple[datetime, str]]) -> None:
    """Keep when feeds, by their row's number, were last fetched, and by what sort of program."""
    for number, (moment, sort) in seen.items():
        is_older = or_(Feed.fetched_at.is_(None), Feed.fetched_at < moment)
        news = update(Feed).where(Feed.id == number, is_older).values(fetched_at=moment, fetched_by=sort)
        db.session.execute(news.execution_options(synchronize_session=False))


def _working(trip: Trip) -> Select[Feed]:
    ours = (Feed.trip_id == trip.id, Feed.sort == FeedSort.PROGRAMME, Feed.revoked_at.is_(None))
    return select(Feed).where(*ours)


def _drawn(seed: str, key: str) -> str:
    digest = hmac.digest(key.encode(), _PURPOSE + seed.encode(), "sha256")
    return urlsafe_b64encode(digest).rstrip(b"=").decode()
