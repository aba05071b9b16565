"""The database's tables through time: each migration leads from one shape to the next, and back.

Called from the package, not from an ``alembic.ini``, so that an installed planner brings its own database up to date.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from planner.database import for_writing


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to this migration, the latest unless another is named."""
    with for_writing(), engine.begin() as connection:
        command.upgrade(_configured(connection), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take the database back to this migration, to nothing unless another is named."""
    with for_writing(), engine.begin() as connection:
        command.downgrade(_configured(connection), revision)


def check(engine: Engine) -> None:
    """Let the caller go on when migrations and models say the same. :raises alembic.util.CommandError: where they differ."""
    with engine.begin() as connection:
        command.check(_configured(connection))


def is_current(engine: Engine) -> bool:
    """Tell whether the database is at the latest migration."""
    head = ScriptDirectory.from_config(_configured(None)).get_current_head()
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head


def _configured(connection: object) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config
