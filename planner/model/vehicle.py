"""Vehicles: in what a leg is travelled, and who sits where."""

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base
from planner.model.person import Person
from planner.model.types import SHORT_LENGTH, pk


class Seat(Base):
    """Somebody in a vehicle."""

    __tablename__ = "vehicle_person"

    vehicle_id: Mapped[int] = mapped_column(
        ForeignKey("vehicle.id", ondelete="CASCADE"), primary_key=True, doc="The vehicle."
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True, doc="Who sits there."
    )
    position: Mapped[int] = mapped_column(default=0, doc="Order of the seats, the place of honour first.")

    person: Mapped[Person] = relationship()


class Vehicle(Base):
    """A car or a bus of a leg."""

    __tablename__ = "vehicle"
    __table_args__ = (CheckConstraint("capacity > 0", name="capacity"),)

    id: Mapped[pk]
    leg_id: Mapped[int] = mapped_column(ForeignKey("leg.id", ondelete="CASCADE"), index=True, doc="The leg.")
    position: Mapped[int] = mapped_column(default=0, doc="Order of the vehicles.")
    name: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="What is on its windscreen: Car 1.")
    capacity: Mapped[int | None] = mapped_column(doc="How many it seats beside the driver; NULL: not known.")
    driver: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="The driver's name.")
    phone: Mapped[str] = mapped_column(String(60), default="", doc="The driver's telephone.")

    seats: Mapped[list[Seat]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=Seat.position,
        collection_class=ordering_list("position"),
    )
    people: AssociationProxy[list[Person]] = association_proxy(
        "seats", "person", creator=lambda person: Seat(person=person)
    )
