"""What a trip file would change in the trip whose place it takes, counted for the question whether it shall."""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from planner.actions.trip_import import changes_by
from planner.language import Language
from planner.programme.changes import Change
from planner.programme.shape import Programme
from planner.web.sorts import SEVERAL


@dataclass(frozen=True, slots=True)
class Count:
    """One sort of thing, and how many of it would be new, changed, gone."""

    words: str
    new: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """The counts of what would change, and a mark by which it is known whether they still hold."""

    counts: tuple[Count, ...]
    mark: str


def outlook(stored: Programme, file: Programme, reader: Language, *, reads_restricted: bool) -> Outlook:
    """Return what replacing the trip by the file would come to.

    Restricted data count only for who may read them; for all others the file's are left out, as they will be.
    """
    known = file if reads_restricted else _unrestricted(file)
    changes = changes_by(known, stored=stored)
    counted = Counter((change.sort, _sort_of(change)) for change in changes)
    rows = (
        Count(reader.say(words), *(counted[sort, what] for what in ("new", "changed", "gone")))
        for sort, words in SEVERAL.items()
    )
    seen = f"{stored.changed_at} {sorted((one.sort, one.key, _sort_of(one)) for one in changes)}"
    return Outlook(tuple(row for row in rows if row.new or row.changed or row.gone), _mark(seen))


def _sort_of(change: Change) -> str:
    return "new" if change.is_made else "gone" if change.is_deleted else "changed"


def _unrestricted(programme: Programme) -> Programme:
    people: dict[str, Any] = {key: replace(one, restricted=None) for key, one in programme.people.items()}
    return replace(programme, people=people)


def _mark(seen: str) -> str:
    return hashlib.sha256(seen.encode()).hexdigest()[:32]
