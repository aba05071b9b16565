"""Building the programme of a stored trip: the only SQL of this package.

Four queries whatever the size: the items with their three kinds in one wide row, the people with their restricted data,
the small tables as one union, the tables between them as another. Rejected: loading entities. It took twelve queries
and ten times the processor time for five hundred items, most of it spent on tracking changes that nobody makes here.
What an item is made of is compared with what it was made of the last time, see :mod:`planner.programme.build.kept`;
what a transaction has read and not written since it does not read again, see :mod:`planner.programme.build.rereading`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import object_session

from planner.errors import NotFound
from planner.model import Trip as StoredTrip
from planner.programme.build import queries
from planner.programme.build.entries import Entries
from planner.programme.build.items import Items
from planner.programme.build.kept import Made, last_of
from planner.programme.build.links import Links
from planner.programme.build.rereading import forget, reader_of
from planner.programme.shape import Programme, Trip

WHOLE = "staff+restricted"
"""The audience of a full programme, see :mod:`planner.programme.audience`."""


def programme_of(trip: StoredTrip) -> Programme:
    """Return the full programme of a stored trip, restricted data included; cut it down before anybody sees it.

    :raises NotFound: when the trip is not in a session.
    """
    session = object_session(trip)
    if session is None:
        raise NotFound
    session.flush()
    return _programme(session.connection(), trip)


def read_anew(trip: StoredTrip) -> None:
    """Let the next programme of this transaction be read from the database, because the trip is locked only now."""
    session = object_session(trip)
    if session is not None:
        forget(session.connection())


def _programme(connection: Connection, trip: StoredTrip) -> Programme:
    rows = reader_of(connection, trip.id).rows
    head, last = _head(trip), last_of(trip.id)
    before = last.made
    links = _links([tuple(row) for row in rows(queries.LINKS)], before)
    entries = Entries(links, rows(queries.ENTRIES), rows(queries.PEOPLE))
    items = Items(head, links, entries, rows(queries.ITEMS), before=before)
    last.made = items.made
    return replace(
        entries.programme(head, items.keys),
        audience=WHOLE,
        engagements=items.engagements,
        legs=items.legs,
        stays=items.stays,
        changed_at=max(trip.changed_at, entries.changed_at, items.changed_at),
    )


def _links(rows: Sequence[tuple[Any, ...]], before: Made | None) -> Links:
    """Return the links, those of before where they are the same."""
    return before.links if before and before.links.rows == rows else Links(rows)


def _head(trip: StoredTrip) -> Trip:
    return Trip(
        slug=trip.slug,
        title=trip.title,
        starts=trip.starts,
        ends=trip.ends,
        uid=trip.uid,
        kind=trip.kind,
        home_zone=trip.home_zone,
        languages=trip.languages,
        purpose=trip.purpose,
        note=trip.note,
        state=trip.state,
        accent=trip.accent,
        summary=trip.summary,
    )
