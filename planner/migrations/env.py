"""Runs migrations on the connection it is handed, or writes them out for a dialect where there is none."""

from typing import Any, Literal

from alembic import context

from planner.model import Base
from planner.model.types import Instant, Tags, Words

PLAIN = {Instant: "sa.DateTime(timezone=True)", Tags: "sa.JSON(none_as_null=True)", Words: "sa.JSON(none_as_null=True)"}
"""Our column types as migrations write them: a migration must not change when the code does."""


def render_item(sort: str, thing: Any, _context: Any) -> str | Literal[False]:
    """Write our own types as what the database keeps; leave the rest to Alembic."""
    return PLAIN.get(type(thing), False) if sort == "type" else False


context.configure(
    connection=context.config.attributes.get("connection"),
    dialect_name=context.config.attributes.get("dialect"),
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite alters a table by copying it
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
