"""Stays: nights at a hotel, and who shares which room."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base
from planner.model.item import Item
from planner.model.person import Person
from planner.model.types import SHORT_LENGTH, pk, word
from planner.model.venue import Venue
from planner.values.vocabulary import RoomKind


class RoomPerson(Base):
    """Somebody who sleeps in a room."""

    __tablename__ = "room_person"

    room_id: Mapped[int] = mapped_column(ForeignKey("room.id", ondelete="CASCADE"), primary_key=True, doc="The room.")
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True, doc="Who sleeps there."
    )
    position: Mapped[int] = mapped_column(default=0, doc="Order in which they are named.")

    person: Mapped[Person] = relationship()


class Room(Base):
    """A room of a stay."""

    __tablename__ = "room"

    id: Mapped[pk]
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id", ondelete="CASCADE"), index=True, doc="The stay.")
    position: Mapped[int] = mapped_column(default=0, doc="Order on the rooming list.")
    kind: Mapped[RoomKind] = mapped_column(word(RoomKind, "kind"), default=RoomKind.SINGLE, doc="Single, double …")
    number: Mapped[str] = mapped_column(
        String(20), default="", server_default="", doc="The number on its door, once it is known."
    )

    sharing: Mapped[list[RoomPerson]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=RoomPerson.position,
        collection_class=ordering_list("position"),
    )
    people: AssociationProxy[list[Person]] = association_proxy(
        "sharing", "person", creator=lambda person: RoomPerson(person=person)
    )


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
    rooms: Mapped[list[Room]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=Room.position,
        collection_class=ordering_list("position"),
    )
