"""Calendar addresses: found by their secret, refused once they are revoked, not more than anybody needs."""

import pytest

from planner.actions import feeds
from planner.actions.feeds import FeedRevoked, feed_behind, feeds_of, issue_feed, revoke_feed
from planner.actions.links import LinkSpent
from planner.actions.organizers import add_organizer
from planner.errors import Refused
from planner.model import Organizer, Trip
from planner.values.vocabulary import FeedSort


@pytest.fixture
def ada(trip: Trip) -> Organizer:  # noqa: ARG001 -- beside a trip that is there
    return add_organizer("ada.feeds@example.org", name="Ada")


def test_a_feed_is_found_by_its_secret_alone(ada: Organizer) -> None:
    feed, secret = issue_feed(ada, FeedSort.REMINDERS, language="de", name="Outlook")

    assert feed_behind(secret) is feed
    with pytest.raises(LinkSpent):
        feed_behind(feed.secret_hash)


def test_a_feed_that_is_revoked_stays_known_as_such(ada: Organizer) -> None:
    feed, secret = issue_feed(ada, FeedSort.REMINDERS, language="de")
    revoke_feed(feed)
    first = feed.revoked_at

    revoke_feed(feed)

    assert (feed.revoked_at, feeds_of(ada, FeedSort.REMINDERS)) == (first, [])
    with pytest.raises(FeedRevoked):
        feed_behind(secret)


def test_every_organizer_has_a_limit_of_their_own(ada: Organizer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST_FEEDS", 1)
    ben = add_organizer("ben.feeds@example.org", name="Ben")
    issue_feed(ada, FeedSort.REMINDERS, language="de")

    issue_feed(ben, FeedSort.REMINDERS, language="de")

    with pytest.raises(Refused):
        issue_feed(ada, FeedSort.REMINDERS, language="de")


def test_a_name_that_is_too_long_is_refused(ada: Organizer) -> None:
    with pytest.raises(Refused) as refusal:
        issue_feed(ada, FeedSort.REMINDERS, language="de", name="x" * 201)

    assert refusal.value.field == "name"
