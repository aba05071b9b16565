"""The database as commands use it."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy import inspect, select
from sqlalchemy.exc import ArgumentError, DBAPIError

from planner import config, database, migrations
from planner.cli.refusals import DatabaseBehind, DatabaseUnavailable, ensure_known
from planner.model import Trip, db


@contextmanager
def opened(*, to_write: bool = False, to_upgrade: bool = False) -> Iterator[None]:
    """Let what stands within use ``db.session``; what it writes is committed at the end, or not at all.

    An empty database gets its tables. :raises DatabaseBehind: for one of an older planner, unless it is ``to_upgrade``.
    :raises DatabaseUnavailable: when there is none, or it fails.
    """
    before = os.umask(0o077)  # a database that is made here is nobody else's to read
    try:
        with _application().app_context(), database.for_writing(really=to_write):
            _bring_up_to_date(upgrading=to_upgrade)
            yield
            if to_write:
                db.session.commit()
            db.session.remove()
            db.engine.dispose()
    except DBAPIError as failure:
        raise DatabaseUnavailable(reason=str(failure.orig).strip()) from failure
    except (ArgumentError, ModuleNotFoundError) as failure:  # an address of nothing, a driver that is not installed
        raise DatabaseUnavailable(reason=str(failure)) from failure
    finally:
        os.umask(before)


@contextmanager
def kept_open() -> Iterator[None]:
    """Let what stands within use ``db.session`` again and again, to write, and commit for itself."""
    with _application().app_context(), database.for_writing():
        yield


def _application() -> Flask:
    """Return the least that ``db.session`` needs: the whole application takes a second to start."""
    app = Flask("planner")
    options = database.engine_options(database.database_url())
    address = options.pop("url")
    config.make_private(config.instance_folder())
    app.config.from_mapping(SQLALCHEMY_DATABASE_URI=address, SQLALCHEMY_ENGINE_OPTIONS=options)
    db.init_app(app)
    with app.app_context():
        database.tuned(db.engine)
    return app


def _bring_up_to_date(*, upgrading: bool) -> None:
    if migrations.is_current(db.engine):
        return
    if not upgrading and inspect(db.engine).get_table_names():
        raise DatabaseBehind
    migrations.upgrade(db.engine)


def upgrade_database(_asked: Namespace) -> int:
    """Make the tables, or bring them up to date."""
    with opened(to_upgrade=True):
        print("The database is up to date.")
    return 0


def trip_of(slug: str) -> Trip:
    """Return the trip of this slug; one in the bin is as good as gone. :raises CannotDo: saying which there are."""
    there = select(Trip.slug).where(Trip.deleted_at.is_(None)).order_by(Trip.slug)
    ensure_known("trip", slug, db.session.scalars(there))
    return db.session.scalars(select(Trip).where(Trip.slug == slug)).one()
