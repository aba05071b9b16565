"""People of both sides, and apart from them what only few may read."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, ForeignKey, String, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base, OfTrip, Versioned
from planner.model.group import Group, group_person
from planner.model.institution import Institution
from planner.model.types import DIGEST_LENGTH, SHORT_LENGTH, pk, word
from planner.values.text import Text
from planner.values.vocabulary import Side

if TYPE_CHECKING:
    from planner.model.trip import Trip

counterpart = Table(
    "counterpart",
    Base.metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("host_id", ForeignKey("person.id", ondelete="CASCADE"), index=True, nullable=False),
)
"""Who of the hosts is met by whom of the delegation as their equal; a table of its own, for it is seldom said."""


class Person(OfTrip, Versioned, Base):
    """Somebody who travels or receives. May be known by the family name alone."""

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("trip_id", "key"),
        CheckConstraint("family <> ''", name="has_family_name"),
        CheckConstraint("present_to >= present_from", name="leaves_after_coming"),
    )

    id: Mapped[pk]
    side: Mapped[Side] = mapped_column(word(Side, "side"), doc="Delegation or host.")
    rank: Mapped[int] = mapped_column(doc="Order of protocol, set by hand, never computed; drives every list.")
    form_of_address: Mapped[Text] = mapped_column(
        nullable=True, doc="How they are addressed in writing, before the name: Herr, Frau, Ms, 様."
    )
    spoken_address: Mapped[Text] = mapped_column(
        nullable=True, doc="How they are addressed in speech, without the name: Herr Oberbürgermeister, Magnifizenz."
    )
    predicate: Mapped[Text] = mapped_column(nullable=True, doc="What honours the office before every title: H. E.")
    academic_title: Mapped[str] = mapped_column(String(60), default="", doc="Prof. Dr. and the like.")
    given: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="Given name in Latin script.")
    family: Mapped[str] = mapped_column(String(SHORT_LENGTH), doc="Family name in Latin script.")
    family_first: Mapped[bool] = mapped_column(default=False, doc="Whether the family name comes first.")
    suffix: Mapped[str] = mapped_column(
        String(60), default="", server_default="", doc="What stands behind the name: Jr., MdB, PhD."
    )
    native: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="The name in its own script.")
    reading: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="How the native name is read.")
    function: Mapped[Text] = mapped_column(nullable=True, doc="Office or post.")
    institution_id: Mapped[int | None] = mapped_column(
        ForeignKey("institution.id", ondelete="SET NULL"), index=True, doc="Where they belong."
    )
    email: Mapped[str] = mapped_column(String(255), default="", doc="E-mail address; staff only.")
    phone: Mapped[str] = mapped_column(String(60), default="", doc="Telephone; staff, and all for who is responsible.")
    languages: Mapped[tuple[str, ...]] = mapped_column(nullable=True, doc="Languages they speak, as tags.")
    present_from: Mapped[date | None] = mapped_column(doc="First day with the delegation, if not all of it.")
    present_to: Mapped[date | None] = mapped_column(doc="Last day with the delegation, if not all of it.")
    accompanies_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), doc="Whom they accompany."
    )
    biography: Mapped[Text] = mapped_column(nullable=True, doc="Who they are, in a few sentences.")
    photo: Mapped[str] = mapped_column(
        String(DIGEST_LENGTH), default="", server_default="", doc="The digest of an upload, or empty."
    )

    trip: Mapped["Trip"] = relationship(back_populates="people")
    institution: Mapped[Institution | None] = relationship(back_populates="people")
    accompanies: Mapped["Person | None"] = relationship(remote_side="Person.id")
    counterpart: Mapped["Person | None"] = relationship(
        secondary=counterpart,
        primaryjoin=lambda: Person.id == counterpart.c.person_id,
        secondaryjoin=lambda: Person.id == counterpart.c.host_id,
    )
    groups: Mapped[list[Group]] = relationship(secondary=group_person, back_populates="people", order_by=Group.rank)
    restricted: Mapped["Restricted | None"] = relationship(
        back_populates="person", cascade="all, delete-orphan", passive_deletes=True
    )


class Restricted(Base):
    """What only those with permission may read, and the day on which it is deleted."""

    __tablename__ = "restricted"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, doc="Whose data these are."
    )
    diet: Mapped[str] = mapped_column(default="", doc="Such as vegetarian; hosts get counts of it only.")
    allergies: Mapped[str] = mapped_column(default="", doc="Allergies.")
    access_needs: Mapped[str] = mapped_column(default="", doc="Such as step-free access.")
    passport: Mapped[str] = mapped_column(default="", doc="Passport number, state and date of expiry.")
    emergency_contact: Mapped[str] = mapped_column(default="", doc="Whom to call at home.")
    delete_on: Mapped[date | None] = mapped_column(doc="The day on which all this is deleted.")

    person: Mapped[Person] = relationship(back_populates="restricted")
