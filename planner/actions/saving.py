"""What every save has in common: an open trip, a version that is not old, all or nothing."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.orm.exc import StaleDataError

from planner.actions.drafts import draft_of
from planner.errors import Stale
from planner.model import Item, db
from planner.programme import shape

Row = TypeVar("Row")
Versioned = Any  # a row with a version: any of the model's but members and accounts


def ensure_current(row: Versioned, version: int | None) -> None:
    """Let the caller go on when it saw this version; ``None`` is for callers that have just read the row.

    :raises Stale: when somebody else has saved in the meantime.
    """
    if version is not None and row.version != version:
        raise Stale


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Flush what is changed within; when it is refused, let nothing of it stay in the session.

    So an edge can show the form again, and read what it needs for that, without meeting a half-changed row.
    :raises Stale: when somebody else's save came between reading and writing.
    """
    try:
        with db.session.begin_nested(), db.session.no_autoflush:
            yield
    except StaleDataError as too_late:
        raise Stale from too_late


def added(row: Row) -> Row:
    """Put a new row into the session and return it; to name its trip is not enough for that."""
    db.session.add(row)
    return row


def says_the_same(row: Versioned, draft: Any) -> bool:
    """Tell whether saving this draft would change nothing."""
    return bool(_settled(draft_of(row), row) == _settled(draft, row))


def _settled(draft: Any, row: Versioned) -> Any:
    """Take out of a draft what a save does not read, and the order of what has none."""
    if isinstance(draft, shape.Item):
        draft = _settled_item(draft)
    if isinstance(draft, shape.Engagement):
        when = draft.when.in_zone("") if draft.when.zone == _zone_of_place(row) else draft.when
        draft = replace(draft, when=when, signs=tuple(sorted(draft.signs)))
    if isinstance(draft, shape.Person):
        draft = replace(draft, groups=tuple(sorted(draft.groups)), restricted=None, photo="")
    if isinstance(draft, shape.Agreement):
        draft = replace(draft, document=None)
    if isinstance(draft, shape.Trip):
        return replace(draft, slug="", uid="")
    return replace(draft, key="")


def _settled_item(draft: Any) -> Any:
    return replace(
        draft,
        uid="",
        groups=None if draft.groups is None else tuple(sorted(set(draft.groups))),
        people_in=tuple(key for key in draft.people_in if key not in draft.people_out),
        attendees=frozenset(),
        changed_at=shape.LONG_AGO,
        sequence=0,
    )


def _zone_of_place(row: Versioned) -> str:
    return (row.venue.zone if row.venue else "") or row.trip.home_zone


def touch(items: Iterable[Item]) -> None:
    """Let items count as changed, because something that they show has: a venue's name, a person's title."""
    for item in items:
        flag_modified(item, "status")
