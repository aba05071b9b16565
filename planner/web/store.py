"""The database as requests use it: tuned as ``planner.database`` says, and told beforehand who is going to write."""

from pathlib import Path

from flask import Flask, g, request

from planner.config import make_private
from planner.database import engine_options, tuned, writing
from planner.model import db
from planner.web.arrivals import SAFE
from planner.web.sessions import is_asked_by_itself


def init_app(app: Flask) -> None:
    """Make the engine and tell it, before each request, whether that one is going to write."""
    options = engine_options(app.config["SQLALCHEMY_DATABASE_URI"])
    app.config.from_mapping(
        SQLALCHEMY_DATABASE_URI=options.pop("url"),
        SQLALCHEMY_ENGINE_OPTIONS={"hide_parameters": True, **options},  # what people entered is not for the log
    )
    make_private(Path(app.config["INSTANCE"]))
    db.init_app(app)
    with app.app_context():
        tuned(db.engine)
    app.before_request(say_whether_it_writes)
    app.teardown_request(forget_whether_it_writes)


def say_whether_it_writes() -> None:
    """Take the write lock at once where something was sent; a lock asked for in mid-transaction may be refused.

    What an open page asks by itself, again and again, only reads, and holds up nobody who writes.
    """
    writing.set(request.method not in SAFE and not is_asked_by_itself())


def forget_whether_it_writes(_error: BaseException | None) -> None:
    """Leave the thread as it was found."""
    writing.set(False)


def let_others_write() -> None:
    """End the transaction, of which nothing is kept, so that others write while this request looks through a file.

    What has been read is read anew, and whoever goes on to write asks the gate again: much may be otherwise by then.
    """
    db.session.rollback()
    g.pop("member_of", None)
