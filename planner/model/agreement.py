"""Agreements: what is signed, by which parties, and by whom for each."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base, OfTrip, Versioned
from planner.model.institution import Institution
from planner.model.person import Person
from planner.model.types import DIGEST_LENGTH, SHORT_LENGTH, pk, word
from planner.values.text import Text
from planner.values.vocabulary import AgreementState

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Party(Base):
    """An institution that is a party to an agreement."""

    __tablename__ = "agreement_party"

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True, doc="The agreement."
    )
    institution_id: Mapped[int] = mapped_column(
        ForeignKey("institution.id", ondelete="CASCADE"), primary_key=True, index=True, doc="The party."
    )
    position: Mapped[int] = mapped_column(default=0, doc="Order of the parties.")

    institution: Mapped[Institution] = relationship()


class Signatory(Base):
    """Who signs for a party."""

    __tablename__ = "signatory"

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True, doc="The agreement."
    )
    institution_id: Mapped[int] = mapped_column(
        ForeignKey("institution.id", ondelete="CASCADE"), primary_key=True, doc="The party signed for."
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True, doc="Who signs."
    )
    position: Mapped[int] = mapped_column(default=0, doc="The seat, from the left as the guests see it.")
    function: Mapped[Text] = mapped_column(nullable=True, doc="As what they sign, where that is not their function.")

    institution: Mapped[Institution] = relationship()
    person: Mapped[Person] = relationship()


class Witness(Base):
    """Who sees an agreement signed and signs for that."""

    __tablename__ = "agreement_witness"

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True, doc="The agreement."
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True, doc="The witness."
    )
    position: Mapped[int] = mapped_column(default=0, doc="Order of the witnesses.")

    person: Mapped[Person] = relationship()


class Agreement(OfTrip, Versioned, Base):
    """An agreement, a memorandum, a letter of intent."""

    __tablename__ = "agreement"
    __table_args__ = (
        UniqueConstraint("trip_id", "key"),
        CheckConstraint("valid_until >= signed_on", name="valid_after_signing"),
        CheckConstraint("notice_months >= 0", name="notice_months"),
        CheckConstraint("renews_id <> id", name="renews_another"),
    )

    id: Mapped[pk]
    title: Mapped[Text] = mapped_column(nullable=True, doc="What it is called.")
    subject: Mapped[Text] = mapped_column(nullable=True, doc="What it is about.")
    state: Mapped[AgreementState] = mapped_column(word(AgreementState, "state"), doc="From planned to expired.")
    signed_on: Mapped[date | None] = mapped_column(doc="The day of the signing.")
    valid_until: Mapped[date | None] = mapped_column(doc="The last day on which it holds.")
    notice_months: Mapped[int | None] = mapped_column(doc="The notice period, in months.")
    renews_id: Mapped[int | None] = mapped_column(
        ForeignKey("agreement.id", ondelete="SET NULL"), doc="The earlier agreement of this trip that it extends."
    )
    renews_uid: Mapped[str] = mapped_column(
        String(36), default="", server_default="", doc="The UID of an earlier agreement of another trip, or empty."
    )
    originals: Mapped[int | None] = mapped_column(doc="How many originals are signed.")
    languages: Mapped[tuple[str, ...]] = mapped_column(nullable=True, doc="In which languages they are written.")
    flags: Mapped[tuple[str, ...]] = mapped_column(nullable=True, doc="The flags on the table, from the left.")
    document: Mapped[str] = mapped_column(
        String(DIGEST_LENGTH), default="", server_default="", doc="The digest of an upload, or empty."
    )
    document_name: Mapped[str] = mapped_column(
        String(SHORT_LENGTH), default="", server_default="", doc="What the file was called."
    )
    document_size: Mapped[int | None] = mapped_column(doc="How many bytes it has.")

    trip: Mapped["Trip"] = relationship(back_populates="agreements")
    parties: Mapped[list[Party]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by=Party.position
    )
    signatories: Mapped[list[Signatory]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by=Signatory.position
    )
    witnessing: Mapped[list[Witness]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=Witness.position,
        collection_class=ordering_list("position"),
    )
    witnesses: AssociationProxy[list[Person]] = association_proxy(
        "witnessing", "person", creator=lambda person: Witness(person=person)
    )
    renews: Mapped["Agreement | None"] = relationship(remote_side="Agreement.id")
