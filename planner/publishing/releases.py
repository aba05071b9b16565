"""Publishing as a whole: the release, and the calendars that go with it."""

from collections.abc import Collection

from planner.actions import releases
from planner.actions.saving import all_or_nothing
from planner.model import Organizer, Release, Trip
from planner.publishing.editions import bring_out
from planner.values.text import NOTHING, Text


def publish(
    trip: Trip,
    by: Organizer | None,
    *,
    note: Text = NOTHING,
    groups: Collection[str] | None = None,
    mark: str | None = None,
) -> Release:
    """Freeze the draft as the trip's next release and bring out the calendars of all links that work.

    What is given, and what it refuses, is as of :func:`planner.actions.releases.publish`.
    """
    with all_or_nothing():
        release = releases.publish(trip, by, note=note, groups=groups, mark=mark)
        bring_out(release)
        return release
