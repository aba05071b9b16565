"""The changes of a programme into the rows of its trip: no others are read or written."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import delete, inspect, select, update
from sqlalchemy.orm import selectinload

from planner import model
from planner.actions.drafts.loading import WITH_LISTS
from planner.actions.drafts.people import write_restricted
from planner.actions.drafts.uploads import write_uploads
from planner.actions.importing.merge import STAGES, Sort, mentioned_by
from planner.actions.limits import ensure_fits
from planner.actions.saving import added, touch
from planner.actions.trips import change_trip
from planner.actions.within import Within
from planner.model import db
from planner.programme.changes import HEAD, RANKS, Change, changes_between, settled
from planner.programme.shape import Engagement, Item, Programme

_SORTS = tuple(sort for stage in STAGES for sort in stage)


class Rows:
    """The rows that a set of changes is about."""

    def __init__(self, trip: model.Trip, now: Programme, programme: Programme, *, writes_restricted: bool) -> None:
        """Remember what is ``now``, and what is to be: ``programme``."""
        self.trip, self.now, self.programme = trip, now, programme
        self.changes = changes_between(now, programme)
        self.writes_restricted = writes_restricted
        self.within = Within(trip)
        self._rows: dict[str, Any] = {}

    def write(self, *, serial: int) -> None:
        """Write all changes.

        What comes back has ``serial`` for its version, a number beyond those that any open form shows, and goes on from
        the last SEQUENCE it had. :raises Refused: where a writer refuses what comes of it.
        """
        for change in self.changes:
            if change.sort == HEAD:
                change_trip(self.trip, change.after, version=None)
        self._delete()
        self._look_up()
        for stage in STAGES:
            for sort in stage:
                self._begin(sort)
            for sort in stage:
                self._write(sort)
                self._put_in_order(sort)
            db.session.flush()
        self._go_on_counting(serial)
        db.session.expire_all()

    def _of(self, sort: Sort) -> list[Change]:
        return [change for change in self.changes if change.sort == sort.table]

    def _delete(self) -> None:
        """Delete what is gone, each sort in one statement: what hangs on it goes by the database's own rules."""
        db.session.flush()
        for sort in _SORTS:
            gone = [change.key for change in self._of(sort) if change.is_deleted]
            table: Any = model.Item if issubclass(sort.row, model.Item) else sort.row
            if gone:
                one = delete(table).where(table.trip_id == self.trip.id, table.key.in_(gone))
                db.session.execute(one, execution_options={"synchronize_session": False})
        db.session.expire_all()

    def _look_up(self) -> None:
        """Read everything that is written or spoken of, each sort in one question."""
        touched = {change.key for change in self.changes}
        self.showing = [one for one in self.programme.items() if not touched.isdisjoint(mentioned_by(one))]
        wanted = touched | {one.key for one in self.showing}
        for change in self.changes:
            wanted |= mentioned_by(change.after)
        for sort in _SORTS:
            for row in _found(sort, self.trip, wanted):
                self.within.know(row)
                self._rows[row.key] = row

    def _begin(self, sort: Sort) -> None:
        for change in self._of(sort):
            if not change.is_made:
                self._take_side(change)
                continue
            row = added(sort.row(trip=self.trip, key=change.key, **sort.begin(change.after)))
            if isinstance(row, model.Item):
                row.uid = change.after.uid
            self.within.know(row)
            self._rows[change.key] = row

    def _take_side(self, change: Change) -> None:
        """Let somebody stand on their side before anybody else names them as a counterpart."""
        row = self._rows.get(change.key)
        if isinstance(row, model.Person) and not change.is_deleted:
            row.side = change.after.side

    def _write(self, sort: Sort) -> None:
        for change in self._of(sort):
            if change.is_deleted:
                continue
            row = self._rows[change.key]
            sort.write(row, change.after, self.within)
            write_uploads(row, change.after)
            ensure_fits(row)
            if sort.table == "people" and self.writes_restricted:
                write_restricted(row, change.after.restricted)
        written = {change.key for change in self._of(sort)}
        self._show(one for one in self.showing if one.key in getattr(self.programme, sort.table).keys() - written)

    def _show(self, items: Iterable[Item]) -> None:
        """Let items count as changed that show what has changed; the clock of their place may be another now."""
        for item in items:
            row = self._rows[item.key]
            if isinstance(item, Engagement):
                row.schedule(settled(item, self.now).when, anchor=row.anchor)
            touch([row])

    def _put_in_order(self, sort: Sort) -> None:
        if sort.table not in {"groups", "people"}:
            return
        if not any(change.is_made for change in self._of(sort)) and not self._moved(sort):
            return
        rows = {row.key: row for row in (*_rows_of(sort, self.trip), *self._rows.values()) if isinstance(row, sort.row)}
        table = [rows[key] for key in getattr(self.programme, sort.table)]
        for side in dict.fromkeys(getattr(row, "side", None) for row in table):
            _rank([row for row in table if getattr(row, "side", None) == side])

    def _moved(self, sort: Sort) -> bool:
        orders = {change.key for change in self.changes if change.sort == RANKS}
        return bool(orders & {"groups"} if sort.table == "groups" else orders - {"groups"})

    def _go_on_counting(self, serial: int) -> None:
        """Number what was made, each sort in one statement; none of them looks through the session, which is large."""
        made: dict[Any, list[int]] = defaultdict(list)
        for change in (change for change in self.changes if change.is_made and change.key in self._rows):
            row = self._rows[change.key]
            made[model.Item if isinstance(row, model.Item) else type(row)].append(row.id)
            if isinstance(row, model.Item):
                # RFC 5545 3.8.7.4: a calendar that has seen a higher number would not believe that it is back.
                _set(model.Item, [row.id], sequence=change.after.sequence + 1)
        for sort, numbers in made.items():
            _set(sort, numbers, version=serial)


def _set(sort: Any, numbers: Sequence[int], **values: int) -> None:
    one = update(sort).where(sort.id.in_(numbers)).values(values)
    db.session.execute(one, execution_options={"synchronize_session": False})


def _found(sort: Sort, trip: model.Trip, keys: Collection[str]) -> list[Any]:
    if not keys:
        return []
    query = select(sort.row).where(sort.row.trip_id == trip.id, sort.row.key.in_(keys))
    lists = [selectinload(getattr(sort.row, each.key)) for each in inspect(sort.row).relationships if _is_apart(each)]
    return list(db.session.scalars(query.options(*lists, *WITH_LISTS.get(sort.row, ()))))


def _is_apart(relationship: Any) -> bool:
    """Tell whether what a row is tied to stands in a table of its own, which would be asked row by row."""
    return bool(relationship.uselist or relationship.secondary is not None)


def _rows_of(sort: Sort, trip: model.Trip) -> list[Any]:
    return list(db.session.scalars(select(sort.row).where(sort.row.trip_id == trip.id)))


def _rank(rows: Sequence[Any]) -> None:
    """Let rows stand in this order; who need not be given another rank keeps theirs, and so their version."""
    ranks = iter(sorted(row.rank for row in rows if row.rank is not None))
    last = 0
    for row in rows:
        last = max(last + 1, last + 1 if row.rank is None else next(ranks))
        if row.rank != last:
            row.rank = last
