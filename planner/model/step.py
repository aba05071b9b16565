"""Steps: what has been changed in a trip, by whom and when, so that it can be shown and taken back."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.types import pk

if TYPE_CHECKING:
    from planner.model.trip import Trip

REASON_LENGTH = 500
"""Letters of a reason."""


class Step(Base):
    """One change of a trip, as an organizer made it at once.

    What restricted data were before and after lies in a column of its own, so that it can go on its day without the
    rest of the history.
    """

    __tablename__ = "step"

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="The trip.")
    organizer_id: Mapped[int | None] = mapped_column(
        ForeignKey("organizer.id", ondelete="SET NULL"), index=True, doc="Who did it; NULL: their account is gone."
    )
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was done.")
    changes: Mapped[list[Any]] = mapped_column(JSON, doc="Each thing that changed: sort, key, before, after.")
    restricted: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), doc="Restricted data before and after, by the key of the person."
    )
    reason: Mapped[str] = mapped_column(
        String(REASON_LENGTH), default="", server_default="", doc="Why, in the organizer's words; empty: not said."
    )
    undone_at: Mapped[datetime | None] = mapped_column(doc="When it was taken back; NULL: it holds.")

    trip: Mapped["Trip"] = relationship()
    organizer: Mapped[Organizer | None] = relationship()
