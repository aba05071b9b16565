"""The engine: how SQLite's connections are set up, who gets the write lock, what PostgreSQL is told."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from planner.database import SOUND_WAL, engine_options, for_writing, make_engine, sqlite_driver, writing

SET_UP = {
    "busy_timeout": 10000,
    "synchronous": 2,
    "foreign_keys": 1,
    "wal_autocheckpoint": 1000,
    "journal_size_limit": 67108864,
    "cache_size": -16000,
    "temp_store": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A database file with a table."""
    engine = make_engine(f"sqlite:///{tmp_path / 'planner.db'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE child (parent INTEGER REFERENCES parent (id))"))
    yield engine
    engine.dispose()


@pytest.mark.parametrize(("pragma", "value"), SET_UP.items())
def test_every_connection_is_set_up(engine: Engine, pragma: str, value: int) -> None:
    with engine.connect() as connection:
        assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_the_journal_is_the_one_that_this_sqlite_writes_safely(engine: Engine) -> None:
    expected = "wal" if sqlite_driver().sqlite_version_info >= SOUND_WAL else "delete"

    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == expected


def test_what_is_rolled_back_was_never_there(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("INSERT INTO parent VALUES (1)"))
        connection.rollback()

        assert connection.execute(text("SELECT count(*) FROM parent")).scalar() == 0


def test_a_reference_to_nothing_is_refused(engine: Engine) -> None:
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("INSERT INTO child VALUES (99)"))


def test_writers_wait_for_each_other_and_none_is_lost(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO parent VALUES (0)"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(_count_up, [engine] * 4, [20] * 4))

    with engine.connect() as connection:
        assert connection.execute(text("SELECT id FROM parent")).scalar() == 80


def _count_up(engine: Engine, times: int) -> None:
    for _ in range(times):
        with for_writing(), engine.begin() as connection:
            number = connection.execute(text("SELECT id FROM parent")).scalar_one()
            connection.execute(text("UPDATE parent SET id = :id"), {"id": number + 1})


def test_who_only_reads_takes_no_write_lock(engine: Engine) -> None:
    with engine.connect() as reader, engine.connect() as writer:
        reader.execute(text("SELECT * FROM parent")).all()
        with for_writing():
            writer.execute(text("INSERT INTO parent VALUES (1)"))
            writer.commit()

        assert reader.execute(text("SELECT count(*) FROM parent")).scalar() == 0


def test_writing_is_said_for_a_while_only() -> None:
    with for_writing():
        assert writing.get()

    assert not writing.get()


@pytest.mark.parametrize("url", ["postgres://db/planner", "postgresql://db/planner", "postgresql+psycopg://db/planner"])
def test_postgresql_is_spoken_to_through_psycopg_with_limits(url: str) -> None:
    options = engine_options(url)

    assert options["url"].drivername == "postgresql+psycopg"
    assert "lock_timeout=5000" in options["connect_args"]["options"]
    assert (options["pool_size"], options["pool_pre_ping"]) == (5, True)


def test_a_database_in_memory_is_one_for_all_threads() -> None:
    engine = make_engine("sqlite://")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE here (id INTEGER)"))

    with ThreadPoolExecutor(1) as pool:
        seen = pool.submit(_count, engine).result()

    assert seen == 0
    engine.dispose()


def _count(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM here")).scalar_one())
