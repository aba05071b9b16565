"""Proposals: tables that were handed in and are not yet taken over."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.types import SHORT_LENGTH, pk, word
from planner.values.vocabulary import Listed

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Proposal(Base):
    """A table that one organizer looks at before it is taken over; it is theirs alone and goes after a day.

    What is kept are the rows, not the file: nothing else of it is ever needed, and no formula and no macro outlives
    the reading.
    """

    __tablename__ = "proposal"

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="For which trip.")
    organizer_id: Mapped[int] = mapped_column(
        ForeignKey("organizer.id", ondelete="CASCADE"), index=True, doc="Whose it is."
    )
    of: Mapped[Listed] = mapped_column(word(Listed, "of"), doc="What its rows are.")
    name: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="What the file was called.")
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, doc="Its sheets as compressed JSON.")
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was handed in.")

    trip: Mapped["Trip"] = relationship()
    organizer: Mapped[Organizer] = relationship()
