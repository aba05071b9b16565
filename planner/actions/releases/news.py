"""Whether the draft is ahead of what was published."""

from dataclasses import dataclass, replace

from planner.actions.releases.frozen import unpacked, without_restricted
from planner.actions.releases.reading import latest_release
from planner.model import Trip
from planner.programme.changes import changes_between
from planner.programme.shape import Programme


@dataclass(frozen=True, slots=True)
class News:
    """How many things are otherwise in the draft than in the last release, which has this number."""

    number: int
    count: int


def news_of(trip: Trip, draft: Programme) -> News | None:
    """Return how far the draft is ahead of the last release; ``None`` while nothing has been published.

    One query. A thing that is used in many places counts once; that something may be published is what it says, for
    publishing refuses what brings no news by the same comparison.
    """
    last = latest_release(trip)
    if last is None:
        return None
    draft = without_restricted(replace(draft, acknowledgements={}))
    return News(last.number, count_of_news(unpacked(last.programme), draft))


def count_of_news(before: Programme, after: Programme) -> int:
    """Return how many things are otherwise in the later of two pictures of a trip.

    Who takes part in an item follows from groups and people and counts only where nothing else does: a release for
    some groups leaves the items of others as they were, also without those who have joined these others since.
    """
    was = {item.key: item.attendees for item in before.items()}
    return len(changes_between(before, after)) or sum(was.get(item.key) != item.attendees for item in after.items())
