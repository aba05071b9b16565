"""Who may do what on a trip."""

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.types import pk, word
from planner.values.vocabulary import Role

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Member(Base):
    """An organizer's role on a trip, and whether restricted data may be read."""

    __tablename__ = "member"
    __table_args__ = (UniqueConstraint("trip_id", "organizer_id"),)

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), doc="The trip.")
    organizer_id: Mapped[int] = mapped_column(
        ForeignKey("organizer.id", ondelete="CASCADE"), index=True, doc="The organizer."
    )
    role: Mapped[Role] = mapped_column(word(Role, "role"), doc="Owner, editor or viewer.")
    reads_restricted: Mapped[bool] = mapped_column(
        default=False, doc="Whether diet, passport and the like may be read."
    )

    trip: Mapped["Trip"] = relationship(back_populates="members")
    organizer: Mapped[Organizer] = relationship(back_populates="memberships")

    @property
    def may_edit(self) -> bool:
        """Tell whether this member may change the trip."""
        return self.role is not Role.VIEWER
