"""Items: what engagements, legs and stays share."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Constraint,
    ForeignKey,
    String,
    Table,
    UniqueConstraint,
    event,
)
from sqlalchemy.orm import Mapped, Mapper, declared_attr, mapped_column, relationship

from planner import clock
from planner.model.base import Base, OfTrip, Versioned
from planner.model.group import Group
from planner.model.person import Person
from planner.model.types import pk, word
from planner.values.text import Text
from planner.values.vocabulary import Status, Visibility

if TYPE_CHECKING:
    from planner.model.trip import Trip

item_group = Table(
    "item_group",
    Base.metadata,
    Column("item_id", ForeignKey("item.id", ondelete="CASCADE"), primary_key=True),
    Column("group_id", ForeignKey("trip_group.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class ItemPerson(Base):
    """Somebody who takes part although their group does not, or does not although their group does."""

    __tablename__ = "item_person"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id", ondelete="CASCADE"), primary_key=True, doc="The item.")
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True, doc="The person."
    )
    takes_part: Mapped[bool] = mapped_column(doc="In (true) or out (false).")
    position: Mapped[int] = mapped_column(default=0, doc="Order in which they are named.")

    person: Mapped[Person] = relationship()


class Item(OfTrip, Versioned, Base):
    """One engagement, leg or stay: identity, who takes part, who may see it, whether it takes place."""

    __tablename__ = "item"
    __table_args__: tuple[Constraint, ...] = (
        UniqueConstraint("trip_id", "key"),
        CheckConstraint("sequence >= 0", name="sequence"),
    )

    id: Mapped[pk]
    sort: Mapped[str] = mapped_column(String(12), doc="Engagement, leg or stay.")
    uid: Mapped[str] = mapped_column(
        String(255), index=True, default=lambda: str(uuid.uuid4()), doc="Names it in every calendar, for ever."
    )
    sequence: Mapped[int] = mapped_column(default=0, doc="RFC 5545 3.8.7.4: rises with every change.")
    created_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was entered.")
    visibility: Mapped[Visibility] = mapped_column(
        word(Visibility, "visibility"), default=Visibility.DELEGATION, doc="Who may see it once released."
    )
    status: Mapped[Status] = mapped_column(word(Status, "status"), default=Status.CONFIRMED, doc="Does it take place?")
    all_groups: Mapped[bool] = mapped_column(default=True, doc="All groups; else only those that are named.")
    notes_public: Mapped[Text] = mapped_column(nullable=True, doc="Notes for everybody, Markdown.")
    notes_delegation: Mapped[Text] = mapped_column(nullable=True, doc="Notes for the delegation, Markdown.")
    notes_staff: Mapped[Text] = mapped_column(nullable=True, doc="Notes for the staff, Markdown.")

    trip: Mapped["Trip"] = relationship(back_populates="items")
    groups: Mapped[list[Group]] = relationship(secondary=item_group, order_by=Group.rank)
    named_people: Mapped[list[ItemPerson]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by=ItemPerson.position
    )

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 -- SQLAlchemy hands the class
        """Tell the three sorts of item apart, and let the mapper check and raise the version."""
        return {"polymorphic_on": "sort", "polymorphic_abstract": True, "version_id_col": cls.__table__.c.version}

    @property
    def people_in(self) -> list[Person]:
        """Who takes part although their group does not."""
        return [named.person for named in self.named_people if named.takes_part]

    @property
    def people_out(self) -> list[Person]:
        """Who does not take part although their group does."""
        return [named.person for named in self.named_people if not named.takes_part]

    def attend(self, groups: list[Group] | None, *, people_in: list[Person], people_out: list[Person]) -> None:
        """Set who takes part: these groups (``None``: all), people in and people out. Out wins over in."""
        self.all_groups = groups is None
        self.groups = groups or []
        wanted = {person.id: (person, False) for person in people_out}
        wanted = {person.id: (person, True) for person in people_in if person.id not in wanted} | wanted
        kept = {named.person_id: named for named in self.named_people}
        self.named_people = [
            _named(kept.get(person.id), person, takes_part=takes_part, position=position)
            for position, (person, takes_part) in enumerate(wanted.values())
        ]


def _named(kept: ItemPerson | None, person: Person, *, takes_part: bool, position: int) -> ItemPerson:
    named = kept or ItemPerson(person=person, person_id=person.id)
    named.takes_part, named.position = takes_part, position
    return named


def _raise_sequence(mapper: Mapper[Any], connection: Connection, target: Item) -> None:
    target.sequence += 1


event.listen(Item, "before_update", _raise_sequence, propagate=True)
