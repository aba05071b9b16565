"""A server with large trips in it, in a folder that is thrown away."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from sqlalchemy import event

from planner.actions.organizers import add_organizer, find_organizer
from planner.actions.trips import import_trip
from planner.app import create_app
from planner.bootstrap import catalogues
from planner.model import Base, Trip, db
from planner.programme.shape import Programme

ADA = "ada@example.org"


@contextmanager
def a_server() -> Iterator[Flask]:
    """Yield an application with an empty database of its own, Ada already known to it."""
    catalogues.provide()
    with tempfile.TemporaryDirectory(prefix="planner-benchmarks-") as folder:
        app = create_app(
            {
                "INSTANCE": folder,
                "SQLALCHEMY_DATABASE_URI": f"sqlite:///{Path(folder) / 'planner.db'}",
                "SECRET_KEY": "only for measuring",
                "BASE_URL": "http://localhost",
                "TESTING": True,
            }
        )
        with app.app_context():
            Base.metadata.create_all(db.engine)
            add_organizer(ADA, name="Ada")
            db.session.commit()
        yield app
        with app.app_context():
            db.engine.dispose()


def store(programme: Programme) -> Trip:
    """Store a trip that Ada owns."""
    trip = import_trip(programme, owner=find_organizer(ADA))
    db.session.commit()
    return trip


@contextmanager
def counted(app: Flask) -> Iterator[list[str]]:
    """Yield the questions that are put to the database meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.extend([statement] if statement.startswith("SELECT") else [])

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)
