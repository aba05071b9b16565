"""Merging a programme into the rows of a trip, key by key."""

import uuid
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from planner import model
from planner.actions.drafts import draft_of, items, outcomes, people
from planner.actions.drafts.acknowledgements import write_acknowledgement
from planner.actions.limits import ensure_fits
from planner.actions.restricted import dated
from planner.actions.saving import added, says_the_same
from planner.actions.within import Within
from planner.errors import PlannerError, Refused
from planner.model import db
from planner.programme import shape

Draft = Any
Row = Any


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of thing: its table in a programme, its class, what a new row needs, and how a draft is written."""

    table: str
    row: type[Row]
    begin: Callable[[Draft], dict[str, Any]]
    write: Callable[[Row, Draft, Within], None]


STAGES: tuple[tuple[Sort, ...], ...] = (
    (
        Sort("groups", model.Group, lambda _: {}, people.write_group),
        Sort("institutions", model.Institution, lambda draft: {"side": draft.side}, people.write_institution),
        Sort("venues", model.Venue, lambda _: {}, people.write_venue),
        Sort("people", model.Person, lambda draft: {"side": draft.side}, people.write_person),
    ),
    (
        Sort("aims", model.Aim, lambda _: {}, outcomes.write_aim),
        Sort("agreements", model.Agreement, lambda _: {}, outcomes.write_agreement),
    ),
    (
        Sort("engagements", model.Engagement, lambda draft: {"kind": draft.kind}, items.write_engagement),
        Sort("legs", model.Leg, lambda draft: {"mode": draft.mode}, items.write_leg),
        Sort("stays", model.Stay, lambda draft: {"check_in": draft.check_in}, items.write_stay),
    ),
    (
        Sort("results", model.Result, lambda _: {}, outcomes.write_result),
        Sort("action_items", model.ActionItem, lambda _: {}, outcomes.write_action_item),
        Sort("acknowledgements", model.Acknowledgement, lambda _: {}, write_acknowledgement),
    ),
)
"""What refers to what is written in a later stage, or in the same one when it refers to each other."""


class Merge:
    """One merging of a programme into a trip that stands in the session."""

    def __init__(
        self, trip: model.Trip, programme: shape.Programme, *, trusts_uids: bool, writes_restricted: bool = True
    ) -> None:
        """Remember both. ``trusts_uids`` is whether the programme's UIDs are this trip's and no copy's.

        Restricted data are only written where ``writes_restricted``.
        """
        self.trip, self.programme, self.trusts_uids = trip, programme, trusts_uids
        self.writes_restricted = writes_restricted
        self.within = Within(trip)
        self.stored = {row.key: row for sort in _SORTS for row in _rows(sort, trip)}
        kept = {(draft.key, sort.row) for sort, draft in self._drafts()}
        self.gone = {key: row for key, row in self.stored.items() if (key, type(row)) not in kept}
        self.same = frozenset(self._same_keys())

    def run(self) -> None:
        """Delete what the programme has no more, then write each stage and flush it."""
        self._delete_the_rest()
        for stage in STAGES:
            for sort in stage:
                self._begin(sort)
            for sort in stage:
                self._write(sort)
            db.session.flush()

    def _same_keys(self) -> set[str]:
        """Return what need not be written: it is stored as the programme says, and so is all that it shows."""
        same = {draft.key for sort, draft in self._drafts() if self._is_stored_so(sort, draft)}
        changed = self.stored.keys() - same
        return {draft.key for _, draft in self._drafts() if draft.key in same and not self._shows(draft, changed)}

    def _shows(self, draft: Draft, changed: AbstractSet[str]) -> bool:
        """Tell whether an item shows something that is changed, or hangs on something that is another thing now."""
        if isinstance(draft, shape.Engagement) and draft.when.anchor in self.gone:
            return True
        return not changed.isdisjoint(mentioned_by(draft))

    def _drafts(self) -> list[tuple[Sort, Draft]]:
        return [(sort, draft) for sort in _SORTS for draft in self._table(sort).values()]

    def _is_stored_so(self, sort: Sort, draft: Draft) -> bool:
        row = self.stored.get(draft.key)
        return isinstance(row, sort.row) and says_the_same(row, draft)

    def _table(self, sort: Sort) -> Mapping[str, Draft]:
        table: Mapping[str, Draft] = getattr(self.programme, sort.table)
        return table

    def _delete_the_rest(self) -> None:
        if not self.gone:
            return
        for key, row in self.gone.items():
            db.session.delete(row)
            del self.stored[key]
        db.session.flush()
        db.session.expire_all()

    def _begin(self, sort: Sort) -> None:
        for draft in self._table(sort).values():
            row = self.stored.get(draft.key)
            if row is None:
                row = added(sort.row(trip=self.trip, key=draft.key, **sort.begin(draft)))
                if isinstance(row, model.Item):
                    row.uid = self._uid(draft)
            elif isinstance(row, model.Person):
                row.side = draft.side  # before anybody else names them as a counterpart
            self.within.know(row)

    def _uid(self, draft: shape.Item) -> str:
        return (draft.uid if self.trusts_uids else "") or str(uuid.uuid5(uuid.UUID(self.trip.uid), draft.key))

    def _write(self, sort: Sort) -> None:
        for rank, draft in enumerate(self._table(sort).values(), start=1):
            [row] = self.within.many(sort.row, [draft.key], "key")
            if isinstance(row, model.Group | model.Person) and row.rank != rank:
                row.rank = rank
            if draft.key not in self.same:
                _write_checked(sort, row, draft, self.within)
            if isinstance(row, model.Person) and self.writes_restricted:
                _write_restricted(row, draft)


_SORTS = tuple(sort for stage in STAGES for sort in stage)


def _rows(sort: Sort, trip: model.Trip) -> list[Row]:
    return list(db.session.scalars(select(sort.row).where(sort.row.trip_id == trip.id)))


def mentioned_by(draft: Draft) -> set[str]:
    """Return the keys of what an item shows of other things; a change there is a change of the item."""
    if not isinstance(draft, shape.Item):
        return set()
    shown = {*(draft.groups or ()), *draft.people_in, *draft.people_out, getattr(draft, "venue", None)}
    if isinstance(draft, shape.Engagement):
        shown |= {draft.alternative_venue, *draft.organisers, *draft.signs, *(taken.person for taken in draft.parts)}
    return {key for key in shown if key}


def _write_checked(sort: Sort, row: Row, draft: Draft, within: Within) -> None:
    """Write one draft. :raises Refused: saying for which key it was refused, and why."""
    try:
        sort.write(row, draft, within)
        ensure_fits(row)
    except PlannerError as refusal:
        field = getattr(refusal, "field", "")
        raise Refused("%(key)s: %(reason)s", field=field, key=draft.key, reason=str(refusal)) from refusal


def _write_restricted(person: model.Person, draft: shape.Person) -> None:
    """Keep what only few may read; a file that names no day of deletion means the proposed one."""
    wanted = dated(draft.restricted, person.trip)
    kept = draft_of(person.restricted) if person.restricted else None
    if kept != wanted:
        people.write_restricted(person, wanted)
