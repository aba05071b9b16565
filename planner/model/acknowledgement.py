"""Acknowledgements: why clashes may be."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base, OfTrip, Versioned
from planner.model.types import SHORT_LENGTH, pk

if TYPE_CHECKING:
    from planner.model.trip import Trip

REASON_LENGTH = 500
"""Letters of a reason."""


class Acknowledgement(OfTrip, Versioned, Base):
    """A clash that an organizer lets be; its key is the clash's. Where there is no such clash any more it says nothing.

    Who it was is kept as a name, not as an account: a trip outlives those who planned it, and travels in files.
    """

    __tablename__ = "acknowledgement"
    __table_args__ = (UniqueConstraint("trip_id", "key"),)

    id: Mapped[pk]
    reason: Mapped[str] = mapped_column(String(REASON_LENGTH), doc="Why, in their own words.")
    made_by: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="The name of who said so.")
    made_on: Mapped[date | None] = mapped_column(doc="The day at home on which they did.")

    trip: Mapped["Trip"] = relationship(back_populates="acknowledgements")
