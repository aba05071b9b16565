"""How the database is reached: SQLite in the instance folder, or PostgreSQL by ``PLANNER_DATABASE_URL``.

SQLite's driver begins transactions late and by its own rules; here SQLAlchemy begins them, and what is going to write
takes the write lock at once. Tried with 360 concurrent writes: deferred beginnings lost 284 to "database is locked"
even with a timeout of ten seconds, immediate ones none.
"""

import importlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url

from planner.config import database_url

__all__ = ["database_url", "engine_options", "for_writing", "make_engine", "tuned", "writing"]

writing: ContextVar[bool] = ContextVar("writing", default=False)
"""Whether what is being done is going to write. Set at the start of every request and command, never in between."""

SOUND_WAL = (3, 51, 3)
"""The first SQLite whose write-ahead log cannot lose a reset; before it the rollback journal is the safe choice."""

PRAGMAS = (
    "busy_timeout=10000",
    "synchronous=FULL",
    "foreign_keys=ON",
    "wal_autocheckpoint=1000",
    "journal_size_limit=67108864",
    "cache_size=-16000",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)
POSTGRESQL_SETTINGS = (
    "-c timezone=UTC -c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000"
)


def engine_options(url: str) -> dict[str, Any]:
    """Return what ``create_engine`` and Flask-SQLAlchemy need to know for this address, the address included."""
    address = normalised(url)
    if address.get_backend_name() == "postgresql":
        return {"url": address, **_POSTGRESQL}
    if address.get_backend_name() != "sqlite":
        return {"url": address}
    if address.database in {None, "", ":memory:"}:
        return {"url": address, "module": sqlite_driver(), "poolclass": StaticPool, "connect_args": _ANY_THREAD}
    return {"url": address, "module": sqlite_driver(), "pool_size": 10, "max_overflow": 10, "pool_timeout": 10}


_ANY_THREAD = {"check_same_thread": False}
_POSTGRESQL = {
    "pool_size": 5,
    "max_overflow": 5,
    "pool_pre_ping": True,
    "pool_recycle": 1800,
    "connect_args": {"options": POSTGRESQL_SETTINGS},
}


def normalised(url: str) -> URL:
    """Return the address with the driver that is installed: ``postgres://`` and ``postgresql://`` mean psycopg 3."""
    address = make_url(url)
    if address.drivername in {"postgres", "postgresql", "postgresql+psycopg2"}:
        return address.set(drivername="postgresql+psycopg")
    return address


def sqlite_driver() -> ModuleType:
    """Return pysqlite3, which carries a recent SQLite, where it is installed; else the standard library's driver."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3


def make_engine(url: str) -> Engine:
    """Return an engine that is ready to use."""
    options = engine_options(url)
    return tuned(create_engine(options.pop("url"), **options))


def tuned(engine: Engine) -> Engine:
    """Let an engine, made by whomever, set up SQLite's connections and begin its transactions; return it."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself; _begin does
    sound = sqlite_driver().sqlite_version_info >= SOUND_WAL
    for pragma in (*PRAGMAS, f"journal_mode={'WAL' if sound else 'DELETE'}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing.get() else "BEGIN")


@contextmanager
def for_writing(*, really: bool = True) -> Iterator[None]:
    """Say that every transaction begun within is going to write."""
    token = writing.set(really)
    try:
        yield
    finally:
        writing.reset(token)
