"""Publishing: the draft becomes the next release."""

import hashlib
import json
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from planner import clock
from planner.actions.releases.frozen import packed, restricted_of, unpacked, with_restricted, without_restricted
from planner.actions.releases.news import count_of_news
from planner.actions.releases.reading import latest_release
from planner.actions.saving import added, all_or_nothing
from planner.errors import Refused, Stale
from planner.model import Organizer, Release, Trip, db
from planner.programme.build import programme_of, read_anew
from planner.programme.partial import with_groups_of
from planner.programme.shape import Programme
from planner.values.text import NOTHING, Text

SECOND = timedelta(seconds=1)


def publish(
    trip: Trip,
    by: Organizer | None,
    *,
    note: Text = NOTHING,
    groups: Collection[str] | None = None,
    mark: str | None = None,
) -> Release:
    """Freeze the draft as the trip's next release and return it.

    ``groups`` are the keys of those it is for, ``None`` for all; ``mark`` is that of the draft which its organizer has
    seen (see :func:`mark_of`), ``None`` for callers that have just read it.
    :raises Stale: when the draft has changed since. :raises TripClosed: for a closed trip.
    :raises Refused: when nothing has changed since the last release, and for groups that are none.
    """
    trip.ensure_open()
    with all_or_nothing():
        # Two who publish at once wait for each other here; SQLite has let only one of them in already.
        db.session.execute(select(Trip.id).where(Trip.id == trip.id).with_for_update())
        read_anew(trip)
        draft, last = programme_of(trip), latest_release(trip)
        if mark is not None and mark != mark_of(draft):
            raise Stale
        picture = picture_of(draft, last, groups)
        _ensure_news(picture, last)
        return added(_release(trip, by, picture, last, note=note, groups=groups))


def picture_of(draft: Programme, last: Release | None, groups: Collection[str] | None) -> Programme:
    """Return what a release for these groups would hold: the office's reasons why clashes may be are no part of it.

    :raises Refused: for no group, or one that is not there.
    """
    draft = replace(draft, acknowledgements={})
    if groups is None:
        return draft
    if not groups or not set(groups) <= set(draft.groups):
        raise Refused("Choose the groups for which you publish.", field="groups")
    before = with_restricted(unpacked(last.programme), last.restricted) if last else None
    return with_groups_of(before, draft, frozenset(groups))


def mark_of(draft: Programme) -> str:
    """Return what is the same as long as nothing of a draft has changed."""
    restricted = repr(sorted((restricted_of(draft) or {}).items()))
    return hashlib.sha256(packed(draft) + restricted.encode()).hexdigest()[:32]


def brings_news(picture: Programme, last: Release | None) -> bool:
    """Tell whether a release of this picture would be another one than the last.

    What is restricted is in no picture that a delegate sees; a change of it alone is nothing to publish.
    """
    return last is None or bool(count_of_news(unpacked(last.programme), without_restricted(picture)))


def _ensure_news(picture: Programme, last: Release | None) -> None:
    if last is not None and not brings_news(picture, last):
        raise Refused("Nothing has changed since release %(number)s.", number=last.number)


def _release(
    trip: Trip,
    by: Organizer | None,
    picture: Programme,
    last: Release | None,
    *,
    note: Text,
    groups: Collection[str] | None,
) -> Release:
    # Calendars carry whole seconds, and the time of a newer one must never be the same or lie before.
    made_at, content = clock.now().replace(microsecond=0), packed(picture)
    return Release(
        trip_id=trip.id,
        number=last.number + 1 if last else 1,
        made_at=max(made_at, last.made_at + SECOND) if last else made_at,
        organizer_id=by.id if by else None,
        note=note,
        groups=None if groups is None else [key for key in picture.groups if key in groups],
        programme=content,
        digest=hashlib.sha256(content + json.dumps(note.plain()).encode()).hexdigest(),
        restricted=restricted_of(picture),
    )
