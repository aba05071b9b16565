"""The declarative base, the session, and what most tables share."""

from datetime import date, datetime
from typing import Any, ClassVar

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Date, ForeignKey, MetaData, String, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, declared_attr, mapped_column, object_session
from sqlalchemy.orm.attributes import flag_modified

from planner import clock
from planner.model.types import Instant, Key, Tags, Words
from planner.values.text import Text

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What every table derives from; constraints are named by convention so that migrations can find them."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {Text: Words(), datetime: Instant(), date: Date(), str: String(), tuple[str, ...]: Tags()}


db = SQLAlchemy(disable_autonaming=True)
"""The session's home; tables derive from :class:`Base`, never from ``db.Model``."""


class Versioned:
    """A row that counts its saves, so that a save on stale data is noticed instead of overwriting."""

    lists_count: ClassVar[bool] = True
    """Whether another entry in a list of the row is a save of the row; a trip's people are not a change of its head."""

    version: Mapped[int] = mapped_column(doc="Rises with every save; a form carries it and is refused when it is old.")
    changed_at: Mapped[datetime] = mapped_column(default=clock.now, doc="The instant of the last change.")

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 -- SQLAlchemy hands the class
        """Let the mapper check and raise the version."""
        return {"version_id_col": cls.__table__.c.version}  # type: ignore[attr-defined]  # a mixin has none yet


class OfTrip:
    """A row that belongs to a trip and is named by a key within it."""

    key: Mapped[Key]

    @declared_attr
    def trip_id(cls) -> Mapped[int]:  # noqa: N805 -- SQLAlchemy hands the class
        """Return the trip's column."""
        return mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="The trip it belongs to.")


def _note_change(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    session = object_session(target)
    if session and session.is_modified(target, include_collections=target.lists_count):
        target.changed_at = clock.now()
        flag_modified(target, "changed_at")  # two saves within one second are two versions


event.listen(Versioned, "before_update", _note_change, propagate=True)
