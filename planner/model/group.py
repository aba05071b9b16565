"""Groups: the sub-delegations that partly go separate ways."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, ForeignKey, String, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base, OfTrip, Versioned
from planner.model.types import pk
from planner.values.text import Text

if TYPE_CHECKING:
    from planner.model.person import Person
    from planner.model.trip import Trip

group_person = Table(
    "group_person",
    Base.metadata,
    Column("group_id", ForeignKey("trip_group.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class Group(OfTrip, Versioned, Base):
    """A sub-delegation; people may be in several."""

    __tablename__ = "trip_group"
    __table_args__ = (
        UniqueConstraint("trip_id", "key"),
        CheckConstraint("colour = '' OR colour LIKE '#______'", name="colour_is_rrggbb"),
    )

    id: Mapped[pk]
    rank: Mapped[int] = mapped_column(doc="Order among the groups, set by hand.")
    name: Mapped[Text] = mapped_column(nullable=True, doc="What it is called.")
    short: Mapped[str] = mapped_column(String(8), default="", doc="A letter or two for its mark.")
    colour: Mapped[str] = mapped_column(String(7), default="", doc="#rrggbb, or empty.")
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), doc="Who leads it.")

    trip: Mapped["Trip"] = relationship(back_populates="groups")
    leader: Mapped["Person | None"] = relationship(foreign_keys=leader_id)
    people: Mapped[list["Person"]] = relationship(
        secondary=group_person, back_populates="groups", order_by="Person.rank"
    )
