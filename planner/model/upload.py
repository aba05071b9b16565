"""Uploads: photographs of people, agreements as they were signed."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from planner import clock
from planner.model.base import Base
from planner.model.types import DIGEST_LENGTH, SHORT_LENGTH, pk


class Upload(Base):
    """A file of a trip, named by the SHA-256 of its bytes; people and agreements say which is theirs.

    It lies in the database: it is committed with what names it, copied with every backup and gone with its trip.
    Rejected: a folder beside it, in which files without a row and rows without a file gather. One that nothing names
    any more stays while a step of the history may bring back what named it.
    """

    __tablename__ = "upload"
    __table_args__ = (UniqueConstraint("trip_id", "digest"), CheckConstraint("size > 0", name="size"))

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), doc="The trip.")
    digest: Mapped[str] = mapped_column(String(DIGEST_LENGTH), doc="SHA-256 of the content, in hexadecimal.")
    media_type: Mapped[str] = mapped_column(String(80), doc="By its content: image/jpeg or application/pdf.")
    name: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="What the file was called.")
    size: Mapped[int] = mapped_column(doc="How many bytes it has.")
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, doc="The bytes.")
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was handed in.")
