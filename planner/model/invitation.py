"""Invitations: links by which somebody becomes a member of a trip."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.types import SHORT_LENGTH, pk, word
from planner.values.vocabulary import Role

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Invitation(Base):
    """A link that makes one person a member of a trip, once. Only the hash of its secret is kept."""

    __tablename__ = "invitation"

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="The trip.")
    made_by_id: Mapped[int] = mapped_column(
        ForeignKey("organizer.id", ondelete="CASCADE"), index=True, doc="Who invites; it is worth what they may give."
    )
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True, doc="SHA-256 of the secret, in hexadecimal.")
    guest: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="Whom it is for, in the inviter's words.")
    role: Mapped[Role] = mapped_column(word(Role, "role"), doc="As what they are invited.")
    reads_restricted: Mapped[bool] = mapped_column(default=False, doc="Whether they may read restricted data.")
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was made.")
    expires_at: Mapped[datetime] = mapped_column(doc="The instant from which it is worth nothing.")

    trip: Mapped["Trip"] = relationship()
    made_by: Mapped[Organizer] = relationship()
