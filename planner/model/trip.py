"""The trip: the whole of a delegation's journey, of a visit received, or of a stand-alone event."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.errors import TripClosed
from planner.model.acknowledgement import Acknowledgement
from planner.model.agreement import Agreement
from planner.model.base import Base, Versioned
from planner.model.group import Group
from planner.model.institution import Institution
from planner.model.item import Item
from planner.model.member import Member
from planner.model.outcome import ActionItem, Aim, Result
from planner.model.person import Person
from planner.model.types import KEY_LENGTH, pk, word
from planner.model.venue import Venue
from planner.values.text import Text
from planner.values.vocabulary import Role, TripKind, TripState

OWNED = "all, delete-orphan"


class Trip(Versioned, Base):
    """A trip and everything that belongs to it; deleting it deletes all of that."""

    __tablename__ = "trip"
    lists_count = False
    __table_args__ = (CheckConstraint("ends >= starts", name="ends_after_start"),)

    id: Mapped[pk]
    slug: Mapped[str] = mapped_column(String(KEY_LENGTH), unique=True, doc="Its name in addresses and files.")
    uid: Mapped[str] = mapped_column(String(36), unique=True, doc="A UUID that never changes; items derive theirs.")
    kind: Mapped[TripKind] = mapped_column(word(TripKind, "kind"), doc="Outgoing, incoming, or an event of our own.")
    title: Mapped[Text] = mapped_column(nullable=True, doc="What the trip is called.")
    starts: Mapped[date] = mapped_column(doc="First day, in the home zone.")
    ends: Mapped[date] = mapped_column(doc="Last day, in the home zone.")
    home_zone: Mapped[str] = mapped_column(String(64), doc="IANA zone of the office at home.")
    languages: Mapped[tuple[str, ...]] = mapped_column(nullable=True, doc="Language tags; the first is the default.")
    purpose: Mapped[Text] = mapped_column(nullable=True, doc="Why they travel, in a sentence or two.")
    summary: Mapped[Text] = mapped_column(
        nullable=True, doc="How it went as a whole, for the visit report; staff only."
    )
    note: Mapped[Text] = mapped_column(
        nullable=True, doc="What stands on the trip's page, such as what is illustrative."
    )
    state: Mapped[TripState] = mapped_column(word(TripState, "state"), doc="Draft, confirmed or closed.")
    accent: Mapped[str] = mapped_column(String(7), default="", doc="The accent colour as #rrggbb, or empty.")
    deleted_at: Mapped[datetime | None] = mapped_column(doc="When it was deleted; it can be brought back for a while.")

    members: Mapped[list[Member]] = relationship(back_populates="trip", cascade=OWNED, passive_deletes=True)
    groups: Mapped[list[Group]] = relationship(
        back_populates="trip", order_by=Group.rank, cascade=OWNED, passive_deletes=True
    )
    people: Mapped[list[Person]] = relationship(
        back_populates="trip", order_by=Person.rank, cascade=OWNED, passive_deletes=True
    )
    institutions: Mapped[list[Institution]] = relationship(
        back_populates="trip", order_by=Institution.id, cascade=OWNED, passive_deletes=True
    )
    venues: Mapped[list[Venue]] = relationship(
        back_populates="trip", order_by=Venue.id, cascade=OWNED, passive_deletes=True
    )
    items: Mapped[list[Item]] = relationship(
        back_populates="trip", order_by=Item.id, cascade=OWNED, passive_deletes=True
    )
    agreements: Mapped[list[Agreement]] = relationship(
        back_populates="trip", order_by=Agreement.id, cascade=OWNED, passive_deletes=True
    )
    aims: Mapped[list[Aim]] = relationship(back_populates="trip", order_by=Aim.id, cascade=OWNED, passive_deletes=True)
    results: Mapped[list[Result]] = relationship(
        back_populates="trip", order_by=Result.id, cascade=OWNED, passive_deletes=True
    )
    action_items: Mapped[list[ActionItem]] = relationship(
        back_populates="trip", order_by=ActionItem.id, cascade=OWNED, passive_deletes=True
    )
    acknowledgements: Mapped[list[Acknowledgement]] = relationship(
        back_populates="trip", order_by=Acknowledgement.id, cascade=OWNED, passive_deletes=True
    )

    @property
    def is_open(self) -> bool:
        """Tell whether it may still be changed."""
        return self.state is not TripState.CLOSED

    def ensure_open(self) -> None:
        """Let the caller go on. :raises TripClosed: when the trip is read only."""
        if not self.is_open:
            raise TripClosed

    def has_other_owner_than(self, member: Member) -> bool:
        """Tell whether somebody else owns it too; the last owner cannot leave."""
        return any(other is not member and other.role is Role.OWNER for other in self.members)
