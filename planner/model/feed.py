"""Feeds: secret addresses from which a calendar is fetched, again and again."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.types import KEY_LENGTH, SHORT_LENGTH, pk, word
from planner.values.vocabulary import FeedSort

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Feed(Base):
    """One secret address. Only its hash is kept; it never ends by itself, and one that is revoked stays known.

    The reminders of an organizer are of all the trips that they are a member of at that time; a programme is one trip's
    for one audience.
    """

    __tablename__ = "feed"
    __table_args__ = (
        CheckConstraint("sort <> 'reminders' OR organizer_id IS NOT NULL", name="reminds_somebody"),
        CheckConstraint("sort <> 'programme' OR trip_id IS NOT NULL", name="of_a_trip"),
    )

    id: Mapped[pk]
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True, doc="SHA-256 of the secret, in hexadecimal.")
    sort: Mapped[FeedSort] = mapped_column(word(FeedSort, "sort"), doc="What it tells.")
    organizer_id: Mapped[int | None] = mapped_column(
        ForeignKey("organizer.id", ondelete="CASCADE"), index=True, doc="Whose reminders these are, or who made it."
    )
    trip_id: Mapped[int | None] = mapped_column(
        ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="Whose programme this is."
    )
    audience: Mapped[str] = mapped_column(
        String(KEY_LENGTH + 20), default="", doc="The audience's address, such as group:city; empty for reminders."
    )
    language: Mapped[str] = mapped_column(String(16), default="", doc="In which language it speaks.")
    name: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="For whom, in the words of its maker.")
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was made.")
    revoked_at: Mapped[datetime | None] = mapped_column(doc="When it was revoked; NULL: it works.")
    revoked_by: Mapped[str] = mapped_column(
        String(SHORT_LENGTH), default="", server_default="", doc="Who revoked it, as they were called then."
    )
    seed: Mapped[str] = mapped_column(
        String(64), default="", server_default="", doc="From this and the instance's key its secret is drawn again."
    )
    fetched_at: Mapped[datetime | None] = mapped_column(doc="When it was last fetched, to some minutes.")
    fetched_by: Mapped[str] = mapped_column(
        String(60), default="", server_default="", doc="By what sort of client; never by whom or from where."
    )

    trip: Mapped["Trip | None"] = relationship()
    organizer: Mapped[Organizer | None] = relationship()
