"""What has changed since somebody last looked, or since the release before."""

from dataclasses import dataclass

from planner.actions.releases import release_of
from planner.errors import NotFound
from planner.exports.differences import Told, told_between
from planner.exports.differences.telling import sort_in_words
from planner.model import Release
from planner.web.delegates.link import Opened, seen_of


@dataclass(frozen=True, slots=True)
class News:
    """What is new since the release of a number; of each, what became of it in words. ``since`` is 0 for none."""

    since: int
    told: tuple[tuple[Told, str], ...]


def news_of(link: Opened, since: int | None = None) -> News:
    """Return what is otherwise in the latest release than in an earlier one, or in the one before it."""
    release, programme = link.release, link.programme
    if release is None or programme is None:
        return News(0, ())
    before = _earlier(link, release.number - 1 if since is None else since, release)
    seen = seen_of(before, link.feed.audience) if before else None
    if before is None or seen is None:
        return News(0, ())
    told = told_between(seen, programme, link.language)
    return News(before.number, tuple((one, sort_in_words(one.sort, link.language)) for one in told))


def _earlier(link: Opened, number: int, latest: Release) -> Release | None:
    """Return an earlier release; ``None`` where there is none of that number."""
    if number >= latest.number:
        return None
    try:
        return release_of(link.trip, number)
    except NotFound:
        return None
