"""What lies behind a delegate's link: whose programme, of which release, in which language."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from flask import g, request

from planner.actions.delegate_links import link_behind, tongue_of
from planner.actions.links import LinkSpent
from planner.actions.releases import latest_release, programme_of_release
from planner.errors import NotFound
from planner.language import LANGUAGES, Language, spoken
from planner.model import Feed, Release, Trip
from planner.programme.shape import Programme
from planner.web import throttle
from planner.web.languages import reader


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A link that works; ``release`` is ``None`` as long as nothing is published.

    ``tongue`` is the tag of the language that the link speaks unless another is asked for.
    """

    secret: str
    feed: Feed
    trip: Trip
    release: Release | None
    language: Language
    tongue: str

    @cached_property
    def programme(self) -> Programme | None:
        """What its audience sees, cut down once somebody asks for it; ``None`` while nothing is published for it."""
        return seen_of(self.release, self.feed.audience) if self.release else None


def opened(secret: str) -> Opened:
    """Return what is behind a link, and let this answer speak its language.

    :raises LinkSpent: for a secret of nothing. :raises TooManyRequests: after many of them. :raises FeedRevoked: for a
        link that was withdrawn.
    """
    try:
        feed, trip = link_behind(secret)
    except LinkSpent:
        throttle.count_wrong_link()
        raise
    tongue = tongue_of(feed, trip.languages)
    asked = request.args.get("lang", "")
    g.language_code = asked if asked in LANGUAGES else tongue
    return Opened(
        secret=secret,
        feed=feed,
        trip=trip,
        release=latest_release(trip),
        language=reader().falling_back_to(trip.languages),
        tongue=tongue,
    )


def seen_of(release: Release, audience: str) -> Programme | None:
    """Return what an audience sees of a release; ``None`` where it is published for it no more, or not yet."""
    try:
        return programme_of_release(release, audience)
    except NotFound:
        return None


def tongues_of(languages: Iterable[str]) -> list[tuple[str, str]]:
    """Return the languages of a trip in which there are words of ours, each by its own name; at least one."""
    return [(tag, LANGUAGES[tag]) for tag in spoken(languages)]
