"""Why they travel and what came of it: aims, results, action items."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.agreement import Agreement
from planner.model.base import Base, OfTrip, Versioned
from planner.model.engagement import Engagement
from planner.model.person import Person
from planner.model.types import pk, word
from planner.values.text import Text
from planner.values.vocabulary import ActionState

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Aim(OfTrip, Versioned, Base):
    """Something the trip is for."""

    __tablename__ = "aim"
    __table_args__ = (UniqueConstraint("trip_id", "key"),)

    id: Mapped[pk]
    text: Mapped[Text] = mapped_column(nullable=True, doc="The aim in words.")

    trip: Mapped["Trip"] = relationship(back_populates="aims")


class Result(OfTrip, Versioned, Base):
    """Something that came of it."""

    __tablename__ = "result"
    __table_args__ = (UniqueConstraint("trip_id", "key"),)

    id: Mapped[pk]
    text: Mapped[Text] = mapped_column(nullable=True, doc="The result in words.")
    engagement_id: Mapped[int | None] = mapped_column(
        ForeignKey("engagement.id", ondelete="SET NULL"), doc="Where it was reached."
    )
    aim_id: Mapped[int | None] = mapped_column(ForeignKey("aim.id", ondelete="SET NULL"), doc="The aim it serves.")
    agreement_id: Mapped[int | None] = mapped_column(
        ForeignKey("agreement.id", ondelete="SET NULL"), doc="The agreement it stands in."
    )

    trip: Mapped["Trip"] = relationship(back_populates="results")
    engagement: Mapped[Engagement | None] = relationship()
    aim: Mapped[Aim | None] = relationship()
    agreement: Mapped[Agreement | None] = relationship()


class ActionItem(OfTrip, Versioned, Base):
    """Something to follow, by whom and by when."""

    __tablename__ = "action_item"
    __table_args__ = (UniqueConstraint("trip_id", "key"),)

    id: Mapped[pk]
    text: Mapped[Text] = mapped_column(nullable=True, doc="What is to be done.")
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), doc="Who does it.")
    due: Mapped[date | None] = mapped_column(doc="By when.")
    state: Mapped[ActionState] = mapped_column(word(ActionState, "state"), doc="Open, done or dropped.")

    trip: Mapped["Trip"] = relationship(back_populates="action_items")
    owner: Mapped[Person | None] = relationship()
