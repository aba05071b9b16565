"""Engagements: the things in the programme."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    String,
    Table,
    UniqueConstraint,
    event,
)
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from planner.model.agreement import Agreement
from planner.model.base import Base
from planner.model.institution import Institution
from planner.model.item import Item
from planner.model.person import Person
from planner.model.poster import Poster
from planner.model.types import pk, word
from planner.model.venue import Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, SessionForm
from planner.values.when import Form, Part, When

engagement_signs = Table(
    "engagement_signs",
    Base.metadata,
    Column("engagement_id", ForeignKey("engagement.id", ondelete="CASCADE"), primary_key=True),
    Column("agreement_id", ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class TakesPart(Base):
    """One person's part at an engagement: speaker, signatory, received by and so on."""

    __tablename__ = "takes_part"
    __table_args__ = (UniqueConstraint("engagement_id", "person_id", "part"),)

    id: Mapped[pk]
    engagement_id: Mapped[int] = mapped_column(ForeignKey("engagement.id", ondelete="CASCADE"), doc="The engagement.")
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, doc="Who takes the part."
    )
    part: Mapped[PartTaken] = mapped_column(word(PartTaken, "part"), doc="Which part.")
    position: Mapped[int] = mapped_column(default=0, doc="Order in which they are named.")

    person: Mapped[Person] = relationship()


class Organiser(Base):
    """An institution that holds an engagement."""

    __tablename__ = "engagement_organiser"

    engagement_id: Mapped[int] = mapped_column(
        ForeignKey("engagement.id", ondelete="CASCADE"), primary_key=True, doc="The engagement."
    )
    institution_id: Mapped[int] = mapped_column(
        ForeignKey("institution.id", ondelete="CASCADE"), primary_key=True, index=True, doc="Who holds it."
    )
    position: Mapped[int] = mapped_column(default=0, doc="Order in which they are named.")

    institution: Mapped[Institution] = relationship()


class Engagement(Item):
    """One thing in the programme, at a time that is as exact as it is known."""

    __tablename__ = "engagement"
    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("end_day >= day", name="last_day_after_first"),
        CheckConstraint("start_minute BETWEEN 0 AND 1439", name="start_minute"),
        CheckConstraint("end_minute BETWEEN 0 AND 1439", name="end_minute"),
        CheckConstraint("form = 'undated' OR day IS NOT NULL", name="dated"),
        CheckConstraint("lead_minutes >= 0", name="lead_minutes"),
        CheckConstraint("anchor_id <> id", name="not_its_own_anchor"),
        CheckConstraint("inside_id <> id", name="not_inside_itself"),
    )
    id: Mapped[int] = mapped_column(
        ForeignKey("item.id", ondelete="CASCADE"), primary_key=True, doc="The item's number."
    )
    kind: Mapped[Kind] = mapped_column(word(Kind, "kind"), doc="What sort of engagement.")
    title: Mapped[Text] = mapped_column(nullable=True, doc="What it is called.")
    form: Mapped[Form] = mapped_column(word(Form, "form"), default=Form.UNDATED, doc="How exact its time is.")
    day: Mapped[date | None] = mapped_column(doc="The date on the wall of its place.")
    end_day: Mapped[date | None] = mapped_column(doc="The date on which it ends, where that is another.")
    start_minute: Mapped[int | None] = mapped_column(doc="Minutes since midnight on the wall: begins, or not before.")
    end_minute: Mapped[int | None] = mapped_column(doc="Minutes since midnight on the wall: ends, or at the latest.")
    part: Mapped[Part | None] = mapped_column(word(Part, "part"), doc="The part of the day.")
    anchor_id: Mapped[int | None] = mapped_column(
        ForeignKey("item.id", ondelete="SET NULL"), index=True, doc="What it follows or goes with."
    )
    tbc: Mapped[bool] = mapped_column(default=False, doc="Whether its time is still to be confirmed.")
    zone: Mapped[str] = mapped_column(String(64), default="", doc="IANA zone where the venue's is not meant.")
    starts_at: Mapped[datetime | None] = mapped_column(index=True, doc="Derived instant of the beginning.")
    ends_at: Mapped[datetime | None] = mapped_column(doc="Derived instant of the end.")
    venue_id: Mapped[int | None] = mapped_column(ForeignKey("venue.id", ondelete="SET NULL"), index=True, doc="Where.")
    alternative_venue_id: Mapped[int | None] = mapped_column(
        ForeignKey("venue.id", ondelete="SET NULL"), doc="Where if it rains or moves."
    )
    dress_code: Mapped[Text] = mapped_column(nullable=True, doc="What to wear.")
    interpretation: Mapped[Text] = mapped_column(nullable=True, doc="From which language into which, and how.")
    lead_minutes: Mapped[int | None] = mapped_column(doc="How many minutes before the beginning one should be there.")
    for_hosts: Mapped[bool] = mapped_column(default=False, doc="Shown to hosts although they do not hold it.")
    inside_id: Mapped[int | None] = mapped_column(
        ForeignKey("engagement.id", ondelete="SET NULL"), index=True, doc="The conference of a session."
    )
    session_form: Mapped[SessionForm | None] = mapped_column(
        word(SessionForm, "session_form"), doc="Keynote, panel, talk or poster session."
    )
    abstract: Mapped[Text] = mapped_column(nullable=True, doc="What is said there: the abstract of a session.")
    languages: Mapped[tuple[str, ...]] = mapped_column(nullable=True, doc="In which languages it is held, as tags.")
    account: Mapped[Text] = mapped_column(nullable=True, doc="How it went, for the visit report; staff only.")
    __mapper_args__ = {"polymorphic_identity": "engagement", "inherit_condition": id == Item.id}

    venue: Mapped[Venue | None] = relationship(foreign_keys=venue_id)
    alternative_venue: Mapped[Venue | None] = relationship(foreign_keys=alternative_venue_id)
    anchor: Mapped[Item | None] = relationship(foreign_keys=anchor_id, remote_side=Item.id)
    inside: Mapped["Engagement | None"] = relationship(foreign_keys=inside_id, remote_side="Engagement.id")
    parts: Mapped[list[TakesPart]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by=TakesPart.position
    )
    organising: Mapped[list[Organiser]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=Organiser.position,
        collection_class=ordering_list("position"),
    )
    organisers: AssociationProxy[list[Institution]] = association_proxy(
        "organising", "institution", creator=lambda institution: Organiser(institution=institution)
    )
    signs: Mapped[list[Agreement]] = relationship(secondary=engagement_signs, order_by=Agreement.id)
    posters: Mapped[list[Poster]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=Poster.position,
        collection_class=ordering_list("position"),
    )

    @property
    def zone_name(self) -> str:
        """The zone on whose wall its time is read: its own, its venue's, or the trip's home zone."""
        return self.zone or (self.venue.zone if self.venue else "") or self.trip.home_zone

    @property
    def when(self) -> When:
        """The time, as exact as it is known."""
        return When(
            form=self.form,
            day=self.day,
            end_day=self.end_day,
            start=self.start_minute,
            end=self.end_minute,
            anchor=self.anchor.key if self.anchor else None,
            part=self.part,
            tbc=self.tbc,
            zone=self.zone_name,
        )

    def schedule(self, when: When, *, anchor: Item | None = None) -> None:
        """Put it at this time; ``when.zone`` is kept only where it is not the place's own.

        ``anchor`` is the item that ``when.anchor`` names. :raises Refused: for a time that makes no sense.
        """
        self.zone = ""
        self.zone = "" if when.zone == self.zone_name else when.zone
        when = when.in_zone(self.zone_name).checked()
        self.form, self.day, self.end_day = when.form, when.day, when.end_day
        self.start_minute, self.end_minute = when.start, when.end
        self.part, self.tbc, self.anchor = when.part, when.tbc, anchor
        self.derive_instants()

    def derive_instants(self) -> None:
        """Work out the instants from the wall again, after the time or the place's zone has changed."""
        when = self.when
        self.starts_at, self.ends_at = when.starts_at, when.ends_at


def _derive(mapper: Mapper[Any], connection: Connection, target: Engagement) -> None:
    target.derive_instants()


event.listen(Engagement, "before_insert", _derive)
