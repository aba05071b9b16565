"""Posters: what hangs in a poster session."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base
from planner.model.person import Person
from planner.model.types import pk
from planner.values.text import Text

AUTHORS_LENGTH = 500


class Poster(Base):
    """One poster of a poster session; its authors need not be on the trip."""

    __tablename__ = "poster"

    id: Mapped[pk]
    engagement_id: Mapped[int] = mapped_column(
        ForeignKey("engagement.id", ondelete="CASCADE"), index=True, doc="Where it hangs."
    )
    position: Mapped[int] = mapped_column(default=0, doc="Order in the list.")
    number: Mapped[str] = mapped_column(String(20), default="", doc="The number on its wall, such as P 7.")
    title: Mapped[Text] = mapped_column(nullable=True, doc="What it is called.")
    authors: Mapped[str] = mapped_column(String(AUTHORS_LENGTH), default="", doc="Who made it, as it names them.")
    presenter_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True, doc="Who of the trip stands beside it."
    )
    abstract: Mapped[Text] = mapped_column(nullable=True, doc="What it tells.")

    presenter: Mapped[Person | None] = relationship()
