"""Making links as a whole: each with the calendar that lies behind it, so that the first who fetches it finds it."""

from collections.abc import Iterable, Sequence

from planner.actions.delegate_links import issue_link, reissue_link
from planner.actions.releases import latest_release
from planner.actions.saving import all_or_nothing
from planner.model import Feed, Organizer, Trip
from planner.programme.audience import Audience
from planner.publishing.editions import bring_out


def issue(
    trip: Trip, audience: Audience, *, by: Organizer | None, language: str, keys: Sequence[str], name: str = ""
) -> Feed:
    """Make a link for an audience and bring out its calendar of the latest release, if there is one.

    What is given, and what it refuses, is as of :func:`planner.actions.delegate_links.issue_link`.
    """
    return issue_all(trip, [(audience, language)], by=by, keys=keys, name=name)[0]


def issue_all(
    trip: Trip,
    wanted: Iterable[tuple[Audience, str]],
    *,
    by: Organizer | None,
    keys: Sequence[str],
    name: str = "",
) -> list[Feed]:
    """Make a link for each of several audiences in a language, all or none of them, and bring out their calendars."""
    with all_or_nothing():
        made = [issue_link(trip, one, by=by, language=code, keys=keys, name=name) for one, code in wanted]
        _bring_out(trip)
        return made


def reissue(feed: Feed, *, by: Organizer | None, keys: Sequence[str]) -> Feed:
    """Let a link answer from now on that it is gone, and return a new one for the same audience.

    It is a trip's; where that has a release, the calendar lies behind the new link too.
    """
    with all_or_nothing():
        made = reissue_link(feed, by=by, keys=keys)
        if feed.trip is not None:
            _bring_out(feed.trip)
        return made


def _bring_out(trip: Trip) -> None:
    release = latest_release(trip)
    if release is not None:
        bring_out(release)
