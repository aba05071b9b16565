"""Legs: the parts of the journey, each with two ends and two clocks."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, composite, mapped_column, relationship

from planner.errors import Refused
from planner.model.item import Item
from planner.model.types import SHORT_LENGTH, word
from planner.model.vehicle import Vehicle
from planner.values.text import Text
from planner.values.vocabulary import Mode
from planner.values.wall import instant_of
from planner.values.when import ensure_near


class End:
    """One end of a leg: place, code, IANA zone and, as far as known, day and minute on the wall there."""

    def __init__(
        self, place: Text, zone: str, code: str = "", day: date | None = None, minute: int | None = None
    ) -> None:
        """Take what is known. A composite's values come in the order of its columns."""
        self.place, self.zone, self.code, self.day, self.minute = place, zone, code, day, minute

    def __composite_values__(self) -> tuple[Text, str, str, date | None, int | None]:
        """Return the columns' values, for SQLAlchemy."""
        return self.place, self.zone, self.code, self.day, self.minute

    def __eq__(self, other: object) -> bool:
        """Compare by value."""
        return isinstance(other, End) and other.__composite_values__() == self.__composite_values__()

    def __hash__(self) -> int:
        """Hash by value."""
        return hash(self.__composite_values__())

    @property
    def instant(self) -> datetime | None:
        """The instant (UTC) of this end, where day and minute are known."""
        if self.day is None or self.minute is None:
            return None
        return instant_of(self.day, self.minute, self.zone)


class Leg(Item):
    """A flight, a train, a bus. Arriving "before" departing on the wall is right when the instants are in order."""

    __tablename__ = "leg"
    __table_args__ = (
        CheckConstraint("arrives_at > departs_at", name="arrives_after_departure"),
        CheckConstraint("from_minute BETWEEN 0 AND 1439", name="from_minute"),
        CheckConstraint("to_minute BETWEEN 0 AND 1439", name="to_minute"),
        CheckConstraint("from_minute IS NULL OR from_day IS NOT NULL", name="from_dated"),
        CheckConstraint("to_minute IS NULL OR to_day IS NOT NULL", name="to_dated"),
    )
    __mapper_args__ = {"polymorphic_identity": "leg"}

    id: Mapped[int] = mapped_column(
        ForeignKey("item.id", ondelete="CASCADE"), primary_key=True, doc="The item's number."
    )
    mode: Mapped[Mode] = mapped_column(word(Mode, "mode"), doc="How it is travelled.")
    carrier: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="Airline, railway or bus company.")
    number: Mapped[str] = mapped_column(String(40), default="", doc="Flight or train number.")
    booking: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="Booking code; internal.")
    from_place: Mapped[Text] = mapped_column(nullable=True, doc="Where it departs.")
    from_zone: Mapped[str] = mapped_column(String(64), doc="IANA zone of the departure.")
    from_code: Mapped[str] = mapped_column(String(8), default="", doc="IATA code or station code.")
    from_day: Mapped[date | None] = mapped_column(doc="Date on the wall of the departure.")
    from_minute: Mapped[int | None] = mapped_column(doc="Minutes since midnight on the wall of the departure.")
    to_place: Mapped[Text] = mapped_column(nullable=True, doc="Where it arrives.")
    to_zone: Mapped[str] = mapped_column(String(64), doc="IANA zone of the arrival.")
    to_code: Mapped[str] = mapped_column(String(8), default="", doc="IATA code or station code.")
    to_day: Mapped[date | None] = mapped_column(doc="Date on the wall of the arrival.")
    to_minute: Mapped[int | None] = mapped_column(doc="Minutes since midnight on the wall of the arrival.")
    departs_at: Mapped[datetime | None] = mapped_column(index=True, doc="Derived instant of the departure.")
    arrives_at: Mapped[datetime | None] = mapped_column(doc="Derived instant of the arrival.")

    departure: Mapped[End] = composite(End, from_place, from_zone, from_code, from_day, from_minute)
    arrival: Mapped[End] = composite(End, to_place, to_zone, to_code, to_day, to_minute)
    vehicles: Mapped[list[Vehicle]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=Vehicle.position,
        collection_class=ordering_list("position"),
    )

    def travel(self, departure: End, arrival: End) -> None:
        """Set both ends. :raises Refused: when it arrives before it departs, between instants, or in another year."""
        departs_at, arrives_at = departure.instant, arrival.instant
        ensure_near(departure.day, arrival.day, "arrival")
        if departure.day and arrival.day and (departure.day - arrival.day).days > 1:
            # The clocks of two places are never further apart than 26 hours.
            raise Refused("It arrives more than a day before it leaves.", field="arrival")
        if departs_at and arrives_at and arrives_at <= departs_at:
            raise Refused("It arrives before it departs. Check both dates and both time zones.", field="arrival")
        self.departure, self.arrival = departure, arrival
        self.departs_at, self.arrives_at = departs_at, arrives_at
