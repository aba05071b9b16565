"""Mailings: what is sent to the delegates of a trip by e-mail, letter by letter, and what they answer."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.release import Release
from planner.model.types import KEY_LENGTH, SHORT_LENGTH, pk, word
from planner.values.vocabulary import LetterState, MailingSort, Reply

if TYPE_CHECKING:
    from planner.model.trip import Trip

ADDRESS_LENGTH = 255
REFUSAL_LENGTH = 300
"""Letters of what a mail server said."""


class Mailing(Base):
    """One dispatch: links, what has changed with a release, or invitations to engagements."""

    __tablename__ = "mailing"

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="The trip.")
    release_id: Mapped[int | None] = mapped_column(
        ForeignKey("release.id", ondelete="CASCADE"), index=True, doc="Of which release it tells."
    )
    sort: Mapped[MailingSort] = mapped_column(word(MailingSort, "sort"), doc="What it tells.")
    words: Mapped[str] = mapped_column(Text, default="", doc="What the organizer says beside it; plain text.")
    organizer_id: Mapped[int | None] = mapped_column(
        ForeignKey("organizer.id", ondelete="SET NULL"), index=True, doc="Who sends it."
    )
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was handed over for sending.")

    trip: Mapped["Trip"] = relationship()
    release: Mapped[Release | None] = relationship()
    organizer: Mapped[Organizer | None] = relationship()
    letters: Mapped[list["Letter"]] = relationship(
        back_populates="mailing", order_by="Letter.id", cascade="all, delete-orphan", passive_deletes=True
    )


class Letter(Base):
    """One e-mail to one person; of invitations one to each engagement. It is made anew for each try and not kept."""

    __tablename__ = "letter"
    __table_args__ = (
        UniqueConstraint("mailing_id", "person", "item"),
        Index("ix_letter_state", "state"),
    )

    id: Mapped[pk]
    mailing_id: Mapped[int] = mapped_column(ForeignKey("mailing.id", ondelete="CASCADE"), doc="Its mailing.")
    person: Mapped[str] = mapped_column(String(KEY_LENGTH), doc="The key of who gets it.")
    item: Mapped[str] = mapped_column(String(KEY_LENGTH), default="", doc="The engagement's key; empty: of none.")
    address: Mapped[str] = mapped_column(String(ADDRESS_LENGTH), doc="Where it goes.")
    state: Mapped[LetterState] = mapped_column(
        word(LetterState, "state"), default=LetterState.WAITING, doc="What became of it."
    )
    tries: Mapped[int] = mapped_column(default=0, doc="How often it was handed to the mail server.")
    tried_at: Mapped[datetime | None] = mapped_column(doc="When it was last tried.")
    refusal: Mapped[str] = mapped_column(String(REFUSAL_LENGTH), default="", doc="What the mail server said.")

    mailing: Mapped[Mailing] = relationship(back_populates="letters")


class Answer(Base):
    """What somebody answered to the invitation to an engagement, the last time they did."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("trip_id", "person", "item"),)

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), doc="The trip.")
    person: Mapped[str] = mapped_column(String(KEY_LENGTH), doc="The key of who answers.")
    item: Mapped[str] = mapped_column(String(KEY_LENGTH), doc="The key of the engagement.")
    reply: Mapped[Reply] = mapped_column(word(Reply, "reply"), doc="Whether they come.")
    words: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="What they say beside it.")
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When they answered.")

    trip: Mapped["Trip"] = relationship()
