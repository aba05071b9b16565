"""What became of an item that is there no more: what it was, and by whom it was deleted."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, cast, or_, select
from sqlalchemy.orm import joinedload

from planner.actions.steps.kept import read
from planner.model import Step, Trip, db

_ITEMS = ("engagements", "legs", "stays")
"""The sorts of a programme's items, of which each key is one; a group or a venue may have the same one."""

MOST_READ = 20
"""So many steps of one key are looked at, the newest first; a deletion is among the last of them."""


@dataclass(frozen=True, slots=True)
class Gone:
    """An item as it was last, and the step by which it went, or whose making was taken back."""

    draft: Any
    step: Step

    @property
    def is_undone(self) -> bool:
        """Tell whether it went because the step by which it had come was taken back; nobody knows by whom."""
        return self.step.undone_at is not None


def what_became_of(trip: Trip, key: str) -> Gone | None:
    """Return what the history knows of an item that is not in the trip any more; ``None`` where that is nothing."""
    kept = cast(Step.changes, String)
    said = (f'"sort": "{sort}", "key": {json.dumps(key)}' for sort in _ITEMS)
    named = or_(*(kept.contains(words, autoescape=True) for words in said))
    query = select(Step).where(Step.trip_id == trip.id, named).options(joinedload(Step.organizer))
    newest = query.order_by(Step.id.desc()).limit(MOST_READ).execution_options(yield_per=1)
    with closing(db.session.scalars(newest)) as steps:
        return next((Gone(draft, step) for step in steps for draft in _gone_by(step, key)), None)


def _gone_by(step: Step, key: str) -> Iterator[Any]:
    """Yield what went by a step as it stands now."""
    changes = read(said for said in step.changes if said["key"] == key and said["sort"] in _ITEMS)
    led = (change if step.undone_at is None else change.turned_round() for change in changes)
    return (change.before for change in led if change.is_deleted)
