"""The database without the pages: the verbs know nothing of those."""

from flask import Flask

from planner.database import engine_options, tuned
from planner.model import db


def only_the_database(address: str) -> Flask:
    """Return an application that holds the database of this address and nothing else."""
    app = Flask("planner")
    options = engine_options(address)
    app.config.from_mapping(SQLALCHEMY_DATABASE_URI=options.pop("url"), SQLALCHEMY_ENGINE_OPTIONS=options)
    db.init_app(app)
    with app.app_context():
        tuned(db.engine)
    return app
