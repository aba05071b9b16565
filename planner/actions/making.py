"""Making, changing and deleting a thing of a trip: what the verbs of every sort have in common."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from planner.actions.keys import ensure_free, new_key
from planner.actions.limits import ensure_fits
from planner.actions.saving import added, all_or_nothing, ensure_current, says_the_same, touch
from planner.actions.within import Within
from planner.model import Item, Trip, db
from planner.values.text import Text

R = TypeVar("R")
Writer = Callable[[R, Any, Within], None]
"""Lets a row say what a draft says, all but its key."""


def make(
    trip: Trip,
    sort: Callable[..., R],
    draft: Any,
    write: Writer[R],
    *,
    words: Text | str,
    otherwise: str,
    **begin: Any,
) -> R:
    """Put a new thing into an open trip; its key is the draft's, else made of ``words``.

    ``begin`` is what its row cannot be without. :raises Refused: as ``write``, and for a key that is taken.
    """
    trip.ensure_open()
    if draft.key:
        ensure_free(trip, [draft.key])
    key = draft.key or new_key(trip, words, otherwise=otherwise)
    with all_or_nothing():
        row = added(sort(trip=trip, key=key, **begin))
        _write(row, draft, write)
    return row


def change(
    row: R,
    draft: Any,
    write: Writer[R],
    *,
    version: int | None,
    shown_by: Callable[[R], Iterable[Item]] | None = None,
) -> R:
    """Let a thing be what the draft says; the items of ``shown_by`` show it, and count as changed with it.

    A draft that says what is stored changes nothing. :raises Stale: when the thing was changed since ``version``.
    """
    stored: Any = row
    stored.trip.ensure_open()
    ensure_current(row, version)
    if says_the_same(row, draft):
        return row
    with all_or_nothing():
        _write(row, draft, write)
        touch(shown_by(row) if shown_by else ())
    return row


def delete(row: Any, *, version: int | None, shown_by: Callable[[Any], Iterable[Item]] | None = None) -> None:
    """Take a thing out of its trip; the items that showed it count as changed.

    :raises Stale: when it was changed since ``version``.
    """
    row.trip.ensure_open()
    ensure_current(row, version)
    with all_or_nothing():
        touch(shown_by(row) if shown_by else ())
        db.session.delete(row)
    db.session.expire_all()


def _write(row: Any, draft: Any, write: Writer[Any]) -> None:
    write(row, draft, Within(row.trip))
    ensure_fits(row)
