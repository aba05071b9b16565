"""Venues: where things happen, for the programme and for the taxi driver."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base, OfTrip, Versioned
from planner.model.institution import Institution
from planner.model.types import pk
from planner.values.text import Text

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Venue(OfTrip, Versioned, Base):
    """A place with its address in both scripts and its own clock on the wall."""

    __tablename__ = "venue"
    __table_args__ = (
        UniqueConstraint("trip_id", "key"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="point_is_whole"),
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
    )

    id: Mapped[pk]
    name: Mapped[Text] = mapped_column(nullable=True, doc="Its name per language.")
    institution_id: Mapped[int | None] = mapped_column(
        ForeignKey("institution.id", ondelete="SET NULL"), index=True, doc="Whose house it is."
    )
    place: Mapped[Text] = mapped_column(nullable=True, doc="The town.")
    address: Mapped[Text] = mapped_column(nullable=True, doc="The address in Latin script.")
    address_local: Mapped[str] = mapped_column(String(500), default="", doc="The address in local script.")
    zone: Mapped[str] = mapped_column(String(64), default="", doc="IANA zone; empty: the trip's home zone.")
    latitude: Mapped[float | None] = mapped_column(doc="Degrees, WGS 84.")
    longitude: Mapped[float | None] = mapped_column(doc="Degrees, WGS 84.")
    room: Mapped[Text] = mapped_column(nullable=True, doc="Room or hall.")
    note: Mapped[Text] = mapped_column(nullable=True, doc="How to get in.")

    trip: Mapped["Trip"] = relationship(back_populates="venues")
    institution: Mapped[Institution | None] = relationship()
