"""Stays: nights at a hotel, and who shares which room."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base
from planner.model.item import Item
from planner.model.person import Person
from planner.model.types import SHORT_LENGTH, pk, word
from planner.model.venue import Venue
from planner.values.vocabulary import RoomKind

room_person = Table(
    "room_person",
    Base.metadata,
    Column("room_id", ForeignKey("room.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("position", Integer, nullable=False, default=0),
)


class Room(Base):
    """A room of a stay."""

    __tablename__ = "room"

    id: Mapped[pk]
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id", ondelete="CASCADE"), index=True, doc="The stay.")
    position: Mapped[int] = mapped_column(default=0, doc="Order on the rooming list.")
    kind: Mapped[RoomKind] = mapped_column(word(RoomKind, "kind"), default=RoomKind.SINGLE, doc="Single, double …")

    people: Mapped[list[Person]] = relationship(secondary=room_person, order_by=room_person.c.position)


class Stay(Item):
    """Nights at a venue."""

    __tablename__ = "stay"
    __table_args__ = (CheckConstraint("check_out > check_in", name="leaves_after_coming"),)
    __mapper_args__ = {"polymorphic_identity": "stay"}

    id: Mapped[int] = mapped_column(
        ForeignKey("item.id", ondelete="CASCADE"), primary_key=True, doc="The item's number."
    )
    venue_id: Mapped[int | None] = mapped_column(
        ForeignKey("venue.id", ondelete="SET NULL"), index=True, doc="The hotel."
    )
    check_in: Mapped[date] = mapped_column(doc="The day of arrival.")
    check_out: Mapped[date] = mapped_column(doc="The day of departure.")
    booking: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="Booking code; internal.")

    venue: Mapped[Venue | None] = relationship()
    rooms: Mapped[list[Room]] = relationship(cascade="all, delete-orphan", passive_deletes=True, order_by=Room.position)
