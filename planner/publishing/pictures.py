"""Pictures: a release as one audience's JSON, made when it is first asked for and kept by this process for a while.

They are not kept in the database. A rule that hides something more must hold for every answer from then on, and to make
one takes no longer than to unpack it would; but whoever asks again is to be told at once that nothing has changed.
"""

import hashlib
from collections.abc import Hashable

from planner.actions.releases import programme_of_release, release_of, views_of
from planner.exports.json_api import Published, Standing, json_of
from planner.language import spoken
from planner.model import Release
from planner.programme.audience import Audience, Circle
from planner.publishing.editions import edition_of
from planner.publishing.shelf import Packed, Shelf

MOST = 256
"""So many are kept: some fifty kilobytes each of a long trip."""

_shelf = Shelf(MOST)


def picture_of_release(release: Release, audience: str) -> Packed:
    """Return a release as an audience's JSON. :raises NotFound: for an audience that it does not know."""
    return _shelf.get((*name_of(release), audience, _counted(release, audience)), lambda: _made(release, audience))


def name_of(release: Release) -> tuple[str, int, str]:
    """Return what no two releases have in common: a number in the database may be given to another again."""
    return release.digest, release.number, release.made_at.isoformat()


def _counted(release: Release, audience: str) -> Hashable:
    """Return what diets are counted from where they are: it goes on its day."""
    counts = Audience.parse(audience).circle in {Circle.STAFF, Circle.HOST}
    return hashlib.sha256(repr(release.restricted).encode()).hexdigest() if counts else ""


def _made(release: Release, audience: str) -> bytes:
    programme = programme_of_release(release, audience)
    groups = None if release.groups is None else tuple(release.groups)
    published = Published(number=release.number, at=release.made_at, note=release.note, groups=groups)
    return json_of(programme, published, _standing(release, audience))


def _standing(release: Release, audience: str) -> dict[str, Standing]:
    """Return how the items stand in the audience's calendar; the staff have one of the draft only."""
    if Audience.parse(audience).is_staff:
        return {}
    shown = edition_of(release, audience, _first_language(release)).shown
    return {key: Standing(one.sequence, one.stamp) for key, one in shown.items() if not one.is_withdrawn}


def _first_language(release: Release) -> str:
    """Return the trip's main language as it was first published.

    Calendars of another language count on their own: with the trip's languages of today a number could fall, and the
    same release would not always say the same.
    """
    first = release if release.number == 1 else release_of(release.trip, 1)
    return spoken(views_of(first).programme.trip.languages)[0]
