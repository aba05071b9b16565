"""Releases: a trip published from a shell, and what was published of it."""

import sys
from argparse import Namespace

from planner.actions.releases import latest_release, release_of, releases_of
from planner.cli.refusals import CannotDo, ensure_known
from planner.cli.store import opened, trip_of
from planner.model import Release, Trip
from planner.publishing.releases import publish
from planner.values.text import NOTHING, Text
from planner.values.wall import wall_at

LATEST = "latest"


def publish_trip(asked: Namespace) -> int:
    """Publish the draft of a trip and print the number of the release."""
    with opened(to_write=True):
        trip = trip_of(asked.slug)
        for key in asked.group or ():
            ensure_known("group", key, (group.key for group in trip.groups))
        note = Text(asked.note) if asked.note else NOTHING
        number = publish(trip, None, note=note, groups=asked.group).number
    print(number)
    return 0


def list_releases(asked: Namespace) -> int:
    """Print a line for every release of a trip, the newest first, its number at the front."""
    with opened():
        trip = trip_of(asked.slug)
        lines = [_line(release, trip) for release in releases_of(trip)]
    print("".join(f"{line}\n" for line in lines), end="")
    if not lines:
        print("Nothing has been published of this trip yet.", file=sys.stderr)
    return 0


def _line(release: Release, trip: Trip) -> str:
    at = wall_at(release.made_at, trip.home_zone)
    who = release.organizer.name if release.organizer else "-"
    whom = "all" if release.groups is None else ",".join(release.groups)
    note = " ".join(str(release.note or "").split())
    return f"{release.number:>3}  {at.day} {at.clock}  {who}  {whom}  {note}".rstrip()


def release_asked(trip: Trip, asked: str | None) -> Release | None:
    """Return the release of this number, or the latest; ``None`` where the draft is meant.

    :raises CannotDo: where there is none, saying which there are.
    """
    if asked is None:
        return None
    last = latest_release(trip)
    if last is None:
        raise CannotDo("Nothing has been published of this trip yet, so there is no release. Leave --release out.")
    if asked == LATEST:
        return last
    ensure_known("release", asked, [LATEST, *(str(number) for number in range(1, last.number + 1))])
    return release_of(trip, int(asked))
