"""Institutions: partners, hosts, and the bodies at home."""

from typing import TYPE_CHECKING

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base, OfTrip, Versioned
from planner.model.types import SHORT_LENGTH, pk, word
from planner.values.text import Text
from planner.values.vocabulary import Side

if TYPE_CHECKING:
    from planner.model.person import Person
    from planner.model.trip import Trip


class Institution(OfTrip, Versioned, Base):
    """A university, a city, a ministry, a company."""

    __tablename__ = "institution"
    lists_count = False
    __table_args__ = (UniqueConstraint("trip_id", "key"),)

    id: Mapped[pk]
    name: Mapped[Text] = mapped_column(nullable=True, doc="Its name per language and in its own script.")
    side: Mapped[Side] = mapped_column(word(Side, "side"), doc="Home, host or other.")
    kind: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="Such as university or city.")
    place: Mapped[Text] = mapped_column(nullable=True, doc="The town.")
    country: Mapped[str] = mapped_column(String(2), default="", doc="ISO 3166 code of two letters.")
    website: Mapped[str] = mapped_column(String(500), default="", doc="An http or https address.")
    address: Mapped[Text] = mapped_column(nullable=True, doc="Where letters reach it.")
    email: Mapped[str] = mapped_column(String(255), default="", server_default="", doc="Its office; staff only.")
    phone: Mapped[str] = mapped_column(String(60), default="", server_default="", doc="Its office; staff only.")
    note: Mapped[Text] = mapped_column(nullable=True, doc="What one should know of it; staff only.")

    trip: Mapped["Trip"] = relationship(back_populates="institutions")
    people: Mapped[list["Person"]] = relationship(back_populates="institution", order_by="Person.rank")
