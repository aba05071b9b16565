"""What a transaction has read of a trip, kept as long as the same transaction has not written there.

Who changes a trip builds its programme before and after; between the two lie a few statements, and every one of them is
seen here on its way to the database, whoever sends it. So only tables that were written are read again, and of the
items only the rows that were. A deletion takes rows of other tables along without a word, after one everything is read
again; so it is after a rollback, for part of what was read may never have been. What others commit meanwhile is not
seen, and is no part of this change: who changes a trip locks it, or the whole file, and forgets what was read before.
Rejected: to go by the session's own lists of what is new and dirty, which know nothing of an update sent past them.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, Executable, Row, Table, Update, bindparam, event
from sqlalchemy.sql import visitors
from sqlalchemy.sql.elements import ReleaseSavepointClause, SavepointClause

from planner.programme.build import queries

Rows: TypeAlias = Sequence[Row[Any]]
READ = "planner.read"
"""Under this name a connection holds what was read by its trips' numbers."""

_HARMLESS = (SavepointClause, ReleaseSavepointClause)
_ITEM_TABLES = frozenset({"item", "engagement", "leg", "stay"})
_THESE_ITEMS = queries.ITEMS.where(queries.ITEM_NUMBER.in_(bindparam("numbers", expanding=True)))


def _tables_of(query: Any) -> frozenset[str]:
    return frozenset(part.name for part in visitors.iterate(query) if isinstance(part, Table))


_QUERIES: Mapping[Executable, frozenset[str]] = {
    # An item leads its rooms to their trip, and does so for ever.
    queries.LINKS: _tables_of(queries.LINKS) - {"item"},
    queries.ENTRIES: _tables_of(queries.ENTRIES),
    queries.PEOPLE: _tables_of(queries.PEOPLE),
    queries.ITEMS: _ITEM_TABLES,
}


class Reader:
    """Reads the rows of one trip by one connection, each table once until it is written."""

    def __init__(self, connection: Connection, trip: int) -> None:
        """Take the connection, in a transaction, and the number of the trip."""
        self._connection, self._trip = connection, trip
        self._rows: dict[Executable, Rows] = {}
        self._items: set[int] = set()

    def rows(self, query: Executable) -> Rows:
        """Return the rows of one of the four queries as they are now."""
        if query not in self._rows:
            # All at once: to go through an open result asks the driver for each of thousands of rows.
            self._rows[query] = self._connection.execute(query, {"trip": self._trip}).all()
        elif query is queries.ITEMS and self._items:
            self._rows[query] = self._with_written(self._rows[query])
        if query is queries.ITEMS:
            self._items.clear()
        return self._rows[query]

    def _with_written(self, rows: Rows) -> Rows:
        asked = {"trip": self._trip, "numbers": sorted(self._items)}
        now = {row[0]: row for row in self._connection.execute(_THESE_ITEMS, asked)}
        return [now.get(row[0], row) for row in rows]

    def forget(self, table: str, items: frozenset[int]) -> None:
        """Read a table again when it is asked for: all of it, or where they are known only these ``items``."""
        if items:
            self._items |= items
            return
        for query, tables in _QUERIES.items():
            if table in tables:
                self._rows.pop(query, None)


def reader_of(connection: Connection, trip: int) -> Reader:
    """Return the reader of a trip that this transaction has used before, or a new one."""
    known: dict[int, Reader] = connection.info.setdefault(READ, {})
    return known.setdefault(trip, Reader(connection, trip))


def forget(connection: Connection, *_: object) -> None:
    """Read everything again when it is asked for."""
    connection.info.pop(READ, None)


def _notice(connection: Connection, _cursor: Any, _statement: str, _parameters: Any, context: Any, _many: bool) -> None:
    if READ not in connection.info or _only_reads(context):
        return
    table = _written(context)
    if table is None:
        forget(connection)
        return
    items = _items_of(context, table)
    for reader in connection.info[READ].values():
        reader.forget(table, items)


def _only_reads(context: Any) -> bool:
    statement = context.compiled and context.compiled.statement
    return statement is not None and (statement.is_select or isinstance(statement, _HARMLESS))


def _written(context: Any) -> str | None:
    """Return the table that a statement adds to or changes; nothing when it may do more than that."""
    statement = context.compiled and context.compiled.statement
    is_clear = statement is not None and (context.isinsert or context.isupdate)
    return statement.table.name if is_clear and isinstance(statement.table, Table) else None


def _items_of(context: Any, table: str) -> frozenset[int]:
    """Return the numbers of the items that an update is about, as the mapper writes it: row by row, by its number."""
    if table not in _ITEM_TABLES or not isinstance(context.compiled.statement, Update):
        return frozenset()
    numbers = [values.get(f"{table}_id") for values in context.compiled_parameters]
    return frozenset() if None in numbers else frozenset(numbers)


_LISTENERS: Mapping[str, Callable[..., None]] = {
    "before_cursor_execute": _notice,
    **dict.fromkeys(("begin", "commit", "rollback", "rollback_savepoint"), forget),
}
for _name, _listener in _LISTENERS.items():
    event.listen(Engine, _name, _listener)
